import { parse, stringify, TomlError } from 'smol-toml'
import { AppError } from '@shared/errors/app-error'
import { isTimeZone } from '@shared/format/zone'
import {
  DEFAULT_EXPORT,
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  TIME_STYLES,
  type ExportColumns,
  type ExportOptions
} from '@shared/model/export'
import { machineName } from './table/call-columns'

/** A value of a text file in TOML, as it was parsed. */
export type TomlTable = Readonly<Record<string, unknown>>

/** Zones that are settled where the file is used. */
const ZONE_WORDS: readonly string[] = ['server', 'tenant', 'computer']

type Read<K extends keyof ExportOptions> = (value: unknown) => ExportOptions[K] | undefined

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): T | undefined =>
    values.find((each) => each === value)
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

/** Key in the file, option, how it is read, and what it may be. */
const KEYS: {
  readonly [K in keyof ExportOptions]: {
    readonly key: string
    readonly read: Read<K>
    readonly may: string
  }
} = {
  format: { key: 'format', read: oneOf(EXPORT_FORMATS), may: EXPORT_FORMATS.join(', ') },
  columns: {
    key: 'columns',
    read: columnsOf,
    may: `"wazo", "xivo", or a list of: ${EXPORT_COLUMNS.map(machineName).join(', ')}`
  },
  timeZone: {
    key: 'time-zone',
    read: (value) =>
      typeof value === 'string' && (ZONE_WORDS.includes(value) || isTimeZone(value)) ? value : undefined,
    may: 'server, tenant, computer, or a zone such as Europe/Paris'
  },
  times: { key: 'times', read: oneOf(TIME_STYLES), may: TIME_STYLES.join(', ') },
  durations: {
    key: 'durations',
    read: oneOf(['seconds', 'units', 'clock'] as const),
    may: 'seconds, units, clock'
  },
  words: { key: 'words', read: flag, may: 'true, false' },
  language: { key: 'language', read: oneOf(['en', 'fr'] as const), may: 'en, fr' },
  header: { key: 'header', read: flag, may: 'true, false' },
  describe: { key: 'describe', read: flag, may: 'true, false' },
  guard: { key: 'guard', read: flag, may: 'true, false' },
  csv: { key: 'csv', read: oneOf(['standard', 'excel'] as const), may: 'standard, excel' },
  pseudonyms: { key: 'pseudonyms', read: flag, may: 'true, false' }
}

function columnsOf(value: unknown): ExportColumns | undefined {
  if (value === 'wazo' || value === 'xivo') return value
  if (!Array.isArray(value) || value.length === 0) return undefined
  const columns = value.map((name) =>
    EXPORT_COLUMNS.find((each) => machineName(each) === name || each === name)
  )
  return columns.every((column) => column !== undefined) ? columns : undefined
}

/** Parses a small text file; a mistake is told with its line. */
export function parseText(text: string, file: string): TomlTable {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    throw textInvalid(file, `line ${error.line}: ${error.message.split('\n')[0] ?? ''}`, { line: error.line })
  }
}

/**
 * Options for a file from a parsed text; keys that are left out mean the usual. `others` are keys of the same table that
 * are somebody else's. Throws `text-file-invalid` for unknown keys and for values that mean nothing.
 */
export function readExportOptions(table: TomlTable, file: string, others: readonly string[]): ExportOptions {
  const known = Object.entries(KEYS)
  const unknown = Object.keys(table).find(
    (name) => !others.includes(name) && known.every(([, { key }]) => key !== name)
  )
  if (unknown !== undefined) {
    const keys = [...others, ...known.map(([, { key }]) => key)].join(', ')
    throw textInvalid(file, `there is no key "${unknown}"; there are: ${keys}`, { key: unknown })
  }
  const options: Record<string, unknown> = { ...DEFAULT_EXPORT }
  for (const [option, { key, read, may }] of known) {
    const value = table[key]
    if (value === undefined) continue
    const understood = read(value)
    if (understood === undefined) {
      throw textInvalid(file, `${key} = ${JSON.stringify(value)} means nothing; it may be ${may}`, { key })
    }
    options[option] = understood
  }
  return options as unknown as ExportOptions
}

/** Options as a table of TOML, those left out that are as usual. */
export function exportOptionsTable(options: ExportOptions): Record<string, unknown> {
  const table: Record<string, unknown> = { format: options.format, columns: writtenColumns(options.columns) }
  for (const [option, { key }] of Object.entries(KEYS)) {
    const name = option as keyof ExportOptions
    if (!(key in table) && options[name] !== DEFAULT_EXPORT[name]) table[key] = options[name]
  }
  return table
}

const writtenColumns = (columns: ExportColumns): unknown =>
  typeof columns === 'string' ? columns : columns.map(machineName)

/** A profile as a text file. */
export const profileText = (name: string, options: ExportOptions): string =>
  `# Calltrail export profile\n${stringify({ name, ...exportOptionsTable(options) })}\n`

/** A profile from a text file. Throws `text-file-invalid`. */
export function readProfileText(
  text: string,
  file: string
): { readonly name: string; readonly options: ExportOptions } {
  const table = parseText(text, file)
  const name = table['name']
  if (typeof name !== 'string' || name.trim() === '')
    throw textInvalid(file, 'it has no name', { key: 'name' })
  return { name: name.trim(), options: readExportOptions(table, file, ['name']) }
}

/** What is wrong with a small text file, and where. */
export const textInvalid = (
  file: string,
  mistake: string,
  details: Readonly<Record<string, string | number>> = {}
): AppError =>
  new AppError({
    code: 'text-file-invalid',
    message: `${file} cannot be used: ${mistake}.`,
    hint: 'Correct it in a text editor, then try again.',
    details: { file, mistake, ...details }
  })
