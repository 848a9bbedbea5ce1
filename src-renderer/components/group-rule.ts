import type { MessageKey } from '../i18n/en'
import type { Language } from '../i18n/language'
import type { Translate } from '../i18n/use-text'

/** Rules in words, by the sections of the specification that can make a group give no call log; the longest prefix wins. */
const RULES: readonly (readonly [section: string, words: MessageKey])[] = [
  ['10.1', 'group.rule.10.1'],
  ['10.3', 'group.rule.10.3'],
  ['13', 'group.rule.13'],
  ['1', 'group.rule.1'],
  ['3', 'group.rule.3'],
  ['5.3', 'group.rule.5.3'],
  ['5.4', 'group.rule.5.4'],
  ['5', 'group.rule.5'],
  ['7', 'group.rule.7'],
  ['8', 'group.rule.8'],
  ['9', 'group.rule.9']
]

/** Words of a rule such as `3.3` or `5.4 BRIDGE_ENTER`. */
export function ruleWords(rule: string): MessageKey {
  const section = rule.split(' ')[0] ?? ''
  const found = RULES.find(([prefix]) => section === prefix || section.startsWith(`${prefix}.`))
  return found?.[1] ?? 'group.rule.other'
}

/**
 * Why a group gave no call log, for a list: the engine's own sentence is English and exact; elsewhere the rule stands in
 * its place, and the sentence remains as technical detail.
 */
export const reasonText = (
  { rule, reason }: { readonly rule: string; readonly reason: string },
  language: Language,
  text: Translate
): string => (language === 'en' ? reason : text(ruleWords(rule)))
