import type { AudioTarget, RecordingState } from '@shared/model/recording'

/** Recordings by what can be done with them. */
export type StateCounts = Readonly<Record<RecordingState, number>>

/** What of an export decides which recordings it writes. */
export interface ExportChoice {
  readonly target: AudioTarget
  /** Fetches those that are on the stack only. */
  readonly fetch: boolean
}

/**
 * What becomes of a recording in an export: `written`; `fetched` and then written; `tried`: written as it lies there when
 * its file holds anything; `left`: named in `missing.csv`; `out`: deleted on the server, as if there were none (spec 12.1).
 */
export type ExportFate = 'written' | 'fetched' | 'tried' | 'left' | 'out'

/** What becomes of recordings in this state. */
export function fateOf(state: RecordingState, { target, fetch }: ExportChoice): ExportFate {
  switch (state) {
    case 'playable':
      return 'written'
    case 'remote':
      return fetch ? 'fetched' : 'left'
    case 'unreadable':
      return target === 'original' ? 'tried' : 'left'
    case 'missing':
      return 'left'
    case 'deleted':
      return 'out'
  }
}

/** How many recordings belong in an export, how many of them it writes, and of how many the file must be tried. */
export function exportSums(
  counts: StateCounts,
  choice: ExportChoice
): { readonly all: number; readonly written: number; readonly tried: number } {
  const sum = (...fates: readonly ExportFate[]): number =>
    Object.entries(counts).reduce(
      (total, [state, count]) =>
        total + (fates.includes(fateOf(state as RecordingState, choice)) ? count : 0),
      0
    )
  return {
    all: sum('written', 'fetched', 'tried', 'left'),
    written: sum('written', 'fetched'),
    tried: sum('tried')
  }
}
