import type { Recording } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import { deriveRecordingUuid } from './recording-uuid'

/** Events of Wazo, and of any Asterisk that logs recordings. */
const OWN_EVENTS = /^(?:WAZO|XIVO|MIXMONITOR)_/

/** Where Asterisk puts files whose names are relative. */
const MONITOR_FOLDER = '/var/spool/asterisk/monitor/'

/**
 * Recordings of systems that write no MIXMONITOR_START, FreePBX above all: the application MixMonitor says its file when it
 * starts (data formats 6.1). A recording lasts until StopMixMonitor on its channel, else until that channel ends. As in 9.3
 * calls that nobody answered have none. Where a system writes events of its own for recordings, as every Wazo does, those
 * alone count.
 */
export function recordingsOfApplications(cels: readonly Cel[], answered: boolean): readonly Recording[] {
  if (!answered || cels.some(({ eventtype }) => OWN_EVENTS.test(eventtype))) return []
  const recordings: Recording[] = []
  cels.forEach((cel, at) => {
    const path = isRun(cel, 'mixmonitor') ? fileOf(cel) : null
    if (path === null) return
    const endTime = endOf(cels, cel, at)
    // One file is one recording, however often it is gone on with.
    if (endTime === null || recordings.some((recording) => recording.path === path)) return
    const startTime = cel.eventtime
    const uuid = deriveRecordingUuid({ path, mixmonitorId: null, startTime })
    recordings.push({ uuid, startTime, endTime, path, mixmonitorId: null })
  })
  return recordings
}

const isRun = (cel: Cel, application: string): boolean =>
  eventTypeOf(cel) === 'APP_START' && cel.appname.toLowerCase() === application

/** The file as Asterisk opens it: its name is what stands before the options, whose mark was `|` long ago. */
function fileOf({ appdata }: Cel): string | null {
  const file = appdata.split(/[,|]/, 1)[0]?.trim() ?? ''
  if (file === '') return null
  return file.startsWith('/') ? file : MONITOR_FOLDER + file
}

function endOf(cels: readonly Cel[], start: Cel, at: number): number | null {
  const later = cels.filter(
    (cel, index) =>
      cel.uniqueid === start.uniqueid &&
      (cel.eventtime > start.eventtime || (cel.eventtime === start.eventtime && index > at))
  )
  const stop = later.find((cel) => isRun(cel, 'stopmixmonitor'))
  const end = stop ?? later.find((cel) => eventTypeOf(cel) === 'CHAN_END')
  return end?.eventtime ?? null
}
