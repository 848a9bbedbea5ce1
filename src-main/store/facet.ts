import { type Facet, FACET_LIMIT, type FacetName, FACET_PARTS, type FacetValue } from '@shared/api/contract'
import type { CallFilter, TagFilter } from '@shared/model/call-filter'
import { foldText } from './fold-text'
import { facetCounts } from './facet-counts'
import { facetNames } from './facet-names'
import { remember } from './settings'
import type { ReadStore } from './store'

export interface FacetRequest {
  readonly name: FacetName
  readonly filter: CallFilter
  /** Only values that hold this text, in value or label; ticked ones are listed anyway. */
  readonly search?: string
}

/**
 * Values of one facet with their counts among the calls that match all the other filters, most frequent first, then the
 * ticked ones that are not among them.
 */
export function facet(store: ReadStore, request: FacetRequest): Facet {
  const { name } = request
  const { others, of } = facetQuestion(request)
  const counted = remember(store, `facet ${name} ${of ?? ''} ${JSON.stringify(others)}`, () =>
    facetCounts(store, { name, filter: others, of })
  )
  return facetAnswer(store, request, counted)
}

/** What the values of a facet are counted among: the filter without the facet's own part; `of` says whose tags. */
export function facetQuestion({ name, filter }: FacetRequest): {
  readonly others: CallFilter
  readonly of: TagFilter['of']
} {
  const { [FACET_PARTS[name]]: _own, ...others } = filter
  // Whose tags are meant belongs to the question, not to the ticks.
  return { others, of: name === 'tags' ? filter.tags?.of : undefined }
}

/** The answer made of all counted values, which are in order: named, searched, cut, and with what is ticked. */
export function facetAnswer(
  store: ReadStore,
  { name, filter, search }: FacetRequest,
  counted: readonly FacetValue[]
): Facet {
  const names = facetNames(store, name)
  const found = counted.map((one) => named(one, names)).filter(holding(search))
  const shown = found.slice(0, FACET_LIMIT)
  const listed = new Set(shown.map(({ value }) => value))
  const counts = new Map(counted.map(({ value, count }) => [value, count]))
  const ticked = tickedValues(filter[FACET_PARTS[name]])
    .filter((value) => !listed.has(value))
    .map((value) => named({ value, count: counts.get(value) ?? 0 }, names))
  return { name, values: [...shown, ...ticked], truncated: found.length > FACET_LIMIT }
}

function named(one: FacetValue, names: ReadonlyMap<string, string>): FacetValue {
  const label = names.get(one.value)
  return label === undefined ? one : { ...one, label }
}

function holding(search: string | undefined): (one: FacetValue) => boolean {
  if (search === undefined || search === '') return () => true
  const part = foldText(search)
  return ({ value, label }) =>
    foldText(value).includes(part) || (label ? foldText(label).includes(part) : false)
}

/** What a part of a filter names, as facets write it; once each. */
function tickedValues(own: CallFilter[keyof CallFilter]): readonly string[] {
  if (own === undefined) return []
  if (typeof own !== 'object') return [String(own)]
  if (Array.isArray(own)) return asTexts(own)
  if ('mode' in own && (own.mode === 'untagged' || own.mode === 'unlabelled')) return ['']
  const values: unknown = 'values' in own ? own.values : undefined
  return Array.isArray(values) ? asTexts(values) : []
}

const asTexts = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.map((value) => (value === null ? '' : String(value))))
]
