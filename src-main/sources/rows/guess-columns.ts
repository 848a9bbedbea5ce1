import type { TargetColumn } from './columns'

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
const ORDERS: readonly (readonly (TargetColumn | null)[])[] = [
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
  ]
]

const CORE_EVENT =
  /^(?:CHAN_(?:START|END)|HANGUP|ANSWER|APP_(?:START|END)|BRIDGE_(?:ENTER|EXIT|START|END|UPDATE)|PARK_(?:START|END)|(?:BLIND|ATTENDED)?TRANSFER|USER_DEFINED|LINKEDID_END|PICKUP|FORWARD|LOCAL_OPTIMIZE(?:_BEGIN)?|STREAM_(?:BEGIN|END)|DTMF|MIXMONITOR_(?:START|STOP)|(?:XIVO|WAZO)_[A-Z_]+)$/
const TIME = /^(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|\d{10}(?:\.\d+)?$|\d{13}$)/
const CHANNEL = /^[A-Za-z][A-Za-z0-9_]*\/\S+-[0-9a-f]{4,}(?:;[12])?$/
const CHANNEL_ID = /^(?:\S+-)?\d{9,10}\.\d+$/
const JSON_TEXT = /^\{.*\}$/s

/** True for the name of an event of Asterisk, or of Wazo's dialplan. */
export const isCoreEvent = (text: string): boolean => CORE_EVENT.test(text)

/**
 * What the columns of rows without header are, by their values; null for those that values do not tell. Gives null where
 * no column holds names of events.
 */
export function guessColumns(rows: readonly Row[]): (TargetColumn | null)[] | null {
  const width = commonWidth(rows)
  const sample = rows.filter((row) => row.length === width)
  const columns = Array.from({ length: width }, (_, at) => sample.map((row) => row[at] ?? ''))
  const events = columns.findIndex((values) => mostly(values, isCoreEvent))
  if (events < 0) return null
  const known = ORDERS.find((order) => order.length === width && fits(order, columns))
  return known ? [...known] : byContent(columns, events)
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
  eventtime: (text) => TIME.test(text),
  channame: (text) => CHANNEL.test(text),
  uniqueid: (text) => CHANNEL_ID.test(text),
  linkedid: (text) => CHANNEL_ID.test(text),
  extra: (text) => text.startsWith('{'),
  id: (text) => /^\d+$/.test(text),
  amaflags: (text) => /^(?:\d|[A-Z]+)$/i.test(text)
}

function byContent(columns: readonly (readonly string[])[], events: number): (TargetColumn | null)[] {
  const targets: (TargetColumn | null)[] = columns.map(() => null)
  const free = (at: number): boolean => targets[at] === null
  const find = (test: (text: string) => boolean): number =>
    columns.findIndex((values, at) => free(at) && mostly(values, test))
  targets[events] = 'eventtype'
  const claim = (target: TargetColumn, test: (text: string) => boolean): void => {
    const at = find(test)
    if (at >= 0) targets[at] = target
  }
  claim('channame', (text) => CHANNEL.test(text))
  // The channel's own id stands before that of the call.
  claim('uniqueid', (text) => CHANNEL_ID.test(text) && !/^\d+\.\d{6}$/.test(text))
  claim('linkedid', (text) => CHANNEL_ID.test(text) && !/^\d+\.\d{6}$/.test(text))
  claim('eventtime', (text) => TIME.test(text))
  claim('extra', (text) => JSON_TEXT.test(text))
  claim('amaflags', (text) => /^[0-3]$/.test(text))
  return targets
}

/** True when nearly all values that are not empty pass, and there are some. */
function mostly(values: readonly string[], test: (text: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '')
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.8
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
