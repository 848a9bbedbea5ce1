import type { ExportFacts, ExportOptions, ExportRow } from '@shared/model/export'
import { factLines } from '../../facts-text'
import type { OutputColumn } from '../../table/table'
import { cellWriter, textCell } from './cells'
import { STYLES } from './styles'

/** Rows of a sheet, its head among them. */
export const SHEET_ROWS = 1_048_576

const BEGINNING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

/** Rows by which widths are judged, and the narrowest and widest column, in characters. */
const SAMPLE = 200
const NARROWEST = 6
const WIDEST = 48
/** Room of a time, of a length, and of the button of the filter beside a head. */
const TIME_CHARS = 19
const LENGTH_CHARS = 9
const BUTTON_CHARS = 3

/** On paper all columns stand side by side, as many pages long as it takes. */
const PRINTED = '<pageSetup orientation="landscape" fitToHeight="0"/>'

/** `A` for 0, `AA` for 26. */
function columnLetters(at: number): string {
  let letters = ''
  for (let rest = at; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

/** How the sheets of calls are laid out: what comes before the rows, a row, and what comes after. */
export interface SheetLayout {
  readonly beginning: string
  /** `number`: the row of the sheet, from 1. */
  row(row: ExportRow, number: number): string
  /** `last`: the number of the last row. */
  ending(last: number): string
  /** The cells of the filter, or null without heads. */
  filtered(last: number): string | null
}

/** Lays out sheets of calls; widths follow the first rows. */
export function sheetLayout(
  columns: readonly OutputColumn[],
  options: ExportOptions,
  sample: readonly ExportRow[]
): SheetLayout {
  const letters = columns.map((_, at) => columnLetters(at))
  const lastLetter = letters.at(-1) ?? 'A'
  const writers = columns.map((column) => cellWriter(column, options))
  const head = `<row r="1">${columns.map(({ title }, at) => textCell(`${letters[at] ?? ''}1`, title, STYLES.head)).join('')}</row>`
  const frozen =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
  const phones = columns.flatMap(({ kind }, at) => (kind === 'phone' ? [letters[at] ?? 'A'] : []))
  return {
    beginning:
      `${BEGINNING}<sheetViews><sheetView workbookViewId="0">${options.header ? frozen : ''}</sheetView></sheetViews>` +
      `${widths(columns, options, sample.slice(0, SAMPLE))}<sheetData>${options.header ? head : ''}`,
    row: (row, number) => {
      let cells = ''
      for (let at = 0; at < writers.length; at += 1) {
        cells += writers[at]?.(row, `${letters[at] ?? ''}${number}`) ?? ''
      }
      return `<row r="${number}">${cells}</row>`
    },
    ending: (last) => {
      const filter = options.header ? `<autoFilter ref="A1:${lastLetter}${last}"/>` : ''
      // Without this, Excel marks every number of a phone with a green corner.
      const ranges = phones.map((letter) => `${letter}1:${letter}${last}`).join(' ')
      const ignored =
        ranges === ''
          ? ''
          : `<ignoredErrors><ignoredError sqref="${ranges}" numberStoredAsText="1"/></ignoredErrors>`
      return `</sheetData>${filter}${PRINTED}${ignored}</worksheet>`
    },
    filtered: (last) => (options.header ? `$A$1:$${lastLetter}$${last}` : null)
  }
}

function widths(
  columns: readonly OutputColumn[],
  { header }: ExportOptions,
  sample: readonly ExportRow[]
): string {
  const each = columns.map((column, at) => {
    const head = header ? column.title.length + BUTTON_CHARS : 0
    const content = sample.reduce((most, row) => Math.max(most, charsOf(column, row)), 0)
    const width = Math.min(WIDEST, Math.max(NARROWEST, head, content)) + 1
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  return each.length === 0 ? '' : `<cols>${each.join('')}</cols>`
}

function charsOf({ kind, text, value }: OutputColumn, row: ExportRow): number {
  if (value(row) === null) return 0
  if (kind === 'time') return TIME_CHARS
  return kind === 'length' ? LENGTH_CHARS : text(row).length
}

/** The sheet that says what the file is: names and values, a row each. */
export function aboutSheet(facts: ExportFacts, { language }: ExportOptions): string {
  const lines = factLines(facts, language).map(([name, value], at) => {
    const row = at + 3
    return `<row r="${row}">${textCell(`A${row}`, name, STYLES.head)}${textCell(`B${row}`, value)}</row>`
  })
  return (
    `${BEGINNING}<cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="2" width="70" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${textCell('A1', facts.title, STYLES.head)}</row>${lines.join('')}</sheetData>${PRINTED}</worksheet>`
  )
}
