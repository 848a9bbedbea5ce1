import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { NewCel } from '../../src-main/store/known-cels'
import { loadCels } from '../../src-main/store/load-cels'
import { openStore } from '../../src-main/store/open-store'
import { insertSource } from '../../src-main/store/sources'
import { closeStore, inTransaction, type WriteStore } from '../../src-main/store/store'

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

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
