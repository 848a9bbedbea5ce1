import type { JobControl } from './control'

/** A cancel should be noticed before a person wonders. */
const LOOK_EVERY_MS = 100

/** A signal for work that waits, e.g. for a network: aborted once the job is told to stop. Release it at the end. */
export function abortedBy(control: JobControl): { readonly signal: AbortSignal; release(): void } {
  const stop = new AbortController()
  const timer = setInterval(() => {
    if (control.cancelled()) stop.abort()
  }, LOOK_EVERY_MS)
  return { signal: stop.signal, release: () => clearInterval(timer) }
}
