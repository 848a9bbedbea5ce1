import { CHART_WORDS_FR } from '@shared/charts/words-fr'
import type { ReportWords } from './words'

/** What a report says, in French. */
export const reportFr: ReportWords = {
  language: 'fr',
  charts: CHART_WORDS_FR,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre'
  ],
  title: 'Rapport d’appels',
  always: 'Tous les appels des données',
  allCalls: 'Tous les appels',
  figures: {
    calls: 'Appels',
    answered: 'Décrochés',
    missed: 'Manqués',
    talk: 'Temps de parole',
    ring: 'Temps de sonnerie',
    unreturned: 'Manqués, non rappelés',
    'at-once': 'Au plus à la fois'
  },
  figure: 'Chiffre',
  value: 'Valeur',
  none: 'Aucun',
  noCalls: 'Aucun appel dans ce rapport.',
  calls: 'Appels',
  asTable: 'En tableau',
  about: 'À propos de ce rapport',
  period: 'Période',
  filter: 'Filtre',
  command: 'Commande',
  fingerprint: 'Empreinte des données',
  engine: 'Moteur',
  date: (weekday, day, month, year) => `${weekday} ${day === 1 ? '1er' : day} ${month} ${year}`,
  since: (start) => `Depuis le ${start}`,
  until: (end) => `Jusqu’au ${end}`,
  between: (start, end) => `Du ${start} au ${end}`,
  perDay: (calls, days) => (days === 1 ? 'en un jour' : `${calls} par jour, ${days} jours`),
  partOf: (part, whole) => `${part} sur ${whole}`,
  median: (length) => `médiane ${length}`,
  ringNote: (p95) => `médiane, p95 ${p95}`,
  ofMissed: (missed) => `sur ${missed} manqués`,
  firstOf: (shown, all) => `${shown} premiers sur ${all}`,
  mostAt: (count, place) => `Maximum\u00a0: ${count}, ${place}`,
  pageOf: (page, pages) => `${page} sur ${pages}`
}
