import type { CallFilter } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import { chipsOf, onlyChip, withoutChip, type ChipRef } from './filter-chips'
import { isGroupPart, onlyPart, type FilterPart, type GroupPart } from './filter-parts'
import { tidyFilter } from './tidy-filter'

/** Several groups and how they combine: all hold, at least one, or none. */
export interface GroupSet {
  readonly kind: GroupPart
  readonly groups: readonly CallFilter[]
}

/** True for conditions whose opposite is a filter too; "the latest of each" has none. */
export const canNegate = (part: FilterPart): boolean => part !== 'distinct'

/** The filter with another condition, beside those of its kind: what cannot stand twice goes into a group. */
function withCondition(filter: CallFilter, chip: ChipRef, from: CallFilter): CallFilter {
  const only = onlyChip(from, chip)
  const { part } = chip
  if (chip.index !== null) {
    const key = part as 'allOf'
    return { ...filter, [key]: [...(filter[key] ?? []), ...(only[key] ?? [])] }
  }
  const isTaken = Object.keys(onlyPart(filter, part)).length > 0
  return isTaken ? { ...filter, allOf: [...(filter.allOf ?? []), only] } : { ...filter, ...only }
}

/** The filter with all conditions of a group beside its own; both hold. */
export const withConditions = (filter: CallFilter, group: CallFilter): CallFilter =>
  chipsOf(group).reduce((made, chip) => withCondition(made, chip, group), filter)

/** The filter with groups added to it. */
export function withGroupSet(filter: CallFilter, { kind, groups }: GroupSet): CallFilter {
  const { [kind]: said = [] } = tidyFilter({ [kind]: groups })
  if (said.length === 0) return filter
  if (kind !== 'anyOf') return { ...filter, [kind]: [...(filter[kind] ?? []), ...said] }
  // Two lists of alternatives are not one longer list: the second stands as a group that holds too.
  return filter.anyOf
    ? { ...filter, allOf: [...(filter.allOf ?? []), { anyOf: said }] }
    : { ...filter, anyOf: said }
}

/** Groups of a chip, as they are edited. */
export function groupSetOf(filter: CallFilter, chip: ChipRef): GroupSet {
  const { part } = chip
  if (!isGroupPart(part)) return { kind: 'anyOf', groups: [onlyChip(filter, chip)] }
  const groups = onlyChip(filter, chip)[part] ?? []
  const [only] = groups
  // A group of nothing but alternatives is those alternatives.
  const isAlternatives = part === 'allOf' && only?.anyOf !== undefined && Object.keys(only).length === 1
  return isAlternatives ? { kind: 'anyOf', groups: only.anyOf ?? [] } : { kind: part, groups }
}

const others = <T>(all: readonly T[], values: readonly T[]): readonly T[] =>
  all.filter((value) => !values.includes(value))

/** The opposite of a condition in its own words; null where it has none. */
function opposite(only: CallFilter, part: FilterPart): CallFilter | null {
  const { tags, labels, hours, directions, outcomes, statuses, blocked, recorded, commented } = only
  const negated = <T extends { readonly not?: boolean }>({ not = false, ...rest }: T): T =>
    ({ ...rest, ...(not ? {} : { not: true }) }) as T
  switch (part) {
    case 'numbers':
      return { numbers: (only.numbers ?? []).map(negated) }
    case 'fields':
      return { fields: (only.fields ?? []).map(negated) }
    case 'tags':
      if (tags?.mode !== 'any' && tags?.mode !== 'none') return null
      return { tags: { ...tags, mode: tags.mode === 'any' ? 'none' : 'any' } }
    case 'labels':
      if (labels?.mode !== 'any' && labels?.mode !== 'none') return null
      return { labels: { ...labels, mode: labels.mode === 'any' ? 'none' : 'any' } }
    case 'hours':
      return hours ? { hours: { ...hours, outside: !(hours.outside ?? false) } } : null
    case 'directions':
      return directions ? { directions: others(CALL_DIRECTIONS, directions) } : null
    case 'outcomes':
      return outcomes ? { outcomes: others(CALL_OUTCOMES, outcomes) } : null
    case 'statuses':
      return statuses ? { statuses: others(CALL_STATUSES, statuses) } : null
    case 'blocked':
      return { blocked: blocked === false }
    case 'commented':
      return { commented: commented === false }
    case 'recorded':
      return { recorded: recorded === false }
    default:
      return null
  }
}

/** The filter with a condition turned into its opposite; doing it twice changes nothing. */
export function negateChip(filter: CallFilter, chip: ChipRef): CallFilter {
  const only = onlyChip(filter, chip)
  const left = withoutChip(filter, chip)
  if (chip.part === 'noneOf') return (only.noneOf ?? []).reduce(withConditions, left)
  const turned = opposite(only, chip.part)
  // In its place, so that the chip stays where it is.
  if (turned && Object.keys(tidyFilter(turned)).length > 0) return replaceChip(filter, chip, turned)
  const group = chip.part === 'allOf' ? (only.allOf?.[0] ?? {}) : only
  return { ...left, noneOf: [...(left.noneOf ?? []), group] }
}

function replaceChip(filter: CallFilter, { part, index }: ChipRef, by: CallFilter): CallFilter {
  if (index === null) return { ...filter, ...by }
  const key = part as 'allOf'
  const [value] = by[key] ?? []
  return { ...filter, [key]: (filter[key] ?? []).map((one, at) => (at === index && value ? value : one)) }
}

/** The filter with the conditions of a group as conditions of its own; all of them hold then. */
export function ungroupChip(filter: CallFilter, chip: ChipRef): CallFilter {
  const { groups } = groupSetOf(filter, chip)
  return groups.reduce(withConditions, withoutChip(filter, chip))
}
