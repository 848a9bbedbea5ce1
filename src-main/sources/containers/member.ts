/** A file inside of a file. */
export interface Member {
  /** As it stands in the archive: to be shown, never to be opened. */
  readonly name: string
  readonly sizeBytes: number
  /** Last change as the archive says, microseconds since the epoch; null where it does not. */
  readonly modifiedAt: number | null
  /** Read once, before the next member is asked for, or not at all. */
  readonly content: AsyncIterable<Buffer>
}
