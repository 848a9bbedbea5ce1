import { AppError } from '@shared/errors/app-error'
import { CHART_IDS } from '@shared/charts/chart-id'
import { isPeriodProblem, parsePeriod } from '@shared/format/period'
import { isTimeZone } from '@shared/format/zone'
import { MAX_REPORT_CALLS, REPORT_FIGURES, REPORT_FORMATS, REPORT_OPTIONS } from '@shared/model/report'
import { parseText, readExportOptions, textInvalid, type TomlTable } from '../../exports'
import { lineOf } from './line-of'
import { USUAL_REPORT, WORKSPACE_ZONE, type FilterValue, type ReportFile } from './report-file'

const KEYS = [
  'title',
  'sentence',
  'period',
  'time-zone',
  'language',
  'pseudonyms',
  'formats',
  'figures',
  'charts',
  'rows',
  'filter',
  'calls'
] as const
type Key = (typeof KEYS)[number]

/** Keys of `[calls]` that are a report's own; the others are those of an export profile. */
const CALL_KEYS = ['limit', 'order', 'direction']
/** Keys of an export profile that hold for the whole report, and stand above. */
const ABOVE = ['format', 'time-zone', 'language', 'describe', 'pseudonyms']

/**
 * Rows of a list: more than fit on some pages are for exports.
 */
const MAX_ROWS = 1000

/** A report file from its text. Throws `text-file-invalid` with the key, and its line where it can be told. */
export function readReport(text: string, file: string): ReportFile {
  const table = parseText(text, file)
  const fail = (key: string, mistake: string, section: string | null = null): never => {
    throw reportInvalid(text, file, key, mistake, section)
  }
  const unknown = Object.keys(table).find((key) => !(KEYS as readonly string[]).includes(key))
  if (unknown !== undefined) fail(unknown, `there is no key "${unknown}"; there are: ${KEYS.join(', ')}`)

  const value = <T>(key: Key, usual: T, read: (given: unknown) => T | undefined, may: string): T => {
    const given = table[key]
    if (given === undefined) return usual
    return read(given) ?? fail(key, `${key} = ${JSON.stringify(given)} means nothing; it may be ${may}`)
  }
  const names = <T extends string>(key: Key, usual: readonly T[], known: readonly T[]): readonly T[] =>
    value(key, usual, listOf(known), `a list of: ${known.join(', ')}`)

  const options = readCalls(text, file, tableOf(table, 'calls', fail), fail)
  const usual = USUAL_REPORT
  const language = value('language', 'en' as const, oneOf(['en', 'fr'] as const), 'en, fr')
  const period = value('period', null, line, 'a period such as "last-week"')
  if (period !== null && isPeriodProblem(parsePeriod(period, { ...ANY_CLOCK, language })))
    fail('period', `period = ${JSON.stringify(period)} is no period; for example "last-week", "last-month"`)
  return {
    formats: names('formats', ['html'], REPORT_FORMATS),
    filter: readFilter(tableOf(table, 'filter', fail), fail),
    order: options.order,
    direction: options.direction,
    report: {
      ...usual,
      title: value('title', '', line, 'a text'),
      sentence: value('sentence', '', line, 'a text'),
      period,
      figures: names('figures', usual.figures, REPORT_FIGURES),
      charts: names('charts', usual.charts, CHART_IDS),
      rows: value('rows', usual.rows, whole(1, MAX_ROWS), `a number from 1 to ${MAX_ROWS}`),
      calls: options.limit,
      options: {
        ...options.options,
        language,
        pseudonyms: value('pseudonyms', false, flag, 'true, false'),
        timeZone: value(
          'time-zone',
          WORKSPACE_ZONE,
          (given) =>
            given === WORKSPACE_ZONE || (typeof given === 'string' && isTimeZone(given)) ? given : undefined,
          `"${WORKSPACE_ZONE}", or a zone such as "Europe/Paris"`
        )
      }
    }
  }
}

/** What is wrong with a report file, with the line of the key that is to blame. */
export function reportInvalid(
  text: string,
  file: string,
  key: string,
  mistake: string,
  section: string | null
): AppError {
  const at = lineOf(text, key, section)
  const place = section === null ? '' : `in [${section}], `
  return textInvalid(
    file,
    at === null ? `${place}${mistake}` : `line ${at}: ${place}${mistake}`,
    at === null ? { key } : { key, line: at }
  )
}

type Fail = (key: string, mistake: string, section?: string | null) => never

/** Any moment: whether a text is a period does not depend on it. */
const ANY_CLOCK = { nowUs: Date.UTC(2024, 5, 12, 12) * 1000, zone: 'UTC' }

function tableOf(table: TomlTable, key: Key, fail: Fail): TomlTable {
  const given = table[key]
  if (given === undefined) return {}
  const isTable =
    typeof given === 'object' && given !== null && !Array.isArray(given) && !(given instanceof Date)
  return isTable ? (given as TomlTable) : fail(key, `${key} is a table: begin it with a line [${key}]`)
}

function readFilter(table: TomlTable, fail: Fail): ReportFile['filter'] {
  const entries = Object.entries(table).map(([key, given]): readonly [string, FilterValue] => {
    if (typeof given === 'string' || typeof given === 'boolean') return [key, given]
    if (typeof given === 'number' || typeof given === 'bigint') return [key, String(given)]
    const isList =
      Array.isArray(given) && given.every((each) => typeof each === 'string' || typeof each === 'number')
    if (isList) return [key, given.map(String)]
    return fail(key, `${key} takes a text, a number, true or false, or a list of texts`, 'filter')
  })
  return Object.fromEntries(entries)
}

function readCalls(
  text: string,
  file: string,
  table: TomlTable,
  fail: Fail
): Pick<ReportFile, 'order' | 'direction'> & {
  readonly limit: number
  readonly options: ReportFile['report']['options']
} {
  const above = ABOVE.find((key) => key in table)
  if (above !== undefined) {
    const hint = above === 'format' ? 'formats' : above
    fail(
      above,
      (KEYS as readonly string[]).includes(hint)
        ? `${above} holds for the whole report: name "${hint}" above the tables`
        : `${above} means nothing in a report`,
      'calls'
    )
  }
  const { limit, order, direction } = table
  const most = `a number from 0 (no table) to ${MAX_REPORT_CALLS}`
  const read = {
    limit:
      limit === undefined
        ? USUAL_REPORT.calls
        : (whole(0, MAX_REPORT_CALLS)(limit) ??
          fail('limit', `limit = ${JSON.stringify(limit)} means nothing; it may be ${most}`, 'calls')),
    order:
      order === undefined ? null : (line(order) ?? fail('order', 'order takes the name of a field', 'calls')),
    direction:
      direction === undefined
        ? null
        : (oneOf(['asc', 'desc'] as const)(direction) ??
          fail('direction', 'direction may be asc, desc', 'calls'))
  }
  try {
    const options = readExportOptions({ ...usualKeys(), ...table }, file, CALL_KEYS)
    return { ...read, options: { ...options, format: REPORT_OPTIONS.format } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { key, mistake } = error.toData().details ?? {}
    if (typeof key !== 'string' || typeof mistake !== 'string') throw error
    throw reportInvalid(text, file, key, mistake, 'calls')
  }
}

/** What is usual in a report where it is not in an export. */
const usualKeys = (): TomlTable => ({
  columns: REPORT_OPTIONS.columns,
  times: REPORT_OPTIONS.times,
  durations: REPORT_OPTIONS.durations,
  words: REPORT_OPTIONS.words
})

const line = (given: unknown): string | undefined =>
  typeof given === 'string' && !/[\p{Cc}]/u.test(given) ? given.trim() : undefined

const flag = (given: unknown): boolean | undefined => (typeof given === 'boolean' ? given : undefined)

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (given: unknown): T | undefined =>
    known.find((each) => each === given)

const listOf =
  <T extends string>(known: readonly T[]) =>
  (given: unknown): readonly T[] | undefined => {
    if (!Array.isArray(given)) return undefined
    const found = given.map((each) => known.find((one) => one === each))
    return found.every((each) => each !== undefined) ? found : undefined
  }

const whole =
  (least: number, most: number) =>
  (given: unknown): number | undefined => {
    const number = typeof given === 'bigint' ? Number(given) : given
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
      ? number
      : undefined
  }
