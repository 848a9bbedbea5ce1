import { expect, it } from 'vitest'
import { CHART_IDS } from '@shared/charts/chart-id'
import { chartTable, tableTsv } from '@shared/charts/chart-table'
import { CHART_WORDS_EN } from '@shared/charts/words-en'
import { CHART_WORDS_FR } from '@shared/charts/words-fr'
import { someStatistics } from './some-statistics'

const texts = (id: (typeof CHART_IDS)[number], words = CHART_WORDS_EN): readonly string[] => {
  const { columns, rows } = chartTable(id, someStatistics, words)
  return [columns.map(({ label }) => label), ...rows.map((row) => row.map(({ text }) => text))].map((cells) =>
    cells.join(' | ')
  )
}

it('tells the course with what is neither answered nor missed', () => {
  expect(texts('course').slice(0, 2)).toEqual([
    'Day | Calls | Answered | Missed | Other | Talk',
    '2026-03-09 | 320 | 240 | 48 | 32 | 16h 00m'
  ])
})

it('tells shares in the language', () => {
  expect(texts('outcomes')[1]).toBe('Completed | 930 | 75.0%')
  expect(texts('outcomes', CHART_WORDS_FR)[1]).toBe('Abouti | 930 | 75,0\u00a0%')
})

it('tells hangup reasons with who ended the calls, and calls without such an event', () => {
  expect(texts('hangups').slice(1)).toEqual([
    '16 | Ended normally | 1\u2009100 | 88.7% | 640 | 460 | 0 | 0',
    '19 | Rang, nobody answered | 90 | 7.3% | 0 | 0 | 90 | 0',
    ' | No hangup event | 50 | 4.0% | 30 | 20 | 0 | 50'
  ])
})

it('tells every hour of the week, and leaves those empty that never came', () => {
  const [, monday, , , , , , sunday] = texts('heat')
  expect(monday?.split(' | ').slice(0, 11)).toEqual([
    'Monday',
    ...Array.from({ length: 8 }, () => '0'),
    '6',
    '12'
  ])
  expect(sunday).toBe(`Sunday${' | '.repeat(24)}`)
})

it('names people, and numbers beside their names', () => {
  expect(texts('answered-by')[1]).toBe('Chloé Nakamura | 300 | 298 | 1 | 5h 07m')
  expect(texts('callers').slice(1)).toEqual([
    'Cabinet Verne | +33142000001 | 210 | 208 | 1 | 3h 35m',
    ' | 0612345678 | 120 | 118 | 1 | 2h 03m'
  ])
  expect(texts('unreturned')[1]).toBe('Cabinet Verne | 0142000001 | 4 | 2026-03-09 10:00:00')
})

it('gives spreadsheets plain numbers, whole seconds, numbers of phones as they are, and no formulas', () => {
  const tsv = (id: (typeof CHART_IDS)[number]): readonly string[] =>
    tableTsv(chartTable(id, someStatistics, CHART_WORDS_EN)).split('\n')
  expect(tsv('hangups')[1]).toBe('16\tEnded normally\t1100\t88.7\t640\t460\t0\t0')
  expect(tsv('callers').slice(0, 2)).toEqual([
    'Name\tNumber\tCalls\tAnswered\tMissed\tTalk, seconds',
    'Cabinet Verne\t+33142000001\t210\t208\t1\t12915'
  ])
  expect(tsv('tags')[2]).toMatch(/^'=HYPERLINK\("x"\)\t40\t/)
})

it('keeps names from leaving their cell', () => {
  const row = { ...someStatistics.tags.rows[0], key: 'sales\t=1+1\nmore' } as never
  const table = chartTable('tags', { ...someStatistics, tags: { rows: [row], of: 1 } }, CHART_WORDS_EN)
  expect(tableTsv(table).split('\n')).toHaveLength(2)
  expect(tableTsv(table).split('\n')[1]?.split('\t')[0]).toBe("sales '=1+1 more")
})

it('has a title in both languages for every chart', () => {
  for (const id of CHART_IDS) {
    const titles = [CHART_WORDS_EN, CHART_WORDS_FR].map(
      (words) => chartTable(id, someStatistics, words).title
    )
    expect(titles[0]).not.toBe('')
    expect(titles[0]).not.toBe(titles[1])
  }
})
