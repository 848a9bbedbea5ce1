import { expect, test } from 'vitest'
import { DEFAULT_EXPORT } from '@shared/model/export'
import { tableFor, tableText } from '../../src-main/exports'
import { anyCallLog } from '../support/any-call-log'
import { rowOf } from './rows'

const table = tableFor({ ...DEFAULT_EXPORT, columns: ['sourceName', 'talkDurationUs'] }, 0)
const textOf = (name: string, form: 'tsv' | 'markdown'): string | undefined =>
  tableText(table, [rowOf(anyCallLog({ sourceName: name }), table.fields)], form)
    .split('\n')
    .at(-1)

test.each([
  ['[Call back](http://203.0.113.9/)', '\\[Call back\\](http://203.0.113.9/)'],
  ['![](http://203.0.113.9/a.png)', '!\\[\\](http://203.0.113.9/a.png)'],
  ['<img src=x>', '\\<img src=x>'],
  ['a|b\\|c', 'a\\|b\\\\\\|c'],
  ['`**Ann**`', '\\`\\*\\*Ann\\*\\*\\`'],
  ['Ann\r\n| forged |', 'Ann \\| forged \\|'],
  ['=1+1', "'=1+1"]
])('%j is one cell of text in Markdown', (name, cell) => {
  expect(textOf(name, 'markdown')?.startsWith(`| ${cell} | `)).toBe(true)
})

test('a cell of the clipboard has no tab or line of its own, and runs nothing', () => {
  expect(textOf('Ann\tLind\r\n=1+1', 'tsv')).toMatch(/^Ann Lind =1\+1\t/)
  expect(textOf('\t=1+1', 'tsv')).toMatch(/^' =1\+1\t/)
})
