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
import { isForPeople, PROGRAM_STYLE, usualStyle } from '@shared/model/export-style'
import { machineName } from '../../exports'
import { usageError } from '../../api/options/usage-error'

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
      'columns: wazo or xivo as those programs write them, view as the list (default: view for pdf, html and xlsx, else wazo)'
    )
    .option('--columns <names>', 'columns of your own choice, separated by commas')
    .addOption(
      new Option(
        '--times <style>',
        'iso: with the offset; local: without (default: local for pdf and html, else iso)'
      ).choices(TIME_STYLES)
    )
    .addOption(
      new Option(
        '--durations <style>',
        '341, 5m 41s or 0:05:41 (default: clock for pdf and html, else seconds)'
      ).choices(['seconds', 'units', 'clock'])
    )
    .option('--words', 'heads and values in words (default for pdf, html and xlsx)')
    .option('--no-words', 'heads and values as programs name them')
    .addOption(new Option('--language <name>', 'language of words').choices(['en', 'fr']))
    .option('--no-header', 'CSV without its first line')
    .option(
      '--describe',
      'say in the file, or in a second one, what it holds (default for pdf, html and xlsx)'
    )
    .option('--no-describe', 'do not say it')
    .option(
      '--guard',
      'an apostrophe before cells that a spreadsheet would run (default but for wazo and xivo)'
    )
    .option('--no-guard', 'leave such cells as they are')
    .option('--excel', 'CSV for Excel: byte-order mark, separator of the language')
    .option('--pseudonyms', 'pseudonyms for names, numbers and ids; no comments')

/** How the file is written; its name decides where nothing else does. */
export function writingOptions(file: string, timeZone: string, options: WritingOptions): ExportOptions {
  const format = options.format ?? formatOf(file)
  const columns = columnsOf(options, format)
  // Other programs read these two forms, and must find what those servers would have written.
  const foreign = columns === 'wazo' || columns === 'xivo'
  const style = foreign ? PROGRAM_STYLE : usualStyle(format)
  return {
    ...DEFAULT_EXPORT,
    format,
    columns,
    timeZone,
    times: options.times ?? style.times,
    durations: options.durations ?? style.durations,
    words: options.words ?? style.words,
    language: options.language ?? 'en',
    header: options.header,
    describe: options.describe ?? isForPeople(format),
    guard: options.guard ?? !foreign,
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

function columnsOf({ profile, columns }: WritingOptions, format: ExportFormat): ExportColumns {
  if (columns !== undefined) {
    if (profile !== undefined)
      throw usageError('--profile and --columns exclude each other.', 'Give one of them.')
    return columns.split(',').map(columnOf)
  }
  if (profile === 'view') return VIEW
  if (profile === undefined) return isForPeople(format) ? VIEW : 'wazo'
  if (profile === 'wazo') return 'wazo'
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
