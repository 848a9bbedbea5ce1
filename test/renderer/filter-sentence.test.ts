import { describe, expect, it } from 'vitest'
import type { CallFilter } from '@shared/model/call-filter'
import { activeParts, withoutPart } from '../../src-renderer/filter/filter-parts'
import { filterSentence, partText } from '../../src-renderer/filter/filter-sentence'
import { words } from './words'

describe('filters in words', () => {
  it('join values as a sentence piece', () => {
    const tags = (mode: 'any' | 'all' | 'none', ...values: string[]): string =>
      partText('tags', { tags: { mode, values } }, words())
    expect(tags('any', 'sales', 'support')).toBe('sales or support')
    expect(tags('all', 'emea', 'sales', 'tier 2')).toBe('emea, sales and tier 2')
    expect(tags('none', 'sales')).toBe('not sales')
    expect(tags('none', 'emea', 'tier 2')).toBe('none of emea, tier 2')
    expect(partText('tags', { tags: { mode: 'untagged', values: [] } }, words())).toBe('none')
  })

  it('name what is out when that is less than what is in', () => {
    const outcomes: CallFilter['outcomes'] = [
      'completed',
      'missed',
      'voicemail',
      'busy',
      'cancelled',
      'failed'
    ]
    expect(partText('outcomes', { outcomes }, words())).toBe('not Blocked')
    expect(partText('outcomes', { outcomes: outcomes.slice(0, 5) }, words())).toBe('none of Failed, Blocked')
    expect(partText('outcomes', { outcomes: ['missed', 'busy'] }, words())).toBe('Missed or Busy')
    expect(partText('outcomes', { outcomes }, words('fr'))).toBe('sauf Bloqué')
  })

  it('tell the whole filter in the order of the chips', () => {
    const filter: CallFilter = {
      recorded: true,
      directions: ['inbound'],
      from: Date.parse('2026-02-28T23:00:00Z') * 1000,
      until: Date.parse('2026-03-31T22:00:00Z') * 1000
    }
    expect(filterSentence(filter, words())).toBe('March 2026, Direction Inbound, Recording recorded')
    expect(filterSentence({}, words())).toBe('')
  })
})

describe('parts of a filter', () => {
  it('count both ends of the period as one', () => {
    const filter: CallFilter = { from: 1, until: 2, search: 'x', recorded: false }
    expect(activeParts(filter)).toEqual(['search', 'period', 'recorded'])
    expect(withoutPart(filter, 'period')).toEqual({ search: 'x', recorded: false })
    expect(withoutPart(filter, 'recorded')).toEqual({ from: 1, until: 2, search: 'x' })
  })
})
