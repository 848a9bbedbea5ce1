import type { recordingStates as en } from '../en/recording-states'

export const recordingStates: Record<keyof typeof en, string> = {
  'recording.count.playable':
    '{count, plural, one {{countText} enregistrement écoutable} other {{countText} enregistrements, dont un au moins écoutable}}',
  'recording.count.remote':
    '{count, plural, one {{countText} enregistrement, sur la plateforme} other {{countText} enregistrements, dont un au moins sur la plateforme}}',
  'recording.count.missing':
    '{count, plural, one {{countText} enregistrement, fichier absent} other {{countText} enregistrements, fichiers absents}}',
  'recording.count.unreadable':
    '{count, plural, one {{countText} enregistrement illisible} other {{countText} enregistrements, aucun écoutable, un au moins illisible}}',
  'recording.count.deleted':
    '{count, plural, one {{countText} enregistrement supprimé sur le serveur} other {{countText} enregistrements supprimés sur le serveur}}'
}
