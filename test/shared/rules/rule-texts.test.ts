import { describe, expect, test } from 'vitest'
import { RULE_TEXTS_EN } from '../../../src-shared/rules/en'
import { RULE_TEXTS_FR } from '../../../src-shared/rules/fr'
import { DECLINE_IDS, RULE_IDS } from '../../../src-shared/rules/rule-id'
import { failureText, type RuleText, ruleSection, shownRule } from '../../../src-shared/rules/rule-text'

const LANGUAGES = [
  ['English', RULE_TEXTS_EN],
  ['French', RULE_TEXTS_FR]
] as const

const sentencesOf = ({ text, fields, note, must }: RuleText): readonly string[] => [
  text,
  ...Object.values(fields ?? {}),
  ...[note, must].filter((sentence) => sentence !== undefined)
]

describe.each(LANGUAGES)('in %s', (_, texts) => {
  test.each(RULE_IDS)('the rule %s has a title without a stop and whole sentences', (id) => {
    const rule = texts.rules[id]
    expect(rule.title).toMatch(/^[A-ZÀ-Ý].*[^.:]$/u)
    for (const sentence of sentencesOf(rule)) expect(sentence).toMatch(/^\S.*\S\.$/u)
  })

  test.each(DECLINE_IDS)('the reason %s has a sentence', (id) => {
    for (const sentence of sentencesOf({ title: '', ...texts.declined[id] }))
      expect(sentence).toMatch(/^\S.*\S\.$/u)
  })
})

test('both languages say the same: notes and fields of a rule stand in both', () => {
  for (const id of RULE_IDS) {
    const [english, french] = [RULE_TEXTS_EN.rules[id], RULE_TEXTS_FR.rules[id]]
    expect(Object.keys(french.fields ?? {}), id).toEqual(Object.keys(english.fields ?? {}))
    expect(french.note === undefined, id).toBe(english.note === undefined)
    expect(french.noteFields, id).toEqual(english.noteFields)
    expect(french.must === undefined, id).toBe(english.must === undefined)
  }
  for (const id of DECLINE_IDS) {
    expect(RULE_TEXTS_FR.declined[id].note === undefined, id).toBe(
      RULE_TEXTS_EN.declined[id].note === undefined
    )
  }
})

test('French puts a no-break space before high signs', () => {
  expect(JSON.stringify(RULE_TEXTS_FR)).not.toMatch(/[^\u00a0"][;?!]|[^\u00a0":] :/u)
})

test('a rule is shown for a field where that has words of its own', () => {
  expect(shownRule(RULE_TEXTS_EN, '5.3 CHAN_START', 'requestedExten')).toMatchObject({
    text: 'The number that the caller dialled.',
    section: '5.3'
  })
  expect(shownRule(RULE_TEXTS_EN, '5.3 CHAN_START')?.text).toMatch(/^The call begins/)
})

test('a note is shown with the fields that it is about', () => {
  const noteOf = (field?: string): string | null | undefined =>
    shownRule(RULE_TEXTS_EN, '5.4 CHAN_START', field)?.note
  expect(noteOf()).toMatch(/^The last phone/)
  expect(noteOf('destinationLineIdentity')).toMatch(/^The last phone/)
  expect(noteOf('requestedName')).toBeNull()
})

test('events without call log are told what the rule asks of them', () => {
  expect(failureText(RULE_TEXTS_EN, '5.4 BRIDGE_ENTER')).toMatch(/must have started/)
  expect(failureText(RULE_TEXTS_EN, '3.3')).toBe(RULE_TEXTS_EN.rules['3.3'].text)
  expect(failureText(RULE_TEXTS_FR, '5.7')).toBe(RULE_TEXTS_FR.unknownRule)
})

test('what no section of the specification says has none, and a rule of another version has no words', () => {
  expect(ruleSection('measures: ring')).toBeNull()
  expect(shownRule(RULE_TEXTS_EN, '99.9 SOMETHING')).toBeNull()
})
