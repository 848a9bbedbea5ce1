import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorData } from '@shared/errors/app-error'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { exportContent, tableFor } from '../../../src-main/exports'
import { writeSheets } from '../../../src-main/exports/formats/xlsx/xlsx'
import { anyCallLog } from '../../support/any-call-log'
import { readXlsx, zipMembers, type XlsxCell, type XlsxSheet } from '../../support/read-xlsx'
import { HEAD, rowOf } from '../rows'
import { writtenFiles } from '../write'

const options: ExportOptions = {
  ...DEFAULT_EXPORT,
  format: 'xlsx',
  timeZone: 'Europe/Paris',
  columns: [
    'date',
    'sourceName',
    'sourceExten',
    'outcome',
    'talkDurationUs',
    'answered',
    'hangupCause',
    'tags'
  ]
}

const sheetsOf = async (
  change: Partial<ExportOptions>,
  logs: readonly StoredCallLog[]
): Promise<readonly XlsxSheet[]> => readXlsx((await writtenFiles({ ...options, ...change }, logs)).file)

const at = (sheet: XlsxSheet | undefined, place: string): XlsxCell | undefined =>
  sheet?.rows.flat().find((cell) => cell.place === place)

/** The clock that a spreadsheet shows for a serial number. */
const clock = (cell: XlsxCell | undefined): string =>
  new Date(Math.round((Number(cell?.content) - 25_569) * 86_400) * 1000).toISOString().slice(0, 19)

describe('cells', () => {
  const date = Date.UTC(2026, 2, 11, 9, 2, 10) * 1000 + 999_999
  const logs = [
    anyCallLog({ date, sourceExten: '+33155501234', talkDurationUs: 90_061_900_000, tags: ['a', 'b'] }),
    anyCallLog({
      id: 2,
      date: Date.UTC(2026, 6, 1, 22) * 1000,
      sourceName: null,
      sourceExten: '00442079460177',
      talkDurationUs: null,
      answered: false
    })
  ]

  test('are times on the clock of the zone, cut to whole seconds, with a format that shows them', async () => {
    const { file } = await writtenFiles(options, logs)
    const [sheet] = await readXlsx(file)
    expect(clock(at(sheet, 'A2'))).toBe('2026-03-11T10:02:10')
    expect(clock(at(sheet, 'A3'))).toBe('2026-07-02T00:00:00')
    expect(at(sheet, 'A2')?.type).toBe('n')
    expect(await formatOf(file, at(sheet, 'A2'))).toBe('yyyy\\-mm\\-dd\\ hh:mm:ss')
  })

  test('are lengths that can be added and go on past a day', async () => {
    const { file } = await writtenFiles(options, logs)
    const [sheet] = await readXlsx(file)
    expect(Math.round(Number(at(sheet, 'E2')?.content) * 86_400)).toBe(90_061)
    expect(await formatOf(file, at(sheet, 'E2'))).toBe('[h]:mm:ss')
    expect(at(sheet, 'E3')).toBeUndefined()
  })

  test('are numbers of phones as text, which keep their zeros and their plus', async () => {
    const [sheet] = await sheetsOf({}, logs)
    expect(at(sheet, 'C2')).toMatchObject({ type: 'inlineStr', content: '+33155501234' })
    expect(at(sheet, 'C3')).toMatchObject({ type: 'inlineStr', content: '00442079460177' })
    expect(sheet?.xml).toContain('<ignoredError sqref="C1:C3" numberStoredAsText="1"/>')
  })

  test('are numbers and flags of their own, and words when asked', async () => {
    const [plain] = await sheetsOf({}, logs)
    expect(at(plain, 'F2')).toMatchObject({ type: 'b', content: '1' })
    expect(at(plain, 'F3')).toMatchObject({ type: 'b', content: '0' })
    expect(at(plain, 'G2')).toMatchObject({ type: 'n', content: '16' })
    expect(at(plain, 'H2')?.content).toBe('a;b')
    const [french] = await sheetsOf({ words: true, language: 'fr' }, logs)
    expect(french?.name).toBe('Appels')
    expect(french?.rows[0]?.map(({ content }) => content).slice(3, 6)).toEqual([
      'Issue',
      'Durée de parole',
      'Répondu'
    ])
    expect([at(french, 'D2')?.content, at(french, 'F3')?.content]).toEqual(['Abouti', 'Non'])
  })

  test('hold whatever callers send, and never a formula', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '=',
          '@',
          '+',
          '\t',
          '\r',
          '\n',
          '_x0041_',
          '\u0001',
          '\ufffe',
          ' ',
          '<',
          '&',
          '"'
        )
      })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 6 }), async (names) => {
        const callers = names.map((sourceName) => anyCallLog({ sourceName }))
        const [sheet] = await sheetsOf({ columns: ['id', 'sourceName'] }, callers)
        expect(names.map((_, row) => at(sheet, `B${row + 2}`)?.content ?? '')).toEqual(names)
        expect(sheet?.xml).not.toMatch(/<f[ >]/)
      }),
      { numRuns: 60 }
    )
  })

  test('are cut to what a cell takes', async () => {
    const [sheet] = await sheetsOf({ columns: ['sourceName'] }, [
      anyCallLog({ sourceName: 'x'.repeat(40_000) })
    ])
    expect(at(sheet, 'A2')?.content).toHaveLength(32_767)
    expect(at(sheet, 'A2')?.content.endsWith('…')).toBe(true)
  })
})

/** The format of a cell's style. */
async function formatOf(file: Buffer, cell: XlsxCell | undefined): Promise<string | undefined> {
  const styles = (await zipMembers(file)).get('xl/styles.xml') ?? ''
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  const id = [...cells.matchAll(/numFmtId="(\d+)"/g)][cell?.style ?? -1]?.[1]
  return new RegExp(`numFmtId="${id ?? ''}" formatCode="([^"]*)"`).exec(styles)?.[1]
}

describe('a sheet', () => {
  test('has a bold head that stays, and a filter over all rows', async () => {
    const [sheet] = await sheetsOf({}, [anyCallLog(), anyCallLog({ id: 2 })])
    expect(sheet?.rows[0]?.every(({ style }) => style === 4)).toBe(true)
    expect(sheet?.xml).toContain('ySplit="1"')
    expect(sheet?.xml).toContain('<autoFilter ref="A1:H3"/>')
    // Elements of a sheet have an order, and Excel repairs files that have another.
    const order = [
      ...(sheet?.xml ?? '').matchAll(
        /<(sheetPr|sheetViews|cols|sheetData|autoFilter|pageSetup|ignoredErrors)[ >]/g
      )
    ]
    expect(order.map(([, name]) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageSetup',
      'ignoredErrors'
    ])
    expect(sheet?.xml).toMatch(/<col min="8" max="8" width="\d+" customWidth="1"\/><\/cols>/)
  })

  test('goes without both when there is to be no head', async () => {
    const [sheet] = await sheetsOf({ header: false }, [anyCallLog()])
    expect(clock(at(sheet, 'A1'))).toBe('2026-03-11T10:02:10')
    expect(sheet?.xml).not.toMatch(/autoFilter|ySplit/)
  })

  test('is there when nothing matches', async () => {
    const [sheet] = await sheetsOf({}, [])
    expect(sheet?.rows).toHaveLength(1)
    expect(sheet?.xml).toContain('<autoFilter ref="A1:H1"/>')
  })

  test('says what it is on a sheet of its own', async () => {
    const sheets = await sheetsOf({ describe: true }, [anyCallLog()])
    expect(sheets.map(({ name }) => name)).toEqual(['Calls', 'About'])
    const cells = sheets[1]?.rows.flat().map(({ content }) => content)
    expect(cells).toContain('2 calls where Tag sales')
    expect(cells).toContain('Europe/Paris')
    expect(cells?.some((content) => /^[0-9a-f]{64}$/.test(content))).toBe(true)
  })
})

describe('more calls than a sheet takes', () => {
  /** Written with sheets of a few rows; what is asked for of the real number is the bench's. */
  async function split(
    count: number,
    sheetRows: number,
    cancelAt = Infinity
  ): Promise<{ readonly sheets: readonly XlsxSheet[]; readonly rows: number; readonly told: number }> {
    const own = { ...options, columns: ['id'] as const, describe: true }
    const table = tableFor(own, 0)
    function* batches(): Generator<(readonly unknown[])[]> {
      for (let from = 0; from < count; from += 7) {
        const size = Math.min(7, count - from)
        yield Array.from({ length: size }, (_, n) => rowOf(anyCallLog({ id: from + n }), table.fields))
      }
    }
    const blocks: Uint8Array[] = []
    let told = 0
    const { rows, bytes } = await writeSheets(
      { name: 'calls.xlsx', write: async (block) => void blocks.push(block) },
      exportContent({ options: own, table, head: HEAD, batches: batches() }),
      { onRows: (done) => (told = done), cancelled: () => told >= cancelAt },
      sheetRows
    )
    const file = Buffer.concat(blocks)
    expect(bytes).toBe(file.length)
    return { sheets: await readXlsx(file), rows, told }
  }

  test('go on in a new one, with its head, and none is lost', async () => {
    const { sheets, rows, told } = await split(25, 11)
    expect(sheets.map(({ name }) => name)).toEqual(['Calls', 'Calls 2', 'Calls 3', 'About'])
    expect(sheets.slice(0, 3).map((sheet) => sheet.rows.length)).toEqual([11, 11, 6])
    const ids = sheets
      .slice(0, 3)
      .flatMap((sheet) => sheet.rows.slice(1).map(([cell]) => Number(cell?.content)))
    expect(ids).toEqual(Array.from({ length: 25 }, (_, id) => id))
    expect([rows, told]).toEqual([25, 25])
  })

  test('that just fit need no other', async () => {
    const { sheets } = await split(20, 11)
    expect(sheets.map(({ name }) => name)).toEqual(['Calls', 'Calls 2', 'About'])
  })

  test('are given up when that is asked', async () => {
    const error = await split(2000, 500, 700).catch((cause: unknown) => cause)
    expect(errorData(error).code).toBe('cancelled')
  })
})

test('what the target refuses ends the export with its error', async () => {
  const table = tableFor(options, 0)
  const rows = Array.from({ length: 20_000 }, (_, id) => rowOf(anyCallLog({ id }), table.fields))
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const failed = writeSheets(
    { name: 'calls.xlsx', write: () => Promise.reject(full) },
    exportContent({ options, table, head: HEAD, batches: [rows] }),
    { onRows: () => undefined, cancelled: () => false },
    1000
  )
  await expect(failed).rejects.toBe(full)
})

test('the same calls give the same bytes', async () => {
  const logs = [anyCallLog(), anyCallLog({ id: 2, sourceName: 'Zoé' })]
  const once = await writtenFiles({ ...options, describe: true }, logs)
  const again = await writtenFiles({ ...options, describe: true }, logs)
  expect(once.file.equals(again.file)).toBe(true)
})
