import type { gridMenu as en } from '../en/grid-menu'

/** Menus of cells and heads, selecting and copying, in French. */
export const gridMenu: Record<keyof typeof en, string> = {
  'select.tooMany': 'Une plage compte au plus {most} appels. Ctrl+A les sélectionne tous.',
  'copy.tooMany': 'Au plus {most} lignes sont copiées. Un fichier les contient toutes.',
  'copy.title': 'Lecture des lignes à copier',
  'copy.reading': '{done} sur {total, plural, one {{totalText} ligne lue} other {{totalText} lignes lues}}',
  'cell.menu': 'Appel du {start}',
  'cell.empty': 'vide',
  'cell.only': '{column} = {value}',
  'cell.without': '{column} sauf {value}',
  'cell.contains': 'Contient…',
  'cell.containsTitle': '{column} contient',
  'cell.containsApply': 'Filtrer par ce texte',
  'cell.anywhere': '{number} d’un côté ou de l’autre',
  'cell.numberPage': 'Page de {number}',
  'cell.userPage': 'Page de cet utilisateur',
  'cell.tag': 'Appels avec l’étiquette {tag}',
  'cell.conversation': 'Cette conversation seulement',
  'cell.around': 'Période autour de cet appel',
  'cell.aroundHour': 'Une heure avant et après',
  'cell.aroundDay': 'Ce jour-là',
  'cell.copy': 'Copier la cellule',
  'cell.copyRows': 'Copier les lignes',
  'cell.copyHeaders': 'Copier les lignes avec en-têtes',
  'cell.copyMarkdown': 'Copier les lignes en tableau Markdown',
  'cell.labels': 'Vos étiquettes…',
  'cell.open': 'Afficher l’appel',
  'cell.page': 'Afficher en page',
  'cell.copied': 'Cellule copiée'
}
