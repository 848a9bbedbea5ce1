import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'

/** Columns without which rows cannot become calls. */
const NEEDED: readonly string[] = ['eventtype', 'eventtime', 'uniqueid']

export type BlockingCause = 'import.blocked.columns' | 'import.blocked.zone' | 'import.blocked.twice'

/** Targets of the columns with the person's changes. */
export const chosenTargets = (preview: ImportPreview, options: ImportOptions): readonly (string | null)[] =>
  preview.columns.map(({ target }, index) => {
    const changed = options.columns?.[index]
    return changed === undefined ? target : changed
  })

/** Why this file cannot be imported as it stands, null when it can. */
export function blockingCause(preview: ImportPreview, options: ImportOptions): BlockingCause | null {
  const zone = options.timeZone ?? preview.zone.proposed
  const zoneCause = preview.zone.needed && !zone ? 'import.blocked.zone' : null
  if (preview.kind !== 'cel') return zoneCause
  const targets = chosenTargets(preview, options).filter((target) => target !== null)
  if (new Set(targets).size < targets.length) return 'import.blocked.twice'
  // A format without columns of its own names its fields itself.
  const hasAll = NEEDED.every((name) => targets.includes(name))
  return preview.delimiter !== null && !hasAll ? 'import.blocked.columns' : zoneCause
}

/** Rows of the preview that can be kept. */
export const keptRows = ({ rowCount, problemCount }: ImportPreview): number =>
  Math.max(0, rowCount - problemCount)
