import { restTime } from '@shared/format/rest-json'
import { formatZoned } from '@shared/format/zone'
import type { CallWhy, WhyCel, WhyDeclined, WhyStep } from '@shared/model/why'
import { RULE_TEXTS_EN } from '@shared/rules/en'
import { ruleSection, shownRule } from '@shared/rules/rule-text'
import { fieldName, isTime } from './why-fields'
import { valueLines } from './why-value'

/** Columns for the name of a field, before its value. */
const NAME_COLUMNS = 32

/** Reasons of some fields of one call, as text: value, what set it, what it replaced, what left it. */
export function whyText(why: CallWhy, fields: readonly string[], zone: string): string {
  const blocks = fields
    .map((field) => fieldText(why, field, zone))
    .filter((block) => fields.length === 1 || block !== null)
  const { failure, differing } = why
  const heads = [
    `call ${why.callLogId}, engine ${why.engineVersion}`,
    ...(failure === null
      ? []
      : [`Its events would give no call log today: ${failure.reason} (rule ${failure.rule}).`]),
    ...(differing.length === 0
      ? []
      : [`Made anew, these would differ: ${differing.map(fieldName).join(', ')}.`])
  ]
  return [heads, ...blocks.map((block) => block ?? ['No event sets it.'])]
    .map((block) => block.join('\n'))
    .join('\n\n')
}

function fieldText(why: CallWhy, field: string, zone: string): readonly string[] | null {
  const steps = why.steps.filter((step) => step.field === field)
  const declined = why.declined.filter((step) => step.field === field)
  const last = steps.at(-1)
  if (last === undefined && declined.length === 0) return null
  const notes = [
    last === undefined ? null : (shownRule(RULE_TEXTS_EN, last.rule, field)?.note ?? null),
    ...declined.map(({ reason }) => RULE_TEXTS_EN.declined[reason].note ?? null)
  ].filter((note) => note !== null)
  const values = last === undefined ? [''] : valueLines(field, last.value, zone)
  return [
    ...values.map((value, at) =>
      `${(at === 0 ? fieldName(field) : '').padEnd(NAME_COLUMNS)}${value}`.trimEnd()
    ),
    ...(last === undefined ? ['  no event sets it'] : ['  set by', ...stepLines(last, zone)]),
    ...replacedLines(steps.slice(0, -1), zone),
    ...(declined.length === 0 ? [] : ['  could have changed it, but did not']),
    ...declined.flatMap((step) => declinedLines(step, zone)),
    ...[...new Set(notes)].map((note) => `  note: ${note}`)
  ]
}

function replacedLines(earlier: readonly WhyStep[], zone: string): readonly string[] {
  if (earlier.length === 0) return []
  return [
    '  which replaced',
    ...earlier.toReversed().flatMap((step) => {
      const [head = '', ...rest] = stepLines(step, zone)
      return [...withValue(head, step.field, step.value, zone), ...rest]
    })
  ]
}

function stepLines(step: WhyStep, zone: string): readonly string[] {
  const from = step.from?.fields.map(fieldName) ?? []
  return [
    `    ${placeText(step, zone)}`,
    `      ${ruleLine(step.rule, step.field)}`,
    ...(from.length === 0 ? [] : [`      computed from ${from.join(', ')}`]),
    ...step.fromCels.map((cel) => `      from ${celText(cel, zone)}`)
  ]
}

function declinedLines({ cel, rule, reason, field, value }: WhyDeclined, zone: string): readonly string[] {
  const place = `    ${placeText({ cel, rule }, zone)}`
  return [
    ...(value === null || value === undefined ? [place] : withValue(place, field, value, zone)),
    `      ${withSection(RULE_TEXTS_EN.declined[reason].text, rule)}`
  ]
}

/** A value behind what it belongs to; several below it. */
function withValue(head: string, field: string, value: unknown, zone: string): readonly string[] {
  const values = valueLines(field, value, zone)
  return values.length === 1
    ? [`${head}  ${values[0] ?? ''}`.trimEnd()]
    : [head, ...values.map((one) => `        ${one}`)]
}

/** The row of a step; one without a row comes before all of them, with what every call begins with, or after. */
function placeText({ cel, rule }: Pick<WhyStep | WhyDeclined, 'cel' | 'rule'>, zone: string): string {
  if (cel !== null) return celText(cel, zone)
  return rule === '5.1' ? 'before any event' : 'all events read'
}

const celText = ({ id, eventtime, eventtype, channame }: WhyCel, zone: string): string =>
  `${formatZoned(eventtime, zone, { fraction: 6 })}  ${eventtype}  #${id}  ${channame}`

const ruleLine = (rule: string, field: string): string =>
  withSection(shownRule(RULE_TEXTS_EN, rule, field)?.text ?? rule, rule)

function withSection(text: string, rule: string): string {
  const section = ruleSection(rule)
  return section === null ? text : `${text} Rule ${section}`
}

/** The same as JSON: field names and times of the REST interface, lengths in microseconds, rules with their words. */
export function whyJson(why: CallWhy, fields: readonly string[], zone: string): object {
  const known = new Set(fields)
  const cel = (one: WhyCel | null): object | null =>
    one === null ? null : { ...one, eventtime: restTime(one.eventtime, zone) }
  const value = (field: string, one: unknown): unknown =>
    typeof one === 'number' && isTime(field) ? restTime(one, zone) : one
  return {
    call_log_id: why.callLogId,
    engine_version: why.engineVersion,
    steps: why.steps
      .filter(({ field }) => known.has(field))
      .map((step) => ({
        field: fieldName(step.field),
        cel: cel(step.cel),
        rule: step.rule,
        text: shownRule(RULE_TEXTS_EN, step.rule, step.field)?.text ?? null,
        value: value(step.field, step.value),
        replaced: value(step.field, step.replaced),
        from: { fields: (step.from?.fields ?? []).map(fieldName), cels: step.fromCels.map(cel) }
      })),
    declined: why.declined
      .filter(({ field }) => known.has(field))
      .map((step) => ({
        field: fieldName(step.field),
        cel: cel(step.cel),
        rule: step.rule,
        reason: step.reason,
        text: RULE_TEXTS_EN.declined[step.reason].text,
        value: value(step.field, step.value)
      })),
    differing: why.differing.map(fieldName),
    failure: why.failure
  }
}
