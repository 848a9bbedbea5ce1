import { GroupFailure, showValue } from '../failure'

const SEPARATOR = ': '

/** Values of the first `count` fields of a positional list (1.6); fails the group when one of them is malformed. */
export function parsePositionalList(text: string, count: number): readonly string[] {
  const fields = text.split(',')
  if (fields.length < count) {
    throw new GroupFailure(`Only ${fields.length} of ${count} fields in ${showValue(text)}`, '1.6')
  }
  const values: string[] = []
  for (let n = 0; n < count; n += 1) {
    const field = fields[n] ?? ''
    const start = field.indexOf(SEPARATOR)
    if (start < 0) throw new GroupFailure(`Field ${n + 1} of ${showValue(text)} has no ": "`, '1.6')
    const end = field.indexOf(SEPARATOR, start + SEPARATOR.length)
    values.push(field.slice(start + SEPARATOR.length, end < 0 ? field.length : end))
  }
  return values
}
