import { RULE_TEXTS_EN } from '@shared/rules/en'
import { RULE_TEXTS_FR } from '@shared/rules/fr'
import { shownRule, type DeclineText, type RuleTexts, type ShownRule } from '@shared/rules/rule-text'
import type { DeclineId } from '@shared/rules/rule-id'
import type { Language } from '../i18n/language'

/** Rules and reasons by language. */
export const RULE_TEXTS: Readonly<Record<Language, RuleTexts>> = { en: RULE_TEXTS_EN, fr: RULE_TEXTS_FR }

/** A rule in the window's language, for one field; one that an older engine named otherwise stands by its name. */
export const ruleText = (rule: string, field: string, language: Language): ShownRule =>
  shownRule(RULE_TEXTS[language], rule, field) ?? { title: rule, text: rule, note: null, section: null }

/** Why a rule left a value as it was, in the window's language. */
export const declineText = (reason: DeclineId, language: Language): DeclineText =>
  RULE_TEXTS[language].declined[reason]
