import { describe, expect, it } from 'vitest'
import { fieldHelp, fieldName } from '../../src-renderer/components/field-words'
import { anyCallLog } from '../support/any-call-log'
import { words } from './words'

describe('fields of a call log', () => {
  const fields = [...Object.keys(anyCallLog()), 'botDurationUs', 'botBillUs', 'campaignId']

  it.each(['en', 'fr'] as const)('have each a name and an explanation in %s', (language) => {
    const { text } = words(language)
    expect(fields.length).toBeGreaterThan(40)
    expect(fields.filter((field) => fieldName(field, text) === field)).toEqual([])
    expect(fields.filter((field) => fieldHelp(field, text) === '')).toEqual([])
  })

  it('keep their own name where the window knows none', () => {
    expect(fieldName('madeUp', words().text)).toBe('madeUp')
    expect(fieldHelp('madeUp', words().text)).toBe('')
  })
})
