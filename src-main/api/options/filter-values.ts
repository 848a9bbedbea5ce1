import { parseLength } from '@shared/format/length'
import type {
  DurationRange,
  HoursFilter,
  NumberFilter,
  NumberMode,
  NumberSide
} from '@shared/model/call-filter'
import { usageError } from './usage-error'

/** A whole number from 0. */
export function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value
  throw usageError(`${name} takes a whole number, not "${text}".`)
}

/** Values separated by commas, as they stand. */
export const list = (text: string): readonly string[] => text.split(',')

/** The text when it has a form, undefined when there is none. */
export function matching(
  name: string,
  text: string | undefined,
  pattern: RegExp,
  form: string
): string | undefined {
  if (text === undefined || pattern.test(text)) return text
  throw usageError(`${name} takes ${form}, not "${text}".`)
}

/** Values of a closed list, separated by commas. */
export function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  known: readonly T[]
): readonly T[] | undefined {
  if (text === undefined) return undefined
  return list(text).map((item) => {
    const found = known.find((value) => value === item)
    if (found !== undefined) return found
    throw usageError(`${name} does not know "${item}".`, `It takes ${known.join(', ')}.`)
  })
}

/** What stands for calls that have no such value. */
export const NONE = 'none'

/** Values separated by commas, `none` for calls without any. */
export const orNone = <T>(values: readonly T[] | undefined): readonly (T | null)[] | undefined =>
  values?.map((value) => (value === NONE ? null : value))

/** Q.850 causes separated by commas, `none` among them. */
export function hangupCauses(text: string | undefined): readonly (number | null)[] | undefined {
  return text === undefined
    ? undefined
    : list(text).map((item) => (item === NONE ? null : wholeNumber('--hangup-cause', item)))
}

/** Call ids separated by commas. */
export const idList = (text: string | undefined): readonly number[] | undefined =>
  text === undefined ? undefined : list(text).map((item) => wholeNumber('--id', item))

/** A choice between two, undefined when it was not made. */
export const yesOrNo = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : ['yes', 'true'].includes(text)

/** Numbers of one side: `!` before one means all others, `*` at an end anything. */
export function numberFilters(
  name: string,
  side: NumberSide,
  texts: readonly string[] | undefined
): readonly NumberFilter[] {
  return (texts ?? []).map((text) => {
    const not = text.startsWith('!')
    const pattern = not ? text.slice(1) : text
    const open = pattern.startsWith('*')
    const ended = pattern.length > 1 && pattern.endsWith('*')
    const value = pattern.slice(open ? 1 : 0, ended ? -1 : undefined)
    if (!/[^\s*]/.test(value)) {
      throw usageError(
        `${name} takes a number, not "${text}".`,
        'For example 0142345678, "0142*", "*78", "*423*" or "!1001".'
      )
    }
    return { side, mode: modeOf(open, ended), value, ...(not ? { not } : {}) }
  })
}

function modeOf(open: boolean, ended: boolean): NumberMode {
  if (open) return ended ? 'contains' : 'ends'
  return ended ? 'begins' : 'exact'
}

/** A range of lengths, both ends inclusive: `5s..1m`, `..30s`, `2m..`, `..` for calls that have any. */
export function lengthRange(name: string, text: string | undefined): DurationRange | undefined {
  if (text === undefined) return undefined
  const ends = text.split('..')
  const [min, max] = ends.map((end) => (end.trim() === '' ? null : parseLength(end)))
  const isRead = ends.every((end, index) => end.trim() === '' || [min, max][index] !== null)
  if (ends.length !== 2 || !isRead)
    throw usageError(
      `${name} takes a range of lengths, not "${text}".`,
      'For example 5s..1m, ..30s, 2m.. or 1h30..2h.'
    )
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    throw usageError(`${name} takes the shorter length first, not "${text}".`)
  return { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) }
}

const MINUTES_PER_DAY = 1440

/** Days and hours as a filter in a zone; undefined when neither is named. */
export function hoursFilter(
  options: {
    readonly weekdays?: string | undefined
    readonly hours?: string | undefined
    readonly outsideHours?: boolean | undefined
  },
  zone: string
): HoursFilter | undefined {
  const { weekdays, hours, outsideHours } = options
  if (weekdays === undefined && hours === undefined) {
    if (outsideHours !== true) return undefined
    throw usageError('--outside-hours needs hours to be outside of.', 'Give --hours, --weekdays or both.')
  }
  return {
    zone,
    weekdays: weekdays === undefined ? [] : list(weekdays).flatMap(dayRange),
    ...(hours === undefined ? { from: 0, until: MINUTES_PER_DAY } : clockRange(hours)),
    ...(outsideHours === true ? { outside: true } : {})
  }
}

/** `1-5` or `3`: 1 Monday to 7 Sunday. */
function dayRange(text: string): readonly number[] {
  const [, first, last = first] = /^([1-7])(?:-([1-7]))?$/.exec(text) ?? []
  const start = Number(first)
  const count = Number(last) - start + 1
  if (first === undefined || count < 1)
    throw usageError(
      `--weekdays takes days from 1 (Monday) to 7 (Sunday), not "${text}".`,
      'For example 1-5 or 6,7.'
    )
  return Array.from({ length: count }, (_, index) => start + index)
}

/** `09:00-18:00`; an end before the beginning is on the next day. */
function clockRange(text: string): { readonly from: number; readonly until: number } {
  const [from, until] = text.split('-').map(minuteOf)
  if (
    from === undefined ||
    until === undefined ||
    from === null ||
    until === null ||
    text.split('-').length !== 2
  )
    throw usageError(
      `--hours takes a beginning and an end, not "${text}".`,
      'For example 09:00-18:00, or 22:00-06:00 for the night.'
    )
  return { from, until }
}

function minuteOf(text: string): number | null {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?::(\d\d))?$/.exec(text.trim()) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return hours === undefined || Number(minutes) > 59 || minute > MINUTES_PER_DAY ? null : minute
}
