import { CHART_WORDS_EN } from '@shared/charts/words-en'
import type { ReportWords } from './words'

/** What a report says, in English. */
export const reportEn: ReportWords = {
  language: 'en',
  charts: CHART_WORDS_EN,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ],
  title: 'Call report',
  always: 'All calls of the data',
  allCalls: 'All calls',
  figures: {
    calls: 'Calls',
    answered: 'Answered',
    missed: 'Missed',
    talk: 'Talk time',
    ring: 'Ring time',
    unreturned: 'Missed, no call back',
    'at-once': 'Most at once'
  },
  figure: 'Figure',
  value: 'Value',
  none: 'None',
  noCalls: 'No calls in this report.',
  calls: 'Calls',
  asTable: 'As a table',
  about: 'About this report',
  period: 'Period',
  filter: 'Filter',
  command: 'Command',
  fingerprint: 'Fingerprint of the data',
  engine: 'Engine',
  date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  since: (start) => `Since ${start}`,
  until: (end) => `Until ${end}`,
  between: (start, end) => `${start} to ${end}`,
  perDay: (calls, days) => (days === 1 ? 'on one day' : `${calls} a day, ${days} days`),
  partOf: (part, whole) => `${part} of ${whole}`,
  median: (length) => `median ${length}`,
  ringNote: (p95) => `median, p95 ${p95}`,
  ofMissed: (missed) => `of ${missed} missed`,
  firstOf: (shown, all) => `first ${shown} of ${all}`,
  mostAt: (count, place) => `Most: ${count}, ${place}`,
  pageOf: (page, pages) => `${page} of ${pages}`
}
