import { expect, it } from 'vitest'
import { hasEffect, INTERPRETED_EVENTS } from '@shared/format/event-effect'
import { CALLEE_RULES } from '../../../src-main/engine/interpret/callee/callee-rules'
import { CALLER_RULES } from '../../../src-main/engine/interpret/caller/caller-rules'

it('knows every event that the engine has a rule for', () => {
  const ruled = [...CALLER_RULES.keys(), ...CALLEE_RULES.keys()]
  expect(ruled.filter((name) => !INTERPRETED_EVENTS.has(name))).toEqual([])
  // Beyond those: the end of a call and the mark of an originate are read elsewhere in the engine.
  expect([...INTERPRETED_EVENTS].filter((name) => !ruled.includes(name)).sort()).toEqual([
    'LINKEDID_END',
    'WAZO_ORIGINATE_ALL_LINES'
  ])
})

it('reads the own name of a user event, and the exact name only', () => {
  expect(hasEffect({ eventtype: 'USER_DEFINED', userdeftype: 'XIVO_INCALL' })).toBe(true)
  expect(hasEffect({ eventtype: 'USER_DEFINED', userdeftype: 'MY_EVENT' })).toBe(false)
  expect(hasEffect({ eventtype: 'HANGUP', userdeftype: '' })).toBe(false)
  expect(hasEffect({ eventtype: 'chan_start', userdeftype: '' })).toBe(false)
})
