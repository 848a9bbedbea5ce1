import { extname } from 'node:path'
import { Option, type Command } from 'commander'
import {
  DEFAULT_EXPORT,
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  TIME_STYLES,
  type ExportColumn,
  type ExportColumns,
  type ExportFormat,
  type ExportOptions
} from '@shared/model/export'
import { machineName } from '../../exports'
import { usageError } from './usage-error'

/** Options that say how a file is written, as the parser gives them. */
export interface WritingOptions {
  readonly format?: ExportFormat
  readonly profile?: string
  readonly columns?: string
  readonly times?: ExportOptions['times']
  readonly durations?: ExportOptions['durations']
  readonly words?: boolean
  readonly language?: ExportOptions['language']
  readonly header: boolean
  readonly describe?: boolean
  readonly guard?: boolean
  readonly excel?: boolean
  readonly pseudonyms?: boolean
}

/** Columns of `--profile view`: those that the list shows when nobody has changed it. */
const VIEW: readonly ExportColumn[] = [
  'date',
  'direction',
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'outcome',
  'ringDurationUs',
  'talkDurationUs',
  'hangupCause',
  'hangupSource',
  'tags',
  'id'
]

/** Adds the options that say how a file is written. */
export const addWritingOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <name>', 'form of the file (default: by its ending, else csv)').choices(
        EXPORT_FORMATS
      )
    )
    .option(
      '--profile <name>',
      'columns: wazo or xivo as those programs write them, view as the list (default: wazo)'
    )
    .option('--columns <names>', 'columns of your own choice, separated by commas')
    .addOption(new Option('--times <style>', 'iso: with the offset; local: without').choices(TIME_STYLES))
    .addOption(
      new Option('--durations <style>', '341, 5m 41s or 0:05:41').choices(['seconds', 'units', 'clock'])
    )
    .option('--words', 'heads and values in words')
    .addOption(new Option('--language <name>', 'language of words').choices(['en', 'fr']))
    .option('--no-header', 'CSV without its first line')
    .option('--describe', 'say in the file, or in a second one, what it holds')
    .option(
      '--guard',
      'an apostrophe before cells that a spreadsheet would run (default but for wazo and xivo)'
    )
    .option('--no-guard', 'leave such cells as they are')
    .option('--excel', 'CSV for Excel: byte-order mark, separator of the language')
    .option('--pseudonyms', 'pseudonyms for names, numbers and ids; no comments')

/** How the file is written; its name decides where nothing else does. */
export function writingOptions(file: string, timeZone: string, options: WritingOptions): ExportOptions {
  const columns = columnsOf(options)
  return {
    ...DEFAULT_EXPORT,
    format: options.format ?? formatOf(file),
    columns,
    timeZone,
    times: options.times ?? DEFAULT_EXPORT.times,
    durations: options.durations ?? DEFAULT_EXPORT.durations,
    words: options.words ?? false,
    language: options.language ?? 'en',
    header: options.header,
    describe: options.describe ?? false,
    // Other programs read these two forms, and must find what those servers would have written.
    guard: options.guard ?? (columns !== 'wazo' && columns !== 'xivo'),
    csv: options.excel ? 'excel' : 'standard',
    pseudonyms: options.pseudonyms ?? false
  }
}

function formatOf(file: string): ExportFormat {
  const ending = extname(file).slice(1).toLowerCase()
  if (ending === 'db' || ending === 'sqlite3') return 'sqlite'
  if (ending === 'htm') return 'html'
  return EXPORT_FORMATS.find((format) => format === ending) ?? 'csv'
}

function columnsOf({ profile, columns }: WritingOptions): ExportColumns {
  if (columns !== undefined) {
    if (profile !== undefined)
      throw usageError('--profile and --columns exclude each other.', 'Give one of them.')
    return columns.split(',').map(columnOf)
  }
  if (profile === 'view') return VIEW
  if (profile === undefined || profile === 'wazo') return 'wazo'
  if (profile === 'xivo') return 'xivo'
  throw usageError(
    `There is no profile ${profile}.`,
    'Use wazo, xivo or view, or name columns with --columns.'
  )
}

function columnOf(given: string): ExportColumn {
  const name = given.trim()
  const column = EXPORT_COLUMNS.find((each) => each === name || machineName(each) === name)
  if (column !== undefined) return column
  throw usageError(`There is no column ${name}.`, `There are: ${EXPORT_COLUMNS.map(machineName).join(', ')}.`)
}
