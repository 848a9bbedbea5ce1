import { DEFAULT_SORT, SORT_COLUMNS, type CallSort } from '@shared/model/call-filter'

/** The sort that the grid asks for; none means the usual one. */
export function sortOf(model: readonly { readonly colId: string; readonly sort: string }[]): CallSort {
  const first = model[0]
  const column = SORT_COLUMNS.find((name) => name === first?.colId)
  return column && first ? { column, descending: first.sort === 'desc' } : DEFAULT_SORT
}
