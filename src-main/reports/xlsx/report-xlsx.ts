import type { ChartTable } from '@shared/charts/chart-table'
import type { ExportOptions, ExportRow } from '@shared/model/export'
import type { ExportTarget, OutputColumn } from '../../exports'
import { writePackage, type PackagePart } from '../../exports/formats/xlsx/package'
import { sheetLayout } from '../../exports/formats/xlsx/sheet'
import { STYLE_SHEET } from '../../exports/formats/xlsx/styles'
import {
  ROOT_RELATIONS,
  sheetPath,
  workbookParts,
  type SheetEntry
} from '../../exports/formats/xlsx/workbook'
import { aboutLines } from '../document/about'
import type { ReportDocument } from '../document/document'
import { sheetName } from './sheet-name'

/** One sheet: its columns, and rows that they read. */
interface Sheet {
  readonly name: string
  readonly columns: readonly OutputColumn[]
  readonly rows: readonly ExportRow[]
}

/** What the sheet of calls is made of: the columns of the report, with values of their types. */
export interface ReportRows {
  readonly options: ExportOptions
  readonly columns: readonly OutputColumn[]
  readonly rows: readonly ExportRow[]
}

/** A report as a workbook: figures, a sheet for each chart, the calls, and what the report is. Its bytes follow from the data. */
export async function reportXlsx(
  target: ExportTarget,
  report: ReportDocument,
  calls: ReportRows
): Promise<number> {
  return writePackage(target, partsOf(sheetsOf(report, calls), { ...calls.options, header: true }))
}

function sheetsOf(report: ReportDocument, { columns, rows }: ReportRows): readonly Sheet[] {
  const { words, figures, sections } = report
  const taken = new Set<string>()
  const named = (name: string): string => sheetName(name, taken)
  return [
    ...(figures.length === 0
      ? []
      : [
          {
            name: named(words.figure),
            columns: textColumns([words.figure, words.value, '']),
            rows: figures.map(({ label, value, note }) => [label, value, note])
          }
        ]),
    ...sections.map(({ table }) => ({ name: named(table.title), ...chartSheet(table) })),
    ...(report.calls === null ? [] : [{ name: named(words.calls), columns, rows }]),
    {
      name: named(words.about),
      columns: textColumns([report.title, '']),
      rows: aboutLines(report).map((line) => [...line])
    }
  ]
}

const chartSheet = ({ columns, rows }: ChartTable): Pick<Sheet, 'columns' | 'rows'> => ({
  columns: columns.map(({ fileLabel, isNumber }, at) => columnAt(fileLabel, at, isNumber ? 'whole' : 'text')),
  rows: rows.map((row) => row.map(({ value }) => value))
})

const textColumns = (titles: readonly string[]): readonly OutputColumn[] =>
  titles.map((title, at) => columnAt(title, at, 'text'))

const columnAt = (title: string, at: number, kind: 'text' | 'whole'): OutputColumn => ({
  name: title,
  title,
  kind,
  value: (row) => row[at] as string | number | null,
  text: (row) => String(row[at] ?? '')
})

async function* partsOf(sheets: readonly Sheet[], options: ExportOptions): AsyncGenerator<PackagePart> {
  const entries: SheetEntry[] = []
  yield { path: '_rels/.rels', text: once(ROOT_RELATIONS) }
  yield { path: 'xl/styles.xml', text: once(STYLE_SHEET) }
  for (const { name, columns, rows } of sheets) {
    const layout = sheetLayout(columns, options, rows)
    const last = rows.length + 1
    const lines = rows.map((row, at) => layout.row(row, at + 2)).join('')
    yield {
      path: sheetPath(entries.length + 1),
      text: once(`${layout.beginning}${lines}${layout.ending(last)}`)
    }
    entries.push({ name, filtered: layout.filtered(last) })
  }
  for (const [path, text] of workbookParts(entries)) yield { path, text: once(text) }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
