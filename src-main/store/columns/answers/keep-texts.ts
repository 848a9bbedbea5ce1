import type { FieldFilter, NumberFilter, NumberSide, TagFilter } from '@shared/model/call-filter'
import { dialRulesOf } from '../../dial-rules'
import { foldText } from '../../fold-text'
import { readWorkspaceOptions } from '../../workspace-options'
import { PARTICIPANT_FLAGS, type CallColumns, type ColumnSource, type TextField } from '../call-columns'
import { KEEP_ALL, KEEP_NONE, keepAnyCode, keepCodes, keepEvery, keepNone, keepNot, type Keep } from './keep'
import { numberMarks } from './number-marks'
import { keepParticipants } from './participants'
import { anyMarked, holdsMarked, markedCodes, marksOf, opposite, tagMarks } from './text-marks'

/** A choice among texts of a column, null for none; nothing chosen is no condition. */
export function keepChoice(
  columns: CallColumns,
  field: TextField,
  values: readonly (string | null)[] | undefined
): Keep {
  if (values === undefined || values.length === 0) return KEEP_ALL
  return keepCodes(columns.texts(field), marksOf(columns, values))
}

/** Calls with one of the texts in one of the columns. */
export function keepTexts(
  columns: CallColumns,
  fields: readonly TextField[],
  values: readonly string[] | undefined
): Keep {
  if (values === undefined || values.length === 0) return KEEP_ALL
  return keepMarkedTexts(columns, fields, marksOf(columns, values))
}

/** With more texts than this each column is likely to hold one. */
const MANY_TEXTS = 50_000

/** Columns without a marked text are not gone through. */
function keepMarkedTexts(columns: CallColumns, fields: readonly TextField[], marks: Uint8Array): Keep {
  const codes = markedCodes(marks)
  const holding =
    codes.length > MANY_TEXTS ? fields : fields.filter((field) => holdsMarked(columns, field, codes))
  return keepAnyCode(
    holding.map((field) => columns.texts(field)),
    marks
  )
}

const SEARCHED = ['sourceName', 'sourceExten', 'destinationName', 'destinationExten'] as const

/** Text in a name or number of either side; one of which nothing is left without its accents is no condition. */
export function keepSearch(columns: CallColumns, search: string): Keep {
  if (foldText(search) === '') return KEEP_ALL
  const marks = columns.dictionary.containing(search)
  return anyMarked(marks) ? keepMarkedTexts(columns, SEARCHED, marks) : KEEP_NONE
}

const NUMBERS: Readonly<Record<NumberSide, readonly TextField[]>> = {
  from: ['sourceExten'],
  to: ['destinationExten'],
  either: ['sourceExten', 'destinationExten'],
  requested: ['requestedExten']
}

/** One condition on numbers, by the habits of the workspace's country. */
export function keepNumber({ columns, store }: ColumnSource, { side, mode, value, not }: NumberFilter): Keep {
  const { country } = readWorkspaceOptions(store)
  const rules = country === null ? null : dialRulesOf(country)
  const marks = numberMarks(columns, NUMBERS[side], { mode, value }, rules)
  const keep = keepMarkedTexts(columns, NUMBERS[side], marks)
  return not === true ? keepNot(keep) : keep
}

/** Digits with `_` for anything at either end, against both numbers as a whole (spec 11.4). */
export function keepWholeNumber(columns: CallColumns, number: string): Keep {
  const opensWide = number.startsWith('_')
  const endsWide = number.length > 1 && number.endsWith('_')
  if (!opensWide && !endsWide) return keepTexts(columns, NUMBERS.either, [number])
  const digits = number.slice(opensWide ? 1 : 0, endsWide ? -1 : undefined)
  const test = (text: string): boolean => {
    if (!endsWide) return text.endsWith(digits)
    return opensWide ? text.includes(digits) : text.startsWith(digits)
  }
  const marks = columns.dictionary.containing(digits)
  for (const code of markedCodes(marks)) marks[code] = +test(columns.dictionary.text(code))
  return keepMarkedTexts(columns, NUMBERS.either, marks)
}

/** Tags of the call, or with `of` those that participants of one role hold; no values are no condition. */
export function keepTags(columns: CallColumns, { mode, values, of }: TagFilter): Keep {
  const keepWith = (test: (tags: readonly string[]) => boolean): Keep => {
    if (of === undefined) return keepCodes(columns.texts('tags'), tagMarks(columns, 'tags', test))
    const { destination } = PARTICIPANT_FLAGS
    const marks = tagMarks(columns, 'participant tags', test)
    return keepParticipants(columns, 'tags', marks, destination, of === 'destination' ? destination : 0)
  }
  if (mode === 'untagged') return keepNot(keepWith(() => true))
  if (values.length === 0) return KEEP_ALL
  switch (mode) {
    case 'any':
      return keepWith((tags) => values.some((value) => tags.includes(value)))
    case 'all':
      // Not necessarily by the same participant.
      return keepEvery([...new Set(values)].map((value) => keepWith((tags) => tags.includes(value))))
    case 'none':
      return keepNone([keepWith((tags) => values.some((value) => tags.includes(value)))])
  }
}

/** A condition on a text field: one of the texts, or text contained; for tags on one tag of the call's. */
export function keepTextField(
  columns: CallColumns,
  field: TextField,
  { mode, values, not }: Omit<FieldFilter, 'field'>
): Keep {
  const texts = values.filter((value) => typeof value === 'string')
  const marks = mode === 'equals' ? equalMarks(columns, field, texts) : containing(columns, field, texts)
  if (mode === 'equals' && values.includes(null)) marks[0] = 1
  return keepCodes(columns.texts(field), not === true ? opposite(marks) : marks)
}

function equalMarks(columns: CallColumns, field: TextField, texts: readonly string[]): Uint8Array {
  if (field !== 'tags') return marksOf(columns, texts)
  return tagMarks(columns, 'tags', (tags) => texts.some((text) => tags.includes(text)))
}

function containing(columns: CallColumns, field: TextField, texts: readonly string[]): Uint8Array {
  if (field === 'tags') {
    const parts = texts.map(foldText)
    return tagMarks(columns, 'tags', (tags) =>
      tags.some((tag) => parts.some((part) => foldText(tag).includes(part)))
    )
  }
  const marks = new Uint8Array(columns.dictionary.size + 1)
  for (const text of texts) {
    const found = columns.dictionary.containing(text)
    for (let code = 1; code < marks.length; code += 1) marks[code] = (marks[code] ?? 0) | (found[code] ?? 0)
  }
  return marks
}
