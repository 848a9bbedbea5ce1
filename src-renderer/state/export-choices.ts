import { DEFAULT_EXPORT, type ExportColumn, type ExportOptions } from '@shared/model/export'
import { currentSummary } from '../api/queries'

/** Where the columns of an export come from. */
export type ColumnSource = 'screen' | 'wazo' | 'xivo' | 'own'

/** What is chosen in the dialog: options whose columns and zone may still follow the list. */
export interface ExportDraft extends Omit<ExportOptions, 'columns' | 'timeZone'> {
  readonly source: ColumnSource
  /** Columns of one's own choice, in order; empty until there was one. */
  readonly own: readonly ExportColumn[]
  /** `screen`, a setting of the zone switch, or an IANA name. */
  readonly zone: string
  /** The profile that it was taken from. */
  readonly profileId: number | null
}

/** Which calls were exported. */
export type ExportScope = 'matching' | 'selection'

/** The last export that was started. */
export interface LastExport {
  readonly options: ExportOptions
  readonly scope: ExportScope
  /** Where it was written; known to the host until the application ends. */
  readonly fileId: string
}

interface Kept {
  readonly draft?: Partial<ExportDraft>
  readonly last?: LastExport
}

/** What holds while nothing was chosen yet. */
export function usualDraft(language: ExportOptions['language']): ExportDraft {
  const { columns: _columns, timeZone: _zone, ...rest } = DEFAULT_EXPORT
  return { ...rest, language, describe: true, source: 'screen', own: [], zone: 'screen', profileId: null }
}

const keyOf = (workspaceId: string): string => `calltrail.export.${workspaceId}`
const session = new Map<string, Kept>()

function kept(workspaceId: string): Kept {
  const known = session.get(workspaceId)
  if (known) return known
  try {
    return JSON.parse(localStorage.getItem(keyOf(workspaceId)) ?? '{}') as Kept
  } catch {
    return {} // Without storage, or with a damaged one, it starts as usual.
  }
}

function keep(change: Kept): void {
  const id = currentSummary()?.workspace.id
  if (id === undefined) return
  const next = { ...kept(id), ...change }
  session.set(id, next)
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(next))
  } catch {
    return // Without storage it holds for this session.
  }
}

const keptNow = (): Kept => {
  const id = currentSummary()?.workspace.id
  return id === undefined ? {} : kept(id)
}

/** The choices as they were left in the open workspace. */
export const keptDraft = (language: ExportOptions['language']): ExportDraft => ({
  ...usualDraft(language),
  ...keptNow().draft
})

/** Remembers the choices for the open workspace. */
export const keepDraft = (draft: ExportDraft): void => keep({ draft })

/** What was exported last of the open workspace; null when nothing was. */
export const lastExport = (): LastExport | null => keptNow().last ?? null

/** Remembers an export that was started. */
export const keepLastExport = (last: LastExport): void => keep({ last })
