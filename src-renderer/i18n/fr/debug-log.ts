import type { debugLog as en } from '../en/debug-log'

/** French of the same. */
export const debugLog: Readonly<Record<keyof typeof en, string>> = {
  'log.grid': 'Événements',
  'log.tools': 'Filtrer et copier les événements',
  'log.find': 'Chercher dans tous les champs',
  'log.types': 'Événements',
  'log.channels': 'Canaux',
  'log.choice.some': '{name}\u00a0: {countText}',
  'log.choice.none': 'Aucun',
  'log.effective': 'Avec effet seulement',
  'log.shown': '{shown} sur {total}',
  'log.none': 'Aucun événement ne correspond',
  'log.clear': 'Effacer le filtre',
  'log.head.time': 'Heure',
  'log.head.previous': 'Δ préc.',
  'log.head.start': 'Δ début',
  'log.head.type': 'Événement',
  'log.head.channel': 'Canal',
  'log.head.caller': 'Appelant',
  'log.head.exten': 'Extension',
  'log.head.app': 'Application',
  'log.head.peer': 'Pair',
  'log.column.time': 'Heure de l’événement',
  'log.column.previous': 'Secondes depuis l’événement précédent',
  'log.column.start': 'Secondes depuis le premier événement',
  'log.column.type': 'Type d’événement\u00a0; ○ sans effet dans wazo-call-logd',
  'log.column.channel': 'Canal',
  'log.column.caller': 'Nom et numéro d’appelant du canal',
  'log.column.exten': 'Extension et contexte du plan de numérotation',
  'log.column.app': 'Application et ses arguments',
  'log.column.peer': 'Canaux du même pont',
  'log.idle': 'sans effet dans wazo-call-logd',
  'log.idle.text':
    'Aucune règle de wazo-call-logd ne lit cet événement (section 1.2). Il appartient à l’appel et ne change rien.',
  'log.event': '{name}, événement {id}',
  'log.fields': 'Tous les champs',
  'log.closeFields': 'Fermer les champs',
  'log.copyExtra': 'Copier extra',
  'log.copy': 'Copier les événements',
  'log.copy.chosen':
    '{count, plural, one {{countText} ligne sélectionnée} other {{countText} lignes sélectionnées}}',
  'log.copy.all':
    '{count, plural, one {{countText} ligne affichée} other {Les {countText} lignes affichées}}',
  'log.copy.tsv': 'Pour un tableur (tabulations)',
  'log.copy.json': 'En lignes JSON',
  'log.copy.table': 'En tableau texte',
  'log.copied': '{count, plural, one {{countText} ligne copiée} other {{countText} lignes copiées}}',
  'log.attach': 'Joindre un journal d’Asterisk…',
  'log.attached':
    '{count, plural, =0 {{name}\u00a0: aucune ligne sur {scannedText} ne concerne cet appel} one {{name}\u00a0: {countText} ligne sur {scannedText} concerne cet appel} other {{name}\u00a0: {countText} lignes sur {scannedText} concernent cet appel}}',
  'log.reading': 'Lecture de {name}',
  'log.nothingMatched':
    'Recherchés\u00a0: les noms de canaux et identifiants uniques de l’appel, et l’identifiant d’appel d’Asterisk des lignes qui les nomment. Le journal est-il du même jour et du même serveur\u00a0?',
  'log.truncated':
    '{count, plural, one {Seule la première ligne est affichée} other {Seules les {countText} premières lignes sont affichées}}',
  'log.place': 'Place des lignes du journal',
  'log.place.merged': 'Par heure',
  'log.place.below': 'En dessous',
  'log.detach': 'Retirer {name}',
  'log.line.number': 'ligne {line}',
  'log.line.title': 'Ligne {line} du journal d’Asterisk',
  'log.matched.channel': 'Concerne l’appel car elle nomme un de ses canaux.',
  'log.matched.uniqueid': 'Concerne l’appel car elle contient un de ses identifiants uniques.',
  'log.matched.call-id':
    'Concerne l’appel car elle porte l’identifiant d’appel d’Asterisk d’une ligne qui nomme un de ses canaux.'
}
