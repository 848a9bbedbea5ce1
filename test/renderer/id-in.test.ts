import { describe, expect, it } from 'vitest'
import { idIn } from '../../src-renderer/features/filters/id-in'

describe('ids in the find box', () => {
  it.each(['1773220512.45', ' 1773220512.45 ', 'pbx2-1773220512.45', 'wazo.example-1773220512.4'])(
    'is a conversation: %s',
    (typed) => {
      expect(idIn(typed)).toEqual({ kind: 'conversation', id: typed.trim() })
    }
  )

  it('is a call log after #', () => {
    expect(idIn('#12')).toEqual({ kind: 'call', id: 12 })
  })

  it.each(['roussel', '0155220512', '12', '12.5', '01.55.22.05.12', '#', '#12a'])('is none: %s', (typed) => {
    expect(idIn(typed)).toBeNull()
  })
})
