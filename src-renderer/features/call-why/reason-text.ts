import { formatZoned } from '@shared/format/zone'
import { ruleSection } from '@shared/rules/rule-text'
import type { CallWhy, WhyCel, WhyDeclined, WhyStep } from '@shared/model/why'
import { fieldName } from '../../components/field-words'
import { declineText, ruleText } from '../../components/rule-words'
import type { SentenceWords } from '../../filter/filter-sentence'
import { reasonsOf } from './reasons-of'
import { reasonValue } from './reason-value'

/** Clock time of a row, to the millisecond. */
export const clockOf = (us: number, zone: string): string => formatZoned(us, zone, { fraction: 3 }).slice(11)

/** Where a step without a row stands: at the beginning, or after all rows. */
export const placeText = (rule: string, { text }: SentenceWords): string =>
  text(rule === '5.1' ? 'why.beforeRows' : 'why.afterRows')

const rowText = (cel: WhyCel | null, rule: string, words: SentenceWords): string =>
  cel === null
    ? placeText(rule, words)
    : `${clockOf(cel.eventtime, words.zone)}  ${cel.eventtype} #${cel.id}  ${cel.channame}`

/** What a concluded value was computed from: "Answer: 12:05:04.636, End: 12:06:42.343"; empty where a row says it. */
export function sourcesText({ from }: WhyStep, why: CallWhy, words: SentenceWords): string {
  if (!from || from.fields.length === 0) return ''
  return from.fields
    .map((field) => {
      const value = why.steps.findLast((step) => step.field === field)?.value
      const shown = field.startsWith('date') && typeof value === 'number' ? clockOf(value, words.zone) : null
      return words.text('common.named', {
        name: fieldName(field, words.text),
        value: shown ?? reasonValue(field, value, words)
      })
    })
    .join(', ')
}

/** Where a rule stands in the specification; what no section says is Calltrail's own. */
export function sectionText(rule: string, { text }: SentenceWords): string {
  const section = ruleSection(rule)
  return section === null ? text('why.own') : text('why.section', { section })
}

const stepLine = (step: WhyStep | WhyDeclined, sentence: string, words: SentenceWords): string =>
  `  ${rowText(step.cel, step.rule, words)}\n    ${sentence} (${sectionText(step.rule, words)})`

/** The reasons of one field as plain text, for a ticket. */
export function reasonsText(why: CallWhy, field: string, value: string, words: SentenceWords): string {
  const { text } = words
  const { setBy, replaced, declined, differs } = reasonsOf(why, field)
  const lines = [words.text('common.named', { name: fieldName(field, text), value })]
  if (differs && setBy)
    lines.push(`  ${text('why.differs', { value: reasonValue(field, setBy.value, words) })}`)
  if (setBy) {
    lines.push(text('why.setBy'), stepLine(setBy, ruleText(setBy.rule, field, words.language).text, words))
    const sources = sourcesText(setBy, why, words)
    if (sources) lines.push(`    ${text('why.computed', { sources })}`)
  } else lines.push(`  ${text('why.never')}`)
  if (replaced.length > 0) lines.push(text('why.replaced'))
  for (const step of replaced)
    lines.push(stepLine(step, text('why.was', { value: reasonValue(field, step.value, words) }), words))
  if (declined.length > 0) lines.push(text('why.declined'))
  for (const step of declined) {
    const would = step.value === null ? '' : `${reasonValue(field, step.value, words)}. `
    lines.push(stepLine(step, `${would}${declineText(step.reason, words.language).text}`, words))
  }
  return lines.join('\n')
}
