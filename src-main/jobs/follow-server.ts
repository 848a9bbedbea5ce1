import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'
import type { ServerAddress } from '../sources/postgres/server-address'
import { watchServer } from '../sources/postgres/watch-server'

/** Failures that may be over in a while. Trying again with a wrong password would only lock the user out. */
const PASSING: readonly ErrorCode[] = [
  'server-unreachable',
  'server-connection-lost',
  'server-timeout',
  'workspace-locked'
]

/** True when trying again without doing anything makes sense. */
export function isPassing(code: ErrorCode): boolean {
  return PASSING.includes(code)
}

export interface Follower {
  /** Where the server is; asked again for each connection. */
  address(): Promise<ServerAddress>
  /** Something is new, or may be: called at the beginning, too. */
  onNew(): Promise<void>
  /** The server went away; the next attempt comes after this pause. */
  onPause(error: AppError, pauseMs: number): Promise<void> | void
  readonly longestPauseMs: number
}

/**
 * Watches a server until `signal` is aborted. A server that goes away is tried again after 1, 2, 4 … seconds; a failure
 * that waiting does not cure rejects.
 */
export async function followServer(follower: Follower, signal: AbortSignal): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      for await (const _ of watchServer(await follower.address(), signal)) {
        failures = 0
        await follower.onNew()
      }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof AppError) || !isPassing(error.code)) throw error
      const pauseMs = Math.min(follower.longestPauseMs, 1000 * 2 ** failures)
      failures += 1
      await follower.onPause(error, pauseMs)
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
}
