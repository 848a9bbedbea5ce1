import { unpackTags } from '../../call-log-columns'
import type { CallColumns, TextField } from '../call-columns'

/** One byte per code, 1 for the given texts; null marks calls without a text. */
export function marksOf(columns: CallColumns, texts: readonly (string | null)[]): Uint8Array {
  const { dictionary } = columns
  const marks = new Uint8Array(dictionary.size + 1)
  for (const text of texts) {
    if (text === null) {
      marks[0] = 1
      continue
    }
    const code = dictionary.codeOf(text)
    if (code > 0) marks[code] = 1
  }
  return marks
}

/** The opposite marks, null included. */
export function opposite(marks: Uint8Array): Uint8Array {
  return marks.map((mark) => 1 - mark)
}

/** True when a mark is set. */
export const anyMarked = (marks: Uint8Array): boolean => marks.includes(1)

/** Codes that a column holds, in ascending order, without null: far fewer texts than the dictionary has. */
export function usedCodes(columns: CallColumns, field: TextField | 'participant tags'): Uint32Array {
  return columns.derived(`used codes ${field}`, () => {
    const codes = field === 'participant tags' ? columns.participants().tags : columns.texts(field)
    const seen = new Uint8Array(columns.dictionary.size + 1)
    for (let i = 0; i < codes.length; i += 1) seen[codes[i] ?? 0] = 1
    seen[0] = 0
    let used = 0
    for (let code = 0; code < seen.length; code += 1) used += seen[code] ?? 0
    const value = new Uint32Array(used)
    let at = 0
    for (let code = 0; code < seen.length; code += 1) if (seen[code] === 1) value[at++] = code
    return { value, bytes: value.byteLength }
  })
}

/** Codes that are marked, ascending. */
export function markedCodes(marks: Uint8Array): number[] {
  const codes: number[] = []
  for (let code = marks.indexOf(1); code >= 0; code = marks.indexOf(1, code + 1)) codes.push(code)
  return codes
}

/** True when a column holds a text that is marked. */
export function holdsMarked(columns: CallColumns, field: TextField, codes: readonly number[]): boolean {
  const used = columns.derived(`used marks ${field}`, () => {
    const value = new Uint8Array(columns.dictionary.size + 1)
    for (const code of usedCodes(columns, field)) value[code] = 1
    return { value, bytes: value.byteLength }
  })
  return codes.some((code) => used[code] === 1)
}

/** Marks the joined tags of calls, or of participants, whose tags fulfil a test; 0, without tags, is never marked. */
export function tagMarks(
  columns: CallColumns,
  of: 'tags' | 'participant tags',
  test: (tags: readonly string[]) => boolean
): Uint8Array {
  const { dictionary } = columns
  const marks = new Uint8Array(dictionary.size + 1)
  for (const code of usedCodes(columns, of)) marks[code] = +test(unpackTags(dictionary.text(code)))
  return marks
}
