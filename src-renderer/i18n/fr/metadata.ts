import type { metadata as english } from '../en/metadata'

/** Les champs d’un appel dans le détail : groupes, explications, et ce qui se dit quand une valeur manque. */
export const metadata: Record<keyof typeof english, string> = {
  'metadata.group.people': 'Qui avec qui',
  'metadata.group.numbers': 'Numéros',
  'metadata.group.times': 'Heures',
  'metadata.group.outcome': 'Déroulement',
  'metadata.group.participants': 'Participants et destination',
  'metadata.what': '{field} : qu’est-ce que c’est ?',
  'metadata.none': 'Aucun : les événements n’en disent rien',
  'metadata.none.name': 'Pas de nom dans les événements',
  'metadata.none.user': 'Aucun : l’annuaire ne connaît personne avec cette ligne',
  'metadata.none.mapped': 'Rien dans cet appel',
  'metadata.afterTransfer': 'après un transfert',
  'metadata.seconds': '{count, plural, one {{countText} seconde} other {{countText} secondes}}',
  'metadata.recordings':
    '{count, plural, one {{countText} enregistrement} other {{countText} enregistrements}}',
  'metadata.participants': '{count, plural, one {{countText} utilisateur} other {{countText} utilisateurs}}',
  'metadata.tags': '{count, plural, one {{countText} étiquette} other {{countText} étiquettes}}',
  'metadata.tagsFrom': 'de {names}',
  'metadata.events': '{count, plural, one {{countText} événement} other {{countText} événements}}',
  'metadata.details': 'Détails de la destination',
  'metadata.copyPath': 'Copier le chemin de l’enregistrement {uuid}',
  'metadata.differs': 'serait différent aujourd’hui',
  'metadata.call': 'appel {id}',
  'metadata.allReasons': 'Toutes les raisons',
  'metadata.showEmpty':
    '{count, plural, one {Afficher {countText} champ vide} other {Afficher {countText} champs vides}}',
  'metadata.hideEmpty': 'Masquer les champs vides',
  'metadata.field.sourceName.help': 'Nom présenté par l’appelant, ou donné par l’annuaire pour sa ligne',
  'metadata.field.requestedName.help': 'Nom de qui l’appelant demandait d’abord, avant renvois et transferts',
  'metadata.field.destinationName.help':
    'Nom de qui a pris l’appel, ou a sonné en dernier si personne ne l’a pris ; un transfert le change',
  'metadata.field.destinationExten.help':
    'Numéro composé par l’appelant, tel que le serveur le garde ; après un transfert aveugle, il reste le premier',
  'metadata.field.recordings': 'Enregistrements',
  'metadata.field.recordings.help':
    'Parties de l’appel enregistrées, et où se trouvaient les fichiers sur le serveur',
  'metadata.field.participants': 'Participants',
  'metadata.field.participants.help':
    'Utilisateurs de l’annuaire dont les lignes ont pris part, et ce que chacun a fait',
  'metadata.field.destinationDetails': 'Détails de destination',
  'metadata.field.destinationDetails.help':
    'Ce qui a été joint (utilisateur, groupe, file, conférence…) avec ses noms et numéros, tels que le serveur les garde',
  'metadata.field.celIds': 'Événements',
  'metadata.field.celIds.help': 'Événements dont cet appel a été établi ; le journal les montre',
  'bar.menu': 'menu ou annonce {duration}',
  'bar.ring': 'sonnerie {duration}',
  'bar.talk': 'parole {duration}',
  'bar.talk.with': 'parole avec {who} {duration}',
  'bar.ring.with': 'sonnerie chez {who} {duration}',
  'bar.hold': 'attente {duration}',
  'bar.wait': 'file d’attente {duration}',
  'bar.voicemail': 'messagerie {duration}',
  'bar.transfer': 'transfert',
  'bar.label': '{who} {duration}',
  'bar.label.menu': 'Menu {duration}',
  'bar.label.hold': 'Attente {duration}',
  'bar.label.wait': 'File {duration}',
  'bar.label.voicemail': 'Messagerie {duration}'
}
