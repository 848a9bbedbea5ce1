import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memberName, safePart } from '../../../src-main/recordings/archive'

test('the reference’s names stay as they are', () => {
  const name = '2026-03-11T09_02_11UTC-412-33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav'
  expect(memberName('412', name)).toBe(`412/${name}`)
  expect(memberName('voxtra-1773219730.12', name)).toBe(`voxtra-1773219730.12/${name}`)
})

test.each([
  ['..', '__'],
  ['.', '_'],
  ['', '_'],
  ['../../etc/passwd', '___.._etc_passwd'],
  ['/etc/passwd', '_etc_passwd'],
  ['C:\\Windows\\x', 'C__Windows_x'],
  ['a\u0000b\nc', 'a_b_c'],
  ['con', '_con'],
  ['LPT1.wav', '_LPT1.wav'],
  ['name. ', 'name__'],
  ['.hidden', '_hidden'],
  ['\u202egnp.wav', '_gnp.wav'],
  ['half \ud83d', 'half _'],
  ['été 日本', 'été 日本']
])('%j becomes %j', (text, safe) => {
  expect(safePart(text)).toBe(safe)
})

test('a long name keeps its ending', () => {
  const safe = safePart(`${'ä'.repeat(500)}.wav`)
  expect([...safe]).toHaveLength(120)
  expect(safe.endsWith('ä.wav')).toBe(true)
})

test('whatever comes in, a member lies in one folder below where it is unpacked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (folder, file) => {
      const parts = memberName(folder, file).split('/')
      expect(parts).toHaveLength(2)
      for (const part of parts) {
        expect(part).not.toMatch(/^\.{0,2}$|[\\/:\0]|^[. ]|[. ]$/)
        expect(Buffer.from(part).toString()).toBe(part)
      }
    })
  )
})
