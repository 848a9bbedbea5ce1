/** Without a move for so long, nobody scrolls any more. */
const STILL_MS = 150
/** A longer way in one step is a jump, which says nothing of where the next one leads. */
const JUMP_ROWS = 1000
/** How much the newest step weighs: wheels turn by jerks. */
const WEIGHT = 0.4

/** How fast somebody scrolls, from where the list stands after each step. */
export class ScrollPace {
  private row = 0
  private at = -Infinity
  private pace = 0

  /** Notes the first row that is seen, at a time in milliseconds. */
  note(row: number, now: number): void {
    const rows = row - this.row
    const ms = now - this.at
    this.row = row
    this.at = now
    if (Math.abs(rows) > JUMP_ROWS || ms > STILL_MS) this.pace = 0
    else if (ms > 0) this.pace += (rows / ms - this.pace) * (this.pace === 0 ? 1 : WEIGHT)
  }

  /** Rows a millisecond, negative towards the top; 0 while nobody scrolls. */
  rowsPerMs(now: number): number {
    return now - this.at > STILL_MS ? 0 : this.pace
  }
}
