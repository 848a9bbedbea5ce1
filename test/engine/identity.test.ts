import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha1 } from '../../src-main/engine/identity/sha1'
import { encodeUtf8 } from '../../src-main/engine/identity/utf8'
import { uuidV5 } from '../../src-main/engine/identity/uuid-v5'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

test.each([
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1']
])('SHA-1 of %j is the published one', (text, digest) => {
  expect(hex(sha1(Uint8Array.from(encodeUtf8(text))))).toBe(digest)
})

test('SHA-1 agrees with the runtime for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'))
    })
  )
})

test('UTF-8 agrees with the runtime for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(encodeUtf8(text)).toEqual([...Buffer.from(text)])
    })
  )
})

test('uuid v5 gives the published value for a domain name', () => {
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2'
  )
})
