import type { CallSelection } from '@shared/api/contract'
import type { Label } from '@shared/model/label'
import { applyLabel, deleteLabel, restoreLabel } from '../../api/labels'
import type { Translate } from '../../i18n/use-text'

/** Calls of a selection that carry a label, before it is changed. */
export interface Carrying {
  readonly some: number
  readonly all: number
}

/** What a change did, and how it is taken back; null where nothing brings back exactly what was. */
export interface LabelOutcome {
  readonly text: string
  readonly undo: (() => Promise<unknown>) | null
}

/**
 * Puts a label on calls or takes it off. What goes out of a rule by hand stays out, and that is said. It can be undone
 * where all calls were alike.
 */
export async function changeLabel(
  label: Label,
  on: boolean,
  calls: CallSelection,
  { some, all }: Carrying,
  text: Translate
): Promise<LabelOutcome> {
  const { changed: count, waits } = await applyLabel(label.id, on, calls)
  const key = on ? 'labels.on' : label.rule === null ? 'labels.off' : 'labels.offRule'
  const wereAlike = on ? some === 0 : some === all
  const done = text(key, { name: label.name, count })
  return {
    text: waits ? text('labels.waits', { done }) : done,
    undo: wereAlike && count > 0 ? () => applyLabel(label.id, !on, calls) : null
  }
}

/** Deletes a label; undo brings it back on all calls that had it. */
export async function removeLabel(label: Label, text: Translate): Promise<LabelOutcome> {
  const had = await deleteLabel(label.id)
  return { text: text('labels.deleted', { name: label.name }), undo: () => restoreLabel(label, had) }
}
