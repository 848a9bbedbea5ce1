import { existsSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { Period } from '@shared/format/period'
import { reportStem } from '@shared/format/report-period'
import { REPORT_FORMATS, type ReportFormat } from '@shared/model/report'
import { dayText } from '../../api/options/calendar-period'
import { checkTarget, targetPath } from './export-target'
import { usageError } from '../../api/options/usage-error'

/** One file that a report is written to. */
export interface ReportTarget {
  readonly path: string
  readonly format: ReportFormat
}

/**
 * Files that a report is written to: in a folder one for each format, named after the report file and the days of the
 * period; or the one that `out` names, whose ending says the format. Throws a usage error.
 */
export function reportTargets(
  given: {
    readonly reportFile: string
    readonly out: string | undefined
    readonly formats: readonly ReportFormat[]
  },
  period: Period,
  zone: string
): readonly ReportTarget[] {
  const { reportFile, out = '.', formats } = given
  const days = {
    from: period.from === null ? null : dayText(period.from, zone),
    until: period.until === null ? null : dayText(period.until - 1, zone)
  }
  if (!isFolder(out)) {
    checkTarget(out)
    return [{ path: targetPath(out, { ...days, tenant: null }), format: formatOf(out) }]
  }
  const name = reportStem(basename(reportFile), period, zone)
  return [...new Set(formats)].map((format) => ({ path: resolve(join(out, `${name}.${format}`)), format }))
}

const isFolder = (path: string): boolean =>
  /[\\/]$/.test(path) || (existsSync(path) && statSync(path).isDirectory())

function formatOf(path: string): ReportFormat {
  const ending = extname(path).slice(1).toLowerCase()
  const format = REPORT_FORMATS.find((each) => each === (ending === 'htm' ? 'html' : ending))
  if (format !== undefined) return format
  throw usageError(
    `--out names a folder that is not there, or a file of an unknown form: ${path}.`,
    `A report is written as ${REPORT_FORMATS.map((each) => `.${each}`).join(', ')}.`
  )
}
