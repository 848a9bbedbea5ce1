import type { CallLog } from '@shared/model/call-log'
import type { DeclineId } from '@shared/rules/rule-id'
import type { Trace } from '../provenance/trace'

/** One concern of a call log in the making; every change passes through `set`, which the trace can record. */
export class Section<T extends object> {
  constructor(
    private readonly trace: Trace,
    private readonly fields: Readonly<Record<keyof T, keyof CallLog>>,
    /** Read freely, change through `set` only. */
    readonly now: Readonly<T>
  ) {}

  set<K extends keyof T>(key: K, value: T[K]): void {
    if (this.trace.steps !== null) this.trace.record(this.fields[key], value, this.now[key])
    ;(this.now as T)[key] = value
  }

  /**
   * Leaves a value as it is where a rule could have changed it; `value` is what it would have become. The same value is
   * no change, and not noted.
   */
  leave<K extends keyof T>(key: K, reason: DeclineId, value?: T[K]): void {
    if (this.trace.declined === null || value === this.now[key]) return
    this.trace.decline(this.fields[key], reason, value)
  }
}
