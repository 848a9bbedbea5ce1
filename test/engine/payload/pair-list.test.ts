import { expect, test } from 'vitest'
import { parsePairList } from '../../../src-main/engine/payload/pair-list'

const pairs = (text: string): unknown => {
  const parsed = parsePairList(text)
  return parsed === null ? null : Object.fromEntries(parsed)
}

test.each<[string, unknown]>([
  ['type: user,uuid: u1,name: Nora', { type: 'user', uuid: 'u1', name: 'Nora' }],
  ['name: Sales, North,id: 5', { name: 'Sales, North', id: '5' }],
  ['name: a: b,id: 5', { name: 'a: b', id: '5' }],
  ['name: x, word: y', { name: 'x', word: 'y' }],
  ['id:7,name:x', { id: '7', name: 'x' }],
  [' type: user,id: 5', { id: '5' }],
  ['text in front,id: 5', { id: '5' }],
  ['name: a,,,id: 5,,', { name: 'a', id: '5,,' }],
  ['name: a ,, id: 5', { name: 'a ', id: '5' }],
  ['name: a ,,,id: 5', { name: 'a ', id: '5' }],
  ['id: 1,id: 2', { id: '2' }],
  ['a:,b:', { a: '', b: '' }],
  ['prénom: É,ключ: x', { prénom: 'É', ключ: 'x' }],
  ['a: 1,\n\u2003b: 2', { a: '1', b: '2' }],
  ['a : 1,b-c: 2', null],
  ['a: \u0085 x \u001c,b: \ufeffy', { a: 'x', b: '\ufeffy' }],
  ['', null]
])('a pair list: %j', (text, expected) => {
  expect(pairs(text)).toEqual(expected)
})
