import type { CallLog } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { ProvenanceStep } from '@shared/model/provenance'

/**
 * Where the interpretation stands: the row being read and the rule being applied. Failures take both from here; when
 * recording is on, so does every value set. When it is off, `steps` is null and setting a value allocates nothing.
 */
export class Trace {
  cel: Cel | null = null
  rule = '5.1'
  readonly steps: ProvenanceStep[] | null

  constructor(recording: boolean) {
    this.steps = recording ? [] : null
  }

  enter(cel: Cel | null, rule: string): void {
    this.cel = cel
    this.rule = rule
  }

  /** Adds a step under the current row and rule. Call only while `steps` is not null. */
  record(field: keyof CallLog, value: unknown, replaced: unknown): void {
    this.steps?.push({ field, celId: this.cel?.id ?? null, rule: this.rule, value, replaced })
  }
}
