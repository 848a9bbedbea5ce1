import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedBy } from '../../src-main/jobs/keyed'

test('the keyed function is HMAC-SHA-256, for keys of any length', () => {
  const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(key, fc.string({ unit: 'grapheme' }), (secret, text) => {
      const expected = createHmac('sha256', secret).update(text).digest('hex')
      expect(Buffer.from(keyedBy(secret)(text)).toString('hex')).toBe(expected)
    })
  )
})

test('without a key it is another function each time', () => {
  expect(keyedBy(null)('a')).not.toEqual(keyedBy(null)('a'))
})
