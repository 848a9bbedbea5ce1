import { describe, expect, test } from 'vitest'
import { errorData } from '@shared/errors/app-error'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { exportContent, tableFor, type ExportTotals } from '../../../src-main/exports'
import { writePdf } from '../../../src-main/exports/formats/pdf/pdf'
import { anyCallLog } from '../../support/any-call-log'
import { readPdf, readPdfStructure, type PdfPage } from '../../support/read-pdf'
import { HEAD, rowOf } from '../rows'
import { writtenFiles } from '../write'

const options: ExportOptions = {
  ...DEFAULT_EXPORT,
  format: 'pdf',
  timeZone: 'Europe/Paris',
  times: 'local',
  durations: 'units',
  words: true,
  columns: ['date', 'sourceName', 'sourceExten', 'outcome', 'talkDurationUs']
}
const TOTALS: ExportTotals = {
  answered: 81,
  talkUs: 90_061_000_000,
  lastUs: Date.UTC(2026, 2, 31, 12) * 1000
}

/** Calls as a file that knows their sums. */
async function pdfOf(
  logs: readonly StoredCallLog[],
  change: Partial<ExportOptions> = {},
  totals: ExportTotals = TOTALS,
  calls = logs.length
): Promise<Buffer> {
  const own = { ...options, ...change }
  const table = tableFor(own, 2)
  const batches = [logs.map((log) => rowOf(log, table.fields))]
  const head = { ...HEAD, title: 'Calls of March', sentence: 'Tag is sales', calls }
  const blocks: Uint8Array[] = []
  const { bytes, rows } = await writePdf(
    { name: 'calls.pdf', write: async (block) => void blocks.push(block) },
    exportContent({ options: own, table, head, batches, totals }),
    { onRows: () => undefined, cancelled: () => false }
  )
  const file = Buffer.concat(blocks)
  expect([bytes, rows]).toEqual([file.length, logs.length])
  return file
}

const pagesOf = async (...given: Parameters<typeof pdfOf>): Promise<readonly PdfPage[]> =>
  readPdf(await pdfOf(...given)).pages

const many = (count: number): StoredCallLog[] =>
  Array.from({ length: count }, (_, id) => anyCallLog({ id, sourceName: `Caller ${id}` }))

const allLines = (pages: readonly PdfPage[]): string[] => pages.flatMap(({ lines }) => lines)

describe('a printed table', () => {
  test('begins with title, filter and heads, and ends with sums', async () => {
    const [page] = await pagesOf(
      [anyCallLog({ sourceExten: '+33155501234' })],
      {},
      { ...TOTALS, answered: 1 }
    )
    expect(page?.lines.slice(0, 4)).toEqual([
      'Calls of March',
      'Tag is sales',
      'Start\tFrom\tCaller’s number\tOutcome\tTalk time',
      '2026-03-11 10:02:10\tAnn\t+33155501234\tCompleted\t1m 00s'
    ])
    expect(page?.lines.slice(4, 7)).toEqual(['Calls\t1', 'Answered\t1 (100%)', 'Talk time\t25:01:01'])
  })

  test('says on every page which it is of how many, and the zone', async () => {
    const pages = await pagesOf(many(200))
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach(({ lines }, at) => {
      expect(lines.at(-1)).toBe(`Calls of March\tPage ${at + 1} of \t${pages.length}\tEurope/Paris`)
    })
    const french = await pagesOf(many(1), { language: 'fr' })
    expect(french[0]?.lines.at(-1)).toContain('Page 1 sur \t1')
  })

  test('repeats its heads on every page and loses no call', async () => {
    const pages = await pagesOf(many(200))
    for (const { lines } of pages) expect(lines.some((line) => line.startsWith('Start\tFrom'))).toBe(true)
    const callers = allLines(pages).flatMap((line) => /Caller (\d+)/.exec(line)?.[1] ?? [])
    expect(callers.map(Number)).toEqual(Array.from({ length: 200 }, (_, id) => id))
  })

  test('keeps everything on the paper', async () => {
    for (const columns of [options.columns, 'wazo'] as const) {
      for (const { width, height, texts } of await pagesOf(many(120), { columns })) {
        for (const { x, y } of texts) {
          expect(x).toBeGreaterThanOrEqual(36)
          expect(x).toBeLessThan(width - 36)
          expect(y).toBeGreaterThanOrEqual(36)
          expect(y).toBeLessThan(height - 20)
        }
      }
    }
  })

  test('is turned when its columns need it, and takes larger paper when that is too little', async () => {
    const size = async (columns: ExportOptions['columns']): Promise<number> =>
      (await pagesOf(many(3), { columns }))[0]?.width ?? 0
    expect(await size(['date', 'sourceName'])).toBeCloseTo(595.28)
    const ten = ['date', 'dateAnswer', 'dateEnd', 'sourceName', 'sourceExten', 'destinationName'] as const
    expect(await size([...ten, 'destinationExten', 'outcome', 'conversationId', 'direction'])).toBeCloseTo(
      841.89
    )
    expect(await size('wazo')).toBeGreaterThan(1190)
  })

  test('cuts what is too long for its column with an ellipsis', async () => {
    const long = 'a very long name '.repeat(40)
    const [page] = await pagesOf([anyCallLog({ sourceName: long, tags: [] })])
    const cell = page?.texts.find(({ text }) => text.startsWith('a very'))?.text ?? ''
    expect(cell.endsWith('…')).toBe(true)
    expect(long.startsWith(cell.slice(0, -1))).toBe(true)
    expect(cell.length).toBeGreaterThan(20)
  })

  test('texts give up room before times and numbers do, a piece of which says something else', async () => {
    const name = 'Somebody with a name of three or four words'
    const [page] = await pagesOf(
      [anyCallLog({ sourceName: name, destinationName: name, sourceExten: '0033142689753001', tags: [] })],
      {
        times: 'iso',
        columns: [
          ...([
            'date',
            'direction',
            'sourceName',
            'sourceExten',
            'destinationName',
            'destinationExten'
          ] as const),
          ...(['outcome', 'ringDurationUs', 'talkDurationUs', 'hangupCause', 'requestedName', 'id'] as const)
        ]
      }
    )
    const row = page?.texts.map(({ text }) => text) ?? []
    expect(row).toContain('2026-03-11T10:02:10+01:00')
    expect(row).toContain('0033142689753001')
    expect(row.filter((text) => /^Somebody.*…$/.test(text)).length).toBeGreaterThan(0)
  })

  test('long heads give up room before the names below them', async () => {
    const [page] = await pagesOf(
      [anyCallLog({ sourceName: 'Cabinet Verne', destinationName: 'Chloé Nakamura', tags: [] })],
      {
        language: 'fr',
        durations: 'clock',
        columns: [
          ...([
            'date',
            'direction',
            'sourceName',
            'sourceExten',
            'destinationName',
            'destinationExten'
          ] as const),
          ...([
            'outcome',
            'ringDurationUs',
            'talkDurationUs',
            'recordingCount',
            'hangupCause',
            'hangupSource'
          ] as const),
          ...(['tags', 'id'] as const)
        ]
      }
    )
    const row = page?.texts.map(({ text }) => text) ?? []
    expect(row).toEqual(expect.arrayContaining(['Cabinet Verne', 'Chloé Nakamura']))
    expect(page?.width).toBeCloseTo(841.89)
  })

  test('says so when nothing matches', async () => {
    const pages = await pagesOf([], {}, { answered: 0, talkUs: 0, lastUs: null })
    expect(pages).toHaveLength(1)
    expect(pages[0]?.lines).toEqual(expect.arrayContaining(['Calls\t0', 'Answered\t0', 'Talk time\t0:00:00']))
  })
})

describe('letters', () => {
  const shown = async (sourceName: string): Promise<string> => {
    const [page] = await pagesOf([anyCallLog({ sourceName })], { columns: ['sourceName'] })
    return page?.lines[3] ?? ''
  }

  test.each(['Zoé Müller', 'Łukasz Žižek', 'Привет Їжак', 'Ελλάδα', 'Nguyễn Văn Ðạt', '“fi” – 5 €'])(
    '%s can be read and copied',
    async (name) => {
      expect(await shown(name)).toBe(name)
    }
  )

  test('that the typeface does not have are boxes, and copied as what they are: unknown', async () => {
    expect(await shown('漢字 Ann 😀')).toBe('\ufffd\ufffd Ann \ufffd')
  })

  test('that control screens are blanks, and marks join their letters', async () => {
    expect(await shown('A\u0000\tB\r\nC e\u0301')).toBe('A B C é')
  })
})

describe('the file', () => {
  test('is as old as what it tells, has a title, and is the same for the same calls', async () => {
    const file = await pdfOf(many(100), { describe: true })
    const { title, created } = readPdf(file)
    expect(title).toContain('Calls of March')
    expect(created).toBe('(D:20260331120000Z)')
    expect(file.equals(await pdfOf(many(100), { describe: true }))).toBe(true)
  })

  test('says where it comes from when it is to describe itself', async () => {
    const lines = allLines(readPdf((await writtenFiles({ ...options, describe: true }, many(2))).file).pages)
    expect(lines).toContain('Filter\t2 calls where Tag sales')
    expect(lines).toContain('Time zone\tEurope/Paris')
    expect(lines.some((line) => /^Fingerprint of the data\t[0-9a-f]{64}$/.test(line))).toBe(true)
  })

  test('is not finished when it is cancelled', async () => {
    const table = tableFor(options, 0)
    const batches = [many(10), many(10)].map((logs) => logs.map((log) => rowOf(log, table.fields)))
    let told = 0
    const cancelled = writePdf(
      { name: 'calls.pdf', write: async () => undefined },
      exportContent({ options, table, head: HEAD, batches }),
      { onRows: (done) => (told = done), cancelled: () => told > 0 }
    )
    expect(errorData(await cancelled.catch((cause: unknown) => cause)).code).toBe('cancelled')
  })

  test('is given up with the error of a target that refuses', async () => {
    const table = tableFor(options, 0)
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    const refused = writePdf(
      { name: 'calls.pdf', write: () => Promise.reject(full) },
      exportContent({
        options,
        table,
        head: HEAD,
        batches: [many(200).map((log) => rowOf(log, table.fields))]
      }),
      { onRows: () => undefined, cancelled: () => false }
    )
    await expect(refused).rejects.toBe(full)
  })
})

describe('a printed table read aloud', () => {
  test('is one table over its pages, whose heads are told once', async () => {
    const file = await pdfOf(many(120), { describe: true })
    expect(readPdf(file).pages.length).toBeGreaterThan(1)
    const { elements, language, isMarked, untold } = readPdfStructure(file)
    // The number of all pages is a drawing of its own, which is called by each footer.
    expect([language, isMarked, untold]).toEqual(['en', true, []])
    const at = (path: string): string[] =>
      elements.filter((each) => each.path === path).map(({ text }) => text)
    expect(at('H1')).toEqual(['Calls of March'])
    expect(at('Table')).toHaveLength(1)
    expect(at('Table/TR/TH')).toEqual(['Start', 'From', 'Caller’s number', 'Outcome', 'Talk time'])
    expect(at('Table/TR')).toHaveLength(121)
    expect(at('Table/TR/TD').filter((text) => text.startsWith('Caller '))).toHaveLength(120)
    expect(at('L/LI/Lbl')[0]).toBe('Calls')
  })

  test('has no structure when it will have more than twenty thousand cells', async () => {
    const few = readPdfStructure(await pdfOf(many(1), {}, TOTALS, 4000))
    const more = readPdfStructure(await pdfOf(many(1), {}, TOTALS, 4001))
    expect([few.isMarked, more.isMarked]).toEqual([true, false])
    expect(more.elements).toEqual([])
  })
})
