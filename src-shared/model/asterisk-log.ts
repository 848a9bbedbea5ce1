/** A line of an Asterisk log that belongs to a call. */
export interface AsteriskLogLine {
  /** Microseconds, UTC; null where the line bears no time. */
  readonly at: number | null
  /** Counted from 1. */
  readonly line: number
  /** E.g. "WARNING", null where the line bears none. */
  readonly level: string | null
  /** The whole line as it stands in the file. */
  readonly text: string
  /** What ties it to the call; a line without beginning of its own follows the one before. */
  readonly matched: 'channel' | 'uniqueid' | 'call-id'
}

export interface AsteriskLogLines {
  readonly lines: readonly AsteriskLogLine[]
  /** Lines of the file that were read. */
  readonly scanned: number
  /** True when more lines belong to the call than are given. */
  readonly truncated: boolean
}

/** Most lines that are given of one log. */
export const MAX_LOG_LINES = 20_000
