/** A note on a conversation. It hangs on the conversation id, so that no generation touches it. */
export interface Comment {
  /** Uuid, the same in every workspace into which it is merged. */
  readonly id: string
  readonly conversationId: string
  readonly author: string
  /** Microseconds, UTC. */
  readonly createdAt: number
  readonly editedAt: number | null
  /** Plain text; `@name` mentions somebody of the team. */
  readonly text: string
}
