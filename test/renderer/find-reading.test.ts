import { describe, expect, it } from 'vitest'
import type { Understanding } from '@shared/model/understanding'
import {
  hasChoice,
  onlyCall,
  readingText,
  withReading
} from '../../src-renderer/features/filters/find-reading'
import { words } from './words'

const reading = (kind: Understanding['kind'], part: Partial<Understanding> = {}): Understanding => ({
  kind,
  value: 'x',
  filter: {},
  count: 1,
  callId: null,
  groupId: null,
  ...part
})
const nothing = reading('text', { count: 0 })

describe('the one call that a text leads to', () => {
  it('is that of an id with a single call, however often it is told', () => {
    const call = reading('conversation', { callId: 7 })
    expect(onlyCall([call, nothing])).toBe(call)
    expect(onlyCall([call, reading('linkedid', { callId: 7 }), nothing])).toBe(call)
    expect(onlyCall([reading('call-id', { callId: 7 }), reading('text', { count: 3 })])?.callId).toBe(7)
  })
  it('is none where there is a choice', () => {
    expect(onlyCall([nothing])).toBeNull()
    expect(onlyCall([reading('linkedid', { count: 2 }), nothing])).toBeNull()
    expect(onlyCall([reading('conversation', { callId: 7 }), reading('uniqueid', { callId: 8 })])).toBeNull()
    expect(onlyCall([reading('call-id', { callId: 7 }), reading('number', { callId: 7 })])).toBeNull()
    expect(onlyCall([reading('number', { callId: 7 }), nothing])).toBeNull()
    expect(onlyCall([reading('linkedid', { count: 0, groupId: 3 }), nothing])).toBeNull()
    expect(
      onlyCall([reading('conversation', { callId: 7 }), reading('linkedid', { count: 0, groupId: 3 })])
    ).toBeNull()
  })
})

describe('a reading', () => {
  it('takes the place of the typed text and leaves the other filters', () => {
    const user = reading('user', { filter: { participantUuids: ['u'] } })
    expect(withReading({ search: 'ann', recorded: true }, user)).toEqual({
      recorded: true,
      participantUuids: ['u']
    })
  })
  it('adds a number to those that are there, once', () => {
    const one = { side: 'either', mode: 'exact', value: '1001' } as const
    const two = { ...one, value: '1002' }
    const found = reading('number', { filter: { numbers: [two] } })
    const filter = withReading({ numbers: [one] }, found)
    expect(filter.numbers).toEqual([one, two])
    expect(withReading(filter, found).numbers).toEqual([one, two])
  })
  it('is told with its calls', () => {
    expect(readingText(reading('number', { value: '01 42', count: 17 }), words().text)).toBe(
      'Number 01 42: 17 calls'
    )
    expect(readingText(reading('channel', { value: 'PJSIP/a-1' }), words('fr').text)).toBe(
      'Canal PJSIP/a-1\u00a0: 1 appel'
    )
    expect(readingText(reading('linkedid', { count: 0, groupId: 3 }), words().text)).toBe(
      'Linked ID x: events without a call log'
    )
  })
  it('is a choice unless it is the text alone', () => {
    expect(hasChoice([nothing])).toBe(false)
    expect(hasChoice([reading('tag'), nothing])).toBe(true)
  })
})
