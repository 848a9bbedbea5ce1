import type { Cel } from '@shared/model/cel'
import type { FlowStepKind } from '@shared/model/flow'
import { applicationText, extraOf, textOf } from './extra'
import { isDialling } from './dialling'
import type { Flow } from './flow'
import { showUnheardDial } from './rows-of-channels'

/** Applications that are a thing of their own in a diagram. */
const KINDS: Readonly<Record<string, FlowStepKind>> = {
  park: 'park',
  parkedcall: 'unpark',
  mixmonitor: 'record-start',
  stopmixmonitor: 'record-stop'
}

const isRecording = (kind: FlowStepKind): boolean => kind.startsWith('record-')

/** APP_START: the dial of a call is told by what rings; everything else stands for itself. */
export function readApplicationStart(flow: Flow, cel: Cel): void {
  const { channels, steps, dialling } = flow
  const channel = channels.of(cel)
  const application = cel.appname.toLowerCase()
  showUnheardDial(flow, channel)
  // A row that names no application is taken for the dial of what rings next.
  if (isDialling(application) || application === '') dialling.start(channel, cel)
  if (application === 'dial' || application === '') return
  const kind = Object.hasOwn(KINDS, application) ? (KINDS[application] ?? 'application') : 'application'
  const told = isRecording(kind) && steps.recent(channel.lane, cel.eventtime, (step) => step.kind === kind)
  if (told) {
    steps.join(told, cel)
    return
  }
  const detail = isRecording(kind) ? fileName(cel.appdata.split(',', 1)[0] ?? '') : applicationText(cel)
  steps.add(kind, cel, channel.lane, { detail: kind === 'unpark' ? null : detail })
  if (isDialling(application)) dialling.markShown(channel)
}

/** APP_END: soon after the start it belongs to it; that of a dial belongs to what it came to. */
export function readApplicationEnd(flow: Flow, cel: Cel): void {
  const { channels, steps } = flow
  const channel = channels.of(cel)
  showUnheardDial(flow, channel)
  const begun = steps.recent(
    channel.lane,
    cel.eventtime,
    ({ lane, cels }) =>
      lane === channel.lane &&
      cels.some(({ eventtype, appname }) => eventtype === 'APP_START' && appname === cel.appname)
  )
  if (begun !== null) steps.join(begun, cel)
  else steps.add('application-end', cel, channel.lane, { detail: applicationText(cel) })
}

/** MIXMONITOR_START (Wazo); the application MixMonitor may have told it already. */
export function readMonitorStart({ channels, steps, foresight }: Flow, cel: Cel): void {
  const { lane } = channels.of(cel)
  const file = textOf(extraOf(cel), 'filename')
  const detail = file === null ? null : fileName(file)
  const kind = foresight.resumptions.has(cel) ? 'record-resume' : 'record-start'
  const told = steps.recent(
    lane,
    cel.eventtime,
    (step) => step.kind === 'record-start' && step.detail === detail
  )
  if (told === null) steps.add(kind, cel, lane, { detail })
  else steps.join(told, cel)
}

/** MIXMONITOR_STOP (Wazo): a pause where the same channel goes on with the same file later. */
export function readMonitorStop({ channels, steps, foresight }: Flow, cel: Cel): void {
  const { lane } = channels.of(cel)
  const kind = foresight.pauses.has(cel) ? 'record-pause' : 'record-stop'
  const told = steps.recent(lane, cel.eventtime, (step) => step.kind === 'record-stop')
  if (told === null) steps.add(kind, cel, lane)
  else steps.join(told, cel)
}

/** A file without its folder: the folder says where the server keeps it, and nothing of the call. */
function fileName(path: string): string | null {
  return path.slice(path.lastIndexOf('/') + 1) || null
}
