import { hasEffect, eventName } from '@shared/format/event-effect'
import type { AsteriskLogLine } from '@shared/model/asterisk-log'
import type { StoredCel } from '@shared/model/cel'

/** An event with what is shown beside its own fields. */
export interface EventRow {
  readonly kind: 'event'
  readonly key: string
  readonly cel: StoredCel
  readonly name: string
  /** Since the event before it and since the first one, microseconds. */
  readonly sincePrevious: number
  readonly sinceStart: number
  /** From 0, in order of appearance; channels of one name share a lane. */
  readonly lane: number
  readonly hasEffect: boolean
}

/** A line of an Asterisk log. */
export interface LineRow {
  readonly kind: 'line'
  readonly key: string
  readonly line: AsteriskLogLine
}

export type LogRow = EventRow | LineRow

/** Events in their order, with the time that passed before each. */
export function eventRows(cels: readonly StoredCel[]): readonly EventRow[] {
  const lanes = new Map<string, number>()
  const start = cels[0]?.eventtime ?? 0
  return cels.map((cel, index) => {
    const lane = lanes.get(cel.uniqueid) ?? lanes.size
    lanes.set(cel.uniqueid, lane)
    return {
      kind: 'event',
      key: `e${cel.id}`,
      cel,
      name: eventName(cel),
      sincePrevious: cel.eventtime - (cels[index - 1]?.eventtime ?? cel.eventtime),
      sinceStart: cel.eventtime - start,
      lane,
      hasEffect: hasEffect(cel)
    }
  })
}

/**
 * Events and log lines in one order of time; a line of the same moment comes after the event. A line without time stays
 * behind the one before it. The engine's order of events, which is not always that of time, stays as it is.
 */
export function mergeLines(
  events: readonly EventRow[],
  lines: readonly AsteriskLogLine[]
): readonly LogRow[] {
  const merged: LogRow[] = []
  let next = 0
  let last = Number.NEGATIVE_INFINITY
  const rowOf = (line: AsteriskLogLine): LineRow => ({ kind: 'line', key: `l${line.line}`, line })
  for (const event of events) {
    for (let line = lines[next]; line !== undefined; line = lines[next]) {
      last = line.at ?? last
      if (last >= event.cel.eventtime) break
      merged.push(rowOf(line))
      next += 1
    }
    merged.push(event)
  }
  return [...merged, ...lines.slice(next).map(rowOf)]
}

/** Time that passed, in seconds with milliseconds, cut and not rounded: `+0.350`, `-0.002`. */
export function deltaText(us: number): string {
  const ms = Math.trunc(us / 1000)
  const sign = us < 0 ? '-' : '+'
  const size = Math.abs(ms)
  return `${sign}${Math.floor(size / 1000)}.${String(size % 1000).padStart(3, '0')}`
}

/** Caller id as name and number, the number alone where both are equal. */
export const callerText = ({ cidName, cidNum }: StoredCel): string =>
  [cidName === cidNum ? '' : cidName, cidNum].filter(Boolean).join(' ')

/** Extension and context of an event, `1003@default`. */
export const extenText = ({ exten, context }: StoredCel): string => [exten, context].filter(Boolean).join('@')

/** The application of an event as the dialplan writes it, with its arguments. */
export const applicationText = ({ appname, appdata }: StoredCel): string =>
  appname === '' ? '' : appdata === '' ? appname : `${appname}(${appdata})`
