import type { CallLog } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { DeclinedStep, ProvenanceSource, ProvenanceStep } from '@shared/model/provenance'
import type { DeclineId, RuleId } from '@shared/rules/rule-id'

/**
 * Where the interpretation stands: the row being read and the rule being applied. Failures take both from here; when
 * recording is on, so does every value set and every one left alone. When it is off, `steps` and `declined` are null and
 * neither allocates anything.
 */
export class Trace {
  cel: Cel | null = null
  rule: RuleId = '5.1'
  readonly steps: ProvenanceStep[] | null
  readonly declined: DeclinedStep[] | null

  constructor(recording: boolean) {
    this.steps = recording ? [] : null
    this.declined = recording ? [] : null
  }

  enter(cel: Cel | null, rule: RuleId): void {
    this.cel = cel
    this.rule = rule
  }

  /** Adds a step under the current row and rule. Call only while `steps` is not null. */
  record(field: keyof CallLog, value: unknown, replaced: unknown, from?: ProvenanceSource): void {
    const step = { field, celId: this.cel?.id ?? null, rule: this.rule, value, replaced }
    this.steps?.push(from === undefined ? step : { ...step, from })
  }

  /** Notes that the current rule looked at a field and left it; `value` is what it would have become. */
  decline(field: keyof CallLog, reason: DeclineId, value: unknown = null): void {
    if (this.declined === null) return
    const celId = this.cel?.id ?? null
    const last = this.declined.findLast((step) => step.field === field)
    // Two parts of one rule may leave a field for the same reason.
    if (
      last !== undefined &&
      last.celId === celId &&
      last.rule === this.rule &&
      last.reason === reason &&
      celId !== null
    )
      return
    this.declined.push({ field, celId, rule: this.rule, reason, value })
  }
}
