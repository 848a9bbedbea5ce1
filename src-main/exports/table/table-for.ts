import type { ExportOptions } from '@shared/model/export'
import { callTable } from './call-columns'
import type { OutputTable } from './table'
import { wazoTable } from './wazo-table'
import { xivoTable } from './xivo-table'

/** The columns that the options ask for. `maxRecordings`: most recordings that a call of this export has. */
export function tableFor(options: ExportOptions, maxRecordings: number): OutputTable {
  if (options.columns === 'wazo') return wazoTable(options, maxRecordings)
  if (options.columns === 'xivo') return xivoTable(options)
  return callTable(options.columns, options)
}
