import type { DeclineId, RuleId } from '../rules/rule-id'

/** Which CEL set a value of a call log, under which rule, and what it replaced. Recorded only when asked for. */
export interface ProvenanceStep {
  /** Field of the call log (camelCase, as in `CallLog`). */
  readonly field: string
  /** Row that set it; null for values concluded after the rows were read. */
  readonly celId: number | null
  /** Rule that set it, e.g. "5.3 CHAN_START". */
  readonly rule: RuleId
  readonly value: unknown
  /** Value before this step; null where the field had none. */
  readonly replaced: unknown
  /** What a concluded value was computed from; absent where the row itself says it. */
  readonly from?: ProvenanceSource
}

/** Fields and rows from which a value was concluded. */
export interface ProvenanceSource {
  readonly fields: readonly string[]
  readonly celIds: readonly number[]
}

/** A rule that looked at a field and left it as it was. */
export interface DeclinedStep {
  readonly field: string
  /** Row that it came with; null for conclusions after the rows were read. */
  readonly celId: number | null
  readonly rule: RuleId
  readonly reason: DeclineId
  /** What the field would have become; null where the row holds nothing for it. */
  readonly value: unknown
}
