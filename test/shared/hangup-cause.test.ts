import { expect, it } from 'vitest'
import { HANGUP_CAUSE_CODES, hangupCauseKey, hangupCauseName } from '@shared/format/hangup-cause'

it('names the causes that Asterisk names', () => {
  expect(hangupCauseName(16)).toBe('NORMAL_CLEARING')
  expect(hangupCauseName(19)).toBe('NO_ANSWER')
  expect(hangupCauseKey(17)).toBe('hangup.17')
})

it('leaves an unknown number to be shown as it is', () => {
  expect(hangupCauseName(4)).toBeNull()
  expect(hangupCauseKey(-1)).toBeNull()
  expect(hangupCauseKey(500)).toBeNull()
})

it('lists each cause once, ascending', () => {
  expect([...HANGUP_CAUSE_CODES].sort((a, b) => a - b)).toEqual(HANGUP_CAUSE_CODES)
  expect(HANGUP_CAUSE_CODES).toHaveLength(50)
})
