import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_EXPORT, EXPORT_FORMATS, type ExportRequest } from '@shared/model/export'
import { previewExport, runExport } from '../../src-main/jobs/export'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, type WriteStore } from '../../src-main/store/store'
import { addManyCalls } from '../bench/many-calls'

const CALLS = 3000

let store: WriteStore
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
  store = openStore(':memory:', { mode: 'write' })
  addManyCalls(store, { from: 0, calls: CALLS })
})
afterAll(() => {
  closeStore(store)
  rmSync(folder, { recursive: true, force: true })
})

/** Of fewer calls a PDF is tagged, which makes most of it. */
const FEW = 700
const CASES = [
  ...EXPORT_FORMATS.map((format) => ({ format, calls: CALLS })),
  { format: 'pdf' as const, calls: FEW }
]

test.each(CASES)(
  '$calls calls as $format: what the dialog says of the size is right within a factor of two',
  async ({ format, calls: matching }) => {
    const request: ExportRequest = {
      options: {
        ...DEFAULT_EXPORT,
        format,
        columns: ['date', 'sourceName', 'sourceExten', 'destinationName', 'outcome', 'talkDurationUs', 'tags']
      },
      filter: { fromId: CALLS - matching + 1 },
      sort: { column: 'date', descending: false },
      title: '',
      sentence: ''
    }
    const { bytes, calls, rows } = await previewExport(store, { ...request, rows: 5 })
    expect([calls, rows.length]).toEqual([matching, 5])
    const path = join(folder, `${String(matching)}.${format}`)
    const written = await runExport(
      store,
      request,
      { path },
      { progress: () => undefined, cancelled: () => false }
    )
    expect(written).toEqual({ rows: matching, bytes: statSync(path).size })
    expect(bytes).toBeGreaterThan(written.bytes / 2)
    expect(bytes).toBeLessThan(written.bytes * 2)
  }
)
