import type { CallFilter } from './call-filter'

/**
 * A label of the person's own. It stays on a conversation whatever is generated anew. With a rule it is also on every
 * call that the rule matches, now and later; a call can be taken out of the rule by hand.
 */
export interface Label {
  readonly id: number
  readonly name: string
  /** Index 1-6 into the lane palette, 0 for none. */
  readonly color: number
  /** Never refers to labels. */
  readonly rule: CallFilter | null
  /** Calls that carry it. */
  readonly calls: number
}
