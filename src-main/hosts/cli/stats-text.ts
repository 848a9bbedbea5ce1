import { formatDuration } from '@shared/format/duration'
import { hangupCauseKey } from '@shared/format/hangup-cause'
import { formatZoned } from '@shared/format/zone'
import type { Ranking, Statistics } from '@shared/model/statistics'
import { hangup } from '@shared/words/en/hangup'
import { printable } from './printable'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const HOURS_PER_DAY = 24
const BAR_CHARS = 30

const lengthOf = (us: number | null): string => (us === null ? 'none' : formatDuration(us) || '0s')
const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)} %`

/** Statistics as tables of text, 100 columns wide at most. */
export function statisticsText(statistics: Statistics): string {
  const { summary, zone } = statistics
  if (summary.calls === 0) return 'No calls match.\n'
  const at = (us: number): string => formatZoned(us, zone)
  const parts = [
    summaryText(statistics),
    section(`Calls by weekday and hour (${zone})`, heatLines(statistics.hours)),
    section(
      `Calls by ${statistics.course.step}`,
      bars(
        statistics.course.points.map(({ from, calls }) => [
          at(from).slice(0, statistics.course.step === 'hour' ? 13 : 10),
          calls
        ]),
        summary.calls
      )
    ),
    section(
      'Outcomes',
      bars(
        statistics.outcomes.map(({ outcome, calls }) => [outcome, calls]),
        summary.calls
      )
    ),
    section(
      'Hangup reasons',
      bars(
        statistics.hangups.map(({ cause, calls }) => [causeText(cause), calls]),
        summary.calls
      )
    ),
    rankingText('Callers', statistics.callers),
    rankingText('Called', statistics.called),
    rankingText('Answered by', statistics.answeredBy),
    rankingText('Users', statistics.users),
    rankingText('Tags', statistics.tags),
    section(
      'Most calls at once',
      statistics.concurrent.peaks.map(
        ({ at: from, until, calls }) => `${pad(calls, 6)}  ${at(from)}, for ${lengthOf(until - from)}`
      )
    ),
    section(
      `Missed and not called back: ${statistics.unreturned.calls} of ${statistics.unreturned.missed}`,
      statistics.unreturned.rows.map(
        ({ number, name, calls, lastAt }) =>
          `${pad(calls, 6)}  ${printable(name === null ? number : `${name} (${number})`)}, last ${at(lastAt)}`
      )
    )
  ]
  return `${parts.filter((part) => part !== '').join('\n')}`
}

function summaryText({ summary, zone }: Statistics): string {
  const { calls, answered, missed, days, peak, first, last } = summary
  const lines = [
    ['Calls', `${calls}, ${Math.round(calls / Math.max(1, days))} a day on ${days} days`],
    [
      'From, until',
      `${first === null ? '' : formatZoned(first, zone)}, ${last === null ? '' : formatZoned(last, zone)}`
    ],
    ['Answered', `${answered}, ${percent(answered, calls)}`],
    ['Missed', `${missed}, ${percent(missed, calls)}`],
    ['Talk', `${lengthOf(summary.talkUs)} in all, median ${lengthOf(summary.talkMedianUs)}`],
    ['Ring', `median ${lengthOf(summary.ringMedianUs)}, p95 ${lengthOf(summary.ringP95Us)}`],
    ['Most at once', peak === null ? 'none' : `${peak.calls}, ${formatZoned(peak.at, zone)}`]
  ]
  return `${lines.map(([name = '', value = '']) => `${name.padEnd(14)}${value}`).join('\n')}\n`
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`

const pad = (value: number | string, width: number): string => String(value).padStart(width)

function bars(rows: readonly (readonly [name: string, calls: number])[], whole: number): readonly string[] {
  const most = Math.max(1, ...rows.map(([, calls]) => calls))
  const width = Math.min(34, Math.max(0, ...rows.map(([name]) => name.length)))
  return rows.map(([name, calls]) => {
    const bar = '█'.repeat(Math.ceil((calls / most) * BAR_CHARS))
    return `${printable(name).slice(0, width).padEnd(width)} ${pad(calls, 8)} ${pad(percent(calls, whole), 8)}  ${bar}`.trimEnd()
  })
}

/** A line a weekday, a column an hour; a dot for hours that the period does not hold. */
function heatLines(hours: Statistics['hours']): readonly string[] {
  const width = Math.max(3, ...hours.map((count) => String(count ?? '').length + 1))
  const head = Array.from({ length: HOURS_PER_DAY }, (_, hour) =>
    pad(String(hour).padStart(2, '0'), width)
  ).join('')
  return [
    `   ${head}`,
    ...WEEKDAYS.map((day, index) => {
      const row = hours.slice(index * HOURS_PER_DAY, (index + 1) * HOURS_PER_DAY)
      return `${day}${row.map((count) => pad(count === null ? '·' : count === 0 ? '' : count, width)).join('')}`.trimEnd()
    })
  ]
}

function causeText(cause: number | null): string {
  if (cause === null) return 'no hangup event'
  const key = hangupCauseKey(cause)
  return key ? `${cause} ${hangup[key]}` : String(cause)
}

function rankingText(title: string, { rows, of }: Ranking): string {
  const head = of > rows.length ? `${title}, first ${rows.length} of ${of}` : title
  return section(
    head,
    rows.map(({ key, name, calls, answered, talkUs }) => {
      const shown = printable(name === null ? key : `${name} (${key})`)
      return `${pad(calls, 8)} ${pad(`${answered} answered`, 18)} ${pad(lengthOf(talkUs), 10)}  ${shown}`
    })
  )
}
