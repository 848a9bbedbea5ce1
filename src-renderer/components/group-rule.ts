import { failureText } from '@shared/rules/rule-text'
import type { Language } from '../i18n/language'
import { RULE_TEXTS } from './rule-words'

/** What a rule such as `3.3` or `5.4 BRIDGE_ENTER` asks of events that gave no call log by it. */
export const ruleWords = (rule: string, language: Language): string => failureText(RULE_TEXTS[language], rule)

/**
 * Why a group gave no call log, for a list: the engine's own sentence is English and exact; elsewhere the rule stands in
 * its place, and the sentence remains as technical detail.
 */
export const reasonText = (
  { rule, reason }: { readonly rule: string; readonly reason: string },
  language: Language
): string => (language === 'en' ? reason : ruleWords(rule, language))
