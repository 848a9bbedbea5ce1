import type { CallLog, CallOutcome } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { readSelectedCels, selectCels } from '../../src-main/store/select-cels'
import { inTransaction, type WriteStore } from '../../src-main/store/store'
import { storeCallLogs } from '../../src-main/store/store-call-logs'
import { call, START } from './cels'
import { addCels } from './workspace'

/** A call log with the given fields, all others plain; `n` sets conversation and start (a minute each). */
export function callLog(n: number, given: Partial<CallLog> = {}): CallLog {
  const date = START + n * 60_000_000
  const outcome: CallOutcome = 'completed'
  return {
    conversationId: `${n}.1`,
    tenantUuid: '10000000-0000-4000-8000-000000000001',
    date,
    dateAnswer: date + 4_000_000,
    dateEnd: date + 21_000_000,
    sourceName: `User ${n}`,
    sourceExten: String(1000 + n),
    sourceInternalName: null,
    sourceInternalExten: null,
    sourceInternalContext: null,
    sourceLineIdentity: 'pjsip/a',
    requestedName: null,
    requestedExten: '1002',
    requestedContext: 'inside',
    requestedInternalExten: null,
    requestedInternalContext: null,
    destinationName: 'Desk',
    destinationExten: '1002',
    destinationInternalExten: null,
    destinationInternalContext: null,
    destinationLineIdentity: null,
    destinationDetails: {},
    userField: null,
    direction: 'internal',
    blocked: false,
    reachedVoicemail: false,
    participants: [],
    recordings: [],
    celIds: [],
    answered: true,
    duration: 17,
    callStatus: 'answered',
    tags: [],
    sourceUserUuid: null,
    sourceLineId: null,
    destinationUserUuid: null,
    destinationLineId: null,
    requestedUserUuid: null,
    ringDurationUs: 2_000_000,
    talkDurationUs: 17_000_000,
    totalDurationUs: 21_000_000,
    hangupCause: 16,
    hangupSource: 'caller',
    hangupInferred: false,
    outcome,
    trail: [{ kind: 'ring', startUs: 0, endUs: 2_000_000 }],
    ...given
  }
}

/** Stores call logs as a run does, without CELs unless their `celIds` name some. */
export function addCallLogs(
  store: WriteStore,
  callLogs: readonly CallLog[],
  cels: readonly Cel[] = []
): void {
  inTransaction(store, () =>
    storeCallLogs(store, { cels, callLogs, skipped: [], engineVersion: 'test', generatedAt: START })
  )
}

/** Imports `calls` plain calls and reads them back as a run would. */
export function storedCels(store: WriteStore, calls: number): readonly Cel[] {
  for (let n = 0; n < calls; n += 1) addCels(store, call(`${n}.1`, { at: n * 60 }))
  selectCels(store, { kind: 'everything' })
  return [...readSelectedCels(store, 1_000_000)].flat()
}
