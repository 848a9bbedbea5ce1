import type { FieldMapping } from '@shared/model/workspace-options'
import { mappedFields } from '../engine'
import { countAll, MappingRun, nextCallsWithCels } from '../store/mapped-fields'
import { inTransaction, shrinkLog, type WriteStore } from '../store/store'
import { readWorkspaceOptions } from '../store/workspace-options'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'

/** Calls per transaction: some 25 ms of work. */
const BATCH = 500

export interface MappingReport {
  /** Call logs looked at. */
  readonly calls: number
  /** Those among them with bot time or a campaign. */
  readonly mapped: number
}

/**
 * Computes the mapped fields of all call logs anew, with the mapping that the workspace has now. A cancelled run keeps
 * what it did; the mapping then counts as not yet carried out, so that giving it once more starts again.
 */
export function runMapping(store: WriteStore, control: JobControl): Promise<MappingReport> {
  return asOnlyWriter(store, async () => {
    const { mapping } = readWorkspaceOptions(store)
    const run = new MappingRun(store)
    let carriedOut: FieldMapping | null = null
    inTransaction(store, () => run.begin())
    try {
      const report = await mapAll(store, run, mapping, control)
      carriedOut = mapping
      return report
    } finally {
      inTransaction(store, () => run.end(carriedOut))
      shrinkLog(store)
    }
  })
}

async function mapAll(
  store: WriteStore,
  run: MappingRun,
  mapping: FieldMapping,
  control: JobControl
): Promise<MappingReport> {
  const pace = createPace(control)
  const about = countAll(store)
  let calls = 0
  let mapped = 0
  control.progress({ phase: 'mapping', done: 0, about })
  for (let after = 0; ;) {
    const batch = nextCallsWithCels(store, after, BATCH)
    const last = batch.at(-1)
    if (last === undefined) return { calls, mapped }
    const values = new Map(batch.map(({ id, cels }) => [id, mappedFields(cels, mapping)]))
    inTransaction(store, () => run.write(values))
    for (const { botDurationUs, campaignId } of values.values())
      if (botDurationUs !== null || campaignId !== null) mapped += 1
    calls += batch.length
    after = last.id
    control.progress({ phase: 'mapping', done: calls, about })
    await pace()
  }
}

/** True when a mapping asks for nothing, so that no row needs to be read for it. */
export const mapsNothing = ({ bot, campaign }: FieldMapping): boolean => bot === null && campaign === null
