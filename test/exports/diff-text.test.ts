import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { DiffRow, DiffSummary } from '@shared/model/diff'
import { writeAtomically } from '../../src-main/exports'
import { writeDiff } from '../../src-main/exports/diff-text'

const folder = mkdtempSync(join(tmpdir(), 'calltrail-diff-text-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const summary: DiffSummary = {
  period: { from: 0, until: 1_000_000 },
  server: 1,
  here: 1,
  equal: 0,
  different: 1,
  onlyServer: 0,
  onlyHere: 0,
  unexplained: 0,
  fields: [],
  causes: [],
  truncated: false,
  revision: 1
}
const row: DiffRow = {
  kind: 'different',
  date: 0,
  serverId: 7,
  callLogId: 8,
  skippedGroupId: null,
  conversationId: '1.1',
  sourceName: '=cmd|calc',
  sourceExten: '+33155501234',
  destinationName: null,
  destinationExten: '1001',
  cause: 'unexplained',
  rule: null,
  detail: '',
  differences: [
    { field: 'requested_name', server: '@SUM(A1)', here: null, cause: 'unexplained', rule: null },
    { field: 'tags', server: 'a', here: 'b', cause: 'directory-changed', rule: null }
  ]
}

async function written(form: 'csv' | 'json', rows: readonly DiffRow[]): Promise<string> {
  const path = join(folder, `${form}-${rows.length}`)
  await writeAtomically(path, (file) => writeDiff(file, form, 'Europe/Paris', { summary, rows }))
  return readFileSync(path, 'utf8')
}

it('writes a line for each difference, in which no spreadsheet finds a formula', async () => {
  const lines = (await written('csv', [row])).split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toBe(
    "different,1970-01-01T01:00:00+01:00,7,8,1.1,'=cmd|calc,+33155501234,,1001,requested_name,'@SUM(A1),,unexplained,,"
  )
  expect(lines[2]).toContain(',tags,a,b,directory-changed,')
})

it('writes one JSON value with the counts, whole for any number of rows', async () => {
  expect(JSON.parse(await written('json', []))).toMatchObject({ different: 1, items: [] })
  const many = Array.from({ length: 2500 }, (_, index) => ({ ...row, callLogId: index }))
  const { items } = JSON.parse(await written('json', many)) as { items: { call_log_id: number }[] }
  expect(items.map((item) => item.call_log_id)).toEqual(many.map(({ callLogId }) => callLogId))
})
