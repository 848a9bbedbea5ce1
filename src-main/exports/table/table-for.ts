import type { ExportFormat, ExportOptions } from '@shared/model/export'
import { callTable } from './call-columns'
import type { OutputTable } from './table'
import { wazoTable } from './wazo-table'
import { xivoTable } from './xivo-table'

/** Formats whose cells a spreadsheet takes for formulas; in the others a text is a text, and an apostrophe would be one too. */
const RUNNABLE: ReadonlySet<ExportFormat> = new Set(['csv', 'html'])

/** The columns that the options ask for. `maxRecordings`: most recordings that a call of this export has. */
export function tableFor(options: ExportOptions, maxRecordings: number): OutputTable {
  const own = RUNNABLE.has(options.format) ? options : { ...options, guard: false }
  if (own.columns === 'wazo') return wazoTable(own, maxRecordings)
  if (own.columns === 'xivo') return xivoTable(own)
  return callTable(own.columns, own)
}
