import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { AppError } from '@shared/errors/app-error'
import { applySort } from '../../state/grid-view'
import { onSelection } from '../../state/selection'
import { BLOCK_ROWS, CallQuestion } from './call-question'
import { drawSelection } from './draw-selection'
import { questionSource } from './data-source'
import type { CallsGridApi } from './calls-grid-options'
import { ScrollPace } from './scroll-pace'
import { focusPlace, isAtTop, isAttended, topRow, type GridPlace } from './grid-place'

interface CallListEvents {
  /** A list stands in the grid. */
  readonly onOpen: (question: CallQuestion) => void
  readonly onError: (error: unknown) => void
}

/** Where the grid stands once a list is opened: at its top, or with the same call at the same height. */
type Target = 'top' | 'place'

/** Rows that are loaded ahead at most; a longer way in one step is a jump. */
const MOST_AHEAD = 6 * BLOCK_ROWS
/** Steps of scrolling for which rows are loaded ahead, so that none stands empty. */
const STEPS_AHEAD = 5

/** What stands in the grid: one question at a time, the latest that was asked. */
export class CallList {
  /** The list that is shown, null before the first one. */
  question: CallQuestion | null = null
  /** True while another list is on its way. */
  isOpening = false
  private opening: Promise<void> = Promise.resolve()
  private source: ReturnType<typeof questionSource> | null = null
  private turn = 0
  private lastFirst = 0
  private readonly pace = new ScrollPace()
  private events: CallListEvents | null = null

  constructor(
    private readonly api: CallsGridApi,
    private readonly holder: HTMLElement
  ) {}

  /** Begins to follow the selection and to tell what happens; the function that is answered ends the list. */
  follow(events: CallListEvents): () => void {
    this.events = events
    const end = onSelection(() => drawSelection(this.api))
    return () => {
      this.turn += 1
      this.source?.retire()
      this.events = null
      end()
    }
  }

  /** Asks a question; what is shown stays until its first rows are there. A later question makes this one void. */
  open(filter: CallFilter, sort: CallSort, target: Target): Promise<void> {
    this.opening = this.openNow(filter, sort, target)
    return this.opening
  }

  /** The list that is shown once none is on its way any more; null when there is none. */
  async settled(): Promise<CallQuestion | null> {
    while (this.isOpening) await this.opening
    return this.question
  }

  private async openNow(filter: CallFilter, sort: CallSort, target: Target): Promise<void> {
    this.turn += 1
    const { turn } = this
    this.isOpening = true
    try {
      const place = target === 'place' ? await this.placeIn(filter, sort) : null
      if (turn !== this.turn) return
      const question = await CallQuestion.open(filter, sort, place?.row ?? 0, () => turn === this.turn)
      if (turn === this.turn) this.show(question, place)
    } catch (error) {
      if (turn !== this.turn || (error instanceof AppError && error.code === 'outdated')) return
      this.events?.onError(error)
    } finally {
      if (turn === this.turn) this.isOpening = false
    }
  }

  /** Reads the rows anew that are here already; none of them moves. */
  refresh(): void {
    this.api.refreshInfiniteCache()
  }

  /** True at the top while nobody looks at a certain row: then the list may show what is new by itself. */
  mayMove(): boolean {
    return isAtTop(this.api) && !isAttended(this.holder)
  }

  /** Loads the neighbours of what is seen, and farther ahead the faster somebody scrolls. */
  loadAhead(): void {
    const { api } = this
    const first = Math.max(0, api.getFirstDisplayedRowIndex())
    const last = api.getLastDisplayedRowIndex()
    const speed = first - this.lastFirst
    this.pace.note(first, performance.now())
    this.lastFirst = first
    // Beyond this it is a jump, which says nothing of where the next one leads.
    const ahead = Math.abs(speed) > MOST_AHEAD ? BLOCK_ROWS : Math.abs(speed) * STEPS_AHEAD
    const rows = Math.min(Math.max(ahead, BLOCK_ROWS), MOST_AHEAD)
    for (let more = BLOCK_ROWS; more <= rows; more += BLOCK_ROWS)
      this.touch(speed < 0 ? first - more : last + more)
    if (Math.abs(speed) < BLOCK_ROWS) this.touch(speed < 0 ? last + BLOCK_ROWS : first - BLOCK_ROWS)
  }

  /** Looking at a row makes the grid load its block. */
  private touch(row: number): void {
    if (row >= 0 && row < this.api.getDisplayedRowCount()) this.api.getDisplayedRowAtIndex(row)
  }

  /** Tells screen readers how many columns are shown. */
  countColumns(): void {
    const count = String(this.api.getAllDisplayedColumns().length)
    this.holder.querySelector('[role=grid]')?.setAttribute('aria-colcount', count)
  }

  /** Where the row at the top and the one with the focus will stand in another list. */
  private async placeIn(filter: CallFilter, sort: CallSort): Promise<GridPlace | null> {
    const top = topRow(this.api)
    if (!top) return null
    const focused = this.api.getFocusedCell()
    const focusedId = focused && this.api.getDisplayedRowAtIndex(focused.rowIndex)?.data?.id
    const [row, focusRow] = await Promise.all(
      [top.id, focusedId].map((id) => (id ? CallQuestion.locate(filter, sort, id) : null))
    )
    return { row: row ?? top.row, below: top.below, focusRow: focusRow ?? null }
  }

  private show(question: CallQuestion, place: GridPlace | null): void {
    const { api } = this
    this.source?.retire()
    this.question = question
    const { column, descending } = question.sort
    const state = [{ colId: column, sort: descending ? ('desc' as const) : ('asc' as const) }]
    api.applyColumnState({ state, defaultState: { sort: null } })
    this.source = questionSource(api, question, this.pace, {
      onRows: () => drawSelection(api),
      onSort: applySort,
      onError: (error) => this.events?.onError(error)
    })
    api.setGridOption('datasource', this.source)
    // The number of rows is known before the rows are: the scroll bar is right from the start.
    api.setRowCount(question.filtered, true)
    if (question.filtered > 0) focusPlace(api, this.holder, place)
    this.events?.onOpen(question)
  }
}
