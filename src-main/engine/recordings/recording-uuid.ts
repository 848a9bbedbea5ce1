import { uuidV5 } from '../identity/uuid-v5'

/** Namespace of the uuids that the engine derives for recordings whose path holds none. Never to be changed. */
const RECORDING_NAMESPACE = '5a0c1d2e-7c1b-5d0f-9c57-3f6b8f0f2a61'

export interface RecordingKey {
  readonly path: string | null
  readonly mixmonitorId: string | null
  readonly startTime: number
  /** Tells apart recordings of one call that are equal in all the rest. */
  readonly ordinal?: number
  /** Tells apart copies of one recording in two call logs. */
  readonly conversationId?: string
}

/**
 * Uuid of a recording that has none of its own. Where the reference draws a random one at every generation, this one
 * stays the same, so that what people attach to a recording survives a new generation.
 */
export function deriveRecordingUuid({
  path,
  mixmonitorId,
  startTime,
  ordinal = 0,
  conversationId = ''
}: RecordingKey): string {
  return uuidV5(RECORDING_NAMESPACE, JSON.stringify([path, mixmonitorId, startTime, ordinal, conversationId]))
}
