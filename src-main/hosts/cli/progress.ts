import type { JobPhase } from '@shared/model/job'
import type { JobControl } from '../../jobs/control'
import type { CliIo } from './io'

const VERBS: Readonly<Record<JobPhase, string>> = {
  reading: 'Reading rows',
  indexing: 'Indexing',
  generating: 'Generating call logs from events',
  deleting: 'Deleting call logs',
  writing: 'Writing calls',
  looking: 'Looking through files',
  packing: 'Packing recordings',
  altering: 'Replacing names and numbers',
  purging: 'Purging',
  mapping: 'Computing mapped fields'
}

const TERMINAL_INTERVAL_MS = 100
const LINE_INTERVAL_MS = 2000

/** The control of a job that runs in the command line: progress on stderr, cancel by Ctrl+C. */
export interface CliControl extends JobControl {
  /** Wipes the progress line, before anything else is printed. */
  finish(): void
}

/** Progress is shown on a terminal, or as lines when `forced`; never mixed with results. */
export function createControl(io: CliIo, forced: boolean): CliControl {
  const terminal = io.stderr.isTTY === true
  const interval = terminal ? TERMINAL_INTERVAL_MS : LINE_INTERVAL_MS
  let shownAt = 0
  let shown = false
  return {
    progress: ({ phase, done, about, rejected }) => {
      const now = performance.now()
      if ((!terminal && !forced) || now - shownAt < interval) return
      shownAt = now
      shown = true
      const part = about ? `${done} of about ${about} (${percent(done, about)} %)` : String(done)
      const bad = rejected ? `, ${rejected} rejected` : ''
      const text = `${VERBS[phase]}: ${part}${bad}`
      io.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`)
    },
    cancelled: () => io.signal.aborted,
    finish: () => {
      if (terminal && shown) io.stderr.write('\r\u001b[K')
      shown = false
    }
  }
}

const percent = (done: number, about: number): number => Math.min(100, Math.floor((done / about) * 100))
