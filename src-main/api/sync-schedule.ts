import type { ServerSync } from '@shared/model/server'
import { isPassing } from '../jobs/follow-server'

const MINUTE_US = 60_000_000

/** How long to wait after so many failures in a row: 1, 2, 4, 8 … minutes, never longer than the usual pause. */
function pauseAfterFailures(failures: number, everyMinutes: number): number {
  return Math.min(everyMinutes, 2 ** Math.max(0, failures - 1))
}

/** When to synchronise next by itself, microseconds; null for not at all. `everyMinutes` 0 means off. */
export function nextSyncAt(sync: ServerSync | null, everyMinutes: number): number | null {
  if (sync === null || everyMinutes <= 0) return null
  if (sync.error === null) return (sync.syncedAt ?? sync.triedAt) + everyMinutes * MINUTE_US
  if (!isPassing(sync.error.code)) return null
  return sync.triedAt + pauseAfterFailures(sync.failures, everyMinutes) * MINUTE_US
}
