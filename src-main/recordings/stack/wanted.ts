/** A recording as this workspace knows it, to be found on a stack, whose ids are others. Times in microseconds, UTC. */
export interface WantedRecording {
  readonly uuid: string
  readonly conversationId: string
  readonly startTime: number
  readonly endTime: number
  /** Start of its call. */
  readonly callDate: number
  /** The server's own ids, where call logs of a server were imported that hold it; they may have changed since. */
  readonly known: readonly StackRecordingId[]
}

/** How a stack names a recording. */
export interface StackRecordingId {
  readonly callLogId: number
  readonly uuid: string
}
