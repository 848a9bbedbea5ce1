import type { CallFilter } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { MenuEntry } from '../../components/menu'
import {
  aroundCall,
  conversationOnly,
  dayOfCall,
  numberOfCell,
  onlyLikeCell,
  textField,
  userOfCell,
  withNumberAnywhere,
  withoutLikeCell,
  withTag,
  type CellLook
} from '../../filter/cell-filter'
import { currentFilter, setFilter } from '../../state/filter'
import type { CopyForm } from '../../state/grid-controls'
import { showCall, showPerson } from '../../state/navigation'
import { playCalls } from '../../state/play-queue'
import { openMediaDeletion, openRecordingExport, openRecordingSave } from '../../state/recording-choice'
import { currentSelection } from '../../state/selection'
import type { CellContext } from './cell-context'
import { SIDES } from './cell-texts'
import { columnFullName, type ColumnId } from './columns'
import { cellText } from './rows-text'

const HOUR = 3_600_000_000
const MOST_SHOWN = 48

/** What the menu of a cell does beside filtering. */
export interface CellMenuActions {
  readonly copyCell: () => void
  readonly copyRows: (form: CopyForm) => void
  readonly putLabels: () => void
  readonly askContains: () => void
}

const line = (id: string): MenuEntry => ({ id, separator: true })
const cut = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)

/** Playing, saving and exporting recordings of the selected calls; nothing where one call without any is selected. */
function recordingEntries({ id, recordingCount }: CallLogRow, { text }: CellContext): readonly MenuEntry[] {
  const calls = currentSelection() ?? { ids: [id] }
  const isOne = 'ids' in calls && calls.ids.length === 1
  if (isOne && recordingCount === 0) return []
  return [
    line('line5'),
    { id: 'play', label: text('recordings.play'), keys: 'P', run: () => playCalls(calls) },
    ...(isOne
      ? [{ id: 'saveRecording', label: text('recordings.save'), run: () => openRecordingSave(id) }]
      : []),
    {
      id: 'exportRecordings',
      label: text('recordings.export'),
      keys: 'Ctrl+Shift+X',
      run: () => openRecordingExport(calls)
    },
    { id: 'deleteMedia', label: text('recordings.delete'), run: () => openMediaDeletion(calls) }
  ]
}

/** The entries for a cell: filters from what it shows, its number, tags and conversation, copying, labels, opening. */
export function cellMenu(
  column: ColumnId,
  row: CallLogRow,
  context: CellContext,
  actions: CellMenuActions
): readonly MenuEntry[] {
  const { text } = context
  const filter = currentFilter()
  // A filter says whether there are comments, not how many.
  const value =
    column === 'commentCount'
      ? text(row.commentCount > 0 ? 'filter.commented.yes' : 'filter.commented.no')
      : cut(cellText(column, row, context)) || text('cell.empty')
  const look: CellLook = {
    duration: context.duration,
    withNumber: column in SIDES && !context.shown.has(SIDES[column as keyof typeof SIDES])
  }
  const apply = (id: string, label: string, next: CallFilter | null): readonly MenuEntry[] =>
    next ? [{ id, label, run: () => setFilter(next) }] : []

  const like =
    column === 'trail'
      ? []
      : [
          ...apply(
            'only',
            text('cell.only', { column: text(columnFullName(column)), value }),
            onlyLikeCell(filter, column, row, look)
          ),
          ...apply(
            'without',
            text('cell.without', { column: text(columnFullName(column)), value }),
            withoutLikeCell(filter, column, row, look)
          ),
          ...(textField(column, row) === null
            ? []
            : [{ id: 'contains', label: text('cell.contains'), run: actions.askContains }])
        ]
  const dialled = column === 'trail' ? null : numberOfCell(column, row)
  const user = column === 'trail' ? null : userOfCell(column, row)
  const number = dialled === null ? '' : context.number(dialled)
  const person = [
    ...(dialled === null
      ? []
      : [
          ...apply('anywhere', text('cell.anywhere', { number }), withNumberAnywhere(filter, dialled)),
          {
            id: 'number',
            label: text('cell.numberPage', { number }),
            run: () => showPerson({ kind: 'number', number: dialled })
          }
        ]),
    ...(user === null
      ? []
      : [{ id: 'user', label: text('cell.userPage'), run: () => showPerson({ kind: 'user', uuid: user }) }])
  ]
  const tags = column === 'tags' || row.tags.length <= 2 ? row.tags : row.tags.slice(0, 2)
  return [
    ...like,
    ...(like.length > 0 ? [line('line1')] : []),
    ...person,
    ...tags.flatMap((tag) => apply(`tag ${tag}`, text('cell.tag', { tag }), withTag(filter, tag))),
    ...apply('conversation', text('cell.conversation'), conversationOnly(row)),
    {
      id: 'around',
      label: text('cell.around'),
      entries: [
        ...apply('hour', text('cell.aroundHour'), aroundCall(filter, row, HOUR)),
        ...apply('day', text('cell.aroundDay'), dayOfCall(filter, row, context.zone))
      ]
    },
    line('line2'),
    { id: 'copyCell', label: text('cell.copy'), keys: 'Ctrl+Shift+C', run: actions.copyCell },
    { id: 'copy', label: text('cell.copyRows'), keys: 'Ctrl+C', run: () => actions.copyRows('cells') },
    {
      id: 'copyHeaders',
      label: text('cell.copyHeaders'),
      keys: 'Ctrl+Alt+C',
      run: () => actions.copyRows('headed')
    },
    { id: 'copyMarkdown', label: text('cell.copyMarkdown'), run: () => actions.copyRows('markdown') },
    line('line3'),
    { id: 'labels', label: text('cell.labels'), keys: 'L', run: actions.putLabels },
    ...recordingEntries(row, context),
    line('line4'),
    { id: 'open', label: text('cell.open'), keys: 'Enter', run: () => showCall(row.id, false) },
    { id: 'page', label: text('cell.page'), keys: 'Ctrl+Enter', run: () => showCall(row.id, true) }
  ]
}
