import { parseInstant } from '@shared/format/instant'
import { localMicrosToInstants, offsetMinutesAt } from '@shared/format/zone'

/** What the beginning of a log line says. */
export interface LogHead {
  /** Microseconds, UTC; null where the line bears no time. */
  readonly at: number | null
  readonly level: string | null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** `[2026-06-12 14:03:22.123]`, the same without brackets, with a zone, and JSON's `"timestamp":"…"`. */
const DATED =
  /^(?:\[|\{.{0,200}?"timestamp":")?(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:[.,]\d{1,6})?)\d*([+-]\d\d:?\d\d|Z)?/
/** `[Jun 12 14:03:22]` as Asterisk writes it by default, and syslog's `Jun 12 14:03:22 host asterisk[77]:`. */
const YEARLESS = /^\[?([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?:[.,](\d{1,6}))?/
/** `VERBOSE[1234]`, within what stands before the words; JSON names it. */
const LEVEL = /(?:^|[\s\]])([A-Z][A-Z_]{2,19})\[\d+\]|"level":\s?"([A-Z_]+)"/
/** Verbose lines of a console. */
const VERBOSE = /^\s*(?:--|==|>) ?\S/

const HEAD_LENGTH = 400

/** Reads beginnings of lines. Times without zone are those of `zone`; a day without year lies nearest to `nearUs`. */
export function logHeadReader(zone: string, nearUs: number): (line: string) => LogHead | null {
  return (line) => {
    const head = line.slice(0, HEAD_LENGTH)
    const at = timeOf(head, zone, nearUs)
    const [, bracketed, named] = LEVEL.exec(head) ?? []
    const level = bracketed ?? named ?? null
    return at === null && level === null && !VERBOSE.test(head) ? null : { at, level }
  }
}

function timeOf(head: string, zone: string, nearUs: number): number | null {
  const [whole, day = '', clock = '', offset] = DATED.exec(head) ?? []
  if (whole !== undefined) {
    const text = `${day} ${clock.replace(',', '.')}`
    if (offset !== undefined) return parseInstant(`${text}${offset}`)
    const localUs = parseInstant(text, { defaultOffsetMinutes: 0 })
    return localUs === null ? null : nearest(instantsOf(localUs, zone), nearUs)
  }
  const [, name = '', date = '', hours = '', minutes = '', seconds = '', fraction = ''] =
    YEARLESS.exec(head) ?? []
  const month = MONTHS.indexOf(name)
  if (month < 0) return null
  const year = new Date(nearUs / 1000).getUTCFullYear()
  const us = Number(fraction.padEnd(6, '0'))
  const instants = [year - 1, year, year + 1].flatMap((one) =>
    instantsOf(
      Date.UTC(one, month, Number(date), Number(hours), Number(minutes), Number(seconds)) * 1000 + us,
      zone
    )
  )
  return nearest(instants, nearUs)
}

const MICROS_PER_DAY = 86_400_000_000

/** Two in the hour that autumn repeats; in the one that spring skips, the clock before the change. */
function instantsOf(localUs: number, zone: string): readonly number[] {
  const instants = localMicrosToInstants(localUs, zone)
  return instants.length > 0
    ? instants
    : [localUs - offsetMinutesAt(zone, localUs - MICROS_PER_DAY) * 60_000_000]
}

function nearest(instants: readonly number[], nearUs: number): number | null {
  const [best = null] = [...instants].sort((a, b) => Math.abs(a - nearUs) - Math.abs(b - nearUs))
  return best
}
