import type { recordingGrid as en } from '../en/recording-grid'

export const recordingGrid: Record<keyof typeof en, string> = {
  'column.recordingState': 'Enregistrement',
  'column.recordingState.help':
    'Ce que l’on peut faire de l’enregistrement ; de plusieurs, le meilleur compte',
  'filter.name.recordingStates': 'État de l’enregistrement',
  'filter.the.recordingStates': 'l’état de l’enregistrement',
  'filter.also.recordingStates': 'écoutable absent fichier audio enregistrement état',
  'quality.showRecordings': 'Voir les enregistrements',
  'quality.showTheirCalls': 'Voir leurs appels',
  'quality.check.recordings-without-file.detail':
    '{places, select, 0 {Personne n’a encore dit où se trouvent les fichiers.} 1 {Un emplacement a été parcouru ; fichiers trouvés là mais inaudibles : {unreadable}.} other {{places} emplacements ont été parcourus ; fichiers trouvés là mais inaudibles : {unreadable}.}}',
  'recordingStory.title': 'Enregistrement',
  'recordingStory.name': 'Pourquoi l’appel est enregistré, ou non',
  'recordingStory.loading': 'Examen des événements…',
  'recordingStory.event': 'Montrer l’événement de {time} dans les journaux'
}
