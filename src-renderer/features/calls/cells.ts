import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { formatDuration } from '@shared/format/duration'
import { formatOffset, formatZoned, isRepeatedHour, offsetMinutesAt } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import { OUTCOME_LOOKS } from '../../components/call-looks'
import { endedByText, hangupText } from '../../components/hangup-text'
import { trailShapes } from '../../components/trail-shapes'
import { trailText } from '../../components/trail-text'
import type { Translate } from '../../i18n/use-text'

/** What the cells need beside their row. */
export interface CellContext {
  readonly text: Translate
  /** IANA zone of the times. */
  readonly zone: string
  /** The direction column has room for its word. */
  readonly wide: boolean
}

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

/** Numbers and class names only; names of people never come near markup. */
function svg(markup: string): Node {
  const holder = document.createElement('template')
  holder.innerHTML = markup
  return holder.content
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
  (name: string | null, number: string | null): (() => Node | string) =>
  () => {
    if (!name) return number ?? ''
    return element('span', 'who', name, ...(number && number !== name ? [' ', element('i', '', number)] : []))
  }

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
  if (row.recordingCount === 0) return ''
  const count = row.recordingCount > 1 ? [String(row.recordingCount)] : []
  const mark = element('span', 'recording', icon('play'), ...count)
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', text('recordings.count', { count: row.recordingCount }))
  return mark
}

const MANY_TAGS = 3
const tags: Cell = (row) => {
  if (row.tags.length === 0) return ''
  const shown = row.tags.slice(0, MANY_TAGS).map((tag) => element('span', 'tag', tag))
  const rest = row.tags.length - MANY_TAGS
  return element('span', '', ...shown, ...(rest > 0 ? [element('span', 'cell-quiet', ` +${rest}`)] : []))
}

/** Every cell that is more than the text of its field. */
export const CELLS = {
  date: moment('date'),
  dateAnswer: moment('dateAnswer'),
  dateEnd: moment('dateEnd'),
  direction,
  sourceName: (row, context) =>
    party(row.sourceName, row.sourceExten)() || context.text('detail.unknownParty'),
  destinationName: (row) => party(row.destinationName, row.destinationExten)(),
  requestedName: (row) => party(row.requestedName, row.requestedExten)(),
  outcome,
  callStatus: (row, { text }) => text(`status.value.${row.callStatus}`),
  ringDurationUs: (row) => formatDuration(row.ringDurationUs),
  talkDurationUs: (row) => formatDuration(row.talkDurationUs),
  totalDurationUs: (row) => formatDuration(row.totalDurationUs),
  trail,
  recordingCount: recordings,
  hangupCause: (row, { text }) => hangupText(row, text),
  hangupSource: (row, { text }) => endedByText(row, text),
  tags,
  id: (row) => String(row.id),
  conversationId: (row) => element('span', 'mono', row.conversationId),
  userField: (row) => row.userField ?? ''
} as const satisfies Record<string, Cell>

type Params = ICellRendererParams<CallLogRow, unknown, CellContext>

function draw(cell: Cell, bar: boolean, { data, context }: Params): HTMLElement {
  if (!data) return bar ? element('span', 'cell-line', element('i', 'loading-bar')) : element('span', '')
  const value = cell(data, context)
  return value instanceof HTMLElement ? value : element('span', '', value)
}

/**
 * AG Grid's view of a cell, drawn without React: a page of rows is some hundred cells, and plain elements cost a tenth. A
 * row that is not loaded yet shows a grey bar where `bar` is given.
 */
export function rendererOf(cell: Cell, bar: boolean): new () => ICellRendererComp<CallLogRow> {
  return class implements ICellRendererComp<CallLogRow> {
    private view: HTMLElement | null = null

    init(params: Params): void {
      this.view = draw(cell, bar, params)
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
