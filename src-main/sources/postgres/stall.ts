import { timedOut } from './failures'
import type { ServerSession } from './session'

/** A server that sorts millions of rows is silent for a while before the first one comes. */
const STALL_MS = 120_000

/**
 * Passes chunks on and gives up when none comes for two minutes. Only the waiting counts, not what is done with a chunk:
 * a slow reader must not look like a dead server.
 */
export async function* watchForStall(
  session: ServerSession,
  chunks: AsyncIterable<Buffer>
): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]()
  let finished = false
  try {
    for (;;) {
      const next = await withDeadline(session, iterator.next())
      if (next.done) {
        finished = true
        return
      }
      yield next.value
    }
  } finally {
    if (!finished) await iterator.return?.()
  }
}

async function withDeadline<T>(session: ServerSession, awaited: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      void session.end()
      fail(timedOut(session.server, new Error(`Nothing came for ${STALL_MS / 1000} s.`)))
    }, STALL_MS)
  })
  try {
    return await Promise.race([awaited, deadline])
  } finally {
    clearTimeout(timer)
  }
}
