import { currentSummary } from '../../api/queries'
import { selectAllOf, selectCalls, selectMore, selectionNow, toggleCall } from '../../state/selection'
import type { CallList } from './call-list'
import type { CallQuestion } from './call-question'
import type { CallsGridApi } from './calls-grid-options'

/** Calls that one stretch may take in; everything is what Ctrl+A is for. */
export const MOST_IN_STRETCH = 100_000

/** The focus follows a press within this time, on a busy machine too; what is pressed next ends it sooner. */
const PICKING_MS = 500

/** Selecting rows by mouse and keys: a stretch goes from the call picked last to another row, loaded or not. */
export class RowPicker {
  private from: { readonly id: number; readonly row: number; readonly question: CallQuestion } | null = null
  private turn = 0
  private pickedAt = -PICKING_MS

  constructor(
    private readonly api: CallsGridApi,
    private readonly list: CallList
  ) {}

  /** Says that a press selects rows; it moves the focus as well, of which the grid tells a little later. */
  notePicking(): void {
    this.pickedAt = performance.now()
  }

  /** A press of the mouse selects with a modifier or another button, else it opens. */
  notePress({
    ctrlKey,
    shiftKey,
    metaKey,
    button
  }: Pick<MouseEvent, 'ctrlKey' | 'shiftKey' | 'metaKey' | 'button'>): void {
    if (ctrlKey || shiftKey || metaKey || button !== 0) this.notePicking()
    else this.endPicking()
  }

  /** Says that a press selects nothing: the focus that follows is meant to open. */
  endPicking(): void {
    this.pickedAt = -PICKING_MS
  }

  /** True while the focus moves because rows are being selected. */
  isPicking(): boolean {
    return performance.now() - this.pickedAt < PICKING_MS
  }

  /** Selects one call and no other. */
  only(row: number, id: number): void {
    this.begin(row, id)
    selectCalls([id])
  }

  /** Takes one call in, or out. */
  toggle(row: number, id: number): void {
    this.begin(row, id)
    toggleCall(id)
  }

  /** Selects everything that the list holds; of one that is on its way, once it is there. */
  async all(): Promise<void> {
    // The grid tells of a press by a timer: one that came before the keys must not be taken for a later one.
    await new Promise((resolve) => setTimeout(resolve))
    this.turn += 1
    const { turn } = this
    const question = await this.list.settled()
    if (!question || turn !== this.turn) return
    const isPassed = (currentSummary()?.revision ?? 0) > question.revision
    selectAllOf(question.filter, question.seen, isPassed)
  }

  /**
   * Selects from the call picked last, or from `otherwise`, to a row; `beside` keeps what is selected elsewhere. Answers
   * false when the stretch is too long.
   */
  async to(row: number, otherwise: number, beside: boolean): Promise<boolean> {
    const question = this.list.question
    if (!question) return true
    this.turn += 1
    const { turn } = this
    const from = (await this.startIn(question)) ?? this.startAt(otherwise, question)
    if (from === null) return true
    const first = Math.min(from, row)
    const count = Math.abs(from - row) + 1
    if (count > MOST_IN_STRETCH) return false
    const ids = this.loaded(first, count) ?? (await question.ids(first, count))
    if (turn !== this.turn) return true
    if (beside || selectionNow().kind === 'all') selectMore(ids)
    else selectCalls(ids)
    return true
  }

  private begin(row: number, id: number): void {
    const question = this.list.question
    this.turn += 1
    this.from = question ? { id, row, question } : null
  }

  private startAt(row: number, question: CallQuestion): number | null {
    const id = this.api.getDisplayedRowAtIndex(row)?.data?.id
    if (id === undefined) return null
    this.from = { id, row, question }
    return row
  }

  /** In a list that was opened since, the call picked last may stand elsewhere, or not at all. */
  private async startIn(question: CallQuestion): Promise<number | null> {
    if (!this.from || this.from.question === question) return this.from?.row ?? null
    const { id } = this.from
    const row = await question.placeOf(id)
    this.from = row === null ? null : { id, row, question }
    return row
  }

  private loaded(first: number, count: number): readonly number[] | null {
    const ids: number[] = []
    // Looking at a row that is not loaded makes the grid load it, so that a long stretch is asked for at once instead.
    if (count > this.api.getLastDisplayedRowIndex() - this.api.getFirstDisplayedRowIndex() + 2) return null
    for (let row = first; row < first + count; row += 1) {
      const id = this.api.getDisplayedRowAtIndex(row)?.data?.id
      if (id === undefined) return null
      ids.push(id)
    }
    return ids
  }
}
