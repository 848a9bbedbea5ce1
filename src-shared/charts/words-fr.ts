import { hangupCauseKey } from '../format/hangup-cause'
import { hangup } from '../words/fr/hangup'
import { values } from '../words/fr/values'
import type { ChartWords } from './chart-words'

/** French words of charts. */
export const CHART_WORDS_FR: ChartWords = {
  weekdays: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
  months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  decimalMark: ',',
  titles: {
    course: 'Appels dans le temps',
    heat: 'Appels par jour et heure',
    outcomes: 'Issues',
    hangups: 'Motifs de fin',
    callers: 'Appelants',
    called: 'Numéros appelés',
    'answered-by': 'Décrochés par',
    users: 'Utilisateurs',
    tags: 'Étiquettes',
    concurrent: 'Appels simultanés',
    unreturned: 'Manqués sans rappel'
  },
  terms: {
    calls: 'Appels',
    share: 'Part',
    answered: 'Décrochés',
    missed: 'Manqués',
    other: 'Autres',
    talk: 'Parole',
    atOnce: 'Maximum simultané',
    weekday: 'Jour',
    outcome: 'Issue',
    code: 'Q.850',
    reason: 'Motif',
    inferred: 'Déduits',
    name: 'Nom',
    number: 'Numéro',
    user: 'Utilisateur',
    tag: 'Étiquette',
    lastAt: 'Dernier appel'
  },
  steps: { hour: 'Heure', day: 'Jour', week: 'Semaine du', month: 'Mois' },
  outcomes: {
    completed: values['outcome.completed'],
    missed: values['outcome.missed'],
    voicemail: values['outcome.voicemail'],
    busy: values['outcome.busy'],
    cancelled: values['outcome.cancelled'],
    failed: values['outcome.failed'],
    blocked: values['outcome.blocked']
  },
  endedBy: {
    caller: values['endedBy.caller'],
    callee: values['endedBy.callee'],
    system: values['endedBy.system']
  },
  cause: (cause) => {
    if (cause === null) return 'Aucun événement de fin'
    const key = hangupCauseKey(cause)
    return key === null ? `Code ${cause}` : hangup[key]
  },
  percent: (value) => `${value}\u00a0%`,
  inSeconds: (term) => `${term}, secondes`,
  topOf: (shown, of) => `${shown} premiers sur ${of}`,
  zone: (zone) => `Fuseau horaire ${zone}`,
  noCalls: 'Aucun appel'
}
