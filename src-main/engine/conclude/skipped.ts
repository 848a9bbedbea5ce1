import type { SkipCode, SkippedGroup } from '@shared/model/call-log'
import type { RuleId } from '@shared/rules/rule-id'
import type { CelGroup } from '../correlate/group-cels'

export interface SkipReason {
  readonly code: SkipCode
  /** Section of the specification that decides. */
  readonly rule: RuleId
  readonly reason: string
  /** Row that decided, when it was one row. */
  readonly celId?: number | null
}

/** The record of a group that gives no call log. */
export function skipGroup(group: CelGroup, { code, rule, reason, celId = null }: SkipReason): SkippedGroup {
  const { cels, conversationId, linkedids } = group
  return {
    code,
    conversationId,
    linkedids,
    celIds: cels.map((cel) => cel.id),
    firstTime: cels[0]?.eventtime ?? 0,
    lastTime: cels.at(-1)?.eventtime ?? 0,
    rule,
    reason,
    celId
  }
}
