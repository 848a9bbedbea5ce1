import { offsetMinutesAt } from '@shared/format/zone'
import type { ExportOptions, ExportRow } from '@shared/model/export'
import type { OutputColumn } from '../../table/table'
import { STYLES } from './styles'
import { textElement } from './xml-text'

/** Writes the cell of a row at a place, `A5`; an empty cell is nothing. */
export type CellWriter = (row: ExportRow, place: string) => string

const MICROS_PER_SECOND = 1_000_000
const SECONDS_PER_MINUTE = 60
const SECONDS_PER_DAY = 86_400
/** Days from the beginning of Excel's calendar to 1970. */
const EPOCH_DAYS = 25_569
/** Until here Excel counts a 29 February 1900 that never was; no date before it is safe. */
const FIRST_SAFE_DAY = 61

/**
 * A time as Excel counts it: days and their fraction, on the clock of the zone, cut to whole seconds as everywhere. Null
 * for times that are older than its calendar.
 */
function serialTime(us: number, timeZone: string): number | null {
  const seconds = Math.floor(us / MICROS_PER_SECOND) + offsetMinutesAt(timeZone, us) * SECONDS_PER_MINUTE
  const serial = EPOCH_DAYS + seconds / SECONDS_PER_DAY
  return serial < FIRST_SAFE_DAY ? null : serial
}

/** A length as a fraction of a day, cut to whole seconds. */
const serialLength = (us: number): number => Math.floor(us / MICROS_PER_SECOND) / SECONDS_PER_DAY

/** Text that no spreadsheet runs, because its type says that it is text; so it needs no apostrophe in front. */
export const textCell = (place: string, text: string, style: number = STYLES.plain): string =>
  `<c r="${place}"${style === STYLES.plain ? '' : ` s="${style}"`} t="inlineStr">${textElement(text)}</c>`

const numberCell = (place: string, value: number, style: number = STYLES.plain): string =>
  `<c r="${place}"${style === STYLES.plain ? '' : ` s="${style}"`}><v>${value}</v></c>`

/** How the values of a column stand in a sheet. */
export function cellWriter({ kind, value, text }: OutputColumn, options: ExportOptions): CellWriter {
  switch (kind) {
    case 'time':
      return (row, place) => {
        const us = value(row)
        if (us === null) return ''
        const serial = serialTime(us as number, options.timeZone)
        return serial === null ? textCell(place, text(row)) : numberCell(place, serial, STYLES.time)
      }
    case 'length':
      return (row, place) => {
        const us = value(row)
        return us === null ? '' : numberCell(place, serialLength(us as number), STYLES.length)
      }
    case 'whole':
      return (row, place) => {
        const number = value(row)
        return number === null ? '' : numberCell(place, number as number)
      }
    case 'flag':
      return (row, place) => {
        const flag = value(row)
        if (flag === null) return ''
        return options.words
          ? textCell(place, text(row))
          : `<c r="${place}" t="b"><v>${flag === true ? 1 : 0}</v></c>`
      }
    case 'list':
      return (row, place) => {
        const names = value(row) as readonly string[] | null
        return names === null || names.length === 0 ? '' : textCell(place, names.join(';'))
      }
    default: {
      const style = kind === 'phone' ? STYLES.text : STYLES.plain
      return (row, place) => {
        const content = value(row)
        return content === null || content === '' ? '' : textCell(place, String(content), style)
      }
    }
  }
}
