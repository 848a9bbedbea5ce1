import { expect, it } from 'vitest'
import { fitTabs, type TabWidths } from '../../../src-renderer/features/call-detail/fit-tabs'

const TABS: TabWidths = { tabs: [100, 80, 60].map((name) => ({ name, whole: name + 20 })), more: 50 }

it('gives up counts first, then the last tabs', () => {
  expect(fitTabs(TABS, 328, 0)).toEqual({ withCounts: true, shown: [0, 1, 2] })
  expect(fitTabs(TABS, 327, 0)).toEqual({ withCounts: false, shown: [0, 1, 2] })
  expect(fitTabs(TABS, 267, 0)).toEqual({ withCounts: false, shown: [0, 1] })
  expect(fitTabs(TABS, 60, 0)).toEqual({ withCounts: false, shown: [0] })
})

it('keeps the open tab, however little room there is, and never more than fits', () => {
  const wide: TabWidths = { tabs: [60, 60, 100].map((name) => ({ name, whole: name })), more: 50 }
  expect(fitTabs(wide, 240, 2)).toEqual({ withCounts: false, shown: [0, 2] })
  expect(fitTabs(wide, 230, 2)).toEqual({ withCounts: false, shown: [2] })
  expect(fitTabs(wide, 10, 1)).toEqual({ withCounts: false, shown: [1] })
})
