import { expect, test } from 'vitest'
import { exportTotals } from '../../src-main/store/export-totals'
import { addCallLogs, callLog } from './call-logs'
import { START } from './cels'
import { memoryStore } from './workspace'

test('sums what matches, and knows its latest end', () => {
  const store = memoryStore()
  addCallLogs(store, [
    callLog(1, { answered: true, talkDurationUs: 17_000_000 }),
    callLog(2, { answered: true, talkDurationUs: 3_500_000 }),
    callLog(3, {
      answered: false,
      talkDurationUs: null,
      dateAnswer: null,
      dateEnd: null,
      direction: 'inbound'
    })
  ])
  expect(exportTotals(store, {})).toEqual({
    answered: 2,
    talkUs: 20_500_000,
    lastUs: START + 180_000_000
  })
  expect(exportTotals(store, { directions: ['internal'] })).toEqual({
    answered: 2,
    talkUs: 20_500_000,
    lastUs: START + 141_000_000
  })
  expect(exportTotals(store, { directions: ['outbound'] })).toEqual({ answered: 0, talkUs: 0, lastUs: null })
})
