import type { SourceDeletion } from '@shared/model/source-deletion'
import {
  beginSourceDeletion,
  copiesLeftBehind,
  countSourceDeletion,
  deleteSomeOfSource,
  endSourceDeletion,
  linkedidsToMakeAnew
} from '../store/delete-source'
import { inTransaction, shrinkLog, type WriteStore } from '../store/store'
import type { JobControl } from './control'
import { generate } from './generation'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'
import { dropShapes, ownCopies, purgeCopies } from './purge-files'

/**
 * Deletes a source: its events, the call logs that only they gave, and copies of their recordings, in short transactions; call
 * logs that mix sources are made anew of what remains. What people wrote stays. A run that is cancelled or killed keeps what
 * it did: the source is in the list still, and is deleted to its end by the next run; events that are free by then are taken
 * up by any run that makes call logs. Throws `invalid-request` for an unknown source or a directory.
 */
export function runSourceDeletion(
  store: WriteStore,
  sourceId: number,
  control: JobControl
): Promise<SourceDeletion> {
  return asOnlyWriter(store, async () => {
    const pace = createPace(control)
    const told = countSourceDeletion(store, { sourceId })
    control.progress({ phase: 'deleting', done: 0, about: told.cels })
    beginSourceDeletion(store)
    let done = 0
    let after = 0
    for (;;) {
      const gone = inTransaction(store, () => deleteSomeOfSource(store, sourceId, after))
      if (gone === null) break
      after = gone.last
      done += gone.cels
      control.progress({ phase: 'deleting', done, about: told.cels })
      await pace()
    }
    const linkedids = linkedidsToMakeAnew(store)
    if (linkedids.length > 0) await generate(store, { kind: 'linkedids', linkedids }, false, control)
    const copies = await purgeCopies(store, ownCopies(store, copiesLeftBehind(store)), pace)
    inTransaction(store, () => endSourceDeletion(store, sourceId))
    if (copies.copies > 0) await dropShapes(store)
    shrinkLog(store)
    return told
  })
}
