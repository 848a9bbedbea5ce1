import type { CallLog, SkippedGroup } from '@shared/model/call-log'
import type { DeclinedStep, ProvenanceStep } from '@shared/model/provenance'
import { buildCallLog } from './conclude/build-call-log'
import type { SkipReason } from './conclude/skipped'
import { skipGroup } from './conclude/skipped'
import { findUnstorable } from './conclude/storability'
import type { Completion } from './correlate/completion'
import { findUnfinished } from './correlate/completion'
import type { CelGroup } from './correlate/group-cels'
import type { DirectoryIndex } from './directory/directory-index'
import { CallDraft } from './draft/call-draft'
import { GroupFailure } from './failure'
import { interpretCallerAndCallees } from './interpret/caller-callee'
import { interpretLocalOriginate, isLocalOriginate } from './interpret/originate/local-originate'
import { measureCall } from './measures/measure-call'
import { concludeInternalExtensions } from './participants/internal-extensions'
import { uniqueLineChannels } from './participants/line-channels'
import { findParticipants } from './participants/participants'
import { concludeTenant } from './participants/tenant'
import { concludeVoicemailDestination } from './participants/voicemail-destination'
import { recordBeginning, recordConclusions } from './provenance/conclusions'
import { Trace } from './provenance/trace'
import { recordingsOfApplications } from './recordings/application-recordings'
import { concludeRecordings, keepsRecordings } from './recordings/conclude-recordings'

export interface InterpretOptions {
  /** Tenant of the service itself: the last resort when a call names none (8.4). */
  readonly serviceTenantUuid: string
  /** Records which row and rule set each value. Off by default. */
  readonly provenance?: boolean
  /** When a call counts as over; `linkedid-end` by default (3.3). */
  readonly completion?: Completion
  /** Recordings that only the application MixMonitor tells of, which the reference does not know. Off by default. */
  readonly applicationRecordings?: boolean
}

export interface InterpretedCall {
  readonly callLog: CallLog
  /** Steps in the order in which values were set; null when not asked for. */
  readonly provenance: readonly ProvenanceStep[] | null
  /** Rules that could have changed a value and did not, in order; null when not asked for. */
  readonly declined: readonly DeclinedStep[] | null
}

export type GroupResult = InterpretedCall | { readonly skipped: SkippedGroup }

/** Makes the call log of one group, or says why there is none (3.3, 4 to 10). Never throws. */
export function interpretGroup(
  group: CelGroup,
  directory: DirectoryIndex,
  options: InterpretOptions
): GroupResult {
  const unfinished = findUnfinished(group, options.completion ?? 'linkedid-end')
  if (unfinished !== null)
    return { skipped: skipGroup(group, { code: 'unfinished', rule: '3.3', reason: unfinished }) }
  const trace = new Trace(options.provenance === true)
  if (trace.steps !== null) recordBeginning(trace)
  try {
    const result = interpret(group, new CallDraft(trace, directory), options)
    return 'code' in result
      ? { skipped: skipGroup(group, result) }
      : { callLog: result, provenance: trace.steps, declined: trace.declined }
  } catch (error) {
    return { skipped: skipGroup(group, failureReason(error, group, trace)) }
  }
}

function interpret(group: CelGroup, call: CallDraft, options: InterpretOptions): CallLog | SkipReason {
  const caller = isLocalOriginate(group.cels)
    ? interpretLocalOriginate(call, group.cels)
    : interpretCallerAndCallees(call, group.cels)

  const { trace } = call
  trace.enter(null, '8.1')
  const channels = uniqueLineChannels(call)
  trace.enter(null, '8.2')
  const participants = findParticipants(call, channels)
  trace.enter(null, '8.4')
  const tenantUuid = concludeTenant(call, channels, options.serviceTenantUuid)
  trace.enter(null, '8.5')
  concludeInternalExtensions(call, channels)
  trace.enter(null, '6.1')
  concludeVoicemailDestination(call, tenantUuid)
  const told = concludeRecordings(call, channels)
  const recordings =
    options.applicationRecordings === true && told.length === 0
      ? recordingsOfApplications(group.cels, keepsRecordings(call, channels))
      : told

  const date = call.dates.now.start
  if (date === null) return { code: 'invalid', rule: '10.1', reason: 'The call has no date' }
  if (!call.source.now.name && !call.source.now.exten) {
    return {
      code: 'invalid',
      rule: '10.1',
      reason: 'The call has neither a source name nor a source extension'
    }
  }
  const measured = measureCall(group.cels, caller, call)
  const { measures } = measured
  const callLog = buildCallLog(group, call, { date, tenantUuid, participants, recordings, measures })
  if (trace.steps !== null) recordConclusions(trace, callLog, { cels: group.cels, channels, measured })
  const unstorable = findUnstorable(callLog)
  return unstorable === null ? callLog : { code: 'unstorable', rule: '10.3', reason: unstorable }
}

/** A failure that a rule asks for, or a defect of the engine, which must not stop the other groups either (10.2). */
function failureReason(error: unknown, group: CelGroup, trace: Trace): SkipReason {
  const celId = trace.cel?.id ?? null
  if (!(error instanceof GroupFailure)) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { code: 'failed', rule: 'internal', reason, celId }
  }
  const { channame } = error
  const named = channame === null ? undefined : group.cels.find((cel) => cel.channame === channame)
  return { code: 'failed', rule: error.rule ?? trace.rule, reason: error.message, celId: named?.id ?? celId }
}
