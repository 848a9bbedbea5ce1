import type { labels as en } from '../en/labels'

export const labels: Record<keyof typeof en, string> = {
  'labels.title': 'Vos étiquettes',
  'labels.of': 'Vos étiquettes sur cet appel',
  'labels.put': 'Étiqueter',
  'labels.choose':
    '{count, plural, one {Vos étiquettes sur {countText} appel} other {Vos étiquettes sur {countText} appels}}',
  'labels.type': 'Trouver ou créer une étiquette',
  'labels.create': 'Créer l’étiquette «\u00a0{name}\u00a0»',
  'labels.manage': 'Gérer vos étiquettes…',
  'labels.none': 'Aucune étiquette à vous',
  'labels.none.text':
    'Vos étiquettes sont vos propres marques sur les appels. Elles restent quand le journal est refait. Sélectionnez des appels dans la liste pour en poser une, ou donnez-lui une règle.',
  'labels.on':
    '{count, plural, =0 {«\u00a0{name}\u00a0» était déjà sur ces appels} one {«\u00a0{name}\u00a0» posée sur {countText} appel} other {«\u00a0{name}\u00a0» posée sur {countText} appels}}',
  'labels.off':
    '{count, plural, =0 {«\u00a0{name}\u00a0» n’était sur aucun de ces appels} one {«\u00a0{name}\u00a0» retirée de {countText} appel} other {«\u00a0{name}\u00a0» retirée de {countText} appels}}',
  'labels.offRule':
    '{count, plural, =0 {«\u00a0{name}\u00a0» n’était sur aucun de ces appels} one {{countText} appel exclu de la règle de «\u00a0{name}\u00a0»\u00a0: il reste sans cette étiquette} other {{countText} appels exclus de la règle de «\u00a0{name}\u00a0»\u00a0: ils restent sans cette étiquette}}',
  'labels.waits': '{done}. La liste le montrera dès que la tâche en cours aura lu ses données.',
  'labels.byRule': 'aussi par une règle',
  'labels.some': 'sur {some} des {all}',
  'labels.new': 'Nouvelle étiquette',
  'labels.edit': 'Modifier {name}',
  'labels.delete': 'Supprimer {name}',
  'labels.deleted': 'Étiquette «\u00a0{name}\u00a0» supprimée',
  'labels.showCalls':
    '{count, plural, =0 {Aucun appel ne porte {name}} one {Afficher l’appel qui porte {name}} other {Afficher les {countText} appels qui portent {name}}}',
  'labels.name': 'Nom',
  'labels.name.taken': 'Une autre étiquette porte ce nom',
  'labels.color': 'Couleur',
  'labels.color.0': 'Sans couleur',
  'labels.color.1': 'Bleu',
  'labels.color.2': 'Rouille',
  'labels.color.3': 'Vert',
  'labels.color.4': 'Orchidée',
  'labels.color.5': 'Ocre',
  'labels.color.6': 'Encre',
  'labels.rule': 'Posée sur les appels',
  'labels.rule.none': 'À la main seulement',
  'labels.rule.none.help': 'Elle est sur les appels où vous la posez.',
  'labels.rule.keep': 'Par sa règle',
  'labels.rule.edit': 'Ouvrir la règle comme filtre, pour la changer',
  'labels.rule.present': 'Par le filtre actuel',
  'labels.rule.present.help':
    'Elle est sur chaque appel qui correspond, maintenant et plus tard. Un appel peut en être exclu à la main.',
  'labels.rule.nothing': 'Il n’y a pas de filtre. Filtrez d’abord les appels, puis faites-en la règle.',
  'labels.rule.moving': 'La période suit l’horloge et ne fait pas partie de la règle.',
  'labels.rule.labels': 'Vos étiquettes dans le filtre ne font pas partie de la règle.',
  'labels.rule.is': 'Règle\u00a0: {rule}',
  'labels.save': 'Enregistrer l’étiquette',
  'labels.createButton': 'Créer l’étiquette'
}
