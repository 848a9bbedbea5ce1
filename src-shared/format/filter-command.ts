import type {
  CallFilter,
  CallSort,
  DurationRange,
  HoursFilter,
  NumberFilter,
  NumberMode,
  NumberSide,
  TagFilter
} from '../model/call-filter'
import { DEFAULT_SORT } from '../model/call-filter'
import { formatInstant } from './instant'
import { lengthText } from './length'

export interface CommandOptions {
  /** Path of the workspace file; without it the command works on the usual one. */
  readonly workspace?: string
  /** Names of labels, so that the command can name them; without a name a label stands as its number. */
  readonly labels?: readonly { readonly id: number; readonly name: string }[]
}

/**
 * The command that lists the calls of a filter in their order, quoted for a POSIX shell; PowerShell reads it alike unless
 * it holds an apostrophe or `--where`. What no option can say stands in `--where`. Periods are written in UTC, so that the
 * command means the same calls wherever it is run.
 */
export function filterCommand(filter: CallFilter, sort: CallSort, options: CommandOptions = {}): string {
  return ['calltrail', ...commandWords(filter, sort, options).map(quoted)].join(' ')
}

/** The same as separate words without quoting, as a program is given them. */
export function commandWords(
  filter: CallFilter,
  sort: CallSort,
  options: CommandOptions = {}
): readonly string[] {
  const words: string[] = options.workspace === undefined ? [] : ['--workspace', options.workspace]
  words.push('list')
  const rest: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(filter)) {
    if (value === undefined) continue
    const write = WRITERS[key as keyof CallFilter] as Writer<unknown> | undefined
    const written = write?.(value, options)
    if (written) words.push(...written)
    else rest[key] = value
  }
  if (Object.keys(rest).length > 0) words.push('--where', JSON.stringify(rest))
  return [...words, ...sortWords(sort)]
}

/** Words of one part of a filter; null when no option can say it. */
type Writer<T> = (value: T, options: CommandOptions) => readonly string[] | null

type Writers = { readonly [K in keyof CallFilter]?: Writer<NonNullable<CallFilter[K]>> }

const WRITERS: Writers = {
  from: (us) => momentWords('--from', us),
  until: (us) => momentWords('--until', us),
  hours: hoursWords,
  search: (text) => ['--search', text],
  numbers: numberWords,
  tags: tagWords,
  labels: ({ mode, values }, { labels = [] }) => {
    if (mode === 'unlabelled') return values.length === 0 ? ['--label-mode', mode] : null
    const names = values.map((id) => labels.find((label) => label.id === id)?.name ?? '')
    const words = listWords(
      '--label',
      names.map((name) => (name === name.trim() ? name : ''))
    )
    return words && [...words, ...(mode === 'any' ? [] : ['--label-mode', mode])]
  },
  commented: (value) => ['--commented', yesNo(value)],
  commentText: (text) => ['--comment', text],
  directions: (values) => listWords('--call-direction', values),
  outcomes: (values) => listWords('--outcome', values),
  statuses: (values) => listWords('--call-status', values),
  blocked: (value) => ['--blocked', yesNo(value)],
  ringUs: (range) => rangeWords('--ring', range),
  talkUs: (range) => rangeWords('--talk', range),
  totalUs: (range) => rangeWords('--total', range),
  hangupCauses: (values) =>
    values.some((value) => value !== null && value < 0)
      ? null
      : listWords('--hangup-cause', values.map(textOrNone)),
  hangupSources: (values) => listWords('--hangup-source', values.map(textOrNone)),
  number: (value) => (/^_?\d+_?$/.test(value) ? ['--number', value] : null),
  userUuids: (values) => listWords('--user-uuid', values),
  participantUuids: (values) => listWords('--participant-uuid', values),
  tenantUuids: (values) => listWords('--tenant-uuid', values),
  recorded: (value) => ['--recorded', yesNo(value)],
  recordingStates: (values) => listWords('--recording-state', values),
  conversationId: (value) => (/^\d+\.\d+$/.test(value) ? ['--conversation-id', value] : null),
  requestedInternalExtension: (value) => ['--requested-internal-extension', value],
  requestedInternalContext: (value) => ['--requested-internal-context', value],
  fromId: (id) => (id < 0 ? null : ['--from-id', String(id)]),
  ids: (ids) => (ids.some((id) => id < 0) ? null : listWords('--id', ids.map(String))),
  distinct: (value) => ['--distinct', value],
  botUs: (range) => rangeWords('--bot', range),
  botBillUs: (range) => rangeWords('--bot-bill', range),
  campaignIds: (values) => (values.includes(NONE) ? null : listWords('--campaign', values.map(textOrNone)))
}

const NONE = 'none'
const textOrNone = (value: string | number | null): string => (value === null ? NONE : String(value))
const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

/** A list with commas; a value that holds one, or nothing, cannot stand in it. */
function listWords(option: string, values: readonly string[]): readonly string[] | null {
  const fits = values.length > 0 && values.every((value) => value !== '' && !value.includes(','))
  return fits ? [option, values.join(',')] : null
}

const momentWords = (option: string, us: number): readonly string[] => [
  option,
  formatInstant(us, { fraction: 'auto' })
]

function rangeWords(option: string, { min, max }: DurationRange): readonly string[] | null {
  if (min !== undefined && max !== undefined && min > max) return null
  const text = (us: number | undefined): string => (us === undefined ? '' : lengthText(us))
  return [option, `${text(min)}..${text(max)}`.replaceAll(' ', '')]
}

const SIDES: Readonly<Record<NumberSide, string>> = {
  from: '--source',
  to: '--destination',
  either: '--either',
  requested: '--requested'
}
const MARKED: Readonly<Record<NumberMode, (value: string) => string>> = {
  exact: (value) => value,
  begins: (value) => `${value}*`,
  contains: (value) => `*${value}*`,
  ends: (value) => `*${value}`
}

function numberWords(numbers: readonly NumberFilter[]): readonly string[] | null {
  // Service codes hold the same marks: `*21#`.
  const isPlain = ({ value }: NumberFilter): boolean => /[^\s*]/.test(value) && !/^[!*]|\*$/.test(value)
  if (numbers.length === 0 || !numbers.every(isPlain)) return null
  return numbers.flatMap(({ side, mode, value, not }) => [
    SIDES[side],
    `${not === true ? '!' : ''}${MARKED[mode](value)}`
  ])
}

function tagWords({ mode, values, of }: TagFilter): readonly string[] | null {
  const role = of === undefined ? [] : ['--tags-of', of]
  if (mode === 'untagged') return values.length === 0 ? ['--tag-mode', mode, ...role] : null
  const tags = listWords('--tags', values)
  return tags && [...tags, ...(mode === 'all' ? [] : ['--tag-mode', mode]), ...role]
}

const MINUTES_PER_DAY = 1440

function hoursWords({ zone, weekdays, from, until, outside }: HoursFilter): readonly string[] {
  const wholeDay = from === 0 && until === MINUTES_PER_DAY && weekdays.length > 0
  return [
    ...(weekdays.length > 0 ? ['--weekdays', weekdaysText(weekdays)] : []),
    ...(wholeDay ? [] : ['--hours', `${clockText(from)}-${clockText(until)}`]),
    ...(outside === true ? ['--outside-hours'] : []),
    '--time-zone',
    zone
  ]
}

function weekdaysText(weekdays: readonly number[]): string {
  const [first = 0] = weekdays
  const isRun = weekdays.length > 2 && weekdays.every((day, index) => day === first + index)
  return isRun ? `${first}-${weekdays.at(-1)}` : weekdays.join(',')
}

const two = (value: number): string => String(value).padStart(2, '0')
const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Columns that the command line knows under a name of the reference's that says something else. */
const ORDER_NAMES: Readonly<Partial<Record<CallSort['column'], string>>> = {
  date: 'start',
  answered: 'is_answered',
  duration: 'duration_seconds'
}

function sortWords({ column, descending }: CallSort): readonly string[] {
  const order = column === DEFAULT_SORT.column ? [] : ['--order', ORDER_NAMES[column] ?? column]
  return descending ? order : [...order, '--direction', 'asc']
}

/** What no shell gives a meaning to; PowerShell makes lists at commas. */
const PLAIN = /^[\w+:./-]+$/

const quoted = (word: string): string => (PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
