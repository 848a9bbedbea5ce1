import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { QUALITY_CODES, type QualityCheck } from '@shared/model/quality'
import { ruleWords } from '../../src-renderer/components/group-rule'
import { findingWords } from '../../src-renderer/features/quality/finding-words'
import { shownValue } from '../../src-renderer/features/diff/shown-value'
import { localeOf } from '../../src-renderer/i18n/language'
import { MESSAGES } from '../../src-renderer/i18n/messages'
import type { Translate } from '../../src-renderer/i18n/use-text'
import { withCountTexts } from '../../src-renderer/i18n/values'

function translate(language: 'en' | 'fr', problems: string[]): Translate {
  const intl = createIntl({
    locale: localeOf(language),
    messages: MESSAGES[language],
    onError: (error) => problems.push(error.message)
  })
  return (key, values) => intl.formatMessage({ id: key }, values ? withCountTexts(values) : undefined)
}

const check = (code: QualityCheck['code'], params: QualityCheck['params'] = {}): QualityCheck => ({
  code,
  severity: 'problem',
  count: 1,
  atLeast: false,
  examples: [],
  command: null,
  params
})

describe('words of findings', () => {
  it.each(['en', 'fr'] as const)(
    'are whole in %s for every check, also when it names nothing',
    (language) => {
      const problems: string[] = []
      const text = translate(language, problems)
      for (const code of QUALITY_CODES) {
        const { title, effect, details, remedy } = findingWords(check(code), text, 'UTC')
        expect(title.length, code).toBeGreaterThan(5)
        expect(effect.length, code).toBeGreaterThan(5)
        expect([title, effect, remedy, ...details].join(' '), code).not.toMatch(/[{}]|quality\.|undefined/)
      }
      expect(problems).toEqual([])
    }
  )

  it('name the burst of calls that stop together, and a server that writes no ends', () => {
    const params = {
      atEnd: 1,
      inMiddle: 12_000,
      burst: 9,
      burstFrom: 1_770_199_320_000_000,
      burstUntil: 1_770_199_560_000_000,
      endsAreWritten: 0
    }
    const { details } = findingWords(check('unfinished-groups', params), translate('en', []), 'UTC')
    expect(details).toEqual([
      'At the end of the data: 1; in the middle of it: 12\u2009000.',
      '9 of them stop between 2026-02-04 10:02:00 and 10:06:00: a restart?',
      'This server writes no LINKEDID_END, so no call ever ends.'
    ])
  })
})

describe('words of rules', () => {
  it('say what events must be like, in the language of the window', () => {
    expect(ruleWords('3.3', 'en')).toContain('LINKEDID_END')
    expect(ruleWords('5.4 BRIDGE_ENTER', 'en')).toContain('must have started')
    expect(ruleWords('10.1', 'fr')).toContain('appelant')
  })

  it('say so where an older engine named a rule that is known no more', () => {
    expect(ruleWords('5.7', 'en')).toContain('A rule of the reference')
  })
})

describe('values of a comparison', () => {
  it('show times in the zone of the window', () => {
    expect(shownValue('2026-03-11T10:00:05.5Z', null, 'Europe/Paris')).toMatch(/^2026-03-11 11:00:05\.5/)
  })

  it('are cut around the place where they differ', () => {
    const same = 'a'.repeat(60)
    expect(shownValue(`${same}XYZ`, `${same}QYZ`, 'UTC')).toBe('…aaaaaaXYZ')
    expect(shownValue('short', 'other', 'UTC')).toBe('short')
  })
})
