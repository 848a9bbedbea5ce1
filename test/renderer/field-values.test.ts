import { describe, expect, it } from 'vitest'
import type { FieldFilter } from '@shared/model/call-filter'
import { draftOf, readDraft } from '../../src-renderer/features/filters/field-values'

describe('a condition on a field', () => {
  it.each<FieldFilter>([
    { field: 'sourceName', mode: 'contains', values: ['roux', 'rous'] },
    { field: 'sourceName', mode: 'contains', values: ['x'], not: true },
    { field: 'requestedInternalContext', mode: 'equals', values: ['internal'], not: true },
    { field: 'userField', mode: 'equals', values: [null] },
    { field: 'userField', mode: 'equals', values: [null], not: true },
    { field: 'duration', mode: 'equals', values: [0, 12] },
    { field: 'answered', mode: 'equals', values: [false] }
  ])('is edited without being changed: %o', (one) => {
    expect(readDraft(draftOf(one))).toEqual(one)
  })

  it('says a negated flag by its other value', () => {
    expect(readDraft(draftOf({ field: 'answered', mode: 'equals', values: [true], not: true }))).toEqual({
      field: 'answered',
      mode: 'equals',
      values: [false]
    })
  })

  it('is no condition before it is complete', () => {
    expect(readDraft({ field: 'sourceName', comparison: 'is', typed: ' \n ' })).toBeNull()
    expect(readDraft({ field: 'duration', comparison: 'is', typed: 'twelve' })).toBeNull()
  })
})
