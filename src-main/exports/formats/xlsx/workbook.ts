import { xmlText } from './xml-text'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Path of a sheet, from 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

/** The part that says where the workbook is. */
export const ROOT_RELATIONS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** A sheet: its name, and the cells that its filter spans, `$A$1:$C$9`. */
export interface SheetEntry {
  readonly name: string
  readonly filtered: string | null
}

/** The parts that name the sheets, which come last because their number is only known then: path and text. */
export function workbookParts(sheets: readonly SheetEntry[]): readonly (readonly [string, string])[] {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }))
  const styles = numbered.length + 1
  const relations = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`
  )
  const types = numbered.map(
    ({ number }) => `<Override PartName="/${sheetPath(number)}" ContentType="${SHEET_TYPE}.worksheet+xml"/>`
  )
  return [
    ['xl/workbook.xml', workbook(numbered)],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}` +
        `<Relationship Id="rId${styles}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
    ],
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${types.join('')}</Types>`
    ]
  ]
}

function workbook(sheets: readonly (SheetEntry & { readonly number: number })[]): string {
  const listed = sheets.map(
    ({ name, number }) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`
  )
  // Excel keeps the range of a filter under this name too; without it some versions offer to repair the file.
  const filters = sheets.flatMap(({ name, filtered, number }) =>
    filtered === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${number - 1}" hidden="1">` +
            `'${xmlText(name)}'!${filtered}</definedName>`
        ]
  )
  const names = filters.length === 0 ? '' : `<definedNames>${filters.join('')}</definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets>${names}</workbook>`
}
