import { describe, expect, it } from 'vitest'
import type { CallWhy, WhyCel, WhyStep } from '@shared/model/why'
import { reasonedFields, reasonsOf, rowsOf } from '../../src-renderer/features/call-why/reasons-of'
import { reasonsText } from '../../src-renderer/features/call-why/reason-text'
import { words } from './words'

/** 2026-03-11 12:05:01 in Paris. */
const START = 1_773_227_101_000_000
const cel = (id: number, eventtype: string, seconds: number): WhyCel => ({
  id,
  eventtype,
  eventtime: START + seconds * 1_000_000,
  channame: 'PJSIP/t6k2hlin-00000069'
})
const step = (field: string, value: unknown, by: WhyCel | null, extra: Partial<WhyStep> = {}): WhyStep => ({
  field,
  value,
  replaced: null,
  celId: by?.id ?? null,
  cel: by,
  fromCels: [],
  rule: '5.3 CHAN_START',
  ...extra
})

const start = cel(146, 'CHAN_START', 0)
const enter = cel(153, 'BRIDGE_ENTER', 3)
const end = cel(171, 'CHAN_END', 101)
const why: CallWhy = {
  callLogId: 8,
  engineVersion: '1',
  steps: [
    step('sourceName', null, null, { rule: '5.1' }),
    step('sourceName', 'Thames', start),
    step('sourceName', 'Thames Freight', enter, { rule: '5.3 APP_START', replaced: 'Thames' }),
    step('dateAnswer', enter.eventtime, enter, { rule: '5.3 BRIDGE_ENTER' }),
    step('dateEnd', end.eventtime, end, { rule: '5.3 CHAN_END' }),
    step('talkDurationUs', 98_000_000, null, {
      rule: 'measures: talk',
      from: { fields: ['dateEnd', 'dateAnswer'], celIds: [] }
    })
  ],
  declined: [
    {
      field: 'sourceName',
      celId: end.id,
      cel: end,
      rule: '5.3 APP_START',
      reason: 'already-given',
      value: 'Late'
    },
    {
      field: 'sourceName',
      celId: start.id,
      cel: start,
      rule: '5.3 APP_START',
      reason: 'empty',
      value: null
    }
  ],
  differing: ['tags'],
  failure: null
}

describe('the reasons of a field', () => {
  it('are its last setter, what that replaced and who left it, in order of time', () => {
    const { setBy, replaced, declined, differs } = reasonsOf(why, 'sourceName')
    expect(setBy?.value).toBe('Thames Freight')
    expect(replaced.map(({ value }) => value)).toEqual(['Thames'])
    expect(declined.map(({ reason }) => reason)).toEqual(['empty', 'already-given'])
    expect(differs).toBe(false)
  })

  it('say that a field was never set, and that it would be otherwise now', () => {
    expect(reasonsOf(why, 'tags')).toEqual({ setBy: null, replaced: [], declined: [], differs: true })
    expect(reasonedFields(why)).toEqual(['sourceName', 'dateAnswer', 'dateEnd', 'talkDurationUs', 'tags'])
  })

  it('lead to the rows of the fields from which a value was computed', () => {
    expect(rowsOf(why, reasonsOf(why, 'talkDurationUs')).map(({ id }) => id)).toEqual([153, 171])
    expect(rowsOf(why, reasonsOf(why, 'sourceName')).map(({ id }) => id)).toEqual([146, 153, 171])
  })
})

describe('the reasons as text', () => {
  it('name value, row, rule, what was replaced and what was declined', () => {
    expect(reasonsText(why, 'sourceName', 'Thames Freight', words())).toBe(
      [
        'From: Thames Freight',
        'Set by',
        '  12:05:04.000  BRIDGE_ENTER #153  PJSIP/t6k2hlin-00000069',
        '    The dialplan has given the caller this name. (Rule 5.3)',
        'Replaced',
        '  12:05:01.000  CHAN_START #146  PJSIP/t6k2hlin-00000069',
        '    It was Thames. (Rule 5.3)',
        'Could have changed it, but did not',
        '  12:05:01.000  CHAN_START #146  PJSIP/t6k2hlin-00000069',
        '    The event has nothing for it. (Rule 5.3)',
        '  12:06:42.000  CHAN_END #171  PJSIP/t6k2hlin-00000069',
        '    Late. There was a value already, which this rule keeps. (Rule 5.3)'
      ].join('\n')
    )
  })

  it('say what a value was computed from, in the language of the window', () => {
    expect(reasonsText(why, 'talkDurationUs', '1m 38s', words())).toContain(
      'Computed from End: 12:06:42.000, Answer: 12:05:04.000'
    )
    expect(reasonsText(why, 'talkDurationUs', '1m 38s', words('fr'))).toContain(
      'Calculé à partir de Fin\u00a0: 12:06:42.000, Réponse\u00a0: 12:05:04.000'
    )
  })

  it('tell a field that nothing set, and the value of today', () => {
    expect(reasonsText(why, 'tags', 'sales', words())).toBe('Tags: sales\n  No event sets this field.')
    const anew = { ...why, steps: [...why.steps, step('tags', ['support'], null, { rule: '11.1' })] }
    expect(reasonsText(anew, 'tags', 'sales', words())).toContain('the value would be: support')
  })
})
