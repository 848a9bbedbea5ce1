import { describe, expect, it } from 'vitest'
import { chartDrawing, chartTitle, CHART_WIDTH } from '@shared/charts/chart-drawing'
import { CHART_IDS, type ChartId } from '@shared/charts/chart-id'
import { LIGHT_PALETTE } from '@shared/charts/palette'
import { chartSvg } from '@shared/charts/svg'
import { CHART_WORDS_EN } from '@shared/charts/words-en'
import type { Statistics } from '@shared/model/statistics'
import { someStatistics } from './some-statistics'

const draw = (id: ChartId, statistics: Statistics = someStatistics, lines: readonly string[] = []): string =>
  chartSvg(
    chartDrawing(id, statistics, CHART_WORDS_EN, {
      palette: LIGHT_PALETTE,
      width: CHART_WIDTH,
      heading: { title: chartTitle(id, statistics, CHART_WORDS_EN, String), lines }
    })
  )

/** Texts of a drawing, in their order. */
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
const bars = (svg: string, color: string): number => svg.split(`fill="${color}"`).length - 1

const nothing: Statistics = {
  ...someStatistics,
  hours: Array.from({ length: 168 }, () => null),
  course: { step: 'day', points: [] },
  outcomes: [],
  hangups: [],
  callers: { rows: [], of: 0 },
  called: { rows: [], of: 0 },
  answeredBy: { rows: [], of: 0 },
  users: { rows: [], of: 0 },
  tags: { rows: [], of: 0 },
  concurrent: { peaks: [], seconds: [] },
  unreturned: { missed: 0, calls: 0, rows: [], of: 0 }
}

describe.each(CHART_IDS)('%s', (id) => {
  it('is the same text every time, with title and lines, and without anything that runs', () => {
    const svg = draw(id, someStatistics, ['Tag sales & support', 'Time zone Europe/Paris'])
    expect(draw(id, someStatistics, ['Tag sales & support', 'Time zone Europe/Paris'])).toBe(svg)
    expect(svg).toContain(CHART_WORDS_EN.titles[id])
    expect(svg).toContain('Tag sales &amp; support')
    expect(svg).toContain('Time zone Europe/Paris')
    expect(svg).not.toMatch(/<script|<style|\bon\w+=|href=|url\(/)
  })

  it('can be drawn without any call', () => {
    expect(draw(id, nothing)).toMatch(/^<svg [\s\S]*<\/svg>$/)
  })
})

it('draws a bar per outcome with its number and share', () => {
  const svg = draw('outcomes')
  expect(bars(svg, LIGHT_PALETTE.bar)).toBe(4)
  expect(texts(svg)).toEqual(expect.arrayContaining(['Completed', '930', '75.0%', 'Busy', '40', '3.2%']))
})

it('draws the three parts of each day', () => {
  const svg = draw('course')
  expect(texts(svg)).toEqual(expect.arrayContaining(['9 Mar', '14 Mar', 'Answered', 'Missed', 'Other']))
  // Six days, and one in the legend.
  expect(bars(svg, LIGHT_PALETTE.bar)).toBe(7)
})

it('writes the numbers of the axis as all numbers are written', () => {
  const points = someStatistics.course.points.map((point) => ({ ...point, calls: 4000, answered: 4000 }))
  const svg = draw('course', { ...someStatistics, course: { step: 'day', points } })
  expect(texts(svg)).toContain('4\u2009000')
})

it('draws an hour that never came as nothing at all', () => {
  const cells = LIGHT_PALETTE.heat.reduce((sum, color) => sum + bars(draw('heat'), color), 0)
  expect(cells).toBe(6 * 24)
})

it('says how much of a list it shows', () => {
  expect(texts(draw('callers'))).toContain('Callers, top 2 of 41')
  expect(texts(draw('tags'))).toContain('Tags')
})

it('writes names as texts, whatever is in them', () => {
  const row = { ...someStatistics.tags.rows[0], key: '</text><script>alert(1)</script>{note|x}' } as never
  const svg = draw('tags', { ...someStatistics, tags: { rows: [row], of: 1 } })
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;/text&gt;')
})

it('breaks long sentences into lines within the picture', () => {
  const sentence = Array.from({ length: 60 }, (_, index) => `condition${index}`).join(', ')
  const svg = draw('outcomes', someStatistics, [sentence])
  const lines = texts(svg).filter((text) => text.includes('condition'))
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.join(' ')).toBe(sentence)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(150)
})
