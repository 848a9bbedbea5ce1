import type { GenerationSelection } from '@shared/api/contract'
import type { SkipCode } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { GenerationReport } from '@shared/model/job'
import type { FieldMapping } from '@shared/model/workspace-options'
import {
  createDirectoryIndex,
  type DirectoryIndex,
  generateCallLogs,
  mappedFields,
  RecordingUuids
} from '../engine'
import { readDirectory } from '../store/directory'
import { directoryVersion } from '../store/directory-snapshot'
import { findRecordingOwner } from '../store/recordings'
import { lastCallLogId } from '../store/seeking-recordings'
import { readSelectedCels, type Seeds, selectCels } from '../store/select-cels'
import { begin, commit, rollback, shrinkLog, type WriteStore } from '../store/store'
import { storeCallLogs, type StoredBatch } from '../store/store-call-logs'
import { readWorkspaceOptions } from '../store/workspace-options'
import { completionParts } from './by-completion'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { mapsNothing } from './map-fields'
import { createPace } from './pace'
import { relinkStrays } from './relink-strays'
import { serviceTenant } from './service-tenant'

/** Changes whenever the engine's results do, so that call logs of older engines can be told. */
export const ENGINE_VERSION = '1'

/** Rows without call log that a run starts from unless told otherwise, as in the reference (spec 2.1). */
export const DEFAULT_COUNT = 20_000

/** Rows interpreted at once: some 30 ms of work. */
const BATCH_CELS = 4000
/** Rows per transaction, whose end costs 10 ms: half a second of work, which is what a crash or a cancel can cost. */
const TRANSACTION_CELS = 64_000

const MICROS_PER_DAY = 86_400_000_000

export interface GenerationRequest {
  readonly selection: GenerationSelection
  /** Does everything and keeps nothing. */
  readonly dryRun: boolean
}

/** Makes call logs of stored CELs; a run that is cancelled or killed keeps its finished batches and can go on later. */
export function runGeneration(
  store: WriteStore,
  { selection, dryRun }: GenerationRequest,
  control: JobControl
): Promise<GenerationReport> {
  return asOnlyWriter(store, () => generate(store, seedsOf(store, selection), dryRun, control))
}

function seedsOf(store: WriteStore, selection: GenerationSelection): Seeds {
  switch (selection.kind) {
    case 'all':
      return { kind: 'everything' }
    case 'linkedid':
      return selection
    case 'outdated':
      return { kind: 'outdated', directoryVersion: directoryVersion(store) }
    case 'last':
      return { kind: 'unprocessed', limit: selection.count }
    case 'days':
      // Zero days behave like no option at all (spec 2.1).
      if (selection.days === 0) return { kind: 'unprocessed', limit: DEFAULT_COUNT }
      return { kind: 'unprocessed-since', sinceUs: Date.now() * 1000 - selection.days * MICROS_PER_DAY }
  }
}

/** A run by a job that has the workspace to itself already. */
export async function generate(
  store: WriteStore,
  seeds: Seeds,
  dryRun: boolean,
  control: JobControl
): Promise<GenerationReport> {
  const started = performance.now()
  const pace = createPace(control)
  const tally = new Tally()
  control.progress({ phase: 'generating', done: 0, about: null })
  await pace()
  const { cels: about } = selectCels(store, seeds)
  const snapshot = readDirectory(store)
  const directory = createDirectoryIndex(snapshot)
  const serviceTenantUuid = serviceTenant(store, snapshot)
  const parts = completionParts(store)
  const { mapping } = readWorkspaceOptions(store)
  control.progress({ phase: 'generating', done: 0, about })
  let unfinished = 0
  const lastBefore = lastCallLogId(store)
  begin(store)
  try {
    for (const cels of readSelectedCels(store, BATCH_CELS)) {
      tally.add(cels.length, generateBatch(store, cels, { directory, serviceTenantUuid, parts, mapping }))
      control.progress({ phase: 'generating', done: tally.cels, about })
      unfinished += cels.length
      if (unfinished >= TRANSACTION_CELS && !dryRun) {
        commit(store)
        unfinished = 0
        begin(store)
      }
      await pace()
    }
    if (dryRun) rollback(store)
    else commit(store)
  } catch (error) {
    rollback(store)
    throw error
  }
  if (!dryRun) {
    await relinkStrays(store, lastBefore, pace)
    shrinkLog(store)
  }
  return tally.report(dryRun, Math.round(performance.now() - started))
}

interface BatchOptions {
  readonly directory: DirectoryIndex
  readonly serviceTenantUuid: string
  readonly parts: ReturnType<typeof completionParts>
  readonly mapping: FieldMapping
}

function generateBatch(
  store: WriteStore,
  cels: readonly Cel[],
  { directory, serviceTenantUuid, parts, mapping }: BatchOptions
): StoredBatch {
  const replaceable = new Set(cels.map((cel) => cel.callLogId))
  const isStored = (uuid: string): boolean => {
    const owner = findRecordingOwner(store, uuid)
    return owner !== null && !replaceable.has(owner)
  }
  const recordingUuids = new RecordingUuids(isStored)
  const generated = parts(cels).map(({ cels: part, completion }) =>
    generateCallLogs(part, directory, {
      serviceTenantUuid,
      recordingUuids,
      completion,
      applicationRecordings: true
    })
  )
  const callLogs = generated.flatMap((one) => one.callLogs)
  const skipped = generated.flatMap((one) => one.skipped)
  const generatedAt = Date.now() * 1000
  return storeCallLogs(store, {
    cels,
    callLogs,
    skipped,
    engineVersion: ENGINE_VERSION,
    generatedAt,
    ...(mapsNothing(mapping) ? {} : { mapped: (rows) => mappedFields(rows, mapping) })
  })
}

class Tally {
  cels = 0
  private callLogs = 0
  private replaced = 0
  private keptStale = 0
  private readonly skipped: Record<SkipCode, number> = { unfinished: 0, failed: 0, invalid: 0, unstorable: 0 }

  add(cels: number, batch: StoredBatch): void {
    this.cels += cels
    this.callLogs += batch.callLogs
    this.replaced += batch.replaced
    this.keptStale += batch.keptStale
    for (const { code } of batch.skipped) this.skipped[code] += 1
  }

  report(dryRun: boolean, elapsedMs: number): GenerationReport {
    const { cels, callLogs, replaced, keptStale, skipped } = this
    return { cels, callLogs, replaced, keptStale, skipped: { ...skipped }, dryRun, elapsedMs }
  }
}
