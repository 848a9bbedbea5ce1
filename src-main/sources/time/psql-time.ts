import { parseInstant } from '@shared/format/instant'

const CODE_0 = 48
const CODE_COLON = 58
const CODE_DOT = 46
const CODE_SPACE = 32
const CODE_T = 84

/**
 * Reads times as psql and JSON print them, `2026-03-11 10:02:10.7+01`. Every row of a dump has one, so the date and the
 * offset, which hardly change from row to row, are compared with the last ones instead of being read again.
 */
export class PsqlTime {
  private date = ''
  private dateUs = 0
  private offset = ''
  private offsetUs = 0
  /** Offset of the last time that was read, minutes east of UTC. */
  offsetMinutes = 0

  /** Microseconds since the epoch; NaN for every other form and for a time without offset. */
  read(text: string): number {
    if (this.date === '' || !text.startsWith(this.date)) {
      const start = parseInstant(`${text.slice(0, 10)}T00:00Z`)
      if (start === null) return Number.NaN
      // Slices keep the whole chunk of the file alive; this one outlives it.
      this.date = Buffer.from(text.slice(0, 10), 'latin1').toString('latin1')
      this.dateUs = start
    }
    const separator = text.charCodeAt(10)
    if (separator !== CODE_SPACE && separator !== CODE_T) return Number.NaN
    if (text.charCodeAt(13) !== CODE_COLON || text.charCodeAt(16) !== CODE_COLON) return Number.NaN
    const hour = twoDigits(text, 11)
    const minute = twoDigits(text, 14)
    const second = twoDigits(text, 17)
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return Number.NaN
    let micros = 0
    let at = 19
    if (text.charCodeAt(19) === CODE_DOT) {
      at = 20
      let unit = 100_000
      for (; at < text.length; at += 1) {
        const digit = text.charCodeAt(at) - CODE_0
        if (!(digit >= 0 && digit <= 9)) break
        micros += digit * unit
        unit = unit === 1 ? 0 : unit / 10
      }
      if (at === 20) return Number.NaN
    }
    if (!this.takeOffset(text, at)) return Number.NaN
    return this.dateUs + ((hour * 60 + minute) * 60 + second) * 1_000_000 + micros - this.offsetUs
  }

  private takeOffset(text: string, at: number): boolean {
    if (this.offset !== '' && text.length === at + this.offset.length && text.startsWith(this.offset, at))
      return true
    const rest = text.slice(at)
    const start = rest === '' ? null : parseInstant(`1970-01-01T00:00:00${rest}`)
    if (start === null) return false
    this.offset = Buffer.from(rest, 'latin1').toString('latin1')
    this.offsetUs = 0 - start
    this.offsetMinutes = 0 - start / 60_000_000
    return true
  }
}

function twoDigits(text: string, at: number): number {
  const high = text.charCodeAt(at) - CODE_0
  const low = text.charCodeAt(at + 1) - CODE_0
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : -1
}
