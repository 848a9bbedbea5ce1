import { Command } from 'commander'
import { addFilters, type FilterOptions } from '../../../src-main/hosts/cli/filters'
import { addSort } from '../../../src-main/api/options/sort-option'

/** Filters and order as the parser of the command line gives them. */
export function parseOptions(words: readonly string[]): FilterOptions & { readonly timeZone?: string } {
  const command = addSort(addFilters(new Command('list')))
    .option('--time-zone <zone>')
    .exitOverride()
  command.configureOutput({ writeErr: () => undefined })
  command.parse([...words], { from: 'user' })
  return command.opts()
}
