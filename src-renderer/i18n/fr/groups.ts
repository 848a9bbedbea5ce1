import type { groups as en } from '../en/groups'

/** Groups of events that gave no call log, in French. */
export const groups: Record<keyof typeof en, string> = {
  'group.label': 'Groupe d’événements sans journal d’appel',
  'group.previous': 'Groupe précédent',
  'group.next': 'Groupe suivant',
  'group.reason': 'Raison',
  'group.why': 'Pourquoi',
  'group.rule': 'Règle',
  'group.rule.section': 'section {rule}',
  'group.detail': 'Détail technique',
  'group.events': 'Événements',
  'group.first': 'Premier',
  'group.last': 'Dernier',
  'group.linkedids': 'Linked ID',
  'group.failedAt': 'Échec à',
  'group.failedAt.event': 'événement {id}, marqué parmi les événements',
  'group.failedAt.mark': 'l’événement auquel la règle a échoué',
  'group.title.unfinished': 'Appel inachevé',
  'group.title.failed': 'Appel en échec',
  'group.title.invalid': 'Événements hors appel',
  'group.title.unstorable': 'Appel impossible à enregistrer',
  'group.search': 'Chercher un ID ou une raison',
  'group.code': 'Lesquels',
  'group.code.all': 'Tous',
  'group.none': 'Aucun groupe ne correspond.'
}
