import { DEFAULT_SORT, type CallFilter, type NumberFilter } from '@shared/model/call-filter'
import type { Understanding } from '@shared/model/understanding'
import { channelInterface, lineIdentity } from '../engine'
import type { Found } from '../store/understand'
import type { Backend } from '../worker/backend'
import { type Pasted, readPasted } from './pasted-text'

/** What answers queries: the threads, or an open workspace itself. */
export type Asker = Pick<Backend, 'query'>

/** Calls of a line that are looked through for one channel, newest first. */
const MAX_CANDIDATES = 20_000

/** Every way to read a pasted text that leads to calls or to a group of events, best first; the plain search last. */
export async function understand(backend: Asker, text: string): Promise<readonly Understanding[]> {
  const pasted = readPasted(text)
  const found = await backend.query('lookUpPasted', pasted)
  const [channel, number, users, tag, plain] = await Promise.all([
    byChannel(backend, pasted),
    byNumber(backend, pasted),
    byUser(backend, pasted, found),
    byFilter(backend, 'tag', found.tag, { tags: { mode: 'any', values: [found.tag ?? ''] } }),
    counted(backend, { search: pasted.text })
  ])
  const call = found.call === null ? [] : [known('call-id', `#${found.call}`, [found.call])]
  const readings = [
    ...(pasted.onlyCallId ? call : []),
    ...byEvent(pasted, found),
    ...channel,
    ...(found.recording.length === 0 ? [] : [known('recording', pasted.text, found.recording)]),
    ...number,
    ...users,
    ...tag,
    ...(pasted.onlyCallId ? [] : call)
  ]
  return [...readings, reading('text', pasted.text, pasted.text === '' ? {} : { search: pasted.text }, plain)]
}

interface Counted {
  readonly count: number
  readonly callId: number | null
}

/** How many calls match; the call when it is one. */
async function counted(backend: Asker, filter: CallFilter): Promise<Counted> {
  const request = { filter, sort: DEFAULT_SORT, offset: 0, limit: 1 }
  const { ids, filtered } = await backend.query('listCallLogIds', request)
  return { count: filtered, callId: filtered === 1 ? (ids[0] ?? null) : null }
}

const reading = (
  kind: Understanding['kind'],
  value: string,
  filter: CallFilter,
  { count, callId }: Counted,
  groupId: number | null = null
): Understanding => ({ kind, value, filter, count, callId, groupId })

function known(kind: Understanding['kind'], value: string, ids: readonly number[]): Understanding {
  return reading(
    kind,
    value,
    { ids },
    { count: ids.length, callId: ids.length === 1 ? (ids[0] ?? null) : null }
  )
}

/** Conversation, linkedid, uniqueid: each only where it says more than the one before. */
function byEvent(pasted: Pasted, found: Found): readonly Understanding[] {
  const { conversation, linkedid, uniqueid, groupId, groupBy } = found
  const value = pasted.word ?? ''
  const readings: Understanding[] = []
  const seen = new Set<string>()
  const add = (kind: 'linkedid' | 'uniqueid', ids: readonly number[]): void => {
    const key = JSON.stringify(ids)
    if (ids.length === 0 || seen.has(key)) return
    seen.add(key)
    readings.push(known(kind, value, ids))
  }
  if (conversation.length > 0) {
    seen.add(JSON.stringify(conversation))
    const one = conversation.length === 1 ? (conversation[0] ?? null) : null
    const counts = { count: conversation.length, callId: one }
    readings.push(reading('conversation', value, { conversationId: value }, counts))
  }
  add('linkedid', linkedid)
  add('uniqueid', uniqueid)
  if (groupId !== null && groupBy !== null)
    readings.push(reading(groupBy, value, { conversationId: value }, { count: 0, callId: null }, groupId))
  return readings
}

async function byFilter(
  backend: Asker,
  kind: Understanding['kind'],
  value: string | null,
  filter: CallFilter
): Promise<readonly Understanding[]> {
  if (value === null) return []
  const counts = await counted(backend, filter)
  return counts.count === 0 ? [] : [reading(kind, value, filter, counts)]
}

/** Digits of which the end still tells a number from others, without country and area. */
const TELLING_DIGITS = 8

/** The number itself when a call has it; else where it is part of one, else without what its country puts before it. */
async function byNumber(backend: Asker, { number }: Pasted): Promise<readonly Understanding[]> {
  if (number === null) return []
  const digits = number.replace(/[^\d*#]/g, '')
  const tries: NumberFilter[] = [{ side: 'either', mode: 'exact', value: number }]
  if (digits.length > 2) tries.push({ side: 'either', mode: 'contains', value: number })
  if (digits.length > TELLING_DIGITS)
    tries.push({ side: 'either', mode: 'ends', value: digits.slice(-TELLING_DIGITS) })
  for (const one of tries) {
    // What is left of a number says that something stood before it.
    const shown = one.mode === 'ends' ? `…${one.value}` : one.value
    const found = await byFilter(backend, 'number', shown, { numbers: [one] })
    if (found.length > 0) return found
  }
  return []
}

async function byUser(backend: Asker, { uuid }: Pasted, { users }: Found): Promise<readonly Understanding[]> {
  // A user whom no directory knows may still have taken part.
  const unknown = uuid !== null && !users.some((user) => user.uuid === uuid)
  const all = unknown ? [...users, { uuid, name: uuid }] : users
  const found = await Promise.all(
    all.map((user) => byFilter(backend, 'user', user.name, { participantUuids: [user.uuid] }))
  )
  return found.flat()
}

/**
 * Calls in whose events the channel stands, among the newest of its line, then among the newest; else a group
 * without call log; else its line's calls.
 */
async function byChannel(backend: Asker, { channel }: Pasted): Promise<readonly Understanding[]> {
  if (channel === null) return []
  const line = channelInterface(channel)?.interface ?? null
  const users = line === null ? [] : await backend.query('usersOfLine', { line })
  // A phone that rang and was not answered, or a joint inside the system, is in a call that names neither.
  for (const filter of [ofLine(channel, users), {}]) {
    const request = { filter, sort: DEFAULT_SORT, offset: 0, limit: MAX_CANDIDATES }
    const { ids } = await backend.query('listCallLogIds', request)
    const found = await backend.query('callsWithChannel', { channel, ids })
    if (found.length > 0) return [known('channel', channel, found)]
  }
  const group = await backend.query('groupWithChannel', { channel })
  if (group !== null) {
    const filter = { conversationId: group.conversationId }
    return [reading('channel', channel, filter, await counted(backend, filter), group.id)]
  }
  const ofItsLine = equals(['sourceLineIdentity', 'destinationLineIdentity'], lineIdentity(channel))
  return byFilter(backend, 'channel', lineIdentity(channel), { anyOf: ofItsLine })
}

/** Calls that a channel may have been in: those of its line, of the users of that line, of the number it was called by. */
function ofLine(channel: string, users: readonly string[]): CallFilter {
  const identity = lineIdentity(channel)
  const dialled = /^local\/([^@]+)@/i.exec(channel)?.[1]
  return {
    anyOf: [
      ...equals(['sourceLineIdentity', 'destinationLineIdentity'], identity),
      ...(users.length === 0 ? [] : [{ participantUuids: users }]),
      ...(dialled === undefined ? [] : equals(DIALLED, dialled))
    ]
  }
}

const DIALLED = [
  'requestedExten',
  'requestedInternalExten',
  'destinationExten',
  'destinationInternalExten'
] as const

const equals = (
  fields: readonly ((typeof DIALLED)[number] | 'sourceLineIdentity' | 'destinationLineIdentity')[],
  value: string
): readonly CallFilter[] => fields.map((field) => ({ fields: [{ field, mode: 'equals', values: [value] }] }))
