import type { SortColumn } from '@shared/model/call-filter'
import { SORT_COLUMNS } from '@shared/model/call-filter'
import type { ColumnState } from '@shared/model/view'
import type { FieldMapping } from '@shared/model/workspace-options'
import type { MessageKey } from '../../i18n/en'
import { en } from '../../i18n/en'

/** Columns of the list: what can be sorted by, the trail, the labels and how many comments there are. */
export type ColumnId = SortColumn | 'trail' | 'labels' | 'commentCount'

/** Groups of the column chooser, in its order. */
export const COLUMN_GROUPS = [
  'time',
  'caller',
  'called',
  'requested',
  'outcome',
  'durations',
  'hangup',
  'recording',
  'tags',
  'mapped',
  'internal'
] as const
export type ColumnGroup = (typeof COLUMN_GROUPS)[number]

interface ColumnSpec {
  readonly id: ColumnId
  readonly group: ColumnGroup
  /** Pixels on a small window. */
  readonly width: number
  /** Pixels on a wide one, where they differ. */
  readonly wide?: number
  /** Shown when the person has changed nothing. */
  readonly usual?: boolean
  /** Part of the room that is left, on small and wide windows. */
  readonly share?: readonly [small: number, wide: number]
  /** Set in figures, at the right. */
  readonly isNumber?: boolean
}

/** In the usual order, those that are not shown last. Widths hold the French head with its arrow when it is sorted. */
export const COLUMNS: readonly ColumnSpec[] = [
  { id: 'date', group: 'time', width: 168, usual: true },
  { id: 'direction', group: 'outcome', width: 32, wide: 104, usual: true },
  { id: 'sourceName', group: 'caller', width: 167, wide: 180, usual: true, share: [0.4, 0.41] },
  { id: 'destinationName', group: 'called', width: 152, wide: 166, usual: true, share: [0.3, 0.31] },
  { id: 'outcome', group: 'outcome', width: 110, wide: 116, usual: true },
  { id: 'ringDurationUs', group: 'durations', width: 88, usual: true, isNumber: true },
  { id: 'talkDurationUs', group: 'durations', width: 75, wide: 84, usual: true, isNumber: true },
  { id: 'trail', group: 'outcome', width: 100, wide: 104, usual: true },
  { id: 'recordingCount', group: 'recording', width: 60, usual: true },
  { id: 'hangupCause', group: 'hangup', width: 152, wide: 156, usual: true, share: [0.3, 0.28] },
  { id: 'hangupSource', group: 'hangup', width: 128, usual: true },
  { id: 'tags', group: 'tags', width: 190, wide: 188, usual: true },
  { id: 'id', group: 'internal', width: 96, usual: true },
  { id: 'labels', group: 'tags', width: 150 },
  { id: 'commentCount', group: 'tags', width: 104 },
  { id: 'recordingState', group: 'recording', width: 148 },
  { id: 'conversationId', group: 'internal', width: 136 },
  { id: 'sourceExten', group: 'caller', width: 132 },
  { id: 'destinationExten', group: 'called', width: 132 },
  { id: 'requestedName', group: 'requested', width: 172 },
  { id: 'requestedExten', group: 'requested', width: 136 },
  { id: 'dateAnswer', group: 'time', width: 180 },
  { id: 'dateEnd', group: 'time', width: 180 },
  { id: 'totalDurationUs', group: 'durations', width: 76, wide: 84, isNumber: true },
  { id: 'duration', group: 'durations', width: 94, isNumber: true },
  { id: 'callStatus', group: 'outcome', width: 122 },
  { id: 'answered', group: 'outcome', width: 96 },
  { id: 'blocked', group: 'outcome', width: 86 },
  { id: 'reachedVoicemail', group: 'outcome', width: 108 },
  { id: 'hangupInferred', group: 'hangup', width: 92 },
  { id: 'sourceInternalName', group: 'caller', width: 150 },
  { id: 'sourceInternalExten', group: 'caller', width: 118 },
  { id: 'sourceInternalContext', group: 'caller', width: 136 },
  { id: 'sourceLineIdentity', group: 'caller', width: 150 },
  { id: 'sourceLineId', group: 'caller', width: 136, isNumber: true },
  { id: 'sourceUserUuid', group: 'caller', width: 150 },
  { id: 'destinationInternalExten', group: 'called', width: 118 },
  { id: 'destinationInternalContext', group: 'called', width: 136 },
  { id: 'destinationLineIdentity', group: 'called', width: 150 },
  { id: 'destinationLineId', group: 'called', width: 126, isNumber: true },
  { id: 'destinationUserUuid', group: 'called', width: 150 },
  { id: 'destinationType', group: 'called', width: 118 },
  { id: 'requestedContext', group: 'requested', width: 146 },
  { id: 'requestedInternalExten', group: 'requested', width: 130 },
  { id: 'requestedInternalContext', group: 'requested', width: 146 },
  { id: 'requestedUserUuid', group: 'requested', width: 150 },
  { id: 'botDurationUs', group: 'mapped', width: 76, isNumber: true },
  { id: 'botBillUs', group: 'mapped', width: 106, isNumber: true },
  { id: 'campaignId', group: 'mapped', width: 136 },
  { id: 'tenantUuid', group: 'internal', width: 150 },
  { id: 'userField', group: 'internal', width: 140 },
  { id: 'engineVersion', group: 'internal', width: 84 },
  { id: 'generatedAt', group: 'internal', width: 164 },
  { id: 'stale', group: 'internal', width: 110 }
]

/** Width of the main part in which all usual columns stand, and the direction with its word. Pixels. */
export const WIDE_FROM = 1640

/** What the list of a workspace can show: mapped fields only while a setting says where they come from. */
export const offeredColumns = (mapping: FieldMapping | undefined): ReadonlySet<ColumnId> =>
  new Set(
    COLUMNS.map(({ id }) => id).filter((id) => {
      if (id === 'botDurationUs' || id === 'botBillUs') return Boolean(mapping?.bot)
      return id !== 'campaignId' || Boolean(mapping?.campaign)
    })
  )

const SORTABLE: ReadonlySet<string> = new Set(SORT_COLUMNS)
/** True for columns that order the list. */
export const isSortable = (id: ColumnId): boolean => SORTABLE.has(id)

const FIGURES: ReadonlySet<ColumnId> = new Set(COLUMNS.flatMap(({ id, isNumber }) => (isNumber ? [id] : [])))
/** True for columns that are set in figures, at the right. */
export const isFigure = (id: ColumnId): boolean => FIGURES.has(id)

/** Head of a column. */
export const columnTitle = (id: ColumnId): MessageKey => `column.${id}`

/** What a column holds, in a sentence. */
export const columnHelp = (id: ColumnId): MessageKey => `column.${id}.help`

/** Name of a column where there is room for all of it. */
export function columnFullName(id: ColumnId): MessageKey {
  const full = `column.${id}.full`
  return full in en ? (full as MessageKey) : columnTitle(id)
}

/**
 * The columns as they stand in a main part of `room` pixels when the person has changed nothing. Columns that do not
 * fit are reached by scrolling; an open panel does not count, so that nothing moves when it opens.
 */
export function usualColumns(room: number): readonly ColumnState[] {
  const wide = room >= WIDE_FROM
  const base = (spec: ColumnSpec): number => (wide ? (spec.wide ?? spec.width) : spec.width)
  // On a small window the room is shared up to the hangup reason; what follows is reached by scrolling.
  const last = wide ? COLUMNS.length : COLUMNS.findIndex(({ id }) => id === 'hangupCause') + 1
  const taken = COLUMNS.slice(0, last).reduce((sum, spec) => sum + (spec.usual ? base(spec) : 0), 0)
  const left = Math.max(0, room - taken)
  return COLUMNS.map((spec) => ({
    colId: spec.id,
    hide: !spec.usual,
    width: base(spec) + Math.floor(left * (spec.share?.[wide ? 1 : 0] ?? 0))
  }))
}

/**
 * The columns that a view kept, made whole: those that it does not name come last and hidden, those that are not offered
 * are left out, and a width that it leaves open is the usual one.
 */
export function wholeColumns(
  kept: readonly ColumnState[] | null,
  room: number,
  offered: ReadonlySet<ColumnId>
): readonly ColumnState[] {
  const usual = usualColumns(room)
  if (kept === null) return usual.filter(({ colId }) => offered.has(colId as ColumnId))
  const widths = new Map(usual.map(({ colId, width }) => [colId, width]))
  const named = new Set(kept.map(({ colId }) => colId))
  return [
    ...kept.map((column) => ({ ...column, width: column.width ?? widths.get(column.colId) ?? null })),
    ...usual.filter(({ colId }) => !named.has(colId)).map((column) => ({ ...column, hide: true }))
  ].filter(({ colId }) => offered.has(colId as ColumnId))
}

/** The columns as a view keeps them: a width is left open where it is the usual one, so that it follows the window. */
export function keptColumns(columns: readonly ColumnState[], room: number): readonly ColumnState[] {
  const widths = new Map(usualColumns(room).map(({ colId, width }) => [colId, width]))
  return columns.map((column) =>
    column.width === widths.get(column.colId) ? { ...column, width: null } : column
  )
}

/** Width in pixels of the main part, where columns are arranged outside of the list. */
export const roomNow = (): number => document.querySelector('main')?.clientWidth ?? 0
