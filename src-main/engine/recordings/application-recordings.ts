import { startedMixmonitor, stoppedMixmonitor } from '@shared/format/mixmonitor-application'
import type { Recording } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { RecordingPart } from './recording-part'
import { deriveRecordingUuid } from './recording-uuid'

/** Events of Wazo, and of any Asterisk that logs recordings. */
const OWN_EVENTS = /^(?:WAZO|XIVO|MIXMONITOR)_/

/** The application gives none; `key` is never compared. */
const NO_ID = { text: '', key: '' }

/**
 * Recordings of systems that write no MIXMONITOR_START, FreePBX above all: the application MixMonitor says its file when it
 * starts (data formats 6.1). Where a system writes events of its own for recordings, as every Wazo does, those alone count.
 * What 9.3 says of ends, unanswered calls and pauses holds here, too; one file is one recording.
 */
export function recordingsOfApplications(cels: readonly Cel[], answered: boolean): readonly Recording[] {
  if (!answered) return []
  const recordings = new Map<string, Recording>()
  for (const { start, path, end } of readApplicationParts(cels)) {
    if (end === null) continue
    const first = recordings.get(path)
    const startTime = first?.startTime ?? start.eventtime
    recordings.set(path, {
      uuid: first?.uuid ?? deriveRecordingUuid({ path, mixmonitorId: null, startTime }),
      startTime,
      endTime: Math.max(first?.endTime ?? end.eventtime, end.eventtime),
      path,
      mixmonitorId: null
    })
  }
  return [...recordings.values()]
}

/**
 * What each run of MixMonitor recorded: until StopMixMonitor on its channel, else until that channel ends. Parts of one
 * file have its path as their identity. Empty where the system has events of its own.
 */
export function readApplicationParts(cels: readonly Cel[]): readonly RecordingPart[] {
  if (
    !cels.some((cel) => startedMixmonitor(cel) !== null) ||
    cels.some(({ eventtype }) => OWN_EVENTS.test(eventtype))
  )
    return []
  return cels.flatMap((start, at) => {
    const path = startedMixmonitor(start)
    if (path === null) return []
    const later = cels.filter(
      (cel, index) => cel.uniqueid === start.uniqueid && isAfter(cel, index, start, at)
    )
    const stop = later.find(stoppedMixmonitor) ?? null
    const end = stop ?? later.find((cel) => eventTypeOf(cel) === 'CHAN_END') ?? null
    return [{ start, path, id: NO_ID, identity: path, stop, end }]
  })
}

/** Rows of one channel are in order; those of one moment, in the order in which they were written. */
const isAfter = (cel: Cel, index: number, other: Cel, at: number): boolean =>
  cel.eventtime > other.eventtime || (cel.eventtime === other.eventtime && index > at)
