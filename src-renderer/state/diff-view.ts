import { DIFF_FIELD_NAMES, type DiffCause, type DiffField, type DiffKind } from '@shared/model/diff'
import { createStore, useStore } from './store'

/** What the comparison with the server shows. */
export interface DiffView {
  readonly kind: DiffKind
  readonly cause: DiffCause | 'all'
  /** Fields that do not count; kept in this browser profile. */
  readonly ignore: readonly DiffField[]
}

const KEY = 'calltrail.diff.ignore'

function storedIgnore(): readonly DiffField[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? DIFF_FIELD_NAMES.filter((field) => stored.includes(field)) : []
  } catch {
    // Unreadable or forbidden storage only costs the person's list.
    return []
  }
}

const viewStore = createStore<DiffView>({ kind: 'different', cause: 'all', ignore: storedIgnore() })

/** What the comparison shows. */
export const useDiffView = (): DiffView => useStore(viewStore)
/** Changes parts of what the comparison shows. */
export const changeDiffView = (change: Partial<DiffView>): void =>
  viewStore.set((old) => ({ ...old, ...change }))

/** Sets the fields that do not count and remembers them. */
export function ignoreFields(ignore: readonly DiffField[]): void {
  changeDiffView({ ignore, cause: 'all' })
  try {
    localStorage.setItem(KEY, JSON.stringify(ignore))
  } catch {
    return // Without storage the list holds for this session.
  }
}
