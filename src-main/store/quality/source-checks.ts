import { all, first } from '../store'
import { type Check, EXAMPLES, finding } from './check'

interface SourceCount {
  readonly id: number
  readonly fileName: string
  readonly n: number
}

/** Rows that could not be kept. */
export const rejectedRows: Check = ({ store }) => {
  const count = first<{ n: number }>(store, 'SELECT coalesce(sum(rejected), 0) AS n FROM source')?.n ?? 0
  const problems = all<{
    sourceId: number
    file: string
    line: number | null
    code: string
    text: string
  }>(
    store,
    'SELECT source_id AS sourceId, file, line, code, substr(text, 1, 200) AS text FROM problem ORDER BY id LIMIT ?',
    EXAMPLES
  )
  const codes = all<{ code: string; n: number }>(
    store,
    'SELECT code, count(*) AS n FROM problem GROUP BY code ORDER BY n DESC, code'
  )
  return finding('rejected-rows', 'problem', count, {
    examples: problems.map(({ sourceId, file, line, code, text }) => ({
      text: `${line === null ? file : `${file}:${line}`}: ${code}: ${text}`,
      sourceId
    })),
    params: { codes: codes.map(({ code, n }) => `${code}: ${n}`).join(', ') }
  })
}

/** Rows that were in the workspace already and were not kept again. */
export const duplicatesDropped: Check = ({ store }) => {
  const sources = all<SourceCount>(
    store,
    'SELECT id, file_name AS fileName, duplicates AS n FROM source WHERE duplicates > 0 ORDER BY duplicates DESC, id'
  )
  return finding(
    'duplicates-dropped',
    'note',
    sources.reduce((sum, { n }) => sum + n, 0),
    {
      examples: sources.map(({ id, fileName, n }) => ({ text: `${fileName}: ${n}`, sourceId: id })),
      params: { sources: sources.length }
    }
  )
}

/** Rows of SIP chat, which are no calls (spec 2.1). */
export const chatRows: Check = ({ store }) => {
  const count = first<{ n: number }>(store, 'SELECT count(*) AS n FROM message_cel')?.n ?? 0
  const examples = all<{ celId: number; linkedid: string; time: number }>(
    store,
    `SELECT c.id AS celId, c.linkedid, c.eventtime AS time FROM message_cel m CROSS JOIN cel c ON c.id = m.cel_id
     ORDER BY m.cel_id LIMIT ?`,
    EXAMPLES
  )
  return finding('chat-rows', 'note', count, {
    examples: examples.map((row) => ({ text: row.linkedid, ...row }))
  })
}
