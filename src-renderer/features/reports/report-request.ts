import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { REPORT_FIGURES, REPORT_OPTIONS, type ReportRequest } from '@shared/model/report'
import type { ListFilter } from '../../state/filter'
import type { ReportDraft } from '../../state/report-choices'

/** What a report depends on beside what was chosen for it. */
export interface ReportSurroundings {
  readonly list: ListFilter
  readonly sort: CallSort
  readonly timeZone: string
  readonly language: 'en' | 'fr'
  /** The filter without its period, as a sentence of the window. */
  readonly sentence: string
}

/** The period of a report as its file keeps it; null where the filter has a fixed one, or none. */
export const periodOf = ({ period }: ReportDraft, list: ListFilter): string | null =>
  period === 'filter' ? list.period : period

/** The filter of a report: a period of its own replaces that of the list. */
export function filterOf(draft: ReportDraft, { filter }: ListFilter): CallFilter {
  if (draft.period === 'filter') return filter
  return withoutPeriod(filter)
}

/** The filter without its period. */
export function withoutPeriod({ from: _from, until: _until, ...filter }: CallFilter): CallFilter {
  return filter
}

/** What was chosen, as a report. */
export function reportRequest(draft: ReportDraft, around: ReportSurroundings): ReportRequest {
  const language = draft.language ?? around.language
  return {
    options: {
      ...REPORT_OPTIONS,
      format: draft.format,
      timeZone: around.timeZone,
      language,
      pseudonyms: draft.pseudonyms
    },
    filter: filterOf(draft, around.list),
    sort: around.sort,
    title: draft.title.trim(),
    // A sentence of the window is none in a report of another language.
    sentence: language === around.language ? around.sentence : '',
    period: periodOf(draft, around.list),
    figures: draft.figures ? REPORT_FIGURES : [],
    charts: draft.charts,
    rows: draft.rows,
    calls: draft.calls
  }
}

const LETTERS = /[^\p{L}\p{N}]+/gu

/** Name of a file for a report: that of its title, or of the workspace. */
export function reportFileName({ title }: ReportDraft, workspace: string, ending: string): string {
  const plain = title
    .trim()
    .replace(LETTERS, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return `${plain || `calltrail-${workspace}-report`}.${ending}`
}
