import { onTestFinished } from 'vitest'
import type { NewCel } from '../../src-main/store/known-cels'
import { loadCels } from '../../src-main/store/load-cels'
import { openStore } from '../../src-main/store/open-store'
import { insertSource } from '../../src-main/store/sources'
import { all, closeStore, inTransaction, type ReadStore, type WriteStore } from '../../src-main/store/store'

/** An empty workspace in memory that goes with the test. */
export function memoryStore(): WriteStore {
  const store = openStore(':memory:', { mode: 'write' })
  onTestFinished(() => closeStore(store))
  return store
}

/** Stores rows the way an import does; how many were new. */
export function addCels(store: WriteStore, cels: readonly NewCel[]): number {
  return inTransaction(store, () => {
    const sourceId = insertSource(store, {
      fileName: 'test',
      kind: 'cel',
      format: 'delimited',
      importedAt: 0,
      options: {}
    })
    const load = loadCels(store, sourceId)
    const added = load.add(cels)
    for (const step of load.finishSteps) step()
    return added
  })
}

/** All rows of the workspace as tools see them, for comparing one state with another. */
export function celTable(store: ReadStore): unknown[] {
  return all(store, 'SELECT * FROM cels ORDER BY id')
}
