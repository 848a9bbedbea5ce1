import type { CallFilter } from '@shared/model/call-filter'
import {
  activeParts,
  isListPart,
  onlyPart,
  withoutPart,
  type FilterPart,
  type ListPart
} from './filter-parts'

/** One condition of a filter as its chip shows it: a part, or one of the conditions that the part lists. */
export interface ChipRef {
  readonly part: FilterPart
  /** Place in the list of the part; null for parts with one condition. */
  readonly index: number | null
}

/** Tells a chip from the others: `tags`, `numbers.0`. */
export const chipId = ({ part, index }: ChipRef): string => (index === null ? part : `${part}.${index}`)

/** True for the same condition. */
export const sameChip = (a: ChipRef | null, b: ChipRef | null): boolean =>
  a !== null && b !== null && a.part === b.part && a.index === b.index

const listed = (filter: CallFilter, part: ListPart): readonly unknown[] => filter[part] ?? []

/** The conditions of a filter in the order of their chips. */
export const chipsOf = (filter: CallFilter): readonly ChipRef[] =>
  activeParts(filter).flatMap((part): readonly ChipRef[] =>
    isListPart(part) ? listed(filter, part).map((_, index) => ({ part, index })) : [{ part, index: null }]
  )

/** Where another condition of this kind would stand: behind the last one, or in place of the only one. */
export const nextChip = (filter: CallFilter, part: FilterPart): ChipRef => ({
  part,
  index: isListPart(part) ? listed(filter, part).length : null
})

/** The filter without one of its conditions. */
export function withoutChip(filter: CallFilter, { part, index }: ChipRef): CallFilter {
  if (index === null || !isListPart(part)) return withoutPart(filter, part)
  const left = listed(filter, part).filter((_, at) => at !== index)
  return left.length === 0 ? withoutPart(filter, part) : { ...filter, [part]: left }
}

/** One of the conditions alone. */
export function onlyChip(filter: CallFilter, { part, index }: ChipRef): CallFilter {
  if (index === null || !isListPart(part)) return onlyPart(filter, part)
  const one = listed(filter, part)[index]
  return one === undefined ? {} : { [part]: [one] }
}
