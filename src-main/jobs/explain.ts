import { isDeepStrictEqual } from 'node:util'
import type { CallLog } from '@shared/model/call-log'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { StoredCel } from '@shared/model/cel'
import type { CallWhy, WhyCel, WhyDeclined } from '@shared/model/why'
import {
  createDirectoryIndex,
  type DirectoryIndex,
  eventTypeOf,
  type GeneratedCallLogs,
  generateCallLogs,
  RecordingUuids
} from '../engine'
import { callLogCels, callLogDetail } from '../store/call-log-detail'
import { readDirectory } from '../store/directory'
import { directoryVersion } from '../store/directory-snapshot'
import { mappedWith } from '../store/mapped-fields'
import { findRecordingOwner } from '../store/recordings'
import { readSetting, remember } from '../store/settings'
import type { ReadStore } from '../store/store'
import { completionParts } from './by-completion'
import { mappedSteps } from './explain-mapped'
import { ENGINE_VERSION } from './generation'
import { serviceTenant } from './service-tenant'

/**
 * Why every value of a call log is as it is: its events are interpreted again, with the directory of today, and each step
 * is recorded. Throws `call-log-not-found`.
 */
export function explainCall(store: ReadStore, { id }: { readonly id: number }): CallWhy {
  const { callLog: stored } = callLogDetail(store, { id })
  const { cels } = callLogCels(store, { id })
  const { callLogs, provenance, declined, skipped } = makeAnew(store, id, cels)
  const [anew] = callLogs
  const [failure] = skipped
  const rows = new Map(cels.map((cel) => [cel.id, shownCel(cel)]))
  const celOf = (celId: number | null): WhyCel | null => (celId === null ? null : (rows.get(celId) ?? null))
  return {
    callLogId: id,
    engineVersion: ENGINE_VERSION,
    steps: [...(provenance?.[0] ?? []), ...mappedSteps(cels, mappedWith(store))].map((step) => ({
      ...step,
      cel: celOf(step.celId),
      fromCels: (step.from?.celIds ?? []).map(celOf).filter((cel) => cel !== null)
    })),
    declined: inTimeOrder((declined?.[0] ?? []).map((step) => ({ ...step, cel: celOf(step.celId) }))),
    differing: anew === undefined ? [] : differingFields(anew, stored),
    failure: anew !== undefined || failure === undefined ? null : failureOf(failure)
  }
}

function makeAnew(store: ReadStore, id: number, cels: readonly StoredCel[]): GeneratedCallLogs {
  const { directory, serviceTenantUuid } = directoryOf(store)
  const isStored = (uuid: string): boolean => {
    const owner = findRecordingOwner(store, uuid)
    return owner !== null && owner !== id
  }
  // All rows of a call come from one server, so they are all in the part that has the first.
  const part = completionParts(store)(cels).find((one) => one.cels.length > 0)
  return generateCallLogs(cels, directory, {
    serviceTenantUuid,
    recordingUuids: new RecordingUuids(isStored),
    completion: part?.completion ?? 'linkedid-end',
    applicationRecordings: true,
    provenance: true
  })
}

interface Directory {
  readonly directory: DirectoryIndex
  readonly serviceTenantUuid: string
}

/** Kept until it changes: people go from call to call, and a directory of thousands takes a while to read. */
function directoryOf(store: ReadStore): Directory {
  const key = `explain ${directoryVersion(store)} ${readSetting(store, 'service-tenant')}`
  return remember(store, key, () => {
    const snapshot = readDirectory(store)
    return { directory: createDirectoryIndex(snapshot), serviceTenantUuid: serviceTenant(store, snapshot) }
  })
}

/** The engine reads the caller's rows first; people read by time. What came after all rows stands last. */
const inTimeOrder = (declined: readonly WhyDeclined[]): readonly WhyDeclined[] =>
  declined.toSorted((a, b) => (a.cel?.eventtime ?? Infinity) - (b.cel?.eventtime ?? Infinity) || 0)

const shownCel = (cel: StoredCel): WhyCel => ({
  id: cel.id,
  eventtime: cel.eventtime,
  eventtype: eventTypeOf(cel),
  channame: cel.channame
})

const failureOf = ({
  code,
  rule,
  reason,
  celId
}: GeneratedCallLogs['skipped'][number]): CallWhy['failure'] => ({
  code,
  rule,
  reason,
  celId
})

function differingFields(anew: CallLog, stored: StoredCallLog): readonly string[] {
  return (Object.keys(anew) as (keyof CallLog)[]).filter(
    (field) => !isDeepStrictEqual(anew[field], stored[field])
  )
}
