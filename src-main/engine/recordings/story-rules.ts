import type { CallLog, ParticipantRole } from '@shared/model/call-log'
import type { RecordingRules } from '@shared/model/directory'
import type { RecordingFact } from '@shared/model/recording'

/** A user who took part, with what the directory says of recordings. */
export interface StoryUser {
  readonly name: string
  readonly role: ParticipantRole
  readonly answered: boolean
  /** Null where the directory does not say, or does not know the user. */
  readonly rules: RecordingRules | null
}

type Call = Pick<CallLog, 'dateAnswer' | 'direction'>
type Why = Pick<RecordingFact, 'code' | 'values'>
/** Kind of calls that a rule is about. */
type RuleKind = Exclude<keyof RecordingRules, 'onDemand'>

const KINDS: readonly RuleKind[] = [
  'outgoingExternal',
  'outgoingInternal',
  'incomingExternal',
  'incomingInternal'
]

/** Which rule of a user is about this call. */
export function ruleKind({ direction }: Call, role: ParticipantRole): RuleKind {
  if (role === 'source') return direction === 'internal' ? 'outgoingInternal' : 'outgoingExternal'
  return direction === 'internal' ? 'incomingInternal' : 'incomingExternal'
}

/** Users whose rules could have recorded the call: who called, and who answered. */
export const usersWithSay = (_call: Call, users: readonly StoryUser[]): readonly StoryUser[] =>
  users.filter(
    ({ name, role, answered }, at) =>
      (role === 'source' || answered) &&
      users.findIndex((other) => other.name === name && other.role === role) === at
  )

/** Why a call without any recording event has none, from its answer and the directory's rules. */
export function whyNobodyStarted(call: Call, users: readonly StoryUser[]): readonly Why[] {
  if (call.dateAnswer === null)
    return [
      { code: 'never-started', values: {} },
      { code: 'not-answered', values: {} }
    ]
  const concerned = usersWithSay(call, users)
  return [
    { code: 'never-started', values: {} },
    ...(concerned.length === 0 ? [{ code: 'users-unknown', values: {} } as const] : []),
    ...concerned.flatMap((user) => [ruleOf(call, user), ...onDemandOf(user)])
  ]
}

function ruleOf(call: Call, { name: user, role, rules }: StoryUser): Why {
  const kind = ruleKind(call, role)
  const rule = rules?.[kind] ?? null
  if (rules === null || rule === null) return { code: 'rules-unknown', values: { user } }
  if (rule) return { code: 'rule-says-yes', values: { user, kind } }
  const others = KINDS.filter((other) => rules[other] === true)
  return others.length === 0
    ? { code: 'rule-says-no', values: { user, kind } }
    : { code: 'rule-for-other-calls', values: { user, kind, others: others.join(' ') } }
}

function onDemandOf({ name: user, rules }: StoryUser): readonly Why[] {
  const may = rules?.onDemand ?? null
  return may === null ? [] : [{ code: may ? 'may-start' : 'may-not-start', values: { user } }]
}
