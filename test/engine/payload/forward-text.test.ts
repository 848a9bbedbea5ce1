import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseForward } from '../../../src-main/engine/payload/forward-text'

test.each([
  ['{"extra":"NUM:2010,CONTEXT:inside,NAME:Nora Lind"}', '2010', 'inside', 'Nora Lind'],
  ['NUM: 2010 , CONTEXT: inside , NAME: Nora ,', '2010', 'inside', 'Nora'],
  ['{"extra":"NUM:,CONTEXT:,NAME:"}', '', '', ''],
  ['{"extra":"NUM:20,CONTEXT:x,NAME:Lind, Nora"}', '20', 'x', 'Lind'],
  ['{"extra":"NUM:20,CONTEXT:x,NAME:a\\u00e9"}', '20', 'x', 'a\\u00e9'],
  ['{"extra":"NUM:20,CONTEXT:x,NAME:\\"q\\" r"}', '20', 'x', '\\"q\\" r'],
  ['NUM:1,CONTEXT:a,NAME:b,NUM:2,CONTEXT:c,NAME:d,', '2', 'c', 'd'],
  ['NUM:1,CONTEXT:a,NAME:b,NUM:2', '1', 'a', 'b'],
  ['NUM:1\u2028,CONTEXT:a,NAME:b"} and more', '1\u2028', 'a', 'b']
])('a forward can be read: %j', (raw, number, context, name) => {
  expect(parseForward(raw)).toEqual({ number, context, name })
})

test.each([
  'NUM:20,CONTEXT:x,NAME:Nora',
  '{"extra":"NUM:20,CONTEXT:x,NAME:Nora" }',
  '{"extra":"NUM:20,NAME:Nora,CONTEXT:x"}',
  '{"extra":"NUM:20;CONTEXT:x;NAME:Nora"}',
  '\n{"extra":"NUM:20,CONTEXT:x,NAME:Nora"}',
  '{"extra":"NUM:20,CONTEXT:\nx,NAME:Nora"}',
  '{"extra":"NUM:20,\tCONTEXT:x,NAME:Nora"}x'
])('a forward cannot be read: %j', (raw) => {
  expect(parseForward(raw)).toBeNull()
})

test('the parts are those that the pattern of the rules gives', () => {
  const pattern = /^[^\n]*NUM: *([^\n]*?) *, *CONTEXT: *([^\n]*?) *, *NAME: *([^\n]*?) *(?:,|"\})/
  const piece = fc.constantFrom(
    'NUM:',
    'CONTEXT:',
    'NAME:',
    ',',
    ' ',
    '  ',
    '"}',
    '"',
    '}',
    'a',
    '\n',
    '\t',
    ':'
  )
  const likely = fc
    .tuple(piece, piece, piece, piece)
    .map(([a, b, c, d]) => `NUM:${a},CONTEXT:${b},NAME:${c},${d}`)
  const raw = fc.array(fc.oneof(piece, likely), { maxLength: 14 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(raw, (text) => {
      const match = pattern.exec(text)
      const expected = match && { number: match[1], context: match[2], name: match[3] }
      expect(parseForward(text)).toEqual(expected)
    }),
    { numRuns: 20_000 }
  )
})

test.each([
  `NUM:${' '.repeat(2_000_000)}`,
  'NUM:'.repeat(500_000),
  `NUM:${',CONTEXT:'.repeat(200_000)}`,
  `NUM:${', CONTEXT: NAME:'.repeat(200_000)}`,
  `NUM:,CONTEXT:${'NAME:'.repeat(400_000)}`,
  `NUM:,CONTEXT:,NAME:${' '.repeat(2_000_000)}`
])('a long one that cannot be read costs no time (%#)', (raw) => {
  // Read again from each of its parts, it would take longer than a test may.
  expect(parseForward(raw)).toBeNull()
})
