/** Which CEL set a value of a call log, under which rule, and what it replaced. Recorded only when asked for. */
export interface ProvenanceStep {
  /** Field of the call log (camelCase, as in `CallLog`). */
  readonly field: string
  /** Row that set it; null for values concluded after the rows were read. */
  readonly celId: number | null
  /** Section of the specification, e.g. "5.3 CHAN_START". */
  readonly rule: string
  readonly value: unknown
  /** Value before this step. */
  readonly replaced: unknown
}
