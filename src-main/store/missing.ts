import type { SkipCode } from '@shared/model/call-log'
import type { RowProblemCode } from '@shared/model/job'
import type { MissingReason } from '@shared/model/why'
import { searchUnprocessed } from './missing-search'
import { all, first, prepare, type ReadStore } from './store'

/** What stands in place of a call log, see `MissingAnswer`. */
export interface MissingFacts {
  /** Reasons but `has-call-log` and `not-in-dump`. */
  readonly reasons: readonly MissingReason[]
  /** True when events have the word as linkedid or uniqueid. */
  readonly isId: boolean
  /** False when not all events without call log were looked at. */
  readonly complete: boolean
  /** Limits of all events, null where there are none. */
  readonly firstTime: number | null
  readonly lastTime: number | null
}

/** Linkedids that one id may lead to. */
const MAX_LINKEDIDS = 50
/** Linkedids of one call that are looked through for its group. */
const MAX_FAMILY = 200
/** Events and channels of a linkedid that are looked at: more of them are no call, but ids that a dump lacks. */
const MAX_EVENTS = 20_000
const MAX_CHANNELS = 2000
/** Refused rows that are read, and shown. */
const READ_PROBLEMS = 500
const SHOWN_PROBLEMS = 5

/**
 * What became of the events of an id, or of those without call log that hold a text. `word` is looked up as linkedid and
 * uniqueid; only where it is none, and `onlyIds` is not set, `needle` is searched in the latest events without call log.
 * Ends after some 0.3 s.
 */
export function findMissing(
  store: ReadStore,
  {
    word,
    needle,
    onlyIds = false
  }: { readonly word: string | null; readonly needle: string; readonly onlyIds?: boolean }
): MissingFacts {
  const byId = word === null ? [] : linkedidsOf(store, word)
  const search =
    onlyIds || byId.length > 0 ? { linkedids: byId, complete: true } : searchUnprocessed(store, needle)
  const seen = new Set<number>()
  const limits = first<{ from: number | null; until: number | null }>(
    store,
    'SELECT (SELECT min(eventtime) FROM cel) AS "from", (SELECT max(eventtime) FROM cel) AS until'
  )
  return {
    reasons: [
      ...search.linkedids.flatMap((linkedid) => [
        ...reasonsOf(store, linkedid, seen),
        ...purgedOf(store, linkedid)
      ]),
      ...refusedRows(store, word ?? needle)
    ],
    isId: byId.length > 0,
    complete: search.complete,
    firstTime: limits?.from ?? null,
    lastTime: limits?.until ?? null
  }
}

function texts(store: ReadStore, query: string, ...values: readonly string[]): readonly string[] {
  return prepare(store, query)
    .pluck()
    .all(...values) as string[]
}

function linkedidsOf(store: ReadStore, id: string): readonly string[] {
  return texts(
    store,
    `SELECT linkedid FROM (SELECT linkedid FROM cel INDEXED BY cel_linkedid WHERE linkedid = ? LIMIT 1)
     UNION SELECT DISTINCT linkedid FROM cel INDEXED BY cel_uniqueid WHERE uniqueid = ? LIMIT ${MAX_LINKEDIDS}`,
    id,
    id
  )
}

interface EventRow {
  readonly id: number
  readonly eventtime: number
  readonly channame: string
  readonly isMessage: number
}

/** Reasons why events of a linkedid are in no call log; groups in `seen` are not told twice. */
function reasonsOf(store: ReadStore, linkedid: string, seen: Set<number>): readonly MissingReason[] {
  const free = all<EventRow>(
    store,
    `SELECT c.id, c.eventtime, c.packed ->> 8 AS channame, m.cel_id IS NOT NULL AS isMessage
     FROM cel c INDEXED BY cel_linkedid LEFT JOIN message_cel m ON m.cel_id = c.id
     WHERE c.linkedid = ? AND c.call_log_id IS NULL ORDER BY c.eventtime, c.id LIMIT ${MAX_EVENTS}`,
    linkedid
  )
  const [earliest] = free
  if (earliest === undefined) return []
  const firstTime = earliest.eventtime
  const groups = skippedGroupsOf(store, linkedid)
  const told: MissingReason[] = groups.filter(({ id }) => !seen.has(id)).map((group) => toReason(group))
  for (const { id } of groups) seen.add(id)
  if (free.every(({ isMessage }) => isMessage === 1)) {
    const channels = [...new Set(free.map(({ channame }) => channame))]
    return [{ kind: 'ignored', linkedid, channels, firstTime }, ...told]
  }
  const inGroups = new Set(groups.flatMap(({ celIds }) => JSON.parse(celIds) as number[]))
  const events = free.filter(({ id }) => !inGroups.has(id)).length
  return events === 0 ? told : [...told, { kind: 'unprocessed', linkedid, events, firstTime }]
}

/** Events of a linkedid whose call log was purged: they name one that is not there. */
function purgedOf(store: ReadStore, linkedid: string): readonly MissingReason[] {
  const found = first<{ events: number; firstTime: number | null }>(
    store,
    `SELECT count(*) AS events, min(eventtime) AS firstTime FROM
       (SELECT eventtime FROM cel INDEXED BY cel_linkedid WHERE linkedid = ? AND call_log_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM call_log l WHERE l.id = cel.call_log_id) LIMIT ${MAX_EVENTS})`,
    linkedid
  )
  if (found === undefined || found.firstTime === null) return []
  return [{ kind: 'purged', linkedid, events: found.events, firstTime: found.firstTime }]
}

interface SkippedRow {
  readonly id: number
  readonly conversationId: string
  readonly code: SkipCode
  readonly rule: string
  readonly reason: string
  readonly celId: number | null
  readonly celIds: string
  readonly firstTime: number
}

const toReason = ({ id, celIds: _, ...group }: SkippedRow): MissingReason => ({
  kind: 'skipped',
  groupId: id,
  ...group
})

/** Groups without call log that hold a linkedid. A group is named after one of its linkedids, which share channels. */
function skippedGroupsOf(store: ReadStore, linkedid: string): readonly SkippedRow[] {
  return familyOf(store, linkedid).flatMap((name) =>
    all<SkippedRow>(
      store,
      `SELECT id, conversation_id AS conversationId, code, rule, reason, cel_id AS celId, cel_ids AS celIds,
         first_time AS firstTime
       FROM skipped_group g
       WHERE conversation_id = ? AND EXISTS (SELECT 1 FROM json_each(g.linkedids) WHERE value = ?)`,
      name,
      linkedid
    )
  )
}

/** Linkedids that share channels with one, directly or through others; itself first. */
function familyOf(store: ReadStore, linkedid: string): readonly string[] {
  const family = [linkedid]
  const channels = new Set<string>()
  for (let at = 0; at < family.length && family.length < MAX_FAMILY; at += 1) {
    const own = texts(
      store,
      `SELECT DISTINCT uniqueid FROM cel INDEXED BY cel_linkedid WHERE linkedid = ? LIMIT ${MAX_CHANNELS}`,
      family[at] ?? ''
    )
    for (const uniqueid of own) {
      if (channels.has(uniqueid)) continue
      channels.add(uniqueid)
      const others = texts(
        store,
        'SELECT DISTINCT linkedid FROM cel INDEXED BY cel_uniqueid WHERE uniqueid = ?',
        uniqueid
      )
      for (const other of others) if (!family.includes(other)) family.push(other)
    }
  }
  return family
}

interface RefusedRow {
  readonly sourceId: number
  readonly file: string
  readonly line: number | null
  readonly code: RowProblemCode
  readonly text: string
}

/** Refused rows in which the text stands as a whole; there are at most so many per source, see jobs/import.ts. */
function refusedRows(store: ReadStore, text: string): readonly MissingReason[] {
  const rows = all<RefusedRow>(
    store,
    `SELECT source_id AS sourceId, file, line, code, text FROM problem
     WHERE instr(text, ?) > 0 ORDER BY id LIMIT ${READ_PROBLEMS}`,
    text
  )
  return rows
    .filter((row) => standsWhole(row.text, text))
    .slice(0, SHOWN_PROBLEMS)
    .map((row) => ({ kind: 'rejected', ...row }))
}

const PART_OF_WORD = /[\p{L}\p{N}.]/u

/** Whether a text holds another that is no part of a longer word: `173.1` does not stand in `173.12`. */
function standsWhole(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1)
    const behind = text.charAt(at + word.length)
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(behind)) return true
  }
  return false
}
