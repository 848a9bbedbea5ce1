import {
  EXPORT_COLUMNS,
  type ExportColumn,
  type ExportFormat,
  type ExportOptions,
  type ExportPreview,
  type ExportProfile
} from '@shared/model/export'
import type { ColumnSource, ExportDraft } from '../../state/export-choices'

/** What a draft follows: the list, and the zones that settings stand for. */
export interface DraftSurroundings {
  /** Columns of the list in its order, as a file has them. */
  readonly screen: readonly ExportColumn[]
  /** The setting of the zone switch. */
  readonly zoneSetting: string
  /** The IANA zone of a setting; an IANA name stands for itself. */
  readonly zoneOf: (setting: string) => string
}

/** Names in the list hold the number too, unless that has a column of its own. */
const WITH_NUMBER: Readonly<Record<string, ExportColumn>> = {
  sourceName: 'sourceExten',
  destinationName: 'destinationExten',
  requestedName: 'requestedExten'
}

const isColumn = (id: string): id is ExportColumn => (EXPORT_COLUMNS as readonly string[]).includes(id)

/** Columns of the list as columns of a file: what is drawn has none, and a number that stands beside its name gets one. */
export const screenColumns = (shown: readonly string[]): readonly ExportColumn[] =>
  shown.flatMap((id) => {
    const number = WITH_NUMBER[id]
    if (!isColumn(id)) return []
    return number === undefined || shown.includes(number) ? [id] : [id, number]
  })

/** Programs read these forms, and must find what those servers would have written: no guard. */
export const isForeign = (source: ColumnSource): boolean => source === 'wazo' || source === 'xivo'

/** The draft with other columns; the guard follows, as the form of another program must stay what it is. */
export function withSource(
  draft: ExportDraft,
  source: ColumnSource,
  screen: readonly ExportColumn[]
): ExportDraft {
  return {
    ...draft,
    source,
    guard: !isForeign(source),
    own: source === 'own' && draft.own.length === 0 ? screen : draft.own
  }
}

function columnsOf(draft: ExportDraft, screen: readonly ExportColumn[]): ExportOptions['columns'] {
  if (draft.source === 'wazo' || draft.source === 'xivo') return draft.source
  const columns = draft.source === 'own' ? draft.own : screen
  return columns.length === 0 ? ['date'] : columns
}

function withColumnsAndZone(
  draft: ExportDraft,
  columns: ExportOptions['columns'],
  timeZone: string
): ExportOptions {
  const { source: _source, own: _own, zone: _zone, profileId: _profile, ...rest } = draft
  return { ...rest, columns, timeZone }
}

/** The draft as an export takes it. */
export const optionsOf = (
  draft: ExportDraft,
  { screen, zoneSetting, zoneOf }: DraftSurroundings
): ExportOptions =>
  withColumnsAndZone(
    draft,
    columnsOf(draft, screen),
    zoneOf(draft.zone === 'screen' ? zoneSetting : draft.zone)
  )

/** The draft as a profile keeps it: columns as they stand now, a zone that may be settled later. */
export const profileOptionsOf = (
  draft: ExportDraft,
  { screen, zoneSetting }: DraftSurroundings
): ExportOptions =>
  withColumnsAndZone(draft, columnsOf(draft, screen), draft.zone === 'screen' ? zoneSetting : draft.zone)

/** A profile as choices of the dialog. */
export function draftOf({ id, options }: ExportProfile, before: ExportDraft): ExportDraft {
  const { columns, timeZone, ...rest } = options
  const source = typeof columns === 'string' ? columns : 'own'
  return {
    ...rest,
    source,
    own: typeof columns === 'string' ? before.own : columns,
    zone: timeZone,
    profileId: id
  }
}

/** True when the choices are no longer those of the profile. */
export function differs(options: ExportOptions, profile: ExportOptions): boolean {
  return (Object.keys(options) as (keyof ExportOptions)[]).some(
    (key) => JSON.stringify(options[key]) !== JSON.stringify(profile[key])
  )
}

/** Formats that are lines of text, whose rows can be shown as they stand in the file. */
export const isText = (format: ExportFormat): boolean =>
  format === 'csv' || format === 'json' || format === 'ndjson'

/** Bytes of the whole file, judged by the rows of the preview; null for formats whose size nobody knows before. */
export function estimatedBytes(
  { text, rows, calls, bytes }: ExportPreview,
  format: ExportFormat
): number | null {
  if (!isText(format) || text === null) return null
  if (format === 'csv' || rows.length === 0) return bytes
  return Math.round((new TextEncoder().encode(text).length / rows.length) * calls)
}

/** Name of a file: workspace and day, with the time where one follows another. */
export function exportFileName(workspace: string, format: ExportFormat, now: Date, withTime = false): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const time = withTime ? `-${two(now.getHours())}${two(now.getMinutes())}` : ''
  return `calltrail-${workspace}-${day}${time}.${format}`
}
