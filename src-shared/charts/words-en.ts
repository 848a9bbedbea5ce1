import { hangupCauseKey } from '../format/hangup-cause'
import { hangup } from '../words/en/hangup'
import { values } from '../words/en/values'
import type { ChartWords } from './chart-words'

/** English words of charts. */
export const CHART_WORDS_EN: ChartWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  decimalMark: '.',
  titles: {
    course: 'Calls over time',
    heat: 'Calls by weekday and hour',
    outcomes: 'Outcomes',
    hangups: 'Hangup reasons',
    callers: 'Callers',
    called: 'Called numbers',
    'answered-by': 'Answered by',
    users: 'Users',
    tags: 'Tags',
    concurrent: 'Calls at once',
    unreturned: 'Missed, no call back'
  },
  terms: {
    calls: 'Calls',
    share: 'Share',
    answered: 'Answered',
    missed: 'Missed',
    other: 'Other',
    talk: 'Talk',
    atOnce: 'Most at once',
    weekday: 'Weekday',
    outcome: 'Outcome',
    code: 'Q.850',
    reason: 'Reason',
    inferred: 'Inferred',
    name: 'Name',
    number: 'Number',
    user: 'User',
    tag: 'Tag',
    lastAt: 'Last call'
  },
  steps: { hour: 'Hour', day: 'Day', week: 'Week from', month: 'Month' },
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
    if (cause === null) return 'No hangup event'
    const key = hangupCauseKey(cause)
    return key === null ? `Code ${cause}` : hangup[key]
  },
  percent: (value) => `${value}%`,
  inSeconds: (term) => `${term}, seconds`,
  topOf: (shown, of) => `top ${shown} of ${of}`,
  zone: (zone) => `Time zone ${zone}`,
  noCalls: 'No calls'
}
