import { parseInstant } from '@shared/format/instant'
import { isTimeZone, localToInstants } from '@shared/format/zone'
import { fileName, soundStem } from './sound-name'

/** `2031-05-02T08_15_09UTC-412-…`, as the reference names what one downloads (spec 9.4). */
const DOWNLOAD = /(\d{4}-\d\d-\d\d)T(\d\d)_(\d\d)_(\d\d)UTC/u
/** `…-20260311-101524-…`, as FreePBX does; local time of the server. */
const LOCAL = /(?<!\d)(20\d\d)(\d\d)(\d\d)-?(\d\d)(\d\d)(\d\d)(?!\d)/u
/** Seconds since the epoch, as in names of Wazo before 2021 and in uniqueids. */
const EPOCH = /(?<!\d)(1\d{9})(?!\d)/u

/**
 * Start of a recording as its file's name tells it, microseconds UTC; null where it tells none. Local times are those of
 * the server's zone.
 */
export function namedTime(member: string, zone: string): number | null {
  const stem = soundStem(fileName(member))
  const download = DOWNLOAD.exec(stem)
  if (download !== null) {
    const [, day, hour, minute, second] = download
    return parseInstant(`${day}T${hour}:${minute}:${second}Z`)
  }
  const local = LOCAL.exec(stem)
  if (local !== null && isTimeZone(zone)) {
    const [year, month, day, hour, minute, second] = local.slice(1).map(Number)
    const parts = { year, month, day, hour, minute, second, micros: 0 } as Parameters<
      typeof localToInstants
    >[0]
    const isTime =
      (month ?? 0) >= 1 &&
      (month ?? 99) <= 12 &&
      (day ?? 99) <= 31 &&
      (hour ?? 99) < 24 &&
      (minute ?? 99) < 60
    const [instant] = isTime ? localToInstants(parts, zone) : []
    if (instant !== undefined) return instant
  }
  const epoch = EPOCH.exec(stem)
  return epoch === null ? null : Number(epoch[1]) * 1_000_000
}
