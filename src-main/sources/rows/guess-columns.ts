import type { TargetColumn } from './columns'
import { columnsByContent, isChannel, isChannelId, isTime, filled, mostly } from './columns-by-content'

type Row = readonly (string | null)[]

const CLASSIC = [
  'eventtype',
  'eventtime',
  'cid_name',
  'cid_num',
  'cid_ani',
  'cid_rdnis',
  'cid_dnid',
  'exten',
  'context',
  'channame',
  'appname',
  'appdata',
  'amaflags',
  'accountcode',
  'uniqueid',
  'linkedid',
  'peer',
  'userfield',
  'userdeftype',
  'extra'
] as const satisfies readonly TargetColumn[]

/** Orders in which columns stand where nothing names them; null is a column that means nothing. */
const KNOWN_ORDERS: readonly (readonly (TargetColumn | null)[])[] = [
  // cel_custom, up to 20.18 / 22.8 / 23.2, and with the literal of the newer sample as second field.
  CLASSIC,
  ['eventtype', null, ...CLASSIC.slice(1)],
  // FreePBX.
  ['id', ...CLASSIC.slice(0, 16), 'peer', 'userdeftype', 'extra'],
  // Wazo.
  [
    'id',
    'eventtype',
    'eventtime',
    'userdeftype',
    ...CLASSIC.slice(2, 14),
    'peeraccount',
    'uniqueid',
    'linkedid',
    'userfield',
    'peer',
    'extra',
    'call_log_id'
  ],
  // The same without the ids, with and without the account of the peer.
  [
    'eventtype',
    'eventtime',
    'userdeftype',
    ...CLASSIC.slice(2, 14),
    'peeraccount',
    'uniqueid',
    'linkedid',
    'userfield',
    'peer',
    'extra'
  ],
  ['eventtype', 'eventtime', 'userdeftype', ...CLASSIC.slice(2, 16), 'userfield', 'peer', 'extra']
]

/** The known orders, and each with the time before the event. */
const ORDERS = KNOWN_ORDERS.flatMap((order) => [
  order,
  order.map((target) =>
    target === 'eventtype' ? 'eventtime' : target === 'eventtime' ? 'eventtype' : target
  )
])

const CORE_EVENT =
  /^(?:CHAN_(?:START|END)|HANGUP|ANSWER|APP_(?:START|END)|BRIDGE_(?:ENTER|EXIT|START|END|UPDATE)|PARK_(?:START|END)|(?:BLIND|ATTENDED)?TRANSFER|USER_DEFINED|LINKEDID_END|PICKUP|FORWARD|LOCAL_OPTIMIZE(?:_BEGIN)?|STREAM_(?:BEGIN|END)|DTMF|MIXMONITOR_(?:START|STOP)|(?:XIVO|WAZO)_[A-Z_]+)$/

/** True when a known order says what the columns are, so that nothing was guessed by their values. */
export const isKnownOrder = (targets: readonly (string | null)[]): boolean =>
  ORDERS.some(
    (order) => order.length === targets.length && order.every((target, at) => target === targets[at])
  )

/** True for the name of an event of Asterisk, or of Wazo's dialplan. */
const isCoreEvent = (text: string): boolean => CORE_EVENT.test(text)

/**
 * What the columns of rows without header are, by their values; null for those that values do not tell. Gives null where
 * no column holds names of events.
 */
export function guessColumns(rows: readonly Row[]): (TargetColumn | null)[] | null {
  const width = commonWidth(rows)
  const sample = rows.filter((row) => row.length === width)
  const columns = Array.from({ length: width }, (_, at) => sample.map((row) => row[at] ?? ''))
  // Names of the dialplan's own events stand in another column too, but in few rows.
  const [events = -1] = [...columns.keys()]
    .filter((at) => mostly(columns[at] ?? [], isCoreEvent))
    .sort((a, b) => filled(columns[b]) - filled(columns[a]) || a - b)
  if (events < 0) return null
  const known = ORDERS.find((order) => order.length === width && fits(order, columns))
  return known ? [...known] : columnsByContent(columns, events)
}

function fits(order: readonly (TargetColumn | null)[], columns: readonly (readonly string[])[]): boolean {
  return order.every((target, at) => {
    const test = target === null ? null : TESTS[target]
    const values = (columns[at] ?? []).filter((value) => value !== '')
    return !test || values.filter(test).length >= values.length / 2
  })
}

const TESTS: Partial<Record<TargetColumn, (text: string) => boolean>> = {
  eventtype: isCoreEvent,
  eventtime: isTime,
  channame: isChannel,
  uniqueid: isChannelId,
  linkedid: isChannelId,
  extra: (text) => text.startsWith('{'),
  id: (text) => /^\d+$/.test(text),
  amaflags: (text) => /^(?:\d|[A-Z]+)$/i.test(text)
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
