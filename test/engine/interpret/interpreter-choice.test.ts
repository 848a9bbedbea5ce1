import { expect, test } from 'vitest'
import { isLocalOriginate } from '../../../src-main/engine/interpret/originate/local-originate'
import { celTable } from '../../support/cel-table'

const chosen = (body: string): boolean => isLocalOriginate(celTable(`event | uniqueid | channel\n${body}`))

const ROWS = ['CHAN_START | 1 | Local/x@c-1;1', 'CHAN_START | 2 | Local/x@c-1;2', 'ANSWER | 1', 'X | 3']

test('a call is originated when both halves of a Local channel start first and the first is answered at once', () => {
  expect(chosen(ROWS.join('\n'))).toBe(true)
  expect(chosen(ROWS.join('\n').replaceAll('Local', 'LOCAL'))).toBe(true)
})

test.each([
  ['there are only two channels', ROWS.slice(0, 3)],
  ['there is one start only', [ROWS[0], ROWS[2], ROWS[3], 'X | 2']],
  ['the second start is no Local channel', [ROWS[0], 'CHAN_START | 2 | PJSIP/b-2', ROWS[2], ROWS[3]]],
  ['the first start is no Local channel', ['CHAN_START | 1 | PJSIP/a-1', ROWS[1], ROWS[2], ROWS[3]]],
  [
    'another row of the first channel stands before its answer',
    [ROWS[0], ROWS[1], 'XIVO_OUTCALL | 1', ROWS[2], ROWS[3]]
  ],
  ['the first row is of another channel', ['X | 3', ROWS[0], ROWS[1], ROWS[2]]]
])('a call is not originated when %s', (_, rows) => {
  expect(chosen(rows.join('\n'))).toBe(false)
})
