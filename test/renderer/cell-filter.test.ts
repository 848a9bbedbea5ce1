import { describe, expect, it } from 'vitest'
import type { CallLogRow } from '@shared/model/call-log-row'
import {
  aroundCall,
  cellCondition,
  dayOfCall,
  numberOfCell,
  onlyLikeCell,
  textField,
  withNumberAnywhere,
  withoutLikeCell,
  type CellLook
} from '../../src-renderer/filter/cell-filter'
import { fakeRow } from './fake-calls'

const S = 1_000_000
const LOOK: CellLook = { duration: 'units', withNumber: true }
const row = (change: Partial<CallLogRow> = {}): CallLogRow => ({ ...fakeRow(0), ...change })

describe('calls like a cell', () => {
  it('are those with the same name and number where both stand in the cell', () => {
    const call = row({ sourceName: 'Thames Freight', sourceExten: '+442079460111' })
    expect(cellCondition('sourceName', call, LOOK)).toEqual({
      fields: [
        { field: 'sourceName', mode: 'equals', values: ['Thames Freight'] },
        { field: 'sourceExten', mode: 'equals', values: ['+442079460111'] }
      ]
    })
    expect(cellCondition('sourceName', call, { ...LOOK, withNumber: false })).toEqual({
      fields: [{ field: 'sourceName', mode: 'equals', values: ['Thames Freight'] }]
    })
  })

  it('are empty where the cell is empty', () => {
    const empty = row({ hangupCause: null, tags: [], ringDurationUs: 0, campaignId: null, userField: null })
    expect(cellCondition('hangupCause', empty, LOOK)).toEqual({ hangupCauses: [null] })
    expect(cellCondition('tags', empty, LOOK)).toEqual({ tags: { mode: 'untagged', values: [] } })
    expect(cellCondition('campaignId', empty, LOOK)).toEqual({ campaignIds: [null] })
    expect(cellCondition('userField', empty, LOOK)).toEqual({
      fields: [{ field: 'userField', mode: 'equals', values: [null, ''] }]
    })
    expect(cellCondition('userField', row({ userField: '' }), LOOK)).toEqual({
      fields: [{ field: 'userField', mode: 'equals', values: [null, ''] }]
    })
    // No ringing and no time of it read alike.
    expect(cellCondition('ringDurationUs', empty, LOOK)).toEqual({
      fields: [{ field: 'ringDurationUs', mode: 'equals', values: [null, 0] }]
    })
  })

  it('have comments or none, however many there are', () => {
    expect(cellCondition('commentCount', row({ commentCount: 3 }), LOOK)).toEqual({ commented: true })
    expect(cellCondition('commentCount', row({ commentCount: 0 }), LOOK)).toEqual({ commented: false })
    expect(textField('commentCount', row({ commentCount: 3 }))).toBeNull()
  })

  it('last as long as the cell says, which cuts to seconds, and from an hour on to minutes', () => {
    const talk = (us: number, duration: CellLook['duration'] = 'units'): unknown =>
      cellCondition('talkDurationUs', row({ talkDurationUs: us }), { ...LOOK, duration })
    expect(talk(97.4 * S)).toEqual({ talkUs: { min: 97 * S, max: 98 * S - 1 } })
    expect(talk(3812 * S)).toEqual({ talkUs: { min: 3780 * S, max: 3840 * S - 1 } })
    expect(talk(3812 * S, 'clock')).toEqual({ talkUs: { min: 3812 * S, max: 3813 * S - 1 } })
    // Less than a second is no more than nothing.
    expect(talk(0.4 * S)).toEqual({ talkUs: { min: 1, max: S - 1 } })
  })

  it('start within the second that the cell shows', () => {
    expect(cellCondition('date', row({ date: 10.7 * S }), LOOK)).toEqual({ from: 10 * S, until: 11 * S })
  })

  it('cannot be named by an answer that has a time, but by a missing one', () => {
    expect(cellCondition('dateAnswer', row({ dateAnswer: 5 }), LOOK)).toBeNull()
    expect(cellCondition('dateAnswer', row({ dateAnswer: null }), LOOK)).toEqual({
      fields: [{ field: 'dateAnswer', mode: 'equals', values: [null] }]
    })
  })
})

describe('the filter from a cell', () => {
  it('keeps what it says of other things and replaces what it says of the same', () => {
    const call = row({ outcome: 'missed', sourceInternalContext: 'internal' })
    expect(onlyLikeCell({ search: 'a', outcomes: ['busy'] }, 'outcome', call, LOOK)).toEqual({
      search: 'a',
      outcomes: ['missed']
    })
    const former = {
      fields: [
        { field: 'sourceInternalContext', mode: 'equals', values: ['other'] },
        { field: 'sourceInternalContext', mode: 'contains', values: ['int'] }
      ]
    } as const
    expect(onlyLikeCell(former, 'sourceInternalContext', call, LOOK)?.fields).toEqual([
      former.fields[1],
      { field: 'sourceInternalContext', mode: 'equals', values: ['internal'] }
    ])
  })

  it('leaves out one of a closed list, one value after the other of a field, and a range as a group', () => {
    const call = row({ outcome: 'blocked', userField: 'x', ringDurationUs: 3 * S })
    expect(withoutLikeCell({}, 'outcome', call, LOOK)?.outcomes).not.toContain('blocked')
    expect(withoutLikeCell({}, 'outcome', call, LOOK)?.outcomes).toHaveLength(6)
    const once = withoutLikeCell({}, 'userField', call, LOOK) ?? {}
    const twice = withoutLikeCell(once, 'userField', row({ userField: null }), LOOK)
    expect(twice).toEqual({
      fields: [{ field: 'userField', mode: 'equals', values: ['x', null, ''], not: true }]
    })
    expect(withoutLikeCell({}, 'ringDurationUs', call, LOOK)).toEqual({
      noneOf: [{ ringUs: { min: 3 * S, max: 4 * S - 1 } }]
    })
  })

  it('leaves out name and number only where both are the same', () => {
    const call = row({ sourceName: null, sourceExten: '0639981207' })
    expect(withoutLikeCell({}, 'sourceName', call, LOOK)).toEqual({
      noneOf: [
        {
          fields: [
            { field: 'sourceName', mode: 'equals', values: [null, ''] },
            { field: 'sourceExten', mode: 'equals', values: ['0639981207'] }
          ]
        }
      ]
    })
  })

  it('never leaves a closed list empty, which would mean all of it', () => {
    const call = row({ outcome: 'blocked' })
    expect(withoutLikeCell({ outcomes: ['blocked'] }, 'outcome', call, LOOK)).toEqual({
      outcomes: ['blocked'],
      noneOf: [{ outcomes: ['blocked'] }]
    })
  })

  it('finds the number behind a name, and looks for text where the cell has some', () => {
    const call = row({
      sourceName: 'A',
      sourceExten: '1001',
      destinationName: null,
      destinationExten: '1002'
    })
    expect(numberOfCell('sourceName', call)).toBe('1001')
    expect(numberOfCell('outcome', call)).toBeNull()
    expect(textField('sourceName', call)).toBe('sourceName')
    expect(textField('destinationName', call)).toBe('destinationExten')
    expect(textField('destinationName', { ...call, destinationName: '' })).toBe('destinationExten')
    expect(textField('ringDurationUs', row({ ringDurationUs: 3 }))).toBeNull()
    expect(withNumberAnywhere({}, '1001').numbers).toEqual([{ side: 'either', mode: 'exact', value: '1001' }])
  })
})

describe('a period around a call', () => {
  it('reaches as far before as after and holds the call itself', () => {
    const call = row({ date: 5000 * S })
    expect(aroundCall({ search: 'a' }, call, 3600 * S)).toEqual({
      search: 'a',
      from: 1400 * S,
      until: 8600 * S + 1
    })
  })

  it('is the local day, which has 25 hours when the clock goes back', () => {
    const call = row({ date: Date.UTC(2025, 9, 26, 0, 58, 30) * 1000 })
    const { from, until } = dayOfCall({}, call, 'Europe/Paris')
    expect(new Date((from ?? 0) / 1000).toISOString()).toBe('2025-10-25T22:00:00.000Z')
    expect((until ?? 0) - (from ?? 0)).toBe(25 * 3600 * S)
  })
})
