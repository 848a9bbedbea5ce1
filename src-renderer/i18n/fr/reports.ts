import type { reports as en } from '../en/reports'

export const reports: Record<keyof typeof en, string> = {
  'menu.report': 'Rapport…',
  'report.open': 'Rapport',
  'report.dialog': 'Rapport sur les appels correspondants',
  'report.matching':
    '{count, plural, =0 {aucun appel pour l’instant} one {{countText} appel pour l’instant} other {{countText} appels pour l’instant}}',
  'report.name': 'Titre',
  'report.name.usual': 'Rapport d’appels',
  'report.period': 'Période',
  'report.period.filter': 'Celle du filtre : {period}',
  'report.period.fixed': 'La même période à chaque exécution du rapport.',
  'report.period.moves': 'Recalculée à chaque exécution du rapport.',
  'report.format': 'Format',
  'report.format.pdf': 'Des pages à imprimer et à envoyer.',
  'report.format.html': 'Une seule page pour tout navigateur, sans autre fichier.',
  'report.format.xlsx': 'Un classeur : chiffres, un tableau par graphique, appels.',
  'report.language': 'Langue du rapport',
  'report.language.en': 'Anglais',
  'report.language.fr': 'Français',
  'report.charts': 'Contenu',
  'report.figures': 'Chiffres en tête',
  'report.table': 'Tableau des appels',
  'report.table.none': 'Aucun',
  'report.table.first': 'Les {countText} premiers',
  'report.table.text': 'Dans l’ordre de la liste. Pour tous les appels, faites un export.',
  'report.rows': 'Listes',
  'report.rows.first': 'Les {countText} premiers',
  'report.file.text':
    'Un fichier de rapport garde ces choix. La ligne de commande l’exécute, aussi à heure fixe, et les mêmes appels donnent le même rapport à l’octet près.',
  'report.pseudonyms.text':
    'De nouveaux dans chaque fichier, les mêmes partout dans celui-ci. Les notes et le filtre sont omis ; du titre, seul ce qui figure dans les appels est remplacé.',
  'report.empty': 'Choisissez ce que le rapport doit contenir.',
  'report.save': 'Enregistrer comme fichier de rapport…',
  'report.saved': 'Enregistré sous {name}. Pour l’exécuter :',
  'report.choose': 'Choisir le fichier et écrire',
  'report.start': 'Écrire le rapport',
  'report.result':
    '{calls, plural, =0 {Sur aucun appel} one {Sur {callsText} appel} other {Sur {callsText} appels}}'
}
