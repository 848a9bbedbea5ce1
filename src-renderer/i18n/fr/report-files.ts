import type { reportFiles as en } from '../en/report-files'

export const reportFiles: Record<keyof typeof en, string> = {
  'menu.reportFile': 'Exécuter un fichier de rapport…',
  'reportFile.dialog': 'Exécuter un fichier de rapport',
  'reportFile.dialog.of': 'Fichier de rapport {name}',
  'reportFile.text':
    'Un fichier de rapport dit sur quels appels porte un rapport et ce qu’il contient. Exécuté chaque semaine, il donne le rapport de cette semaine.',
  'reportFile.recent': 'Déjà ouverts dans cet espace',
  'reportFile.choose': 'Choisir un fichier de rapport…',
  'reportFile.other': 'Un autre fichier de rapport',
  'reportFile.back': 'Revenir au fichier de rapport',
  'reportFile.dismissed': 'Les tâches ont été retirées de la liste.',
  'reportFile.filter': 'Filtre',
  'reportFile.zone': 'Fuseau horaire',
  'reportFile.zone.workspace': 'celui de l’espace',
  'reportFile.charts': 'Graphiques et listes',
  'reportFile.nothing': 'Aucun',
  'reportFile.columns.wazo': 'Colonnes de Wazo',
  'reportFile.columns.xivo': 'Colonnes de XiVO',
  'reportFile.period.none': 'Aucune en propre',
  'reportFile.period.file': 'Celle du fichier : {period}',
  'reportFile.period.file.none': 'Celle du fichier : tous les appels du filtre',
  'reportFile.period.typed': 'Une autre…',
  'reportFile.csv': 'Le CSV contient uniquement les appels, mais tous.',
  'reportFile.formats.none': 'Choisissez au moins un format.',
  'report.figure.calls': 'Appels',
  'report.figure.answered': 'Décrochés',
  'report.figure.missed': 'Manqués',
  'report.figure.talk': 'Temps de parole',
  'report.figure.ring': 'Temps de sonnerie',
  'report.figure.unreturned': 'Manqués, non rappelés',
  'report.figure.at-once': 'Maximum simultané'
}
