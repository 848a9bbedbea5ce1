import { celToJson } from '@shared/format/cel-json'
import { restCallLog } from '@shared/format/rest-json'
import type { CallLogDetail } from '@shared/model/call-log-row'
import type { StoredCel } from '@shared/model/cel'
import type { Comment } from '@shared/model/comment'
import { formatZoned } from '@shared/format/zone'

/**
 * A call with its events and comments as JSON: the fields of the reference's REST answer, then `cels` with Asterisk's names
 * of columns and `comments`. Times are ISO 8601 with the offset of `zone`.
 */
export function callJson(
  { callLog }: CallLogDetail,
  cels: readonly StoredCel[],
  comments: readonly Comment[],
  zone: string
): string {
  const time = (us: number): string =>
    formatZoned(us, zone, { separator: 'T', fraction: 'auto', offset: true })
  const whole = {
    ...restCallLog(callLog, zone),
    cels: cels.map((cel) => celToJson(cel, zone)),
    comments: comments.map(({ id, author, createdAt, editedAt, text }) => ({
      id,
      author,
      created: time(createdAt),
      edited: editedAt === null ? null : time(editedAt),
      text
    }))
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Name of the file: day, time and parties of the call, without characters that a file system refuses. */
export function callFileName(
  { callLog }: CallLogDetail,
  zone: string,
  ending: 'json' | 'html' | 'pdf'
): string {
  const parties = [callLog.sourceExten, callLog.destinationExten].filter(Boolean).join('-')
  const start = formatZoned(callLog.date, zone).replace(/:/g, '').replace(' ', '-')
  return `call-${[start, parties]
    .filter(Boolean)
    .join('-')
    .replace(/[^\p{L}\p{N}+._-]+/gu, '_')}.${ending}`
}
