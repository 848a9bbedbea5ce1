import type { CallFilter } from '@shared/model/call-filter'
import { filterFromOptions, type FilterOptions } from '../../api/options/filter-options'
import { readLabels } from '../../store/labels'
import type { ReadStore } from '../../store/store'
import { checkZone } from './zone-option'

export { addFilters, type FilterOptions } from '../../api/options/filter-options'

/**
 * The filter that the options say; times without offset are in `zone`. Names of labels are looked up in the workspace, and
 * without one taken for known. Throws a usage error.
 */
export const filterFrom = (options: FilterOptions, zone: string, store?: ReadStore): CallFilter =>
  filterFromOptions(options, zone, store === undefined ? undefined : readLabels(store))

/** Throws the usage error that `filterFrom` would, before a workspace is opened: what a zone is to times is known later. */
export function checkFilters(options: FilterOptions & { readonly timeZone?: string }): void {
  if (options.timeZone !== undefined) checkZone(options.timeZone)
  filterFrom(options, 'UTC')
}
