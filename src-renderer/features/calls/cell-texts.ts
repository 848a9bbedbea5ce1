import { formatDuration } from '@shared/format/duration'
import { formatZoned, isRepeatedHour } from '@shared/format/zone'
import type { CallLogRow } from '@shared/model/call-log-row'
import { endedByText, hangupText } from '../../components/hangup-text'
import { trailText } from '../../components/trail-text'
import { labelsOf, type CellContext } from './cell-context'
import type { ColumnId } from './columns'

/** Text of a cell: what stands there, and what is copied. */
type CellText = (row: CallLogRow, context: CellContext) => string

type Keys<T> = { [K in keyof CallLogRow]: CallLogRow[K] extends T ? K : never }[keyof CallLogRow]

const plain =
  (field: Keys<string | number | null>): CellText =>
  (row) =>
    String(row[field] ?? '')

const moment =
  (field: 'date' | 'dateAnswer' | 'dateEnd' | 'generatedAt'): CellText =>
  (row, { zone }) => {
    const us = row[field]
    // In an hour that comes twice the time alone would not say which.
    return us === null ? '' : formatZoned(us, zone, { offset: isRepeatedHour(us, zone) })
  }

const length =
  (field: Keys<number | null>): CellText =>
  (row, { duration }) =>
    formatDuration(row[field], duration)

const number =
  (field: Keys<string | null>): CellText =>
  (row, context) =>
    context.number(row[field])

const flag =
  (field: Keys<boolean>): CellText =>
  (row, { text }) =>
    text(row[field] ? 'value.yes' : 'value.no')

/** Name and number of one side; the number alone where there is no name, and only the name where it has a column. */
export const SIDES = {
  sourceName: 'sourceExten',
  destinationName: 'destinationExten',
  requestedName: 'requestedExten'
} as const satisfies Partial<Record<ColumnId, ColumnId>>

/** A name with the number that stands beside it, null where none does. */
export function partyOf(
  column: keyof typeof SIDES,
  row: CallLogRow,
  context: CellContext
): { readonly name: string | null; readonly number: string | null } {
  const dialled = row[SIDES[column]]
  // Many servers give the number for a name where there is none.
  const isNumber = dialled !== null && dialled === row[column]
  const name = isNumber ? context.number(dialled) : row[column]
  const isApart = isNumber || dialled === null || context.shown.has(SIDES[column])
  return { name, number: isApart ? null : context.number(dialled) }
}

const party =
  (column: keyof typeof SIDES): CellText =>
  (row, context) => {
    const { name, number: beside } = partyOf(column, row, context)
    if (name && beside) return context.text('common.nameNumber', { name, number: beside })
    // A missing name is stored as none or as an empty one.
    return name || beside || ''
  }

/** The text of every cell. */
export const CELL_TEXTS: Readonly<Record<ColumnId, CellText>> = {
  id: plain('id'),
  conversationId: plain('conversationId'),
  tenantUuid: plain('tenantUuid'),
  date: moment('date'),
  dateAnswer: moment('dateAnswer'),
  dateEnd: moment('dateEnd'),
  direction: (row, { text }) => text(`direction.${row.direction}`),
  sourceName: party('sourceName'),
  sourceExten: number('sourceExten'),
  sourceInternalName: plain('sourceInternalName'),
  sourceInternalExten: number('sourceInternalExten'),
  sourceInternalContext: plain('sourceInternalContext'),
  sourceLineIdentity: plain('sourceLineIdentity'),
  sourceUserUuid: plain('sourceUserUuid'),
  sourceLineId: plain('sourceLineId'),
  destinationName: party('destinationName'),
  destinationExten: number('destinationExten'),
  destinationInternalExten: number('destinationInternalExten'),
  destinationInternalContext: plain('destinationInternalContext'),
  destinationLineIdentity: plain('destinationLineIdentity'),
  destinationUserUuid: plain('destinationUserUuid'),
  destinationLineId: plain('destinationLineId'),
  destinationType: plain('destinationType'),
  requestedName: party('requestedName'),
  requestedExten: number('requestedExten'),
  requestedContext: plain('requestedContext'),
  requestedInternalExten: number('requestedInternalExten'),
  requestedInternalContext: plain('requestedInternalContext'),
  requestedUserUuid: plain('requestedUserUuid'),
  outcome: (row, { text }) => text(`outcome.${row.outcome}`),
  callStatus: (row, { text }) => text(`status.value.${row.callStatus}`),
  answered: flag('answered'),
  blocked: flag('blocked'),
  reachedVoicemail: flag('reachedVoicemail'),
  duration: plain('duration'),
  ringDurationUs: length('ringDurationUs'),
  talkDurationUs: length('talkDurationUs'),
  totalDurationUs: length('totalDurationUs'),
  trail: (row, { text }) => trailText(row.trail, text),
  hangupCause: (row, { text }) => hangupText(row, text),
  hangupSource: (row, { text }) => endedByText(row, text),
  hangupInferred: flag('hangupInferred'),
  recordingCount: (row) => (row.recordingCount > 0 ? String(row.recordingCount) : ''),
  recordingState: ({ recordingState: state }, { text }) =>
    state === null ? '' : text(`recording.state.${state}`),
  tags: (row) => row.tags.join(', '),
  labels: (row, context) =>
    labelsOf(row.labels, context)
      .map(({ name }) => name)
      .join(', '),
  commentCount: (row) => (row.commentCount > 0 ? String(row.commentCount) : ''),
  userField: plain('userField'),
  botDurationUs: length('botDurationUs'),
  botBillUs: length('botBillUs'),
  campaignId: plain('campaignId'),
  engineVersion: plain('engineVersion'),
  generatedAt: moment('generatedAt'),
  stale: flag('stale')
}
