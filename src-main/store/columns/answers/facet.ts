import type { Facet, RequestOf } from '@shared/api/contract'
import { facetAnswer, facetQuestion } from '../../facet'
import { ordered } from '../../facet-counts'
import type { ColumnSource } from '../call-columns'
import { countsFromColumns } from './counts'
import { matching } from './results'

/** Values of one facet with their counts among the calls that match all the other filters, as `facet` answers. */
export function facetFromColumns(source: ColumnSource, request: RequestOf<'call-logs:facet'>): Facet {
  const { others, of } = facetQuestion(request)
  const counts = countsFromColumns(source, request.name, matching(source, others), of)
  return facetAnswer(source.store, request, ordered(counts))
}
