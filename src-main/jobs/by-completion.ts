import type { Cel } from '@shared/model/cel'
import type { Completion } from '@shared/model/import-preview'
import { rowsOfSources, sourcesWithoutEnds } from '../store/completion'
import type { ReadStore } from '../store/store'

/** Rows whose calls count as over by the same rule. */
export interface CompletionPart {
  readonly completion: Completion
  readonly cels: readonly Cel[]
}

/**
 * Parts rows by the rule of their sources: where a server writes no LINKEDID_END, a call is over when all its channels
 * are. Servers share no calls, so no call is torn. Looks at the sources once, for a whole run.
 */
export function completionParts(store: ReadStore): (cels: readonly Cel[]) => readonly CompletionPart[] {
  const without = sourcesWithoutEnds(store)
  if (without === 'none') return (cels) => [{ completion: 'linkedid-end', cels }]
  if (without === 'all') return (cels) => [{ completion: 'channels-ended', cels }]
  return (cels) => {
    const ended = rowsOfSources(
      store,
      cels.map(({ id }) => id),
      without
    )
    return [
      { completion: 'linkedid-end', cels: cels.filter(({ id }) => !ended.has(id)) },
      { completion: 'channels-ended', cels: cels.filter(({ id }) => ended.has(id)) }
    ]
  }
}
