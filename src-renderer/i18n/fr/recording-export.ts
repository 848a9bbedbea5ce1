import type { recordingExport as en } from '../en/recording-export'

export const recordingExport: Record<keyof typeof en, string> = {
  'recordings.export': 'Exporter les enregistrements…',
  'recordings.play': 'Écouter les enregistrements',
  'recordings.save': 'Sauvegarder l’enregistrement…',
  'recordings.delete': 'Supprimer les copies d’enregistrements…',
  'recordings.exports': 'Exports d’enregistrements',
  'recordings.exports.none':
    'Aucun pour l’instant. Un export réunit les enregistrements d’appels dans un fichier ZIP.',
  'recordings.exports.new': 'Exporter les enregistrements…',
  'recordings.exports.requested': 'Demandé',
  'recordings.exports.file': 'Fichier',
  'recordings.exports.status': 'État',
  'recordings.exports.recordings': 'Enregistrements',
  'recordings.exports.missing': 'Absents',
  'recordings.exports.size': 'Taille',
  'recordings.exports.actions': 'Actions',
  'recordings.exports.of': '{written} sur {recordings}',
  'recordings.exports.more': 'En afficher {count} de plus',
  'recordings.exports.fewer': 'En afficher moins',
  'recordings.exports.resume': 'Reprendre',
  'recordings.exports.resumeNamed': 'Reprendre {name}',
  'recordings.exports.deleteNamed': 'Supprimer le fichier {name}',
  'recordings.exports.cancelNamed': 'Annuler {name}',
  'recordings.exports.downloadNamed': 'Télécharger {name}',
  'recordings.exports.folderNamed': 'Ouvrir le dossier de {name}',
  'recordings.exports.download': 'Télécharger',
  'recordings.exports.why': 'Pourquoi',
  'recordings.exports.whyNamed': 'Pourquoi {name} s’est terminé par une erreur',
  'recordings.exports.words': 'Ce que veulent dire les états',
  'recordings.status.pending': 'En attente',
  'recordings.status.processing': 'En cours',
  'recordings.status.stopped': 'Arrêté',
  'recordings.status.finished': 'Terminé',
  'recordings.status.gone': 'Fichier absent',
  'recordings.status.error': 'Erreur',
  'recordings.status.deleted': 'Fichier supprimé',
  'recordings.status.pending.text': 'Il attend la fin de la tâche précédente.',
  'recordings.status.processing.text': 'Les enregistrements sont en train d’être écrits dans le fichier.',
  'recordings.status.stopped.text':
    'Il a été annulé ou interrompu. Reprendre continue après le dernier enregistrement écrit.',
  'recordings.status.finished.text':
    'Le fichier est complet. Les enregistrements qui n’y sont pas sont nommés dans son missing.csv, avec la raison.',
  'recordings.status.gone.text':
    'Le fichier n’est plus là où il a été écrit : déplacé, supprimé, ou fini avec la session du navigateur. Son contenu peut être exporté de nouveau.',
  'recordings.status.error.text':
    'Le fichier n’a pas pu être écrit. Un enregistrement absent n’arrête jamais un export.',
  'recordings.status.deleted.text':
    'Le fichier a été supprimé ici. Son contenu peut être exporté de nouveau.',
  'recordings.deleteFile.title': 'Supprimer {name}',
  'recordings.deleteFile.text':
    '{count, plural, one {{countText} enregistrement, {size}} other {{countText} enregistrements, {size}}}. Les enregistrements eux-mêmes restent où ils sont.',
  'recordings.deleteFile.button': 'Supprimer le fichier',
  'recordings.scope': 'Appels',
  'recordings.scope.matching': '{count, plural, one {{countText} filtré} other {{countText} filtrés}}',
  'recordings.scope.selection':
    '{count, plural, one {{countText} sélectionné} other {{countText} sélectionnés}}',
  'recordings.scope.all': 'Tous ({count})',
  'recordings.scope.one': 'les appels sélectionnés',
  'recordings.scope.everything': 'tous les appels de cet espace',
  'recordings.export.title':
    '{count, plural, =0 {Exporter les enregistrements} one {Exporter {countText} enregistrement} other {Exporter {countText} enregistrements}}',
  'recordings.export.counts': 'Enregistrements',
  'recordings.export.fate.written': '{count, plural, one {écrit} other {écrits}}',
  'recordings.export.fate.fetched':
    '{count, plural, one {récupéré, puis écrit} other {récupérés, puis écrits}}',
  'recordings.export.fate.tried':
    '{count, plural, one {tel quel, et dans missing.csv} other {tels quels, et dans missing.csv}}',
  'recordings.export.fate.left': 'dans missing.csv',
  'recordings.export.fate.out': '{count, plural, one {laissé de côté} other {laissés de côté}}',
  'recordings.export.sum':
    '{written, plural, one {{writtenText} enregistrement sur {recordingsText} sera dans le fichier.} other {{writtenText} enregistrements sur {recordingsText} seront dans le fichier.}} {left, plural, =0 {Aucun ne manque.} one {missing.csv nomme l’autre et dit pourquoi.} other {missing.csv nomme les {leftText} autres et dit pourquoi.}}',
  'recordings.export.sum.atLeast':
    '{written, plural, one {Au moins {writtenText} enregistrement sur {recordingsText} sera dans le fichier.} other {Au moins {writtenText} enregistrements sur {recordingsText} seront dans le fichier.}} missing.csv nomme ceux qui n’y sont pas ou ne peuvent pas être écoutés, et dit pourquoi.',
  'recordings.export.nothing': 'Aucun enregistrement de ces appels ne peut être écrit',
  'recordings.export.nothing.none': 'Leurs événements ne nomment aucun enregistrement.',
  'recordings.export.nothing.missing':
    '{count, plural, one {Son fichier n’a pas été trouvé sur cet ordinateur.} other {Leurs {countText} fichiers n’ont pas été trouvés sur cet ordinateur.}}',
  'recordings.export.place': 'Dire où ils sont…',
  'recordings.export.folders': 'Dossiers dans le ZIP',
  'recordings.export.by.call': 'Un par appel',
  'recordings.export.by.call.text': 'Comme wazo-call-logd\u00a0: l’ID de l’appel',
  'recordings.export.by.conversation': 'Un par conversation',
  'recordings.export.by.conversation.text': 'Les appels liés se retrouvent ensemble',
  'recordings.export.form': 'Son',
  'recordings.form.original': 'Inchangé',
  'recordings.form.original.text': 'Rien n’est converti, rien n’est perdu',
  'recordings.form.wav': 'WAV, 16 bits',
  'recordings.form.wav.text': 'Lisible partout',
  'recordings.form.wav-ulaw': 'WAV, loi µ',
  'recordings.form.wav-ulaw.text': 'Moitié moins gros\u00a0; le son du téléphone en Amérique et au Japon',
  'recordings.form.wav-alaw': 'WAV, loi A',
  'recordings.form.wav-alaw.text': 'Moitié moins gros\u00a0; le son du téléphone ailleurs',
  'recordings.export.fetch':
    '{count, plural, one {Récupérer l’enregistrement qui est sur la plateforme} other {Récupérer les {countText} enregistrements qui sont sur la plateforme}}',
  'recordings.export.estimate': 'Environ {size}',
  'recordings.export.estimate.more': 'Environ {size}, plus ce qui est récupéré',
  'recordings.export.estimate.originals': 'Les fichiers tels quels\u00a0: {size}',
  'recordings.export.start':
    '{count, plural, one {Exporter {countText} enregistrement} other {Exporter {countText} enregistrements}}',
  'recordings.export.choose': 'Choisir le fichier et exporter',
  'recordings.save.title': 'Sauvegarder l’enregistrement',
  'recordings.save.which': 'Enregistrement',
  'recordings.save.form': 'Son',
  'recordings.save.button': 'Sauvegarder l’enregistrement',
  'recordings.save.choose': 'Choisir le fichier et sauvegarder',
  'recordings.save.none': 'Les événements de cet appel ne nomment aucun enregistrement.',
  'recordings.save.cannot': 'Il ne peut pas être sauvegardé\u00a0: {state}.',
  'recordings.save.copied': 'Il ne peut pas être écouté ici\u00a0: le fichier est copié tel quel.',
  'recordings.save.fetched': 'Il est d’abord récupéré sur la plateforme.',
  'recordings.save.done': '{name} sauvegardé',
  'recordings.saved.show': 'Afficher',
  'recordings.deletion.title': 'Supprimer les copies faites par Calltrail',
  'recordings.deletion.none':
    'Il n’y a rien à supprimer\u00a0: Calltrail n’a fait aucune copie des enregistrements de ces appels.',
  'recordings.deletion.goes': 'Supprimé',
  'recordings.deletion.copies':
    '{count, plural, one {{countText} copie d’enregistrement} other {{countText} copies d’enregistrements}}, {size}',
  'recordings.deletion.copies.text': 'Récupérées sur la plateforme et gardées à côté de l’espace',
  'recordings.deletion.stays': 'Gardé',
  'recordings.deletion.kept':
    '{count, plural, =0 {Aucun fichier dans vos dossiers et archives} one {{countText} fichier dans vos dossiers et archives} other {{countText} fichiers dans vos dossiers et archives}}',
  'recordings.deletion.kept.text': 'Calltrail ne supprime jamais ce qu’il n’a pas fait.',
  'recordings.deletion.rows': 'Les appels, leurs événements et leurs enregistrements dans la liste',
  'recordings.deletion.rows.text':
    'Une copie supprimée peut être récupérée de nouveau tant que la plateforme l’a.',
  'recordings.deletion.button':
    '{count, plural, one {Supprimer {countText} copie} other {Supprimer {countText} copies}}',
  'recordings.deletion.sure':
    '{count, plural, one {{countText} copie, {size}, va être supprimée} other {{countText} copies, {size}, vont être supprimées}}',
  'recordings.deletion.sure.text':
    'C’est irréversible. Ce que la plateforme a supprimé entre-temps sera perdu.',
  'recordings.deletion.sure.button':
    '{count, plural, one {Supprimer définitivement {countText} copie} other {Supprimer définitivement {countText} copies}}',
  'recordings.deletion.done':
    '{count, plural, one {{countText} copie supprimée, {size}} other {{countText} copies supprimées, {size}}}',
  'job.cancelled.pack': 'Annulé\u00a0: ce qui a été archivé reste, et l’export peut reprendre',
  'job.cancelled.link': 'Annulé\u00a0: ce qui avait été trouvé auparavant reste',
  'recordings.linked':
    '{linked, plural, =0 {Aucun enregistrement trouvé} one {{linkedText} enregistrement trouvé} other {{linkedText} enregistrements trouvés}} dans {files, plural, one {{filesText} fichier son} other {{filesText} fichiers son}}',
  'recordings.linked.strays':
    '{count, plural, one {{countText} fichier n’est d’aucun enregistrement} other {{countText} fichiers ne sont d’aucun enregistrement}}',
  'recordings.linked.unreadable':
    '{count, plural, one {{countText} fichier est illisible} other {{countText} fichiers sont illisibles}}',
  'recordings.packed':
    '{recordings, plural, =0 {Aucun enregistrement} one {{recordingsText} enregistrement} other {{recordingsText} enregistrements}}, {size}',
  'recordings.packed.missing':
    '{count, plural, one {{countText} n’y est pas, voir missing.csv} other {{countText} n’y sont pas, voir missing.csv}}',
  'recordings.packed.toast':
    '{recordings, plural, =0 {Aucun enregistrement dans {name}} one {{recordingsText} enregistrement archivé dans {name}} other {{recordingsText} enregistrements archivés dans {name}}}',
  'recordings.packed.announce':
    '{recordings, plural, =0 {Aucun enregistrement dans {name}} one {{recordingsText} enregistrement archivé dans {name}} other {{recordingsText} enregistrements archivés dans {name}}}{missing, plural, =0 {} one {, {missingText} n’y est pas} other {, {missingText} n’y sont pas}}',
  'shortcuts.playRecordings': 'Écouter les enregistrements de la sélection'
}
