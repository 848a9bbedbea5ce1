import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { printable } from './printable'

interface Column {
  readonly title: string
  readonly width: number
  readonly right?: boolean
  text(call: StoredCallLog, zone: string): string
}

const party = (name: string | null, exten: string | null): string =>
  name && exten && name !== exten ? `${name} (${exten})` : name || exten || ''

const duration = (us: number | null): string => (us === null ? '' : formatDuration(us))

const COLUMNS: readonly Column[] = [
  { title: 'ID', width: 8, right: true, text: ({ id }) => String(id) },
  { title: 'Start', width: 19, text: ({ date }, zone) => formatZoned(date, zone) },
  { title: 'Direction', width: 9, text: ({ direction }) => direction },
  { title: 'From', width: 26, text: (call) => party(call.sourceName, call.sourceExten) },
  {
    title: 'To',
    width: 26,
    text: (call) => party(call.destinationName, call.destinationExten || call.requestedExten)
  },
  { title: 'Outcome', width: 9, text: ({ outcome }) => outcome },
  { title: 'Ring', width: 7, right: true, text: ({ ringDurationUs }) => duration(ringDurationUs) },
  { title: 'Talk', width: 8, right: true, text: ({ talkDurationUs }) => duration(talkDurationUs) },
  {
    title: 'Rec',
    width: 3,
    right: true,
    text: ({ recordings }) => (recordings.length > 0 ? String(recordings.length) : '')
  },
  { title: 'Tags', width: 20, text: ({ tags }) => tags.join(', ') }
]

/** Titles of the table, in the same columns as `tableRow`. */
export const tableHeader = (): string => line(COLUMNS.map(({ title }) => title))

/** One call as a line of text in fixed columns; what is too long is cut with an ellipsis. */
export const tableRow = (call: StoredCallLog, zone: string): string =>
  line(COLUMNS.map((column) => column.text(call, zone)))

function line(cells: readonly string[]): string {
  return COLUMNS.map(({ width, right }, index) => fit(printable(cells[index] ?? ''), width, right === true))
    .join('  ')
    .trimEnd()
}

function fit(text: string, width: number, right: boolean): string {
  const characters = [...text]
  const shown = characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text
  const blanks = ' '.repeat(Math.max(0, width - [...shown].length))
  return right ? blanks + shown : shown + blanks
}
