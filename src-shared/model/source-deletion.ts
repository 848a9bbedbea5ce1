/** What deleting a source takes with it, or took. */
export interface SourceDeletion {
  readonly sourceId: number
  readonly fileName: string
  /** Events that came with it and are stored. */
  readonly cels: number
  /** Call logs that only its events gave: they go. */
  readonly callLogs: number
  /** Call logs that events of other sources are in too: they are made anew of what remains. */
  readonly madeAnew: number
  /** Of those that go, calls with comments, labels by hand or transcripts: these words stay without call. */
  readonly withWords: number
  /** Call logs of a server that came with it. */
  readonly serverCallLogs: number
  /** Its rows that could not be read. */
  readonly rejectedRows: number
  /** Rows of later sources that were here already. Some may be rows of this one: such a row is stored once, and goes. */
  readonly perhapsElsewhere: number
}
