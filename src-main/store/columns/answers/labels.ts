import type { CallFilter, LabelFilter } from '@shared/model/call-filter'
import { handLabelledCalls, readLabels, type LabelDefinition } from '../../labels'
import { labelVersion } from '../../settings'
import type { ColumnSource } from '../call-columns'
import { positionsOfIds } from './conversations'
import { KEEP_ALL, keepAny, keepEvery, keepMarked, keepNone, KEEP_NONE, type Keep } from './keep'

/** Positions that a rule finds, null for all. */
export type FindRule = (rule: CallFilter) => Uint32Array | null

/** Calls by their labels, those of rules included. */
export function keepLabels(source: ColumnSource, { mode, values }: LabelFilter, findRule: FindRule): Keep {
  const labels = readLabels(source.store)
  const held = (label: LabelDefinition): Keep => keepMarked(labelMarks(source, label, findRule))
  if (mode === 'unlabelled') return keepNone(labels.map(held))
  if (values.length === 0) return KEEP_ALL
  const keeps = values.map((id) => {
    const label = labels.find((one) => one.id === id)
    return label === undefined ? KEEP_NONE : held(label)
  })
  switch (mode) {
    case 'any':
      return keepAny(keeps)
    case 'all':
      return keepEvery(keeps)
    case 'none':
      return keepNone(keeps)
  }
}

/** Marks the calls that carry a label: what its rule finds and what was put on by hand, less what was taken out. */
export function labelMarks(
  source: ColumnSource,
  { id, rule }: LabelDefinition,
  findRule: FindRule
): Uint8Array {
  const { columns, store } = source
  return columns.derived(`label ${id} ${labelVersion(store)}`, () => {
    const value = new Uint8Array(columns.size)
    if (rule !== null) {
      const found = findRule(rule)
      if (found === null) value.fill(1)
      else for (const position of found) value[position] = 1
    }
    const { on, off } = handLabelledCalls(store, id)
    for (const position of positionsOfIds(columns, on)) value[position] = 1
    for (const position of positionsOfIds(columns, off)) value[position] = 0
    return { value, bytes: value.byteLength }
  })
}
