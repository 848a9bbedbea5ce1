import type { ReactNode } from 'react'
import { CHART_IDS } from '@shared/charts/chart-id'
import { CHART_WORDS_EN } from '@shared/charts/words-en'
import { CHART_WORDS_FR } from '@shared/charts/words-fr'
import { REPORT_FIGURES, type OpenedReport } from '@shared/model/report'
import { exportColumnName } from '../../components/column-name'
import { KeyValueList, type KeyValue } from '../../components/key-value-list'
import { filterSentence, type SentenceWords } from '../../filter/filter-sentence'
import { movingPeriodText } from '../../filter/period-text'

interface ReportFileFactsProps {
  readonly report: OpenedReport
  /** In the zone of the report. */
  readonly words: SentenceWords
}

/** What a report file holds, in the words of the window. */
export function ReportFileFacts({ report, words }: ReportFileFactsProps): ReactNode {
  const { text, language } = words
  const { request, formats, followsWorkspaceZone } = report
  const { options, calls, rows } = request
  const { titles } = language === 'fr' ? CHART_WORDS_FR : CHART_WORDS_EN
  const none = text('reportFile.nothing')
  const figures = REPORT_FIGURES.filter((figure) => request.figures.includes(figure))
  const charts = CHART_IDS.filter((id) => request.charts.includes(id))
  const columns =
    typeof options.columns === 'string'
      ? text(`reportFile.columns.${options.columns}`)
      : options.columns.map((column) => exportColumnName(column, text)).join(', ')
  const about: readonly KeyValue[] = [
    { label: text('report.name'), value: request.title || text('report.name.usual') },
    {
      label: text('reportFile.filter'),
      value: filterSentence(request.filter, words) || text('filter.sentence.everything'),
      // The words of the file stand at the head of the report, whatever the filter is.
      ...(request.sentence !== '' && { second: request.sentence })
    },
    {
      label: text('report.period'),
      value: request.period === null ? text('reportFile.period.none') : movingPeriodText(request.period, text)
    },
    {
      label: text('reportFile.zone'),
      value: options.timeZone,
      ...(followsWorkspaceZone && { second: text('reportFile.zone.workspace') })
    },
    { label: text('report.language'), value: text(`report.language.${options.language}`) },
    ...(options.pseudonyms
      ? [{ label: text('reportFile.names'), value: text('reportFile.names.pseudonyms') }]
      : []),
    { label: text('report.format'), value: formats.map((format) => format.toUpperCase()).join(', ') }
  ]
  const parts: readonly KeyValue[] = [
    {
      label: text('report.figures'),
      value: figures.map((figure) => text(`report.figure.${figure}`)).join(', ') || none
    },
    { label: text('reportFile.charts'), value: charts.map((id) => titles[id]).join(', ') || none },
    { label: text('report.rows'), value: text('report.rows.first', { count: rows }) },
    {
      label: text('report.table'),
      value: calls === 0 ? text('report.table.none') : text('report.table.first', { count: calls }),
      ...(calls > 0 && { second: columns })
    }
  ]
  return <KeyValueList groups={[about, parts]} />
}
