import type { DurationStyle } from '@shared/api/contract'
import { localToInstants, zonedParts } from '@shared/format/zone'
import type { CallField, CallFilter, DurationRange, FieldFilter } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import type { CallLogRow } from '@shared/model/call-log-row'
import { tidyFilter } from './tidy-filter'

/** A column of the list that filters can name: a field of the call, its labels, whether it has comments, its recordings. */
export type FilterColumn = CallField | 'labels' | 'commentCount' | 'recordingState'

/** How the cell is shown, as far as it decides which calls show the same. */
export interface CellLook {
  readonly duration: DurationStyle
  /** True where the number stands beside the name in one cell. */
  readonly withNumber: boolean
}

const SECOND = 1_000_000
const MINUTE = 60 * SECOND

const equals = (field: CallField, ...values: FieldFilter['values']): FieldFilter => ({
  field,
  mode: 'equals',
  values
})

/** A field as a cell shows it: servers store a missing text as none or as an empty one, and both read alike. */
const shows = (field: CallField, value: FieldFilter['values'][number]): FieldFilter =>
  value === null || value === '' ? equals(field, null, '') : equals(field, value)

/** Lengths that a cell shows alike: it cuts to seconds, or from an hour on to minutes. */
function alike(us: number, style: DurationStyle): DurationRange {
  const step = style === 'units' && us >= 60 * MINUTE ? MINUTE : SECOND
  const from = Math.floor(us / step) * step
  return { min: Math.max(from, 1), max: from + step - 1 }
}

const LENGTHS = {
  ringDurationUs: 'ringUs',
  talkDurationUs: 'talkUs',
  totalDurationUs: 'totalUs',
  botDurationUs: 'botUs',
  botBillUs: 'botBillUs'
} as const satisfies Partial<Record<CallField, keyof CallFilter>>
const isLength = (column: FilterColumn): column is keyof typeof LENGTHS => column in LENGTHS

const NUMBER_BESIDE = {
  sourceName: 'sourceExten',
  destinationName: 'destinationExten',
  requestedName: 'requestedExten'
} as const
const isParty = (column: FilterColumn): column is keyof typeof NUMBER_BESIDE => column in NUMBER_BESIDE

/** Calls whose cell shows what this one shows, as a filter of its own; null where no filter can say it. */
export function cellCondition(column: FilterColumn, row: CallLogRow, look: CellLook): CallFilter | null {
  if (isLength(column)) {
    const us = row[column]
    // Nothing is shown for none and for no time at all.
    return us === null || us <= 0
      ? { fields: [equals(column, null, 0)] }
      : { [LENGTHS[column]]: alike(us, look.duration) }
  }
  if (isParty(column) && look.withNumber) {
    const number = NUMBER_BESIDE[column]
    return { fields: [shows(column, row[column]), shows(number, row[number])] }
  }
  switch (column) {
    case 'direction':
      return { directions: [row.direction] }
    case 'outcome':
      return { outcomes: [row.outcome] }
    case 'callStatus':
      return { statuses: [row.callStatus] }
    case 'blocked':
      return { blocked: row.blocked }
    case 'hangupCause':
      return { hangupCauses: [row.hangupCause] }
    case 'hangupSource':
      return { hangupSources: [row.hangupSource] }
    case 'tenantUuid':
      return { tenantUuids: [row.tenantUuid] }
    case 'conversationId':
      return { conversationId: row.conversationId }
    case 'campaignId':
      return { campaignIds: [row.campaignId] }
    case 'tags':
      return {
        tags: row.tags.length > 0 ? { mode: 'all', values: row.tags } : { mode: 'untagged', values: [] }
      }
    case 'labels':
      return {
        labels:
          row.labels.length > 0 ? { mode: 'all', values: row.labels } : { mode: 'unlabelled', values: [] }
      }
    case 'commentCount':
      return { commented: row.commentCount > 0 }
    case 'recordingState':
      return row.recordingState === null ? { recorded: false } : { recordingStates: [row.recordingState] }
    case 'date': {
      const from = Math.floor(row.date / SECOND) * SECOND
      return { from, until: from + SECOND }
    }
    case 'dateAnswer':
    case 'dateEnd':
    case 'generatedAt':
      // Times other than the start have no range of their own in a filter.
      return row[column] === null ? { fields: [equals(column, null)] } : null
    default:
      return { fields: [shows(column, row[column])] }
  }
}

const list = <T>(values: readonly T[] | undefined): readonly T[] => values ?? []

/** The filter with calls like this cell only, in place of what it said of the same thing. */
export function onlyLikeCell(
  filter: CallFilter,
  column: FilterColumn,
  row: CallLogRow,
  look: CellLook
): CallFilter | null {
  const condition = cellCondition(column, row, look)
  if (!condition) return null
  const { fields, ...rest } = condition
  const named = new Set(list(fields).map(({ field }) => field))
  const kept = list(filter.fields).filter(
    ({ field, mode, not }) => !named.has(field) || mode !== 'equals' || not
  )
  return tidyFilter({ ...filter, ...rest, fields: [...kept, ...list(fields)] })
}

const ALL_OF = { directions: CALL_DIRECTIONS, outcomes: CALL_OUTCOMES, statuses: CALL_STATUSES } as const

/** The filter without calls like this cell. */
export function withoutLikeCell(
  filter: CallFilter,
  column: FilterColumn,
  row: CallLogRow,
  look: CellLook
): CallFilter | null {
  const condition = cellCondition(column, row, look)
  if (!condition) return null
  // What has a closed list of values loses one of them, which reads "not Blocked".
  for (const part of ['directions', 'outcomes', 'statuses'] as const) {
    const out: readonly string[] | undefined = condition[part]
    if (!out) continue
    const present: readonly string[] = filter[part] ?? ALL_OF[part]
    const rest = present.filter((value) => !out.includes(value))
    if (rest.length > 0) return tidyFilter({ ...filter, [part]: rest })
  }
  const [field, ...more] = list(condition.fields)
  if (field && more.length === 0 && Object.keys(condition).length === 1) {
    const others = list(filter.fields)
    const former = others.find((other) => other.field === field.field && other.mode === 'equals' && other.not)
    const values = [...list(former?.values), ...field.values.filter((v) => !former?.values.includes(v))]
    return tidyFilter({
      ...filter,
      fields: [...others.filter((other) => other !== former), { ...field, values, not: true }]
    })
  }
  return tidyFilter({ ...filter, noneOf: [...list(filter.noneOf), condition] })
}

/** Fields of text, in which a piece of text can be looked for. */
export function textField(column: FilterColumn, row: CallLogRow): CallField | null {
  if (column === 'labels' || column === 'commentCount' || column === 'recordingState') return null
  if (isParty(column) && !row[column]) return NUMBER_BESIDE[column]
  return column === 'tags' || typeof row[column] === 'string' || row[column] === null ? column : null
}

/** The filter with calls that hold a text in a field. */
export const withText = (filter: CallFilter, field: CallField, text: string): CallFilter =>
  tidyFilter({ ...filter, fields: [...list(filter.fields), { field, mode: 'contains', values: [text] }] })

const NUMBERS: Readonly<Partial<Record<FilterColumn, keyof CallLogRow>>> = {
  ...NUMBER_BESIDE,
  sourceExten: 'sourceExten',
  sourceInternalName: 'sourceInternalExten',
  sourceInternalExten: 'sourceInternalExten',
  destinationExten: 'destinationExten',
  destinationInternalExten: 'destinationInternalExten',
  requestedExten: 'requestedExten',
  requestedInternalExten: 'requestedInternalExten'
}

/** The number that a cell shows or that stands behind its name; null where there is none. */
export function numberOfCell(column: FilterColumn, row: CallLogRow): string | null {
  const field = NUMBERS[column]
  const number = field === undefined ? null : row[field]
  return typeof number === 'string' && number !== '' ? number : null
}

/** The user behind the side of the call that a column belongs to. */
export function userOfCell(column: FilterColumn, row: CallLogRow): string | null {
  if (column.startsWith('source')) return row.sourceUserUuid
  if (column.startsWith('destination')) return row.destinationUserUuid
  return column.startsWith('requested') ? row.requestedUserUuid : null
}

/** The filter with calls of a number on either side, in any spelling. */
export const withNumberAnywhere = (filter: CallFilter, number: string): CallFilter =>
  tidyFilter({
    ...filter,
    numbers: [...list(filter.numbers), { side: 'either', mode: 'exact', value: number }]
  })

/** The filter with one conversation in place of all else. */
export const conversationOnly = (row: CallLogRow): CallFilter => ({ conversationId: row.conversationId })

/** The filter with calls of a tag. */
export const withTag = (filter: CallFilter, tag: string): CallFilter => ({
  ...filter,
  tags: { mode: 'any', values: [tag] }
})

/** The filter with calls that start within so many microseconds before and after this one. */
export const aroundCall = (filter: CallFilter, row: CallLogRow, us: number): CallFilter => ({
  ...filter,
  from: row.date - us,
  until: row.date + us + 1
})

/** The filter with calls of the local day on which this one starts. */
export function dayOfCall(filter: CallFilter, row: CallLogRow, zone: string): CallFilter {
  const { year, month, day } = zonedParts(row.date, zone)
  const start = (ahead: number): number => {
    const date = new Date(Date.UTC(year, month - 1, day + ahead))
    const parts = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      minute: 0,
      second: 0,
      micros: 0
    }
    // Where midnight is skipped, the day begins with the first hour there is.
    const [first] = [0, 1, 2].flatMap((hour) => localToInstants({ ...parts, hour }, zone).slice(0, 1))
    return first ?? row.date
  }
  return { ...filter, from: start(0), until: start(1) }
}
