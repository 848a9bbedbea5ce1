import { countLines } from '../rows/text-lines'

/** A place in a text that comes in pieces. What lies before it is forgotten when the next piece is fetched. */
export class TextCursor {
  text = ''
  at = 0
  private ended = false
  private line = 1
  private countedTo = 0
  private readonly pieces: AsyncIterator<string>

  constructor(source: AsyncIterable<string>) {
    this.pieces = source[Symbol.asyncIterator]()
  }

  /** Characters at hand after the cursor. */
  get ahead(): number {
    return this.text.length - this.at
  }

  /** Fetches the next piece; false at the end. Places in `text` move: only `at` stays right. */
  async more(): Promise<boolean> {
    if (this.ended) return false
    const next = await this.pieces.next()
    if (next.done) {
      this.ended = true
      return false
    }
    this.lineAt(this.at)
    this.text = this.text.slice(this.at) + next.value
    this.at = 0
    this.countedTo = 0
    return true
  }

  /** Has at least so many characters at hand, or all that are left; false when none are left. */
  async ensure(chars: number): Promise<boolean> {
    while (this.ahead < chars && (await this.more())) continue
    return this.ahead > 0
  }

  /** Physical line of a place at or after the last one asked for. */
  lineAt(place: number): number {
    if (place > this.countedTo) {
      this.line += countLines(this.text.slice(this.countedTo, place), '\n')
      this.countedTo = place
    }
    return this.line
  }

  /** Goes to the beginning of the next line, however far it is, without keeping what lies between. */
  async skipLine(): Promise<void> {
    for (;;) {
      const end = this.text.indexOf('\n', this.at)
      if (end >= 0) {
        this.at = end + 1
        return
      }
      this.at = this.text.length
      if (!(await this.more())) return
    }
  }

  /** What a sticky expression finds right at the cursor. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at
    return expression.exec(this.text)
  }
}
