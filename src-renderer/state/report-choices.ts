import type { ChartId } from '@shared/charts/chart-id'
import { CHART_IDS } from '@shared/charts/chart-id'
import { USUAL_REPORT_CALLS, type ReportFormat } from '@shared/model/report'
import { RANKING_ROWS } from '@shared/model/statistics'
import { openLayer } from './layers'
import { createStore, useStore } from './store'

/** Periods that a report can take anew each time it is run, beside that of the filter. */
export const REPORT_PERIODS = ['yesterday', 'last-week', 'last-month', 'last-quarter'] as const
export type ReportPeriod = 'filter' | (typeof REPORT_PERIODS)[number]

/** What is chosen in the dialog for reports. */
export interface ReportDraft {
  readonly title: string
  readonly period: ReportPeriod
  readonly format: Exclude<ReportFormat, 'csv'>
  /** Null follows the window. */
  readonly language: 'en' | 'fr' | null
  readonly charts: readonly ChartId[]
  readonly figures: boolean
  readonly pseudonyms: boolean
  readonly rows: number
  readonly calls: number
}

const draftStore = createStore<ReportDraft>({
  title: '',
  period: 'filter',
  format: 'pdf',
  language: null,
  charts: CHART_IDS,
  figures: true,
  pseudonyms: false,
  rows: RANKING_ROWS,
  calls: USUAL_REPORT_CALLS
})

/** The choices as they were left, until the window is closed. */
export const useReportDraft = (): ReportDraft => useStore(draftStore)
/** Changes parts of the choices. */
export const changeReportDraft = (change: Partial<ReportDraft>): void =>
  draftStore.set((draft) => ({ ...draft, ...change }))

/** Asks what a report of the calls that match is to hold. */
export const openReportDialog = (): void => openLayer('report')
