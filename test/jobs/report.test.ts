import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { REPORT_OPTIONS, type ReportFormat, type ReportRequest } from '@shared/model/report'
import { runReport } from '../../src-main/jobs/report'
import { saveComment } from '../../src-main/store/comments'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction, type WriteStore } from '../../src-main/store/store'
import { storeCallLogs } from '../../src-main/store/store-call-logs'
import { callLog } from '../store/call-logs'
import { readPdf } from '../support/read-pdf'
import { temporaryFolder } from '../support/temporary-folder'
import { quiet } from './quiet'

const PERIOD = { from: null, until: null }

const request = (format: ReportFormat, change: Partial<ReportRequest> = {}): ReportRequest => ({
  options: { ...REPORT_OPTIONS, format, timeZone: 'UTC' },
  filter: {},
  sort: DEFAULT_SORT,
  title: '',
  sentence: '',
  period: null,
  figures: ['calls'],
  charts: ['heat', 'outcomes'],
  rows: 10,
  calls: 100,
  ...change
})

function workspace(folder: string, calls: number, generatedAt = 0): WriteStore {
  const store = openStore(join(folder, `${calls}-${generatedAt}.calltrail`), { mode: 'write' })
  const callLogs = Array.from({ length: calls }, (_, n) => callLog(n))
  inTransaction(store, () =>
    storeCallLogs(store, { cels: [], callLogs, skipped: [], engineVersion: '1', generatedAt })
  )
  return store
}

test.each(['html', 'pdf', 'xlsx', 'csv'] as const)(
  'a cancelled report as %s leaves nothing, and an older one as it was',
  async (format) => {
    const folder = temporaryFolder()
    const store = workspace(folder, 3000)
    const path = join(folder, 'report')
    writeFileSync(path, 'older')
    const order = { request: request(format), period: PERIOD }
    const control = { progress: () => undefined, cancelled: () => true }
    await expect(runReport(store, order, path, control)).rejects.toMatchObject({ code: 'cancelled' })
    expect(readFileSync(path, 'utf8')).toBe('older')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    closeStore(store)
  }
)

test('a folder that is not there is told as such', async () => {
  const folder = temporaryFolder()
  const store = workspace(folder, 3)
  const path = join(folder, 'nowhere', 'report.html')
  const order = { request: request('html'), period: PERIOD }
  await expect(runReport(store, order, path, quiet)).rejects.toMatchObject({ code: 'file-unwritable' })
  expect(existsSync(path)).toBe(false)
  closeStore(store)
})

test('when call logs were made is no part of a report', async () => {
  const folder = temporaryFolder()
  const written = await Promise.all(
    [1, 1_773_000_000_000_000].map(async (generatedAt) => {
      const store = workspace(folder, 40, generatedAt)
      const path = join(folder, `${generatedAt}.html`)
      await runReport(store, { request: request('html'), period: PERIOD }, path, quiet)
      closeStore(store)
      return readFileSync(path, 'utf8')
    })
  )
  expect(written[1]).toBe(written[0])
})

test('a fixed period of the filter is told in words where the report has none of its own', async () => {
  const folder = temporaryFolder()
  const store = workspace(folder, 3)
  const path = join(folder, 'report.html')
  const filter = { from: Date.UTC(2026, 2, 9) * 1000, until: Date.UTC(2026, 2, 10) * 1000 }
  await runReport(store, { request: request('html', { filter }), period: PERIOD }, path, quiet)
  const html = readFileSync(path, 'utf8')
  expect(html).toContain('<p class="period">Monday 9 March 2026, UTC</p>')
  expect(html).toContain('<p>All calls</p>')
  closeStore(store)
})

test('a long table goes on over the pages, its head on each of them', async () => {
  const folder = temporaryFolder()
  const store = workspace(folder, 300)
  const path = join(folder, 'report.pdf')
  const order = { request: request('pdf', { calls: 250, charts: [] }), period: PERIOD }
  await runReport(store, order, path, quiet)
  const { pages } = readPdf(readFileSync(path))
  expect(pages.length).toBeGreaterThan(4)
  const heads = pages.map(({ lines }) => lines.filter((line) => line.startsWith('Start\tFrom\t')).length)
  expect(heads.slice(0, -1)).toEqual(heads.slice(0, -1).map(() => 1))
  expect(pages[0]?.lines).toContain('Calls\tfirst 250 of 300')
  const rows = pages.flatMap(({ lines }) => lines).filter((line) => /^\d{4}-\d\d-\d\d \d\d:/.test(line))
  expect(rows).toHaveLength(250)
  closeStore(store)
})

test('the fingerprint is that of all that is shown: a comment changes it where comments are', async () => {
  const folder = temporaryFolder()
  const store = workspace(folder, 3)
  const fingerprint = async (columns: ReportRequest['options']['columns'], calls = 10): Promise<string> => {
    const path = join(folder, 'r.html')
    const asked = request('html', { calls })
    const order = { request: { ...asked, options: { ...asked.options, columns } }, period: PERIOD }
    await runReport(store, order, path, quiet)
    return /<dd>([\da-f]{64})<\/dd>/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
  }
  const plain = await fingerprint(['date'])
  const withComments = await fingerprint(['date', 'comments'])
  const untabled = await fingerprint(['date', 'comments'], 0)
  inTransaction(store, () =>
    saveComment(store, { id: 'c', conversationId: '1.1', text: 'Late', at: 1, edit: false, login: 'ann' })
  )
  expect(plain).toMatch(/^[\da-f]{64}$/)
  expect(await fingerprint(['date'])).toBe(plain)
  expect(await fingerprint(['date', 'comments'])).not.toBe(withComments)
  // Without a table nobody sees the comments.
  expect(await fingerprint(['date', 'comments'], 0)).toBe(untabled)
  closeStore(store)
})
