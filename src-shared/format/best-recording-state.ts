import type { RecordingState } from '../model/recording'

/** What a person can do most with comes first: of several recordings of a call, the best one that can be heard counts. */
export const RECORDING_STATE_ORDER = [
  'playable',
  'remote',
  'unreadable',
  'missing',
  'deleted'
] as const satisfies readonly RecordingState[]

/** 1 for `deleted` up to 5 for `playable`; 0 is left for calls without any recording. */
export const recordingRank = (state: RecordingState): number =>
  RECORDING_STATE_ORDER.length - RECORDING_STATE_ORDER.indexOf(state)

/** The state of a rank, null for 0. */
export const stateOfRank = (rank: number): RecordingState | null =>
  RECORDING_STATE_ORDER[RECORDING_STATE_ORDER.length - rank] ?? null
