import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { formatOffset, formatZoned, isRepeatedHour, offsetMinutesAt } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { Label } from '@shared/model/label'
import { OUTCOME_LOOKS } from '../../components/call-looks'
import '../../components/label-mark.css'
import { RECORDING_LOOKS } from '../../components/recording-looks'
import { trailShapes } from '../../components/trail-shapes'
import { trailText } from '../../components/trail-text'
import { labelsOf, type CellContext } from './cell-context'
import { CELL_TEXTS, partyOf } from './cell-texts'
import type { ColumnId } from './columns'

/** A cell as plain DOM: thousands are made while scrolling. */
export type Cell = (row: CallLogRow, context: CellContext) => Node | string

const TRAIL_WIDTH = 80
const TRAIL_BAR = 6

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

const drawings = new Map<string, Node>()

/** Numbers and class names only; names of people never come near markup. A drawing is parsed once and then copied. */
function svg(markup: string): Node {
  let made = drawings.get(markup)
  if (!made) {
    const holder = document.createElement('template')
    holder.innerHTML = markup
    made = holder.content
    // Trails differ from call to call; icons are few and come first.
    if (drawings.size < 500) drawings.set(markup, made)
  }
  return made.cloneNode(true)
}

const icon = (name: string): Node =>
  svg(
    `<svg class="icon s14" viewBox="0 0 24 24" stroke="currentColor" fill="none" aria-hidden="true"><use href="#i-${name}"/></svg>`
  )

/** `+2` of +02:00: beside a time there is room for no more; the tooltip has it in full. */
const shortOffset = (us: number, zone: string): string =>
  formatOffset(offsetMinutesAt(zone, us))
    .replace(/^([+-])0/, '$1')
    .replace(/:00$/, '')

const moment =
  (field: 'date' | 'dateAnswer' | 'dateEnd'): Cell =>
  (row, { zone }) => {
    const us = row[field]
    if (us === null) return ''
    const shown = formatZoned(us, zone)
    if (!isRepeatedHour(us, zone)) return shown
    return element('span', 'twice', `${shown} `, element('small', 'cell-quiet', shortOffset(us, zone)))
  }

const party =
  (column: 'sourceName' | 'destinationName' | 'requestedName'): Cell =>
  (row, context) => {
    const { name, number } = partyOf(column, row, context)
    if (!name) return number ?? ''
    return element('span', 'who', name, ...(number ? [' ', element('i', '', number)] : []))
  }

const mono =
  (column: ColumnId): Cell =>
  (row, context) =>
    element('span', 'mono', CELL_TEXTS[column](row, context))

const direction: Cell = (row, { text, wide }) => {
  const word = text(`direction.${row.direction}`)
  return element(
    'span',
    'cell-line',
    icon(row.direction),
    element('span', wide ? '' : 'visually-hidden', word)
  )
}

const outcome: Cell = (row, { text }) => {
  const look = OUTCOME_LOOKS[row.outcome]
  return element('span', `cell-line tone-${look.tone}`, icon(row.outcome), text(`outcome.${row.outcome}`))
}

const trail: Cell = (row, { text }) => {
  const shapes = trailShapes(row.trail, row.totalDurationUs, TRAIL_WIDTH)
  const drawn = shapes.map((shape) => {
    if (shape.kind === 'transfer') return `<path class="transfer" d="M${shape.x} 0v12"/>`
    const { x, width, kind } = shape
    if (kind === 'ring')
      return `<rect class="ring" x="${x + 0.5}" y="3.5" width="${Math.max(width - 1, 1)}" height="5"/>`
    const dots = kind === 'voicemail' ? `<path class="voicemail-dots" d="M${x} 6h${width}"/>` : ''
    return `<rect class="${kind}" x="${x}" y="3" width="${width}" height="${TRAIL_BAR}"/>${dots}`
  })
  const body = drawn.length > 0 ? drawn.join('') : '<path class="nothing" d="M0 6h8"/>'
  const line = element(
    'span',
    'cell-line',
    svg(`<svg class="trail" width="${TRAIL_WIDTH}" height="12" role="img">${body}</svg>`)
  )
  line.firstElementChild?.setAttribute('aria-label', trailText(row.trail, text))
  return line
}

const recordings: Cell = (row, { text }) => {
  const { recordingCount: count, recordingState: state } = row
  if (count === 0 || state === null) return ''
  const mark = element(
    'span',
    `recording is-${state}`,
    icon(`recording-${state}`),
    ...(count > 1 ? [String(count)] : [])
  )
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', text(`recording.count.${state}`, { count }))
  return mark
}

const recordingState: Cell = ({ recordingState: state }, { text }) =>
  state === null
    ? ''
    : element(
        'span',
        `cell-line tone-${RECORDING_LOOKS[state].tone} is-${state}`,
        icon(`recording-${state}`),
        text(`recording.state.${state}`)
      )

/** How many comments there are, drawn by `parts`. */
function commentMark(
  count: number,
  { text }: CellContext,
  look: string,
  ...parts: (Node | string)[]
): HTMLElement {
  const mark = element('span', look, ...parts)
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', text('row.comments', { count }))
  return mark
}

const comments: Cell = ({ commentCount: count }, context) =>
  count === 0 ? '' : commentMark(count, context, 'comment-mark', icon('comment'), String(count))

/** The same in the first column, where the usual width leaves room for one digit. */
const commentBubble = (count: number, context: CellContext): HTMLElement =>
  commentMark(count, context, 'comment-bubble', count > 9 ? '9+' : String(count))

const MANY_TAGS = 3
const tags: Cell = (row) => {
  if (row.tags.length === 0) return ''
  const shown = row.tags.slice(0, MANY_TAGS).map((tag) => element('span', 'tag', tag))
  const rest = row.tags.length - MANY_TAGS
  return element('span', '', ...shown, ...(rest > 0 ? [element('span', 'cell-quiet', ` +${rest}`)] : []))
}

/** A dot in the colour of a label, as `LabelDot` draws it. */
function dot({ color }: Label): HTMLElement {
  const mark = element('i', 'mark-dot')
  mark.dataset.color = String(color)
  return mark
}

const labels: Cell = (row, context) => {
  const found = labelsOf(row.labels, context)
  if (found.length === 0) return ''
  const shown = found
    .slice(0, MANY_TAGS)
    .map((label) => element('span', 'label-mark', dot(label), label.name))
  const rest = found.length - MANY_TAGS
  return element('span', '', ...shown, ...(rest > 0 ? [element('span', 'cell-quiet', ` +${rest}`)] : []))
}

const MANY_MARKS = 3

/** Marks of a call's labels in the gutter before the first column, with their names for screen readers. */
function labelMarks(row: CallLogRow, context: CellContext): readonly Node[] {
  if (row.labels.length === 0) return []
  const found = labelsOf(row.labels, context)
  if (found.length === 0) return []
  const names = found.map(({ name }) => name).join(', ')
  return [
    element('span', 'label-marks', ...found.slice(0, MANY_MARKS).map(dot)),
    element('span', 'visually-hidden', context.text('row.labels', { count: found.length, names }))
  ]
}

const DRAWN: Readonly<Partial<Record<ColumnId, Cell>>> = {
  date: moment('date'),
  dateAnswer: moment('dateAnswer'),
  dateEnd: moment('dateEnd'),
  direction,
  // A call without any caller says so, unless the number has a column of its own to say it.
  sourceName: (row, context) =>
    party('sourceName')(row, context) ||
    (context.shown.has('sourceExten') ? '' : context.text('detail.unknownParty')),
  destinationName: party('destinationName'),
  requestedName: party('requestedName'),
  outcome,
  trail,
  recordingCount: recordings,
  recordingState,
  tags,
  labels,
  commentCount: comments,
  conversationId: mono('conversationId'),
  tenantUuid: mono('tenantUuid'),
  sourceUserUuid: mono('sourceUserUuid'),
  destinationUserUuid: mono('destinationUserUuid'),
  requestedUserUuid: mono('requestedUserUuid'),
  sourceLineIdentity: mono('sourceLineIdentity'),
  destinationLineIdentity: mono('destinationLineIdentity')
}

/** What stands in the cells of a column: a drawing, or its text. */
export const cellOf = (id: ColumnId): Cell => DRAWN[id] ?? CELL_TEXTS[id]

type Params = ICellRendererParams<CallLogRow, unknown, CellContext>

function draw(id: ColumnId, cell: Cell, bar: boolean, { data, context }: Params): HTMLElement {
  if (!data) return bar ? element('span', 'cell-line', element('i', 'loading-bar')) : element('span', '')
  const value = cell(data, context)
  const view = value instanceof HTMLElement ? value : element('span', '', value)
  if (context.lead !== id) return view
  const marks = labelMarks(data, context)
  // Comments have their own column where it is shown.
  const said =
    data.commentCount > 0 && !context.shown.has('commentCount')
      ? [commentBubble(data.commentCount, context)]
      : []
  if (marks.length === 0 && said.length === 0) return view
  return element('span', said.length > 0 ? 'cell-line commented' : 'cell-line', ...marks, view, ...said)
}

/**
 * AG Grid's view of a cell, drawn without React: a page of rows is some hundred cells, and plain elements cost a tenth. A
 * row that is not loaded yet shows a grey bar where `bar` is given.
 */
export function rendererOf(id: ColumnId, bar: boolean): new () => ICellRendererComp<CallLogRow> {
  const cell = cellOf(id)
  return class implements ICellRendererComp<CallLogRow> {
    private view: HTMLElement | null = null

    init(params: Params): void {
      this.view = draw(id, cell, bar, params)
    }

    getGui(): HTMLElement {
      return this.view ?? element('span', '')
    }

    /** False: the grid makes a new cell, which is what a new text or zone needs. */
    refresh(): boolean {
      return false
    }
  }
}
