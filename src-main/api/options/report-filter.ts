import { Command, CommanderError, type Option } from 'commander'
import { AppError } from '@shared/errors/app-error'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { reportInvalid, type FilterValue, type ReportFile } from '../../reports'
import { addFilters, filterFromOptions, type FilterOptions, type KnownLabels } from './filter-options'
import { sortFrom } from './sort-option'

/** A report file with its text, which mistakes are told by. */
export interface ReportSource {
  readonly text: string
  readonly name: string
  readonly file: ReportFile
}

/**
 * The filter of a report file, by the same rules as the options of the command line. Labels are looked up in
 * those that are known, and without any given left out. Throws `text-file-invalid` with key and line.
 */
export function reportFilter(source: ReportSource, zone: string, known?: KnownLabels): CallFilter {
  const { file } = source
  const command = addFilters(new Command().exitOverride().configureOutput({ writeErr: () => undefined }))
  const words = Object.entries(file.filter).flatMap(([key, value]) => {
    const option = command.options.find(({ long }) => long === `--${key}`)
    if (option === undefined)
      throw invalid(source, key, `there is no filter "${key}"; calltrail list --help names them`)
    if (file.report.period !== null && (key === 'from' || key === 'until'))
      throw invalid(source, key, `the report has a period; leave "${key}" out, or the period`)
    return optionWords(source, option, key, value)
  })
  try {
    return filterFromOptions(command.parse(words, { from: 'user' }).opts<FilterOptions>(), zone, known)
  } catch (error) {
    const isUsage = error instanceof CommanderError || (error instanceof AppError && error.code === 'usage')
    if (!isUsage) throw error
    const { key, mistake } = mistakeOf(error)
    throw invalid(source, key ?? 'filter', mistake)
  }
}

/** The order of a report's calls. Throws `text-file-invalid`. */
export function reportSort({ text, name, file }: ReportSource): CallSort {
  try {
    return sortFrom({
      ...(file.order !== null && { order: file.order }),
      ...(file.direction !== null && { direction: file.direction })
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw reportInvalid(text, name, 'order', mistakeOf(error).mistake, 'calls')
  }
}

/** A key as the words of an option, written together so that a value may begin with a dash. */
function optionWords(
  source: ReportSource,
  option: Option,
  key: string,
  value: FilterValue
): readonly string[] {
  const word = (text: string): string => `--${key}=${text}`
  if (!option.required) {
    if (typeof value === 'boolean') return value ? [`--${key}`] : []
    throw invalid(source, key, `${key} may be true, false`)
  }
  if (typeof value === 'boolean') {
    if (option.argChoices?.includes('yes') === true) return [word(value ? 'yes' : 'no')]
    throw invalid(source, key, `${key} takes a text, not ${value}`)
  }
  if (typeof value === 'string') return [word(value)]
  // Options that may be given more than once take a list as it is; the others are lists with commas.
  if (option.parseArg !== undefined && option.argChoices === undefined) return value.map(word)
  if (value.some((each) => each.includes(',')))
    throw invalid(source, key, `a value of ${key} holds a comma; use "where" for that`)
  return [word(value.join(','))]
}

/** What a message of the command line says, in words of a file, and which option it blames. */
function mistakeOf(error: CommanderError | AppError): {
  readonly key: string | null
  readonly mistake: string
} {
  const hint =
    error instanceof AppError && !error.toData().hint.startsWith('See --help') ? error.toData().hint : ''
  const said = [error.message.replace(/^error: /, '').split('\n')[0] ?? '', hint].filter(Boolean).join(' ')
  return {
    key: /--([\w-]+)/.exec(said)?.[1] ?? null,
    mistake: said.replace(/--(?=[a-z])/g, '').replace(/\.$/, '')
  }
}

const invalid = ({ text, name }: ReportSource, key: string, mistake: string): AppError =>
  reportInvalid(text, name, key, mistake, 'filter')
