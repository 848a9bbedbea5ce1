import { numberKey, type DialRules } from '@shared/format/phone-number'
import { CALL_DIRECTIONS, CALL_OUTCOMES } from '@shared/model/call-log'
import type { Concurrent, CoursePoint, RankedRow, Statistics, Unreturned } from '@shared/model/statistics'

/** What statistics look at of a call. */
export interface PlainCall {
  readonly id: number
  readonly date: number
  readonly dateEnd: number | null
  readonly ringUs: number | null
  readonly talkUs: number | null
  readonly answered: boolean
  readonly outcome: string
  readonly direction: string
  readonly hangupCause: number | null
  readonly hangupSource: string | null
  readonly hangupInferred: boolean
  readonly sourceExten: string | null
  readonly sourceName: string | null
  readonly destinationExten: string | null
  readonly destinationName: string | null
  readonly sourceUser: string | null
  readonly destinationUser: string | null
  readonly tags: readonly string[]
}

/** What is asked of the calls. */
export interface PlainQuestion {
  /** Every call of the workspace. */
  readonly workspace: readonly PlainCall[]
  /** Those that are counted. */
  readonly counted: readonly PlainCall[]
  readonly zone: string
  readonly rules: DialRules | null
  readonly rows: number
  userName(uuid: string): string | null
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const isMissed = ({ outcome }: PlainCall): boolean => outcome === 'missed'

/** The value at the nearest rank, of sorted values. */
export function nearestRank(values: readonly (number | null)[], share: number): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? null
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockFor(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    weekday: 'short',
    timeZoneName: 'longOffset',
    hourCycle: 'h23'
  })
  clocks.set(zone, clock)
  return clock
}

/** The day, hour, weekday and offset that the clocks of a zone show, by Intl alone. */
export function clockOf(
  us: number,
  zone: string
): { readonly day: string; readonly hour: number; readonly weekday: number; readonly offset: string } {
  const parts = clockFor(zone).formatToParts(Math.floor(us / 1000))
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')),
    offset: part('timeZoneName')
  }
}

/** Summary in the plainest way, without peak and calls not returned. */
export function plainSummary({
  counted,
  zone
}: PlainQuestion): Omit<Statistics['summary'], 'peak' | 'unreturned'> {
  const dates = counted.map(({ date }) => date).sort((a, b) => a - b)
  const [first = null] = dates
  const last = dates.at(-1) ?? null
  const dayNumber = (us: number): number => Date.parse(clockOf(us, zone).day) / 86_400_000
  return {
    calls: counted.length,
    answered: counted.filter(({ answered }) => answered).length,
    missed: counted.filter(isMissed).length,
    talkUs: sum(counted.map(({ talkUs }) => talkUs ?? 0)),
    talkMedianUs: nearestRank(
      counted.map(({ talkUs }) => talkUs),
      0.5
    ),
    ringMedianUs: nearestRank(
      counted.map(({ ringUs }) => ringUs),
      0.5
    ),
    ringP95Us: nearestRank(
      counted.map(({ ringUs }) => ringUs),
      0.95
    ),
    first,
    last,
    days: first === null || last === null ? 0 : dayNumber(last) - dayNumber(first) + 1
  }
}

/** Calls of each hour of the week. */
export function plainHours({ counted, zone }: PlainQuestion): readonly number[] {
  const counts = new Array<number>(168).fill(0)
  for (const { date } of counted) {
    const { weekday, hour } = clockOf(date, zone)
    counts[weekday * 24 + hour] = (counts[weekday * 24 + hour] ?? 0) + 1
  }
  return counts
}

export function plainCounts({
  counted
}: PlainQuestion): Pick<Statistics, 'outcomes' | 'directions' | 'hangups'> {
  const causes = [...new Set(counted.map(({ hangupCause }) => hangupCause))]
  return {
    outcomes: CALL_OUTCOMES.map((outcome) => ({
      outcome,
      calls: counted.filter((call) => call.outcome === outcome).length
    })).filter(({ calls }) => calls > 0),
    directions: CALL_DIRECTIONS.map((direction) => ({
      direction,
      calls: counted.filter((call) => call.direction === direction).length
    })).filter(({ calls }) => calls > 0),
    hangups: causes
      .map((cause) => {
        const calls = counted.filter(({ hangupCause }) => hangupCause === cause)
        const by = (source: string): number =>
          calls.filter(({ hangupSource }) => hangupSource === source).length
        return {
          cause,
          calls: calls.length,
          caller: by('caller'),
          callee: by('callee'),
          system: by('system'),
          inferred: calls.filter(({ hangupInferred }) => hangupInferred).length
        }
      })
      .sort((a, b) => b.calls - a.calls || (a.cause ?? Infinity) - (b.cause ?? Infinity))
  }
}

interface Mention {
  readonly key: string
  readonly shown: string
  readonly name: string | null
  readonly call: PlainCall
}

/** A list from every mention of a number, person or tag; without the filters. */
function plainRanking(
  mentions: readonly Mention[],
  { rows, userName }: PlainQuestion
): { readonly of: number; readonly rows: readonly Omit<RankedRow, 'filter'>[] } {
  const keys = [...new Set(mentions.map(({ key }) => key))]
  const all = keys.map((key) => {
    const own = mentions.filter((mention) => mention.key === key)
    const shown = latest(own, ({ shown: text }) => text) ?? ''
    const named = own.filter(({ name, shown: text }) => name !== null && name !== '' && name !== text)
    const name = userName(shown) ?? ((latest(named, ({ name: text }) => text ?? '') ?? '').trim() || null)
    const calls = own.map(({ call }) => call)
    return {
      key: shown,
      name: name === shown ? null : name,
      calls: calls.length,
      answered: calls.filter(({ answered }) => answered).length,
      missed: calls.filter(isMissed).length,
      talkUs: sum(calls.map(({ talkUs }) => talkUs ?? 0))
    }
  })
  all.sort((a, b) => b.calls - a.calls || b.talkUs - a.talkUs || (a.key < b.key ? -1 : 1))
  return { of: all.length, rows: all.slice(0, rows) }
}

/** The text of the latest mention, the first in order of those at the same moment. */
function latest(mentions: readonly Mention[], textOf: (mention: Mention) => string): string | undefined {
  const at = Math.max(...mentions.map(({ call }) => call.date))
  return mentions
    .filter(({ call }) => call.date === at)
    .map(textOf)
    .sort((a, b) => (a < b ? -1 : 1))[0]
}

type Lists = Pick<Statistics, 'callers' | 'called' | 'answeredBy' | 'users' | 'tags'>

/** All lists without their filters. */
export function plainRankings(question: PlainQuestion): Record<keyof Lists, ReturnType<typeof plainRanking>> {
  const { counted, rules } = question
  const number = (text: string | null, name: string | null, call: PlainCall): Mention[] =>
    text !== null && /\d/.test(text) ? [{ key: numberKey(text, rules), shown: text, name, call }] : []
  const user = (uuid: string | null, name: string | null, call: PlainCall): Mention[] =>
    uuid === null ? [] : [{ key: uuid, shown: uuid, name, call }]
  const list = (mentions: (call: PlainCall) => readonly Mention[]): ReturnType<typeof plainRanking> =>
    plainRanking(counted.flatMap(mentions), question)
  return {
    callers: list((call) => number(call.sourceExten, call.sourceName, call)),
    called: list((call) => number(call.destinationExten, call.destinationName, call)),
    answeredBy: list((call) => (call.answered ? user(call.destinationUser, call.destinationName, call) : [])),
    users: list((call) => [
      ...user(call.sourceUser, call.sourceName, call),
      ...(call.sourceUser === call.destinationUser
        ? []
        : user(call.destinationUser, call.destinationName, call))
    ]),
    tags: list((call) => [...new Set(call.tags)].map((tag) => ({ key: tag, shown: tag, name: null, call })))
  }
}

/** The same without the filters of its rows. */
export function plainUnreturned({ workspace, counted, rules, rows }: PlainQuestion): Omit<
  Unreturned,
  'rows'
> & {
  readonly rows: readonly Omit<Unreturned['rows'][number], 'filter'>[]
} {
  const keyOf = (text: string | null): string | null =>
    text !== null && /\d/.test(text) ? numberKey(text, rules) : null
  const missed = counted.filter(
    (call) => isMissed(call) && call.direction === 'inbound' && keyOf(call.sourceExten) !== null
  )
  const open = missed.filter(
    (call) =>
      !workspace.some(
        (later) =>
          later.outcome === 'completed' &&
          later.date > call.date &&
          ((later.direction === 'inbound' && keyOf(later.sourceExten) === keyOf(call.sourceExten)) ||
            (later.direction === 'outbound' && keyOf(later.destinationExten) === keyOf(call.sourceExten)))
      )
  )
  const keys = [...new Set(open.map(({ sourceExten }) => keyOf(sourceExten)))]
  const all = keys.map((key) => {
    const own = open
      .filter(({ sourceExten }) => keyOf(sourceExten) === key)
      .map((call) => ({ key: '', shown: call.sourceExten ?? '', name: call.sourceName, call }))
    const named = own.filter(({ name, shown }) => name !== null && name !== '' && name !== shown)
    return {
      number: latest(own, ({ shown }) => shown) ?? '',
      name: (latest(named, ({ name }) => name ?? '') ?? '').trim() || null,
      calls: own.length,
      lastAt: Math.max(...own.map(({ call }) => call.date))
    }
  })
  all.sort((a, b) => b.calls - a.calls || b.lastAt - a.lastAt || (a.number < b.number ? -1 : 1))
  return { missed: missed.length, calls: open.length, of: all.length, rows: all.slice(0, rows) }
}

interface Stretch {
  readonly at: number
  readonly until: number
  readonly calls: number
}

/** Stretches of time with the same number of calls, counted anew for each moment at which something happens. */
function stretchesOf(counted: readonly PlainCall[]): readonly Stretch[] {
  const lasting = counted.flatMap(({ date, dateEnd }) =>
    dateEnd !== null && dateEnd > date ? [{ date, dateEnd }] : []
  )
  const moments = [...new Set(lasting.flatMap(({ date, dateEnd }) => [date, dateEnd]))].sort((a, b) => a - b)
  const stretches: Stretch[] = []
  moments.forEach((at, index) => {
    const until = moments[index + 1]
    if (until === undefined) return
    const calls = lasting.filter(({ date, dateEnd }) => date <= at && at < dateEnd).length
    const before = stretches.at(-1)
    if (before?.calls === calls) stretches[stretches.length - 1] = { ...before, until }
    else stretches.push({ at, until, calls })
  })
  return stretches
}

const QUARTER = 900_000_000

export function plainConcurrent({ counted }: PlainQuestion): Concurrent {
  const stretches = stretchesOf(counted)
  const byHeight = (a: Stretch, b: Stretch): number => b.calls - a.calls || a.at - b.at
  const slotOf = ({ at }: Stretch): number => Math.floor(at / QUARTER)
  const busy = stretches.filter(({ calls }) => calls > 0).sort(byHeight)
  const highestOfSlots = busy.filter(
    (stretch, index) => busy.findIndex((other) => slotOf(other) === slotOf(stretch)) === index
  )
  const peaks: Stretch[] = []
  for (const peak of highestOfSlots) {
    if (peaks.length < 10 && peaks.every(({ at }) => Math.abs(at - peak.at) >= QUARTER)) peaks.push(peak)
  }
  const highest = Math.max(0, ...stretches.map(({ calls }) => calls))
  return {
    peaks,
    seconds: Array.from({ length: highest + 1 }, (_, level) =>
      sum(stretches.filter(({ calls }) => calls === level).map(({ at, until }) => until - at))
    ).map((us) => us / 1_000_000)
  }
}

/** What steps of the course hold, whose ends are taken as they are. */
export function plainPoints(
  { counted }: PlainQuestion,
  ends: readonly Pick<CoursePoint, 'from' | 'until'>[]
): readonly CoursePoint[] {
  const stretches = stretchesOf(counted)
  return ends.map(({ from, until }) => {
    const calls = counted.filter(({ date }) => date >= from && date < until)
    const overlapping = stretches.filter((stretch) => stretch.at < until && stretch.until > from)
    return {
      from,
      until,
      calls: calls.length,
      answered: calls.filter(({ answered }) => answered).length,
      missed: calls.filter(isMissed).length,
      talkUs: sum(calls.map(({ talkUs }) => talkUs ?? 0)),
      atOnce: Math.max(0, ...overlapping.map(({ calls: level }) => level))
    }
  })
}
