// Longer than others: every rule has its words here, so that none is worded in a second place.
import type { RuleText, RuleTexts } from './rule-text'

const CALLER_IN_BRIDGE: RuleText = {
  title: 'L’appelant parle',
  text: 'Le canal de l’appelant entre dans un pont : la conversation commence.',
  fields: {
    dateAnswer: 'La première entrée de l’appelant dans un pont qui n’est pas une attente est la réponse.',
    sourceName: 'L’appelant n’avait pas encore de nom ; cet événement en donne un.',
    sourceExten: 'L’appelant n’avait pas encore de numéro ; cet événement en donne un.'
  },
  note: 'Seule l’entrée de l’appelant fait la réponse : elle peut donc suivre de peu celle de l’appelé.',
  noteFields: ['dateAnswer']
}

const CALLEE_IN_BRIDGE: RuleText = {
  title: 'Un téléphone appelé parle',
  text: 'Le premier canal appelé qui entre dans un pont est celui qui a été joint.',
  must: 'Un canal appelé qui entre dans un pont doit avoir démarré sous ce nom.',
  fields: {
    destinationName: 'Nom du canal qui a été joint.',
    destinationExten: 'Numéro du canal qui a été joint.',
    destinationInternalExten: 'Numéro que le canal montrait quand il a commencé à sonner.'
  }
}

const RECORDING_STARTS: RuleText = {
  title: 'Un enregistrement commence',
  text: 'Un enregistrement a été lancé ; son fichier et son début viennent de cet événement.'
}

const RECORDING_STOPS: RuleText = {
  title: 'Un enregistrement s’arrête',
  text: 'L’enregistrement qui porte cet identifiant finit ici.',
  note: 'Un arrêt sur le canal de l’appelant n’atteint jamais un enregistrement lancé sur un canal appelé.'
}

const VOICEMAIL_STARTS = 'L’application qui démarre est la messagerie : l’appel a atteint une boîte vocale.'

/** Rules and reasons in French. */
export const RULE_TEXTS_FR: RuleTexts = {
  unknownRule: 'Une règle de la référence fait que ces événements ne donnent pas de journal d’appel.',
  rules: {
    '5.3 CHAN_START': {
      title: 'Le canal de l’appelant démarre',
      text: 'L’appel commence avec le premier canal qui démarre ; c’est celui de l’appelant.',
      fields: {
        date: 'Le début du canal de l’appelant est le début de l’appel.',
        sourceName: 'Nom que le canal de l’appelant montrait à son début.',
        sourceInternalName: 'Nom que le canal de l’appelant montrait à son début.',
        sourceExten: 'Numéro que le canal de l’appelant montrait à son début.',
        sourceLineIdentity: 'Ligne du canal de l’appelant, d’après le nom du canal.',
        requestedExten: 'Le numéro que l’appelant a composé.',
        requestedContext: 'Contexte du plan d’appel dans lequel l’appelant a composé.',
        destinationExten: 'Le numéro que l’appelant a composé.'
      }
    },
    '5.3 APP_START': {
      title: 'Une application démarre pour l’appelant',
      text: 'Chaque application du plan d’appel montre le nom et le numéro de l’appelant à ce moment.',
      fields: {
        sourceName: 'Le plan d’appel a donné ce nom à l’appelant.',
        sourceExten: 'Le plan d’appel a donné ce numéro à l’appelant.',
        userField: 'Le champ utilisateur du plan d’appel, tel que la dernière application le montre.',
        reachedVoicemail: VOICEMAIL_STARTS
      }
    },
    '5.3 ANSWER': {
      title: 'Le canal de l’appelant est décroché',
      text: 'Le plan d’appel décroche le canal de l’appelant ; si rien n’était composé, il montre un numéro.',
      fields: {
        destinationExten: 'Rien n’était composé jusque-là : le numéro montré ici en tient lieu.',
        requestedExten: 'Rien n’était composé jusque-là : le numéro montré ici en tient lieu.'
      }
    },
    '5.3 BRIDGE_ENTER': CALLER_IN_BRIDGE,
    '5.3 BRIDGE_START': CALLER_IN_BRIDGE,
    '5.3 XIVO_FROM_S': {
      title: 'Un appel sans numéro en reçoit un',
      text: 'L’appel a commencé sans numéro ; le plan d’appel vient de le trouver.',
      fields: {
        requestedExten: 'Numéro que le plan d’appel a trouvé pour un appel commencé sans numéro.',
        destinationExten: 'Numéro que le plan d’appel a trouvé pour un appel commencé sans numéro.',
        requestedContext: 'Contexte du plan d’appel dans lequel ce numéro a été trouvé.'
      }
    },
    '5.3 XIVO_INCALL': {
      title: 'Un appel de l’extérieur',
      text: 'Le plan d’appel dit que l’appel vient de l’extérieur.',
      fields: {
        direction: 'Le plan d’appel dit que l’appel vient de l’extérieur.',
        tenantUuid: 'Tenant du numéro extérieur qui a été appelé.'
      }
    },
    '5.3 XIVO_OUTCALL': {
      title: 'Un appel vers l’extérieur',
      text: 'Le plan d’appel envoie l’appel vers un numéro extérieur.',
      fields: {
        direction: 'Le plan d’appel envoie l’appel vers un numéro extérieur.',
        destinationName: 'L’appel a été renvoyé à l’extérieur ; voici le nom montré là-bas.',
        destinationExten: 'L’appel a été renvoyé vers ce numéro extérieur.',
        destinationDetails:
          'L’appel a été renvoyé à l’extérieur : il n’a joint ni utilisateur ni groupe du serveur.'
      },
      note: 'Un appel renvoyé à l’extérieur garde sa direction.',
      noteFields: ['destinationName', 'destinationExten', 'destinationDetails']
    },
    '5.3 XIVO_USER_FWD': {
      title: 'Le renvoi d’un utilisateur',
      text: 'L’utilisateur appelé renvoie l’appel.',
      fields: {
        destinationExten: 'L’utilisateur appelé renvoie vers ce numéro.',
        requestedInternalExten: 'Poste de l’utilisateur appelé en premier.',
        requestedInternalContext: 'Contexte du plan d’appel de l’utilisateur appelé en premier.',
        requestedName: 'Nom de l’utilisateur appelé en premier.'
      },
      note: 'Un nom qui contient une virgule est coupé à la virgule.',
      noteFields: ['requestedName']
    },
    '5.3 WAZO_CONFERENCE': {
      title: 'Une salle de conférence',
      text: 'L’appel va vers une salle de conférence, dont le nom devient celui de la destination.',
      must: 'Un événement de conférence doit nommer sa salle après NAME et deux-points.'
    },
    '5.3 WAZO_MEETING_NAME': {
      title: 'Une réunion',
      text: 'L’appel va vers une réunion, dont le nom devient celui de la destination ; son numéro technique est masqué.',
      must: 'Une réunion ne peut être nommée qu’une fois que l’appelant a composé.'
    },
    '5.3 WAZO_USER_MISSED_CALL': {
      title: 'Un appel manqué',
      text: 'Le serveur dit qu’un utilisateur n’a pas pris l’appel, et nomme les deux côtés.',
      fields: {
        destinationName: 'Nom de l’utilisateur qui n’a pas pris l’appel.',
        sourceName: 'Nom de l’appelant, tel que le serveur signale l’appel manqué.',
        sourceExten: 'Numéro que l’appelant montrait quand l’appel a été manqué.',
        sourceLineIdentity: 'Ligne du canal sur lequel l’appel a été manqué.',
        tenantUuid: 'Tenant que le serveur nomme pour l’appel manqué.'
      }
    },
    '5.3 WAZO_USER_BLOCKED_CALL': {
      title: 'Un appel bloqué',
      text: 'L’utilisateur appelé a bloqué ce numéro : le serveur a refusé l’appel.',
      fields: {
        blocked: 'L’utilisateur appelé a bloqué ce numéro.',
        sourceName: 'Nom de l’appelant bloqué.',
        sourceExten: 'Numéro bloqué.',
        sourceLineIdentity: 'Ligne du canal refusé.',
        tenantUuid: 'Tenant que le serveur nomme pour l’appel bloqué.'
      }
    },
    '5.3 WAZO_CALL_LOG_DESTINATION': {
      title: 'La destination, dite par le plan d’appel',
      text: 'Le plan d’appel dit à qui ou à quoi l’appel est destiné : utilisateur, groupe, réunion ou conférence.',
      fields: {
        destinationDetails: 'Le plan d’appel dit à qui ou à quoi l’appel est destiné.',
        destinationName: 'Nom de l’utilisateur ou du groupe vers lequel le plan d’appel envoie l’appel.'
      },
      note: 'Dès lors, les téléphones qui sonnent ne changent plus ni le nom ni le numéro de la destination.'
    },
    '5.3 WAZO_CALL_LOG_REQUESTED_INTERNAL': {
      title: 'Le poste demandé',
      text: 'Le plan d’appel dit quel poste interne a été demandé.'
    },
    '5.3 MIXMONITOR_START': RECORDING_STARTS,
    '5.3 MIXMONITOR_STOP': RECORDING_STOPS,
    '5.3 CHAN_END': {
      title: 'Le canal de l’appelant se termine',
      text: 'L’appel finit avec le canal de l’appelant ; les numéros techniques sont effacés, les enregistrements ouverts finissent.',
      fields: {
        dateEnd: 'La fin du canal de l’appelant est la fin de l’appel.',
        recordings: 'Les enregistrements encore en cours finissent avec le canal de l’appelant.',
        sourceExten: 'Le numéro est propre au plan d’appel et n’est jamais montré.',
        requestedExten: 'Le numéro est propre au plan d’appel et n’est jamais montré.',
        destinationExten: 'Le numéro est propre au plan d’appel et n’est jamais montré.'
      }
    },
    '5.4 CHAN_START': {
      title: 'Un téléphone appelé commence à sonner',
      text: 'Un autre canal démarre : quelqu’un est appelé.',
      fields: {
        destinationName: 'Nom du téléphone qui a commencé à sonner.',
        destinationExten: 'Numéro du téléphone qui a commencé à sonner.',
        destinationLineIdentity: 'Ligne du dernier téléphone appelé.',
        destinationInternalExten: 'Poste du mobile réveillé pour l’appel.',
        destinationInternalContext: 'Contexte du plan d’appel du mobile réveillé pour l’appel.',
        requestedName: 'Nom du premier téléphone qui a sonné.'
      },
      note: 'Le dernier téléphone appelé donne la ligne appelée, qu’il ait répondu ou non.',
      noteFields: ['destinationLineIdentity']
    },
    '5.4 APP_START': { title: 'Une application démarre pour un canal appelé', text: VOICEMAIL_STARTS },
    '5.4 BRIDGE_ENTER': CALLEE_IN_BRIDGE,
    '5.4 BRIDGE_START': CALLEE_IN_BRIDGE,
    '5.4 WAZO_CALL_LOG_REQUESTED_INTERNAL': {
      title: 'Le poste demandé, dit du côté appelé',
      text: 'Le téléphone qui répond dit pour quel poste interne il le fait.',
      fields: { requestedName: 'Nom du téléphone qui a répondu pour le poste demandé.' }
    },
    '5.4 MIXMONITOR_START': RECORDING_STARTS,
    '5.4 MIXMONITOR_STOP': RECORDING_STOPS,
    '5.4 CHAN_END': {
      title: 'Un canal appelé se termine',
      text: 'Les enregistrements que rien n’a arrêtés durent jusqu’à la fin du dernier canal appelé.'
    },
    '5.6 CHAN_START': {
      title: 'Un appel lancé par le système commence',
      text: 'Le système a lancé cet appel lui-même ; il commence avec la première moitié de son canal Local.'
    },
    '5.6 CHAN_END': {
      title: 'Le canal du premier correspondant se termine',
      text: 'Un appel lancé par le système finit avec le canal du correspondant appelé en premier.'
    },
    '5.6 ANSWER': {
      title: 'Un correspondant d’un appel lancé répond',
      text: 'Nom, numéro et ligne de chaque correspondant viennent de sa réponse.',
      fields: {
        sourceName: 'Nom du correspondant que le système a appelé en premier.',
        sourceExten: 'Numéro du correspondant que le système a appelé en premier.',
        sourceLineIdentity: 'Ligne du correspondant que le système a appelé en premier.',
        destinationName: 'Nom du correspondant appelé en second.',
        destinationExten: 'Numéro du correspondant appelé en second.',
        destinationLineIdentity: 'Ligne du correspondant appelé en second.'
      }
    },
    '5.6 APP_START': {
      title: 'Une application d’un appel lancé démarre',
      text: 'Le champ utilisateur, et l’arrivée dans une boîte vocale, viennent des applications qui démarrent.',
      fields: { reachedVoicemail: VOICEMAIL_STARTS }
    },
    '5.6 BRIDGE_ENTER': {
      title: 'Le second correspondant parle',
      text: 'Un appel lancé est répondu quand le second correspondant entre dans son dernier pont.'
    },
    '5.6 XIVO_INCALL': {
      title: 'Un appel lancé, de l’extérieur',
      text: 'Un événement de l’appel dit qu’il est entrant.'
    },
    '5.6 XIVO_OUTCALL': {
      title: 'Un appel lancé vers l’extérieur',
      text: 'Un événement de l’appel dit qu’il va vers l’extérieur, ce qui l’emporte sur entrant.'
    },
    '5.6 WAZO_ORIGINATE_ALL_LINES': {
      title: 'Un appel lancé sur toutes les lignes d’un utilisateur',
      text: 'L’utilisateur pour qui le système a appelé est l’appelant, avec le tenant de cet événement.',
      note: 'L’appelant compte alors aussi comme l’utilisateur demandé.',
      noteFields: ['requestedUserUuid']
    },
    '5.6 MIXMONITOR_START': RECORDING_STARTS,
    '5.6 MIXMONITOR_STOP': RECORDING_STOPS,
    '5.6 recordings': {
      title: 'Fin des enregistrements d’un appel lancé',
      text: 'Les enregistrements que rien n’a arrêtés finissent avec l’appel.'
    },
    '3.1': {
      title: 'Événements de l’appel',
      text: 'Tous les événements dont les canaux tiennent ensemble font un seul appel.'
    },
    '3.4': {
      title: 'ID de conversation',
      text: 'Le plus petit linked ID des événements de l’appel, comparé comme un texte.',
      note: 'Comparé comme un texte, 100.10 vient avant 100.9.'
    },
    '5.1': {
      title: 'Au départ',
      text: 'Ce avec quoi tout appel commence, jusqu’à ce qu’un événement le change.'
    },
    '6.1': {
      title: 'Boîte vocale',
      text: 'L’appel n’a pas eu de réponse et a atteint une boîte vocale que l’annuaire connaît.'
    },
    '8.1': {
      title: 'Un canal par ligne',
      text: 'Plusieurs canaux d’une ligne comptent une fois : celui qui a répondu, sinon le dernier.',
      note: 'D’un utilisateur qui appelle sa propre ligne, il ne reste que le côté appelé.'
    },
    '8.2': {
      title: 'Utilisateurs des canaux',
      text: 'La ligne de chaque canal est cherchée dans l’annuaire, et l’utilisateur de la ligne participe à l’appel.'
    },
    '8.3': {
      title: 'Participants',
      text: 'Participent les utilisateurs des lignes des canaux, et ceux que des événements nomment.',
      note: 'Un téléphone appelé qui entre dans un pont, même une attente, compte comme ayant répondu.'
    },
    '8.4': {
      title: 'Tenant',
      text: 'Si aucun événement ne nomme le tenant, c’est celui d’un utilisateur, du contexte composé ou du serveur.'
    },
    '8.5': {
      title: 'Postes internes',
      text: 'Le premier poste de la ligne dans l’annuaire.',
      must: 'Un canal qui entre dans un pont doit avoir démarré sous ce nom.',
      fields: {
        sourceInternalExten: 'Premier poste de la ligne de l’appelant dans l’annuaire.',
        sourceInternalContext: 'Contexte du premier poste de la ligne de l’appelant.',
        destinationInternalExten:
          'Premier poste, dans l’annuaire, de la ligne qui a répondu ou qui a été appelée.',
        destinationInternalContext:
          'Contexte du premier poste de la ligne qui a répondu ou qui a été appelée.',
        requestedInternalExten: 'Premier poste, dans l’annuaire, de la première ligne appelée.',
        requestedInternalContext: 'Contexte du premier poste de la première ligne appelée.'
      }
    },
    '9.3': {
      title: 'Enregistrements de l’appel',
      text: 'Ceux qui n’ont pas de fin et ceux d’appels sans réponse sont écartés ; les morceaux d’un enregistrement suspendu sont réunis.',
      note: 'Les enregistrements sans nom unique comptent comme les morceaux d’un seul.'
    },
    '11.1': {
      title: 'Calculé',
      text: 'Découle d’autres valeurs du journal d’appel.',
      fields: {
        answered: 'Un appel qui a une heure de réponse est répondu.',
        duration: 'De la réponse à la fin, en secondes entières, arrondi vers le bas.',
        callStatus:
          'Bloqué, sinon répondu, sinon messagerie si une boîte vocale est atteinte, sinon inconnu.',
        tags: 'Étiquettes de tous les participants, chacune une fois.',
        sourceUserUuid: 'Le premier participant du côté appelant.',
        sourceLineId: 'Ligne du premier participant du côté appelant.',
        destinationUserUuid: 'Le participant appelé qui a répondu ; de plusieurs, celui au plus grand ID.',
        destinationLineId:
          'Ligne du participant appelé qui a répondu ; de plusieurs, de celui au plus grand ID.',
        requestedUserUuid: 'Le premier participant qui a été demandé.'
      }
    },
    '13.2': {
      title: 'Enregistrements de deux appels',
      text: 'Un enregistrement qu’un autre appel possède déjà reste à cet appel.'
    },
    'measures: ring': {
      title: 'Durée de sonnerie',
      text: 'Du premier téléphone qui sonne à la réponse ; sans réponse, jusqu’à ce que le dernier cesse de sonner.'
    },
    'measures: talk': { title: 'Durée de parole', text: 'De la réponse à la fin.' },
    'measures: total': { title: 'Durée totale', text: 'Du début à la fin.' },
    'measures: hangup': {
      title: 'Fin de l’appel',
      text: 'D’après l’événement de raccrochage du canal de l’appelant.',
      fields: {
        hangupCause:
          'Cause du raccrochage de l’appelant ; le résultat de la numérotation précise une cause vague.',
        hangupSource: 'Qui a raccroché, selon l’événement de raccrochage ; sinon qui est parti en premier.',
        hangupInferred: 'Oui si aucun événement ne dit qui a raccroché et que l’ordre des événements le dit.'
      }
    },
    'measures: outcome': {
      title: 'Issue',
      text: 'Bloqué, abouti, messagerie, occupé, abandonné, manqué ou échoué : le premier qui est vrai.'
    },
    'measures: trail': {
      title: 'Déroulé',
      text: 'Sonnerie, parole, messagerie et transferts, dans l’ordre du temps.'
    },
    'mapped: bot': {
      title: 'Temps de bot',
      text: 'Temps passé avec l’application que nomment les réglages de l’espace de travail.',
      fields: { botBillUs: 'Temps de bot, arrondi au pas de facturation supérieur des réglages.' }
    },
    'mapped: campaign': {
      title: 'Campagne',
      text: 'La première valeur du champ ou de l’événement que nomment les réglages de l’espace de travail.'
    },
    '1.3': {
      title: 'Données d’un événement',
      text: 'Les données extra d’un événement doivent avoir la forme que son type demande.',
      note: 'Un seul événement de ce genre coûte son journal à tout l’appel.'
    },
    '1.4': {
      title: 'Liste de noms et de valeurs',
      text: 'Le texte de l’événement doit contenir au moins un nom suivi de deux-points et d’une valeur.',
      note: 'Un seul événement de ce genre coûte son journal à tout l’appel.'
    },
    '1.5': {
      title: 'Texte d’un renvoi',
      text: 'Un renvoi doit avoir des données extra qui nomment numéro, contexte et nom.',
      note: 'Un renvoi sans aucune donnée extra coûte son journal à tout l’appel.'
    },
    '1.6': {
      title: 'Liste par position',
      text: 'Le texte de l’événement doit avoir tous ses champs, chacun avec deux-points et une espace.',
      note: 'Un seul événement de ce genre coûte son journal à tout l’appel.'
    },
    '3.3': {
      title: 'Fin de l’appel',
      text: 'Un appel est terminé quand chacun de ses linked ID a un LINKEDID_END.'
    },
    '5.3': {
      title: 'Pont de l’appel',
      text: 'Les données extra d’un événement de pont doivent être lisibles.',
      note: 'Un seul événement de pont illisible coûte son journal à tout l’appel.'
    },
    '5.6': {
      title: 'Appel lancé',
      text: 'Les données extra d’un événement de lancement doivent être lisibles.',
      note: 'Un seul événement de lancement illisible coûte son journal à tout l’appel.'
    },
    '7.2': {
      title: 'Noms de canaux',
      text: 'Un nom de canal se compose de : technologie, barre, nom, tiret et numéro.',
      note: 'Un seul canal nommé autrement, avec un point par exemple, coûte son journal à tout l’appel.'
    },
    '9.1': {
      title: 'Fichier d’un enregistrement',
      text: 'Un enregistrement doit nommer son fichier en texte.'
    },
    '10.1': {
      title: 'Ce qu’il faut à un journal d’appel',
      text: 'Un journal d’appel demande un début, et un nom ou numéro d’appelant.'
    },
    '10.3': {
      title: 'Ce que la table accepte',
      text: 'Les valeurs doivent tenir dans la table du serveur : ni texte trop long, ni caractère interdit.'
    },
    internal: {
      title: 'Défaut',
      text: 'Calltrail lui-même a échoué sur ces événements, ce qui ne devrait pas arriver.'
    }
  },
  declined: {
    'destination-event-first': {
      text: 'Le plan d’appel a dit quelle est la destination, ce qui a priorité.'
    },
    'names-no-number': {
      text: 'Dit à qui l’appel est destiné, jamais le numéro.',
      note: 'Après un transfert, wazo-call-logd garde le numéro composé en premier.'
    },
    'names-no-name': { text: 'Dit à quoi l’appel est destiné ; le nom vient d’un autre événement.' },
    'already-given': { text: 'Il y avait déjà une valeur, que cette règle garde.' },
    'already-answered': { text: 'L’appel avait déjà sa réponse ; seule la première compte.' },
    'holding-bridge': { text: 'Une attente : l’appelant y entend de la musique et ne parle à personne.' },
    'answer-is-no-talk': {
      text: 'Le canal est décroché, ce qui n’est pas encore une conversation : menus et messagerie décrochent aussi.'
    },
    'callee-bridge': { text: 'Seule l’entrée de l’appelant lui-même dans un pont fait la réponse.' },
    'after-forward': { text: 'L’appel avait été renvoyé auparavant, ce qui fige cette valeur.' },
    'later-forward': { text: 'Seul le premier renvoi dit qui a été demandé.' },
    'forward-unreadable': { text: 'Le renvoi est illisible.' },
    empty: { text: 'L’événement n’a rien pour ce champ.' },
    'no-payload': { text: 'L’événement n’a pas de données extra lisibles : il est ignoré.' },
    'unknown-type': {
      text: 'Un type de destination inconnu, comme une file : l’événement est ignoré.',
      note: 'wazo-call-logd ignore les destinations de type queue.'
    },
    'later-bridge': { text: 'Seul compte ici le premier canal appelé qui entre dans un pont.' },
    'outbound-leg': { text: 'Un appel vers l’extérieur garde le numéro composé.' },
    'waits-for-mobile': {
      text: 'Ce canal ne fait que réveiller un mobile ; le canal du mobile vient plus tard.'
    },
    'not-answered': { text: 'Le canal n’a pas eu de réponse, et il y avait déjà une valeur.' },
    'call-answered': { text: 'L’appel a eu une réponse : sa boîte vocale ne compte pas.' },
    'mailbox-unknown': { text: 'L’annuaire ne connaît pas cette boîte vocale.' },
    'users-do-not-match': {
      text: 'Des événements nomment cet utilisateur plus ou moins souvent que des canaux : ils sont ignorés.',
      note: 'Un utilisateur dont deux téléphones sonnent n’est pas marqué comme demandé.'
    },
    'user-unknown': { text: 'L’annuaire ne connaît pas cet utilisateur.' },
    'line-unknown': {
      text: 'L’annuaire ne connaît pas la ligne de ce canal, ou la ligne n’a pas d’utilisateur.'
    },
    'same-line': {
      text: 'Un autre canal de la même ligne compte à sa place.',
      note: 'D’un utilisateur qui appelle sa propre ligne, il ne reste que le côté appelé.'
    },
    'payload-incomplete': { text: 'Il manque aux données extra de l’événement ce que la règle demande.' },
    'no-such-recording': {
      text: 'Aucun enregistrement avec cet identifiant n’avait encore commencé.',
      note: 'Tous les événements de l’appelant sont lus avant ceux des canaux appelés.'
    },
    'stopped-early': {
      text: 'La lecture d’un appel lancé s’arrête à un enregistrement sans ses données, ou à un correspondant qui n’a jamais répondu.',
      note: 'Rien n’est lu au-delà : direction et réponse peuvent manquer.'
    }
  }
}
