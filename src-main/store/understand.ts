import { foldText } from './fold-text'
import { first, prepare, tuples, type ReadStore } from './store'
import { userNames } from './user-names'

/** What ids and names of a pasted text lead to, by index. Ids of call logs ascend. */
export interface Found {
  /** The call log of this id, if there is one. */
  readonly call: number | null
  readonly conversation: readonly number[]
  readonly linkedid: readonly number[]
  readonly uniqueid: readonly number[]
  /** A group without call log that has events of this linkedid or uniqueid. */
  readonly groupId: number | null
  /** Which of the two it is. */
  readonly groupBy: 'linkedid' | 'uniqueid' | null
  readonly recording: readonly number[]
  /** Users of that name or uuid, those of exactly this name first. */
  readonly users: readonly { readonly uuid: string; readonly name: string }[]
  /** The tag as the calls spell it. */
  readonly tag: string | null
}

/** What is to be looked up, see `Pasted`. */
export interface LookUp {
  readonly text: string
  readonly callId: number | null
  readonly word: string | null
  readonly recordingCallId: number | null
  readonly uuid: string | null
  readonly file: string | null
  readonly mixmonitorId: string | null
}

/** Users that a name may stand for. */
const MAX_USERS = 5
/** Calls that an id may lead to: what shares a linkedid after transfers. */
const MAX_CALLS = 1000

/** Looks a pasted text up. Reads no table of calls or events as a whole. */
export function lookUpPasted(store: ReadStore, pasted: LookUp): Found {
  const { word } = pasted
  const group = word === null ? null : findGroup(store, word)
  return {
    call: existing(store, pasted.callId),
    conversation: word === null ? [] : ids(store, 'SELECT id FROM call_log WHERE conversation_id = ?', word),
    linkedid: word === null ? [] : ids(store, CALLS_OF_LINKEDID, word),
    uniqueid: word === null ? [] : ids(store, CALLS_OF_UNIQUEID, word),
    groupId: group?.id ?? null,
    groupBy: group?.by ?? null,
    recording: findRecording(store, pasted),
    users: findUsers(store, pasted.text, pasted.uuid),
    tag: findTag(store, pasted.text)
  }
}

const OF_CALL = 'AND call_log_id IS NOT NULL AND call_log_id <> 0'
const CALLS_OF_LINKEDID = `SELECT DISTINCT call_log_id FROM cel INDEXED BY cel_linkedid WHERE linkedid = ? ${OF_CALL}`
const CALLS_OF_UNIQUEID = `SELECT DISTINCT call_log_id FROM cel INDEXED BY cel_uniqueid WHERE uniqueid = ? ${OF_CALL}`

function ids(store: ReadStore, query: string, ...values: readonly (string | number)[]): readonly number[] {
  return prepare(store, `${query} ORDER BY 1 LIMIT ${MAX_CALLS}`)
    .pluck()
    .all(...values) as number[]
}

function existing(store: ReadStore, id: number | null): number | null {
  return id === null ? null : (ids(store, 'SELECT id FROM call_log WHERE id = ?', id)[0] ?? null)
}

/** A group is named after one of its linkedids; the others share a channel with it. */
function findGroup(
  store: ReadStore,
  word: string
): { readonly id: number; readonly by: 'linkedid' | 'uniqueid' } | null {
  const named = 'SELECT id FROM skipped_group WHERE conversation_id'
  const [byName] = ids(store, `${named} = ?`, word)
  if (byName !== undefined) return { id: byName, by: 'linkedid' }
  const [byChannel] = ids(
    store,
    `${named} IN (SELECT DISTINCT linkedid FROM cel INDEXED BY cel_uniqueid WHERE uniqueid = ?)`,
    word
  )
  if (byChannel !== undefined) return { id: byChannel, by: 'uniqueid' }
  const [byNeighbour] = ids(
    store,
    `${named} IN (SELECT DISTINCT o.linkedid FROM
       (SELECT DISTINCT uniqueid FROM cel INDEXED BY cel_linkedid WHERE linkedid = ?) s
       CROSS JOIN cel o INDEXED BY cel_uniqueid ON o.uniqueid = s.uniqueid)`,
    word
  )
  return byNeighbour === undefined ? null : { id: byNeighbour, by: 'linkedid' }
}

function findRecording(
  store: ReadStore,
  { uuid, recordingCallId, file, mixmonitorId }: LookUp
): readonly number[] {
  // A download name means its call and nothing else (spec 11.4).
  const named = existing(store, recordingCallId)
  if (named !== null) return [named]
  if (uuid !== null) {
    const found = ids(store, 'SELECT call_log_id FROM recording WHERE uuid = ?', uuid)
    if (found.length > 0) return found
  }
  if (mixmonitorId !== null)
    return ids(store, 'SELECT DISTINCT call_log_id FROM recording WHERE mixmonitor_id = ?', mixmonitorId)
  if (file === null) return []
  const exact = ids(store, 'SELECT DISTINCT call_log_id FROM recording WHERE path = ?', file)
  if (exact.length > 0) return exact
  const base = file.split(/[/\\]/).at(-1) ?? ''
  if (base === '') return []
  const ending = 'SELECT DISTINCT call_log_id FROM recording WHERE path = ? OR substr(path, ?) = ?'
  // Counted from the end: the name behind a slash.
  return ids(store, ending, base, -([...base].length + 1), `/${base}`)
}

function findUsers(store: ReadStore, text: string, uuid: string | null): Found['users'] {
  const wanted = foldText(text)
  if (wanted.length < 2 && uuid === null) return []
  const exact: { uuid: string; name: string }[] = []
  const near: { uuid: string; name: string }[] = []
  const users = tuples<[string, string | null, string | null]>(
    store,
    'SELECT uuid, firstname, lastname FROM directory_user ORDER BY position'
  )
  for (const [id, firstname, lastname] of users) {
    const name = [firstname ?? '', lastname ?? ''].join(' ').trim()
    const names = [name, [lastname ?? '', firstname ?? ''].join(' ').trim()].map(foldText)
    if (id === uuid || names.includes(wanted)) exact.push({ uuid: id, name: name === '' ? id : name })
    else if (wanted.length > 1 && names.some((one) => one.includes(wanted))) near.push({ uuid: id, name })
  }
  const found = [...exact, ...near].slice(0, MAX_USERS)
  if (found.length === 0) return found
  // Users who share a name are told apart.
  const shown = userNames(store)
  return found.map((user) => ({ uuid: user.uuid, name: shown.get(user.uuid) ?? user.name }))
}

/** From tag to tag by index: there are few, on many calls. */
const TAGS = `WITH RECURSIVE tags (tag) AS (
    SELECT min(tag) FROM call_log_tag
    UNION ALL SELECT (SELECT min(tag) FROM call_log_tag t WHERE t.tag > tags.tag) FROM tags WHERE tag IS NOT NULL
  ) SELECT tag FROM tags WHERE tag IS NOT NULL`

function findTag(store: ReadStore, text: string): string | null {
  const wanted = foldText(text)
  if (wanted === '') return null
  const tags = tuples<[string]>(store, TAGS).map(([tag]) => tag)
  return tags.find((tag) => tag === text) ?? tags.find((tag) => foldText(tag) === wanted) ?? null
}

/** Calls looked at together, and the time after which the rest stays unseen: a trunk has been in every call. */
const CALLS_AT_ONCE = 200
const PATIENCE_MS = 300

/** Which of these calls, in the order given, have an event that names exactly this channel. Ends after some 0.3 s. */
export function callsWithChannel(
  store: ReadStore,
  { channel, ids: candidates }: { readonly channel: string; readonly ids: readonly number[] }
): readonly number[] {
  const found: number[] = []
  const end = performance.now() + PATIENCE_MS
  // As it stands in the packed columns, see cel-row.ts.
  const packed = JSON.stringify(channel)
  const query = `SELECT DISTINCT c.call_log_id FROM json_each(?) i
    CROSS JOIN cel c INDEXED BY cel_call_log ON c.call_log_id = i.value WHERE instr(c.packed, ?) > 0`
  for (let at = 0; at < candidates.length && performance.now() < end; at += CALLS_AT_ONCE) {
    const list = JSON.stringify(candidates.slice(at, at + CALLS_AT_ONCE))
    found.push(...tuples<[number]>(store, query, list, packed).map(([id]) => id))
  }
  return found
}

/** Groups without call log that are looked through for a channel, latest first. */
const GROUPS = 2000

/** The latest group without call log that has an event which names exactly this channel. */
export function groupWithChannel(
  store: ReadStore,
  { channel }: { readonly channel: string }
): { readonly id: number; readonly conversationId: string } | null {
  const query = `SELECT g.id, g.conversation_id AS conversationId
    FROM (SELECT id, conversation_id, cel_ids FROM skipped_group ORDER BY first_time DESC, id DESC LIMIT ${GROUPS}) g
    CROSS JOIN json_each(g.cel_ids) j CROSS JOIN cel c ON c.id = j.value
    WHERE instr(c.packed, ?) > 0 LIMIT 1`
  return first<{ id: number; conversationId: string }>(store, query, JSON.stringify(channel)) ?? null
}

/** Users of the line of that name ("a1x7kq2m"), empty where the directory knows none. */
export function usersOfLine(store: ReadStore, { line }: { readonly line: string }): readonly string[] {
  const lines = tuples<[string]>(
    store,
    'SELECT user_uuids FROM directory_line WHERE lower(name) = lower(?)',
    line
  )
  return [...new Set(lines.flatMap(([users]) => JSON.parse(users) as string[]))]
}
