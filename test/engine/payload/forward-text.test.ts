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
