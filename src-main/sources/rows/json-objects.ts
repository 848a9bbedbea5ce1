import type { RowProblem } from '@shared/model/job'
import { MAX_ROW_CHARS, rowProblem } from '../dialects/dialect'
import { countLines } from './text-lines'

/** A JSON object as it stands in the file. */
export interface JsonText {
  readonly text: string
  readonly line: number
}

export interface JsonBlock {
  readonly objects: readonly JsonText[]
  readonly problems: readonly RowProblem[]
  /** Blank lines, and lines that only open or close a list. */
  readonly ignored: number
}

/** One object per line: a broken one damages no other. */
export async function* objectsByLine(
  text: AsyncIterable<string>,
  fileName: string
): AsyncGenerator<JsonBlock> {
  let rest = ''
  let line = 1
  let skipping = false
  for await (const chunk of withEnd(text)) {
    const lines = (rest + (chunk ?? '')).split('\n')
    rest = chunk === null ? '' : (lines.pop() ?? '')
    const objects: JsonText[] = []
    const problems: RowProblem[] = []
    let ignored = 0
    for (const full of lines) {
      const row = full.trim()
      if (skipping) skipping = false
      else if (row === '' || row === '[' || row === ']') ignored += row === '' && chunk === null ? 0 : 1
      else if (row.length > MAX_ROW_CHARS) problems.push(rowProblem(fileName, line, 'row-too-long', row))
      else objects.push({ text: row.endsWith(',') ? row.slice(0, -1) : row, line })
      line += 1
    }
    if (rest.length > MAX_ROW_CHARS) {
      if (!skipping) problems.push(rowProblem(fileName, line, 'row-too-long', rest))
      skipping = true
      rest = ''
    }
    yield { objects, problems, ignored }
  }
}

/** Objects of a list or one after another, over as many lines as they like. Found by their braces. */
export async function* objectsByBraces(
  text: AsyncIterable<string>,
  fileName: string
): AsyncGenerator<JsonBlock> {
  let rest = ''
  let line = 1
  for await (const chunk of withEnd(text)) {
    const all = rest + (chunk ?? '')
    const { objects: found, end } = scanObjects(all)
    const objects: JsonText[] = []
    const problems: RowProblem[] = []
    let counted = 0
    for (const { start, stop } of found) {
      line += countLines(all.slice(counted, start), '\n')
      objects.push({ text: all.slice(start, stop), line })
      counted = start
    }
    line += countLines(all.slice(counted, end), '\n')
    rest = all.slice(end)
    const cut = chunk === null && rest.trim().startsWith('{')
    if (rest.length > MAX_ROW_CHARS || cut) {
      problems.push(rowProblem(fileName, line, cut ? 'json-invalid' : 'row-too-long', rest))
      line += countLines(rest, '\n')
      rest = ''
    }
    yield { objects, problems, ignored: 0 }
  }
}

/** Complete objects at the outermost level, and where the first unfinished one begins. */
function scanObjects(text: string): { objects: { start: number; stop: number }[]; end: number } {
  const objects: { start: number; stop: number }[] = []
  let depth = 0
  let start = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at)
    if (char === QUOTE && depth > 0) {
      at = stringEnd(text, at)
      if (at < 0) return { objects, end: start }
    } else if (char === OPEN) {
      if (depth === 0) start = at
      depth += 1
    } else if (char === CLOSE && depth > 0) {
      depth -= 1
      if (depth === 0) {
        objects.push({ start, stop: at + 1 })
        start = -1
      }
    }
  }
  return { objects, end: start < 0 ? text.length : start }
}

const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125

/** Place of the quote that ends a string, -1 when the text ends before it. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return at
  }
  return -1
}

/** Texts of the complete objects of a piece of text. */
export function topLevelObjects(text: string): string[] {
  return scanObjects(text).objects.map(({ start, stop }) => text.slice(start, stop))
}

/** The pieces of a text, and a null after the last one. */
async function* withEnd(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  yield* text
  yield null
}

interface RawJson {
  readonly rawJSON: string
}

const { rawJSON } = JSON as unknown as { rawJSON(text: string): RawJson }

/**
 * Ids look like numbers and are none: as a number `1761440310.10` would become `1761440310.1`, another channel. So a
 * number that JavaScript would write in another way is kept as it is written; `JSON.stringify` gives it back so.
 */
function exactNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined && source !== String(value)
    ? rawJSON(source)
    : value
}

/**
 * Reads one object, in the dialects of those who write them: as it is; with every backslash doubled (COPY around
 * `row_to_json`); with bare backslashes inside values (Asterisk's cel_custom). Undefined when it is none of these.
 */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  for (const spelling of [
    () => text,
    () => text.replaceAll('\\\\', '\\'),
    () => text.replace(/\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/g, '\\\\')
  ]) {
    try {
      const value: unknown = JSON.parse(spelling(), exactNumber)
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Record<string, unknown>)
        : undefined
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return undefined
}
