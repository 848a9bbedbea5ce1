import type { CallLog, Recording, SkippedGroup } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { DeclinedStep, ProvenanceStep } from '@shared/model/provenance'
import { groupCels } from './correlate/group-cels'
import type { DirectoryIndex } from './directory/directory-index'
import type { InterpretOptions } from './interpret-group'
import { interpretGroup } from './interpret-group'
import { RecordingUuids } from './recordings/recording-uuids'

export interface GenerateOptions extends InterpretOptions {
  /**
   * Recording uuids already given, for batches of one run and for call logs stored before. By default every batch is
   * on its own. A run that replaces call logs leaves their recordings out of it.
   */
  readonly recordingUuids?: RecordingUuids
}

export interface GeneratedCallLogs {
  /** In order of the groups: text order of their smallest linkedid (3.1). */
  readonly callLogs: readonly CallLog[]
  readonly skipped: readonly SkippedGroup[]
  /** Steps of each call log, at the same place as in `callLogs`; null when not asked for. */
  readonly provenance: readonly (readonly ProvenanceStep[])[] | null
  /** The same for rules that could have changed a value and did not. */
  readonly declined: readonly (readonly DeclinedStep[])[] | null
}

/**
 * Makes the call logs of a selection of rows (3 to 10), each group on its own: one that fails, or that could not be
 * stored, does not touch the others. A recording uuid met in two groups stays with the first (13.2).
 */
export function generateCallLogs(
  cels: readonly Cel[],
  directory: DirectoryIndex,
  options: GenerateOptions
): GeneratedCallLogs {
  const callLogs: CallLog[] = []
  const skipped: SkippedGroup[] = []
  const provenance: (readonly ProvenanceStep[])[] | null = options.provenance ? [] : null
  const declined: (readonly DeclinedStep[])[] | null = options.provenance ? [] : null
  const uuids = options.recordingUuids ?? new RecordingUuids()
  for (const group of groupCels(cels)) {
    const result = interpretGroup(group, directory, options)
    if ('skipped' in result) {
      skipped.push(result.skipped)
      continue
    }
    const { callLog, steps } = claimRecordings(result.callLog, result.provenance ?? [], uuids)
    callLogs.push(callLog)
    provenance?.push(steps)
    declined?.push(result.declined ?? [])
  }
  return { callLogs, skipped, provenance, declined }
}

interface Claimed {
  readonly callLog: CallLog
  readonly steps: readonly ProvenanceStep[]
}

function claimRecordings(callLog: CallLog, steps: readonly ProvenanceStep[], uuids: RecordingUuids): Claimed {
  if (callLog.recordings.length === 0) return { callLog, steps }
  const recordings = uuids.claim(callLog.conversationId, callLog.recordings)
  if (recordings === callLog.recordings) return { callLog, steps }
  const step: ProvenanceStep = {
    field: 'recordings',
    celId: null,
    rule: '13.2',
    value: recordings,
    replaced: callLog.recordings
  }
  return { callLog: withRecordings(callLog, recordings), steps: [...steps, step] }
}

function withRecordings(callLog: CallLog, recordings: readonly Recording[]): CallLog {
  return { ...callLog, recordings }
}
