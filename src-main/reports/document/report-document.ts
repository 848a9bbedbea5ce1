import { CHART_WIDTH, chartDrawing, chartTitle } from '@shared/charts/chart-drawing'
import { CHART_IDS, type ChartId } from '@shared/charts/chart-id'
import { chartTable, type ChartTable } from '@shared/charts/chart-table'
import { LIGHT_PALETTE } from '@shared/charts/palette'
import { chartSvg } from '@shared/charts/svg'
import { formatCount } from '@shared/format/number'
import type { Period } from '@shared/format/period'
import type { ExportFacts, ExportRow } from '@shared/model/export'
import { REPORT_FIGURES, type ReportRequest } from '@shared/model/report'
import type { Statistics } from '@shared/model/statistics'
import { periodWords } from '../period'
import { reportTable } from '../table'
import { REPORT_WORDS, type ReportWords } from '../words/words'
import type { ReportDocument, ReportSection } from './document'
import { figureCells } from './figures'

/** What a report is made of: figures of all calls, and the first ones themselves. */
export interface ReportData {
  readonly request: ReportRequest
  readonly period: Period
  readonly statistics: Statistics
  /** Fields of the table of `reportTable`. */
  readonly rows: readonly ExportRow[]
  readonly facts: ExportFacts
}

/** A report, ready to be laid out. Figures and charts stand in the order of the page, whatever that of the request. */
export function reportDocument({ request, period, statistics, rows, facts }: ReportData): ReportDocument {
  const { options, figures, charts, calls } = request
  const words = REPORT_WORDS[options.language]
  const { columns } = reportTable(request)
  return {
    words,
    title: request.title || words.title,
    period: `${periodWords(period, options.timeZone, words)}, ${options.timeZone}`,
    sentence: request.sentence || filterText(facts.command) || words.allCalls,
    figures: figureCells(
      REPORT_FIGURES.filter((figure) => figures.includes(figure)),
      statistics,
      words
    ),
    sections: CHART_IDS.filter((id) => charts.includes(id)).flatMap((id) =>
      sectionsOf(id, statistics, words)
    ),
    calls:
      calls === 0
        ? null
        : {
            heads: columns.map(({ title, kind }) => ({
              title,
              isNumber: kind === 'length' || kind === 'whole'
            })),
            rows: rows.map((row) => columns.map((column) => column.text(row))),
            of: facts.calls
          },
    facts,
    latest: statistics.summary.last
  }
}

/** Charts that are drawn; the others are lists. */
const DRAWN: readonly ChartId[] = ['course', 'heat', 'concurrent']
/** How wide charts stand in files, so that their labels are readable on a page of paper. Pixels. */
const WIDTH = Math.round(CHART_WIDTH * 0.75)

/** The section of a chart; none where there is nothing to show. */
function sectionsOf(id: ChartId, statistics: Statistics, words: ReportWords): readonly ReportSection[] {
  const table = chartTable(id, statistics, words.charts)
  if (table.rows.length === 0 || statistics.summary.calls === 0) return []
  const isDrawn = DRAWN.includes(id)
  const look = { palette: LIGHT_PALETTE, width: WIDTH, heading: null }
  return [
    {
      id,
      title: chartTitle(id, statistics, words.charts, formatCount),
      svg: isDrawn ? chartSvg(chartDrawing(id, statistics, words.charts, look)) : null,
      table,
      bars: isDrawn ? null : barsOf(table, words)
    }
  ]
}

/** How many calls the rows of a list have, beside the most of them. */
function barsOf({ columns, rows }: ChartTable, { charts }: ReportWords): readonly number[] {
  const at = columns.findIndex(({ label }) => label === charts.terms.calls)
  const counts = rows.map((row) => Number(row[at]?.value ?? 0))
  const most = Math.max(1, ...counts)
  return counts.map((count) => count / most)
}

/** The options of a command without its name, period and order, which the report says in words. */
const filterText = (command: string): string =>
  command
    .replace(/^calltrail list ?/, '')
    .replace(/--(?:from|until|order|direction|time-zone) \S+ ?/g, '')
    .trim()
