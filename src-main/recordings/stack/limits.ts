/** How long a stack may take, and how much it may send. */
export interface StackLimits {
  /** Until the connection stands, encryption included, milliseconds. */
  readonly connectMs: number
  /** Until an answer begins; a search through millions of calls takes its time. */
  readonly answerMs: number
  /** Without a single byte, while a file comes in. */
  readonly stallMs: number
  /** Bytes of an answer in JSON: a thousand calls are about two million. */
  readonly jsonBytes: number
  /** Bytes of one recording: ten hours at 48 kHz are less. */
  readonly soundBytes: number
  /** Times that a download goes on where it broke off, as long as each brings something. */
  readonly resumes: number
}

/** What a person waits for, and no call exceeds. */
export const STACK_LIMITS: StackLimits = {
  connectMs: 15_000,
  answerMs: 60_000,
  stallMs: 30_000,
  jsonBytes: 32_000_000,
  soundBytes: 4_000_000_000,
  resumes: 5
}
