import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '@shared/errors/error-codes'
import { ERROR_TEXTS } from '../../src-renderer/i18n/error-texts'
import { localeOf } from '../../src-renderer/i18n/language'
import { MESSAGES } from '../../src-renderer/i18n/messages'
import { withCountTexts } from '../../src-renderer/i18n/values'

const ROOT = resolve(import.meta.dirname, '../..')
const LANGUAGES = ['en', 'fr'] as const
const keys = Object.keys(MESSAGES.en) as (keyof typeof MESSAGES.en)[]

/** Names that a message takes: `{name}` and `{name, plural, …}`; `nText` stands for `n`. */
const placeholders = (message: string): readonly string[] =>
  [
    ...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name.replace(/Text$/, '')))
  ].sort()

describe('messages', () => {
  it.each(LANGUAGES)('have a key each in %s: of two the later one would silently win', (language) => {
    const folders = ['src-renderer/i18n', 'src-shared/words'].map((room) => join(ROOT, room, language))
    const named = folders.flatMap((folder) =>
      readdirSync(folder).flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key)
      )
    )
    expect(named.length).toBeGreaterThan(keys.length / 2)
    expect(named.filter((key, at) => named.indexOf(key) !== at)).toEqual([])
  })

  it('are the same set in both languages', () => {
    expect(Object.keys(MESSAGES.fr).sort()).toEqual([...keys].sort())
  })

  it('take the same values in both languages', () => {
    const differing = keys.filter(
      (key) => placeholders(MESSAGES.en[key]).join() !== placeholders(MESSAGES.fr[key]).join()
    )
    expect(differing).toEqual([])
  })

  it.each(LANGUAGES)('can all be written in %s, for none, one and many', (language) => {
    const problems: string[] = []
    const intl = createIntl({
      locale: localeOf(language),
      messages: MESSAGES[language],
      onError: (error) => problems.push(String(error.message))
    })
    for (const key of keys) {
      for (const count of [0, 1, 2, 4_321]) {
        const given = Object.fromEntries(placeholders(MESSAGES[language][key]).map((name) => [name, count]))
        const text = intl.formatMessage(
          { id: key },
          { ...withCountTexts(given), b: (parts) => parts.join(''), mono: (parts) => parts.join('') }
        )
        const written = Array.isArray(text) ? text.join('') : String(text)
        if (/[{}<>]/.test(written) || /undefined|\[object/.test(written)) problems.push(`${key}: ${written}`)
      }
    }
    expect(problems).toEqual([])
  })

  it('writes thousands with a thin space, never with the mark of the language', () => {
    const intl = createIntl({ locale: localeOf('en'), messages: MESSAGES.en })
    expect(intl.formatMessage({ id: 'common.calls' }, withCountTexts({ count: 121_938 }))).toBe(
      '121\u2009938 calls'
    )
  })

  it('puts a non-breaking space before French double punctuation and inside guillemets', () => {
    const texts = [
      ...Object.values(MESSAGES.fr),
      ...Object.values(ERROR_TEXTS.fr).flatMap(({ title, hint }) => [title, hint])
    ]
    expect(texts.filter((text) => / [:;?!»]|« /.test(text))).toEqual([])
  })

  it('uses no straight apostrophe, which ICU takes for a quote', () => {
    const found = LANGUAGES.flatMap((language) => keys.filter((key) => MESSAGES[language][key].includes("'")))
    expect(found).toEqual([])
  })
})

describe('error texts', () => {
  it.each(LANGUAGES)('say in %s what happened for every error', (language) => {
    expect(ERROR_CODES.filter((code) => ERROR_TEXTS[language][code].title.length < 5)).toEqual([])
  })
})
