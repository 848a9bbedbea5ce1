import type { CallLog } from '../model/call-log'
import { type DeclineId, isRuleId, type RuleId } from './rule-id'

/** Field of a call log that a reason can be asked for. */
export type WhyField = keyof CallLog | 'botDurationUs' | 'botBillUs' | 'campaignId'

/** A rule in words. */
export interface RuleText {
  /** What the rule is about, as a label. */
  readonly title: string
  /** What it does, in one sentence for support staff. */
  readonly text: string
  /** What it does to one field, where that can be said more exactly. */
  readonly fields?: { readonly [F in WhyField]?: string }
  /** What the rule asks of events that it can make give no call log, where its text does not say so. */
  readonly must?: string
  /** A habit of the reference that surprises and shows in results. */
  readonly note?: string
  /** Fields that the note is about; all of the rule's where none are named. */
  readonly noteFields?: readonly WhyField[]
}

/** Why a rule left a value as it was. */
export interface DeclineText {
  readonly text: string
  readonly note?: string
}

/** Every rule and every reason in one language. */
export interface RuleTexts {
  readonly rules: Readonly<Record<RuleId, RuleText>>
  readonly declined: Readonly<Record<DeclineId, DeclineText>>
  /** In place of a rule that this version does not know. */
  readonly unknownRule: string
}

/** A rule as it is shown for one field. */
export interface ShownRule {
  readonly title: string
  readonly text: string
  readonly note: string | null
  /** Section of the specification, e.g. "5.3"; null for what no section of it says. */
  readonly section: string | null
}

/** Words of a rule, for one field where it is given; null for a rule that this version does not know. */
export function shownRule({ rules }: RuleTexts, rule: string, field?: string): ShownRule | null {
  if (!isRuleId(rule)) return null
  const { title, text, fields = {}, note = null, noteFields } = rules[rule]
  const exact = field === undefined ? undefined : fields[field as WhyField]
  const isAbout = field === undefined || (noteFields?.includes(field as WhyField) ?? true)
  return { title, text: exact ?? text, note: isAbout ? note : null, section: ruleSection(rule) }
}

/** What events must be like that gave no call log by a rule. */
export function failureText({ rules, unknownRule }: RuleTexts, rule: string): string {
  if (!isRuleId(rule)) return unknownRule
  const { text, must } = rules[rule]
  return must ?? text
}

/** Section of the specification that a rule stands in, null where it is none of the reference's. */
export const ruleSection = (rule: string): string | null => /^\d[\d.]*/.exec(rule)?.[0] ?? null
