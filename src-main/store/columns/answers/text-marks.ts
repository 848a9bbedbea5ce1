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

type CodedField = TextField | 'participant tags'

/** One byte per code, 1 for those that a column holds, null left out. */
function usedMarks(columns: CallColumns, field: CodedField): Uint8Array {
  const mark = (marks: Uint8Array, codes: Uint32Array): { value: Uint8Array; bytes: number } => {
    for (let i = 0; i < codes.length; i += 1) marks[codes[i] ?? 0] = 1
    marks[0] = 0
    return { value: marks, bytes: marks.byteLength }
  }
  const { size } = columns.dictionary
  return columns.derived(
    `used marks ${field}`,
    () => mark(new Uint8Array(size + 1), codesFrom(columns, field, 0)),
    (before, from) => {
      const grown = new Uint8Array(size + 1)
      grown.set(before)
      return mark(grown, codesFrom(columns, field, from))
    }
  )
}

/** Codes of the calls from a position on. */
export function codesFrom(columns: CallColumns, field: CodedField, from: number): Uint32Array {
  if (field !== 'participant tags') return columns.texts(field).subarray(from)
  const { offsets, tags } = columns.participants()
  return tags.subarray(offsets[from], offsets[columns.size])
}

/** Codes that a column holds, in ascending order, without null: far fewer texts than the dictionary has. */
export function usedCodes(columns: CallColumns, field: CodedField): Uint32Array {
  const collect = (): { value: Uint32Array; bytes: number } => {
    const marks = usedMarks(columns, field)
    let used = 0
    for (let code = 0; code < marks.length; code += 1) used += marks[code] ?? 0
    // One more: a code that is not used is written too, and then overwritten.
    const value = new Uint32Array(used + 1)
    let at = 0
    for (let code = 0; code < marks.length; code += 1) {
      value[at] = code
      at += marks[code] ?? 0
    }
    return { value: value.subarray(0, used), bytes: value.byteLength }
  }
  return columns.derived(`used codes ${field}`, collect, collect)
}

/** Codes that are marked, ascending. */
export function markedCodes(marks: Uint8Array): number[] {
  const codes: number[] = []
  for (let code = marks.indexOf(1); code >= 0; code = marks.indexOf(1, code + 1)) codes.push(code)
  return codes
}

/** True when a column holds a text that is marked. */
export function holdsMarked(columns: CallColumns, field: TextField, codes: readonly number[]): boolean {
  const used = usedMarks(columns, field)
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
