import type { ErrorCode } from '@shared/errors/error-codes'
import type { ServerSync } from '@shared/model/server'

const MINUTE_US = 60_000_000

/** Failures that may be over in a while. Trying again with a wrong password would only lock the user out. */
const PASSING: readonly ErrorCode[] = [
  'server-unreachable',
  'server-connection-lost',
  'server-timeout',
  'workspace-locked'
]

/** True when trying again by itself makes sense. */
export function isPassing(code: ErrorCode): boolean {
  return PASSING.includes(code)
}

/** How long to wait after so many failures in a row: 1, 2, 4, 8 … minutes, never longer than the usual pause. */
export function pauseAfterFailures(failures: number, everyMinutes: number): number {
  return Math.min(everyMinutes, 2 ** Math.max(0, failures - 1))
}

/** When to synchronise next by itself, microseconds; null for not at all. `everyMinutes` 0 means off. */
export function nextSyncAt(sync: ServerSync | null, everyMinutes: number): number | null {
  if (sync === null || everyMinutes <= 0) return null
  if (sync.error === null) return (sync.syncedAt ?? sync.triedAt) + everyMinutes * MINUTE_US
  if (!isPassing(sync.error.code)) return null
  return sync.triedAt + pauseAfterFailures(sync.failures, everyMinutes) * MINUTE_US
}
