import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { useFindings } from '../api/findings'
import { useApi, useSummary } from '../api/queries'
import { computedText } from '../features/statistics/computed-text'
import { useStatistics } from '../features/statistics/use-statistics'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDiffView } from '../state/diff-view'

/** Counts of the report on the data, for the status bar. */
export function QualityCounts(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const findings = useFindings()
  return (
    <>
      <span>{text('common.calls', { count: summary?.callLogs ?? 0 })}</span>
      {findings !== undefined && <span>{text('quality.findings', { count: findings })}</span>}
    </>
  )
}

/** Counts of the comparison with the server, for the status bar. */
export function DiffCountsLine(): ReactNode {
  const text = useText()
  const { ignore } = useDiffView()
  const { data } = useApi('diff:summary', { ignore }, { keepPrevious: true })
  if (!data?.period) return <span />
  const counts = [
    [data.server, 'diff.status.server'],
    [data.here, 'diff.status.here'],
    [data.different, 'diff.status.different']
  ] as const
  return counts.map(([count, words]) => (
    <span key={words}>
      <b>{formatCount(count)}</b> {text(words)}
    </span>
  ))
}

/** How long the figures of the page took, or that newer ones are on their way. */
export function StatisticsTime(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data, isFetching } = useStatistics()
  if (isFetching) return <span>{text('statistics.computing')}</span>
  return data ? <span>{computedText(data.elapsedMs, text, language)}</span> : null
}
