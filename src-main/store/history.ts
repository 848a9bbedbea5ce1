import { createHash } from 'node:crypto'
import type { Participant } from '@shared/model/call-log'
import type {
  HistoryOrigin,
  ServerCallLog,
  ServerCallLogPart,
  ServerHistory,
  ServerRecording
} from '@shared/model/server-call-log'
import { first, prepare, run, tuples, type ReadStore, type WriteStore } from './store'

/** A server's call log with its id in this workspace. */
export interface StoredServerCallLog extends ServerCallLog {
  readonly rowId: number
}

/** Call logs of a server going into the workspace; lives within one transaction of the caller. */
export interface HistoryLoad {
  readonly read: number
  /** Call logs that were not here before. */
  readonly added: number
  /** First and last start of the call logs read, microseconds. */
  readonly firstTime: number | null
  readonly lastTime: number | null
  add(history: ServerHistory): void
  /** Joins the parts to their call logs, which may have come in any order. To be called once, at the end. */
  finish(): void
}

/** Origins whose participants, recordings and details come as parts of their own. */
const TABLES = "('call-logd-tables', 'call-log-tables')"

/**
 * Starts storing the call logs that a server had stored. One that is here already, by origin and the server's id, takes
 * the newer content; one without an id is told by its content. Loading the same source twice changes nothing.
 */
export function loadHistory(store: WriteStore, sourceId: number): HistoryLoad {
  return new Load(store, sourceId)
}

class Load implements HistoryLoad {
  read = 0
  added = 0
  firstTime: number | null = null
  lastTime: number | null = null
  private parts = 0

  constructor(
    private readonly store: WriteStore,
    private readonly sourceId: number
  ) {}

  add({ callLogs, parts }: ServerHistory): void {
    for (const callLog of callLogs) this.addCallLog(callLog)
    for (const part of parts) this.addPart(part)
  }

  private addCallLog(callLog: ServerCallLog): void {
    const { participants, recordings, destinationDetails, ...content } = callLog
    const text = JSON.stringify(content)
    const key = `${callLog.origin}:${callLog.id ?? createHash('sha256').update(text).digest('hex')}`
    const isKnown = first(this.store, 'SELECT 1 FROM server_call_log WHERE key = ?', key) !== undefined
    run(
      this.store,
      `INSERT INTO server_call_log (source_id, key, origin, server_id, conversation_id, date, source_exten, content,
         participants, recordings, destination_details)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET conversation_id = excluded.conversation_id, date = excluded.date,
         source_exten = excluded.source_exten, content = excluded.content, participants = excluded.participants,
         recordings = excluded.recordings, destination_details = excluded.destination_details`,
      this.sourceId,
      key,
      callLog.origin,
      callLog.id,
      callLog.conversationId,
      callLog.date,
      callLog.sourceExten,
      text,
      JSON.stringify(participants),
      JSON.stringify(recordings),
      JSON.stringify(destinationDetails)
    )
    this.read += 1
    if (!isKnown) this.added += 1
    if (this.firstTime === null || callLog.date < this.firstTime) this.firstTime = callLog.date
    if (this.lastTime === null || callLog.date > this.lastTime) this.lastTime = callLog.date
  }

  private addPart(part: ServerCallLogPart): void {
    if (this.parts === 0) {
      this.store.db.exec(`
        CREATE TEMP TABLE IF NOT EXISTS history_part
          (id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS temp.history_part_owner ON history_part (server_id, kind);
        DELETE FROM temp.history_part`)
    }
    this.parts += 1
    const [name, content] = contentOf(part)
    prepare(
      this.store,
      'INSERT INTO temp.history_part (server_id, kind, name, content) VALUES (?, ?, ?, ?)'
    ).run(part.callLogId, part.kind, name, content)
  }

  finish(): void {
    if (this.parts === 0) return
    this.join('participants', 'participant', 'json_group_array(json(p.content) ORDER BY p.id)')
    this.join('recordings', 'recording', 'json_group_array(json(p.content) ORDER BY p.id)')
    this.join('destination_details', 'destination-detail', 'json_group_object(p.name, p.content)')
    this.store.db.exec('DELETE FROM temp.history_part')
    this.parts = 0
  }

  private join(column: string, kind: ServerCallLogPart['kind'], list: string): void {
    const owners = 'SELECT server_id FROM temp.history_part WHERE kind = ?'
    run(
      this.store,
      `UPDATE server_call_log SET ${column} =
         (SELECT ${list} FROM temp.history_part p WHERE p.server_id = server_call_log.server_id AND p.kind = ?)
       WHERE origin IN ${TABLES} AND server_id IN (${owners})`,
      kind,
      kind
    )
  }
}

function contentOf(part: ServerCallLogPart): readonly [name: string, content: string] {
  switch (part.kind) {
    case 'participant':
      return ['', JSON.stringify(part.participant)]
    case 'recording':
      return ['', JSON.stringify(part.recording)]
    case 'destination-detail':
      return [part.key, part.value]
  }
}

type Row = readonly [
  rowId: number,
  content: string,
  participants: string,
  recordings: string,
  destinationDetails: string
]

/** How many call logs of a server are here, and the period of their starts. */
export function historyPeriod(store: ReadStore): {
  readonly count: number
  readonly from: number | null
  readonly until: number | null
} {
  const period = first<{ count: number; from: number | null; until: number | null }>(
    store,
    `SELECT (SELECT count(*) FROM server_call_log) AS count, (SELECT min(date) FROM server_call_log) AS "from",
       (SELECT max(date) FROM server_call_log) AS until`
  )
  return period ?? { count: 0, from: null, until: null }
}

/** Which origin tells most of one and the same call log. */
const RANK = (
  alias: string
): string => `CASE ${alias}.origin WHEN 'call-logd-tables' THEN 0 WHEN 'call-log-tables' THEN 1
  WHEN 'call-logd-json' THEN 2 WHEN 'call-logd-csv' THEN 3 ELSE 4 END`

/** A call log that came from several origins counts once, as the one that tells most. */
const BEST = `NOT EXISTS (SELECT 1 FROM server_call_log o WHERE o.date = s.date AND ${RANK('o')} < ${RANK('s')}
  AND (o.server_id = s.server_id OR (s.server_id IS NULL AND o.source_exten IS s.source_exten)))`

/** The server's call logs that start in a period, in order of their start, in batches; `until` is exclusive. */
export function* iterateHistory(
  store: ReadStore,
  { from, until }: { readonly from: number; readonly until: number },
  batch: number
): Generator<readonly StoredServerCallLog[]> {
  const query = `SELECT s.id, s.content, s.participants, s.recordings, s.destination_details FROM server_call_log s
    WHERE (s.date, s.id) > (?, ?) AND s.date < ? AND ${BEST} ORDER BY s.date, s.id LIMIT ?`
  let last: readonly [date: number, id: number] = [from, -1]
  for (;;) {
    const rows = tuples<Row>(store, query, ...last, until, batch).map(toCallLog)
    const end = rows.at(-1)
    if (end === undefined) return
    yield rows
    last = [end.date, end.rowId]
  }
}

type Content = Omit<ServerCallLog, 'participants' | 'recordings' | 'destinationDetails'>

function toCallLog([rowId, content, participants, recordings, destinationDetails]: Row): StoredServerCallLog {
  const fields = JSON.parse(content) as Content
  const people = JSON.parse(participants) as Participant[]
  return {
    rowId,
    ...fields,
    // Tables keep labels with the participants, which come after their call log.
    tags: isTable(fields.origin) ? [...new Set(people.flatMap(({ tags }) => tags))] : fields.tags,
    participants: people,
    recordings: JSON.parse(recordings) as ServerRecording[],
    destinationDetails: JSON.parse(destinationDetails) as Record<string, string>
  }
}

const isTable = (origin: HistoryOrigin): boolean =>
  origin === 'call-logd-tables' || origin === 'call-log-tables'
