import type { RecordingStack } from '@shared/model/recording'
import { raiseLabelVersion, readSetting, removeSetting, writeSetting } from './settings'
import type { ReadStore, WriteStore } from './store'

/** What the workspace keeps of its stack; the token or password is not among it. */
export interface StackChoice {
  readonly stack: RecordingStack | null
  /** Most bytes of fetched files that stay; 0 keeps none beyond the session. */
  readonly cacheLimitBytes: number
}

/** About seventeen hours of plain telephone sound. */
const DEFAULT_CACHE_BYTES = 1_000_000_000

/** The stack of the workspace and the limit of its cache. */
export function readStackChoice(store: ReadStore): StackChoice {
  const stack = readSetting(store, 'recording-stack')
  const limit = readSetting(store, 'recording-cache-limit')
  return {
    stack: stack === null ? null : (JSON.parse(stack) as RecordingStack),
    cacheLimitBytes: limit === null ? DEFAULT_CACHE_BYTES : Number(limit)
  }
}

/** Remembers a stack, or forgets it with null; the limit stays in any case. Within the caller's transaction. */
export function chooseStack(store: WriteStore, { stack, cacheLimitBytes }: StackChoice): null {
  if (stack === null) removeSetting(store, 'recording-stack')
  else writeSetting(store, 'recording-stack', JSON.stringify(stack))
  writeSetting(store, 'recording-cache-limit', String(cacheLimitBytes))
  raiseLabelVersion(store)
  return null
}
