import { AppError } from '@shared/errors/app-error'
import { recordingUnknown } from './failures'
import { parseCalls, type StackCall, type StackCallRecording } from './parse-calls'
import type { StackSession } from './session'
import type { StackRecordingId, WantedRecording } from './wanted'

/** A stack computes the start of a call by the same rules; only its clock may have been read in another zone here. */
const WINDOWS_US = [2_000_000, 50_400_000_000] as const
/** Calls asked for at once, and how many of such pages are looked through. */
const PAGE = 1000
const MAX_PAGES = 20
/** Start and end of a recording are those of events, so that they are equal; older versions cut the fraction. */
const SAME_US = 1_000_000

/**
 * Finds the ids under which a stack has a recording. By uuid, since it is that of the file from 24.12 on; before, it was
 * random: then by conversation and by start and end. Throws `stack-recording-not-found` and `stack-media-deleted`.
 */
export async function findRecording(
  session: StackSession,
  wanted: WantedRecording,
  scope: CallScope,
  signal?: AbortSignal
): Promise<StackRecordingId & { readonly deleted: boolean }> {
  let knowsCall = false
  for (const windowUs of WINDOWS_US) {
    for await (const calls of pagesOf(session, wanted, windowUs, scope, signal)) {
      for (const call of calls) {
        const same = call.recordings.find(({ uuid }) => uuid === wanted.uuid)
        if (same !== undefined) return { callLogId: call.id, uuid: same.uuid, deleted: same.deleted }
      }
      const own = calls.filter(({ conversationId }) => conversationId === wanted.conversationId)
      knowsCall ||= own.length > 0
      const byTime = recordingAt(own, wanted)
      if (byTime === 'ambiguous') throw recordingUnknown(session.shown, 'ambiguous')
      if (byTime !== null) return byTime
    }
  }
  throw recordingUnknown(session.shown, knowsCall ? 'recording' : 'call')
}

/** Whose calls are looked at: everybody's, or those of the one who signed in. */
export type CallScope = 'all' | 'me'

/** Path of the calls of a scope, and the right to see them. */
export const CALLS_OF: Readonly<Record<CallScope, { readonly path: string; readonly right: string }>> = {
  all: { path: '/cdr', right: 'call-logd.cdr.read' },
  me: { path: '/users/me/cdr', right: 'call-logd.users.me.cdr.read' }
}

async function* pagesOf(
  session: StackSession,
  { callDate, startTime }: WantedRecording,
  windowUs: number,
  scope: CallScope,
  signal: AbortSignal | undefined
): AsyncGenerator<readonly StackCall[]> {
  const { path, right } = CALLS_OF[scope]
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({
      from: instant(Math.min(callDate, startTime) - windowUs),
      until: instant(callDate + windowUs),
      recorded: 'true',
      ...(scope === 'all' ? { recurse: 'true' } : {}),
      order: 'start',
      direction: 'asc',
      limit: String(PAGE),
      offset: String(page * PAGE)
    })
    const answer = await session.json({ path: `${path}?${query.toString()}`, right, signal })
    const { calls, count } = parseCalls(session.shown, answer)
    yield calls
    if (count < PAGE) return
  }
}

/** The one recording of these calls at the same time, null when there is none. */
function recordingAt(
  calls: readonly StackCall[],
  { startTime, endTime }: WantedRecording
): (StackRecordingId & { readonly deleted: boolean }) | 'ambiguous' | null {
  const off = ({ startTime: start, endTime: end }: StackCallRecording): number =>
    Math.abs(start - startTime) + (end === null ? 0 : Math.abs(end - endTime))
  const near = calls
    .flatMap((call) => call.recordings.map((recording) => ({ call, recording, off: off(recording) })))
    .filter(({ recording }) => Math.abs(recording.startTime - startTime) <= SAME_US)
    .sort((a, b) => a.off - b.off)
  const [best, next] = near
  if (best === undefined) return null
  if (next !== undefined && next.off === best.off) return 'ambiguous'
  return { callLogId: best.call.id, uuid: best.recording.uuid, deleted: best.recording.deleted }
}

/** True for refusals after which another scope is worth a try. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof AppError &&
    (error.code === 'stack-forbidden' || error.code === 'stack-sign-in-rejected') &&
    error.details?.['reason'] !== 'tenant'
  )
}

/** ISO 8601, UTC. Whole milliseconds are enough for windows of seconds. */
const instant = (us: number): string => new Date(Math.floor(us / 1000)).toISOString()
