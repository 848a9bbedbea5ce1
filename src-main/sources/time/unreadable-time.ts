import type { ImportPreview } from '@shared/model/import-preview'
import { CSV_COMMAND } from '../failures'

/** A time in a form that could be read in two ways, and how to get one that cannot. */
export interface UnreadableTime {
  readonly value: string
  readonly advice: string
}

/** Without zone and fractions: what a spreadsheet makes of a time when it saves it again. */
const OF_SPREADSHEET = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?$/i
const PSQL_ADVICE = `On the server, in psql: SET datestyle = ISO; then ${CSV_COMMAND}`

/** The first time of a source none of whose shown times could be read; null where some could, or none is there. */
export function unreadableTime({ columns, rows, firstTime }: ImportPreview): UnreadableTime | null {
  const at = columns.findIndex(({ target }) => target === 'eventtime')
  const value = rows.map((row) => row[at] ?? '').find((text) => text.trim() !== '')
  if (at < 0 || firstTime !== null || value === undefined) return null
  const spreadsheet = `In a spreadsheet, format the column as yyyy-mm-dd hh:mm:ss and save again. `
  return { value, advice: `${OF_SPREADSHEET.test(value.trim()) ? spreadsheet : ''}${PSQL_ADVICE}` }
}
