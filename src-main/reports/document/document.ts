import type { ChartId } from '@shared/charts/chart-id'
import type { ChartTable } from '@shared/charts/chart-table'
import type { ExportFacts } from '@shared/model/export'
import type { ReportWords } from '../words/words'

/** One chart with its figures. */
export interface ReportSection {
  readonly id: ChartId
  /** For lists with how much of them is shown. */
  readonly title: string
  /** The chart as SVG; null for lists, which are a table with bars. */
  readonly svg: string | null
  readonly table: ChartTable
  /** For each row of a list how long its bar is, between 0 and 1. */
  readonly bars: readonly number[] | null
}

export interface ReportFigureCell {
  readonly label: string
  readonly value: string
  readonly note: string
}

export interface ReportCalls {
  readonly heads: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly string[])[]
  /** Calls in all. */
  readonly of: number
}

/** A whole report, before it is HTML or PDF. Nothing in it depends on the clock or the language of the computer. */
export interface ReportDocument {
  readonly words: ReportWords
  readonly title: string
  /** In words, with the zone. */
  readonly period: string
  /** What the filter says, in words or as options. */
  readonly sentence: string
  readonly figures: readonly ReportFigureCell[]
  readonly sections: readonly ReportSection[]
  /** Null without a table of calls. */
  readonly calls: ReportCalls | null
  readonly facts: ExportFacts
  /** Start of the latest call, microseconds UTC: the date of a file that must have one. */
  readonly latest: number | null
}
