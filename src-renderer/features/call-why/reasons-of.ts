import type { CallWhy, WhyCel, WhyDeclined, WhyStep } from '@shared/model/why'

/** Everything that is known of the origin of one field. */
export interface FieldReasons {
  /** Step that gave the value, null where no rule ever set it. */
  readonly setBy: WhyStep | null
  /** Steps whose value did not stay, latest first; those that put nothing there are left out. */
  readonly replaced: readonly WhyStep[]
  readonly declined: readonly WhyDeclined[]
  /** The value would be another one if the call log were made now. */
  readonly differs: boolean
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** Reasons of one field of a call log. */
export function reasonsOf(why: CallWhy, field: string): FieldReasons {
  const steps = why.steps.filter((step) => step.field === field)
  return {
    setBy: steps.at(-1) ?? null,
    replaced: steps
      .slice(0, -1)
      .filter(({ value }) => !isNothing(value))
      .reverse(),
    declined: why.declined
      .filter((step) => step.field === field)
      .sort((a, b) => (a.cel?.eventtime ?? 0) - (b.cel?.eventtime ?? 0)),
    differs: why.differing.includes(field)
  }
}

/** Rows behind the reasons of a field, in order of time, each once: those that "Show events" leads to. */
export function rowsOf(why: CallWhy, { setBy, replaced, declined }: FieldReasons): readonly WhyCel[] {
  const sources = (setBy?.from?.fields ?? []).map((field) => reasonsOf(why, field).setBy?.cel ?? null)
  const rows = [
    ...sources,
    setBy?.cel ?? null,
    ...(setBy?.fromCels ?? []),
    ...replaced.map(({ cel }) => cel),
    ...declined.map(({ cel }) => cel)
  ].filter((cel) => cel !== null)
  return [...new Map(rows.map((cel) => [cel.id, cel])).values()].sort(
    (a, b) => a.eventtime - b.eventtime || a.id - b.id
  )
}

/** Fields that a rule set, left alone or would set otherwise, in the order in which they come up. */
export const reasonedFields = (why: CallWhy): readonly string[] => [
  ...new Set([
    ...why.steps.map(({ field }) => field),
    ...why.declined.map(({ field }) => field),
    ...why.differing
  ])
]
