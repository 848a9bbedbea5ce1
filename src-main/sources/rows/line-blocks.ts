import type { RowProblem } from '@shared/model/job'
import { MAX_ROW_CHARS, rowProblem } from '../dialects/dialect'
import { TextCursor } from '../sql/text-cursor'

/** Lines that come together, without their ends. */
export interface LineBlock {
  readonly lines: readonly string[]
  /** Physical line of the first one. */
  readonly first: number
  /** Lines that are too long to be any. */
  readonly problems: readonly RowProblem[]
}

/** A text line by line, in bounded memory however long a line is. */
export async function* lineBlocks(text: AsyncIterable<string>, fileName: string): AsyncGenerator<LineBlock> {
  const cursor = new TextCursor(text)
  for (;;) {
    const block = await nextLines(cursor, fileName)
    if (block === null) return
    yield block
  }
}

/** The complete lines at the cursor, which moves behind them; null at the end of the text. */
export async function nextLines(cursor: TextCursor, fileName: string): Promise<LineBlock | null> {
  for (;;) {
    const first = cursor.lineAt(cursor.at)
    const end = cursor.text.lastIndexOf('\n')
    if (end >= cursor.at) {
      const lines = cursor.text.slice(cursor.at, end).split('\n')
      cursor.at = end + 1
      return { lines, first, problems: [] }
    }
    if (cursor.ahead > MAX_ROW_CHARS) {
      const problem = rowProblem(fileName, first, 'row-too-long', cursor.text.slice(cursor.at))
      await cursor.skipLine()
      return { lines: [], first, problems: [problem] }
    }
    if (await cursor.more()) continue
    const rest = cursor.text.slice(cursor.at)
    cursor.at = cursor.text.length
    return rest === '' ? null : { lines: [rest], first, problems: [] }
  }
}
