import { formatDuration } from '@shared/format/duration'
import { hangupCauseKey } from '@shared/format/hangup-cause'
import { formatZoned } from '@shared/format/zone'
import type { Ranking, Statistics } from '@shared/model/statistics'
import { hangup } from '@shared/words/en/hangup'
import { printable } from './printable'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const HOURS_PER_DAY = 24
const BAR_CHARS = 30
const NAME_CHARS = 34

const lengthOf = (us: number | null): string => (us === null ? 'none' : formatDuration(us) || '0s')
const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)} %`

/** Fewer empty steps than these stand as lines of their own. */
const LONG_PAUSE = 3

/** Statistics as tables and bars of text. */
export function statisticsText(statistics: Statistics): string {
  const { summary, zone } = statistics
  if (summary.calls === 0) return 'No calls match.\n'
  const at = (us: number): string => formatZoned(us, zone)
  const parts = [
    summaryText(statistics),
    section(`Calls by weekday and hour (${zone})`, heatLines(statistics.hours)),
    section(`Calls by ${statistics.course.step}`, courseLines(statistics)),
    section(
      'Outcomes',
      bars(
        statistics.outcomes.map(({ outcome, calls }) => ({ name: outcome, calls })),
        summary.calls
      )
    ),
    section(
      'Directions',
      bars(
        statistics.directions.map(({ direction, calls }) => ({ name: direction, calls })),
        summary.calls
      )
    ),
    section(
      'Hangup reasons',
      bars(
        statistics.hangups.map(({ cause, calls }) => ({ name: causeText(cause), calls })),
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
  return parts.filter((part) => part !== '').join('\n')
}

/** A mean with a decimal where whole numbers say too little, and two below one a day. */
const average = (value: number): string => value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0)

function summaryText({ summary, unreturned, zone }: Statistics): string {
  const { calls, answered, missed, days, peak, first, last } = summary
  const lines = [
    [
      'Calls',
      days === 1 ? `${calls}, on one day` : `${calls}, ${average(calls / days)} a day on ${days} days`
    ],
    [
      'From, until',
      `${first === null ? '' : formatZoned(first, zone)}, ${last === null ? '' : formatZoned(last, zone)}`
    ],
    ['Answered', `${answered}, ${percent(answered, calls)}`],
    ['Missed', `${missed}, ${percent(missed, calls)}`],
    ['Not called back', `${unreturned.calls} of ${unreturned.missed} missed from outside`],
    ['Talk', `${lengthOf(summary.talkUs)} in all, median ${lengthOf(summary.talkMedianUs)}`],
    ['Ring', `median ${lengthOf(summary.ringMedianUs)}, p95 ${lengthOf(summary.ringP95Us)}`],
    ['Most at once', peak === null ? 'none' : `${peak.calls}, ${formatZoned(peak.at, zone)}`]
  ]
  return `${lines.map(([name = '', value = '']) => `${name.padEnd(17)}${value}`).join('\n')}\n`
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`

const pad = (value: number | string, width: number): string => String(value).padStart(width)

interface Bar {
  readonly name: string
  readonly calls: number
}

function bars(rows: readonly Bar[], whole: number): readonly string[] {
  const most = Math.max(1, ...rows.map(({ calls }) => calls))
  const width = Math.min(NAME_CHARS, Math.max(0, ...rows.map(({ name }) => name.length)))
  return rows.map(({ name, calls }) => {
    const bar = '█'.repeat(Math.ceil((calls / most) * BAR_CHARS))
    const shown = name.length > width ? `${name.slice(0, width - 1)}…` : name.padEnd(width)
    return `${printable(shown)} ${pad(calls, 8)} ${pad(percent(calls, whole), 8)}  ${bar}`.trimEnd()
  })
}

/** Steps with their bars; a long stretch without calls is one line. */
function courseLines({ course: { step, points }, summary, zone }: Statistics): readonly string[] {
  const lines = bars(
    points.map(({ from, calls }) => ({
      name: formatZoned(from, zone).slice(0, step === 'hour' ? 16 : step === 'month' ? 7 : 10),
      calls
    })),
    summary.calls
  )
  const shown: string[] = []
  for (let at = 0; at < points.length; at += 1) {
    let end = at
    while (points[end]?.calls === 0) end += 1
    if (end - at < LONG_PAUSE) shown.push(lines[at] ?? '')
    else {
      shown.push(`… ${end - at} ${step}s without calls`)
      at = end - 1
    }
  }
  return shown
}

/** At most four characters: `845`, `1.2k`, `12k`, `3.4M`. */
function shortCount(count: number): string {
  if (count < 1000) return String(count)
  const [value, unit] = count < 999_500 ? [count / 1000, 'k'] : [count / 1_000_000, 'M']
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)}${unit}`
}

/** A line a weekday, a column an hour; a dot for hours that the period does not hold. */
function heatLines(hours: Statistics['hours']): readonly string[] {
  const width = Math.max(3, ...hours.map((count) => shortCount(count ?? 0).length + 1))
  const head = Array.from({ length: HOURS_PER_DAY }, (_, hour) =>
    pad(String(hour).padStart(2, '0'), width)
  ).join('')
  return [
    `   ${head}`,
    ...WEEKDAYS.map((day, index) => {
      const row = hours.slice(index * HOURS_PER_DAY, (index + 1) * HOURS_PER_DAY)
      return `${day}${row.map((count) => pad(count === null ? '·' : count === 0 ? '' : shortCount(count), width)).join('')}`.trimEnd()
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
