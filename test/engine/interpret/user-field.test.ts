import { expect, test } from 'vitest'
import { callLogOf } from '../../support/cel-table'

const table = (second: string): string => `
  event | uniqueid | channel | name | num | app | userfield
  CHAN_START | 1.1 | PJSIP/a-1 | A | 10
  APP_START | 1.1 | PJSIP/a-1 | A | 10 | Dial | first
  APP_START | 1.1 | PJSIP/a-1 | A | 10 | Dial | ${second}
  CHAN_START | 1.2 | PJSIP/b-2 | B | 20
  APP_START | 1.2 | PJSIP/b-2 | B | 20 | Dial | of the callee
  LINKEDID_END | 1.1`

test('the user field is that of the last application on the caller', () => {
  expect(callLogOf(table('second')).userField).toBe('second')
})

test('an empty user field of a later application empties it', () => {
  expect(callLogOf(table('')).userField).toBe('')
})
