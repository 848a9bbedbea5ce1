import { rowProblem } from '../dialects/dialect'
import { splitCopyLine } from '../rows/copy-text'
import { nextLines } from '../rows/line-blocks'
import type { TableRows } from '../tables/dump-table'
import { TextCursor } from './text-cursor'

const END = /^\\\.\r?$/
/** Where the end of the data is damaged, the next table begins all the same. */
const NEXT_TABLE = /^COPY [^\t]+ FROM stdin;\r?$/
/** Long enough for the line that begins a table's data, with its columns. */
const MAX_MARK = 1 << 14

/** Rows of COPY's text form, to the line `\.` or to the end of the text. */
export function copyRows(text: AsyncIterable<string>, fileName: string): AsyncGenerator<TableRows> {
  return copyBlocks(new TextCursor(text), fileName)
}

/**
 * Rows of COPY's text form from the cursor on; leaves it after the line `\.`, and says so when that never comes. Lines are
 * cut into values, not counted.
 */
export async function* copyBlocks(
  cursor: TextCursor,
  fileName: string,
  onOpenEnd: () => void = () => undefined
): AsyncGenerator<TableRows> {
  for (;;) {
    const block = await nextLines(cursor, fileName)
    if (block === null) return onOpenEnd()
    const { lines, first, problems } = block
    const stop = lines.findIndex((line) => END.test(line) || NEXT_TABLE.test(line))
    const own = stop < 0 ? lines : lines.slice(0, stop)
    if (own.length + problems.length > 0) {
      yield {
        rows: own.map(splitCopyLine),
        problems,
        problem: (row, code) => rowProblem(fileName, first + row, code, own[row] ?? '')
      }
    }
    if (stop < 0) continue
    // Back to the line after the data, which was taken with the same piece of text.
    const passed = END.test(lines[stop] ?? '') ? stop + 1 : stop
    for (const line of lines.slice(passed)) cursor.at -= line.length + 1
    return
  }
}

/** Passes over COPY data that nobody wants; says when its line `\.` never comes. */
export async function skipCopyData(cursor: TextCursor, onOpenEnd: () => void): Promise<void> {
  while (await cursor.ensure(MAX_MARK)) {
    if (cursor.match(/\\\.\r?(?:\n|$)/y)) return cursor.skipLine()
    if (cursor.match(/COPY [^\t\n]+ FROM stdin;\r?\n/y)) return
    await cursor.skipLine()
  }
  onOpenEnd()
}
