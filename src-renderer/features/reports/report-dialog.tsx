import { useState, type ReactNode } from 'react'
import { parsePeriod, isPeriodProblem } from '@shared/format/period'
import { host } from '../../api/client'
import { useApi, useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { JobsDialog } from '../../components/jobs-dialog'
import { CodeLine } from '../../components/code-line'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { useDisplayZone } from '../../state/display-zone'
import { meantFilter, useListFilter, type ListFilter } from '../../state/filter'
import { useGridStatus } from '../../state/grid-view'
import { closeLayer } from '../../state/layers'
import { changeReportDraft, useReportDraft, type ReportDraft } from '../../state/report-choices'
import { ReportChoices } from './report-choices'
import { filterOf, periodOf, reportFileName, reportRequest, withoutPeriod } from './report-request'
import { saveReportFile, startReport } from './start-report'
import './reports.css'

/** Makes a report of the calls that match: what it holds, written now or kept as a report file. */
export function ReportDialog(): ReactNode {
  const words = useFilterWords()
  const { text, language } = words
  const list = useListFilter()
  const draft = useReportDraft()
  const timeZone = useDisplayZone()
  const { sort } = useGridStatus()
  const summary = useSummary()
  const [jobId, setJobId] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const calls = countedFilter(draft, list, timeZone)
  const sums = useApi('call-logs:sums', { filter: calls }, { keepPrevious: true })
  const count = sums.data?.filtered ?? 0
  const sentence = filterSentence(withoutPeriod(filterOf(draft, list)), { ...words, period: null })
  const request = reportRequest(draft, { list, sort, timeZone, language, sentence })
  const workspace = summary?.workspace.name ?? 'calls'
  const isEmpty = draft.charts.length === 0 && !draft.figures && draft.calls === 0

  const change = (next: Partial<ReportDraft>): void => {
    changeReportDraft(next)
    setSaved(null)
    setError(null)
  }
  const work = (started: Promise<void>): void => {
    setBusy(true)
    setError(null)
    started.catch(setError).finally(() => setBusy(false))
  }
  const start = (): void =>
    work(
      startReport(request, reportFileName(draft, workspace, draft.format)).then((begun) => {
        if (begun !== null) setJobId(begun.id)
      })
    )
  const save = (): void =>
    work(
      saveReportFile(request, reportFileName(draft, workspace, 'toml')).then((name) => {
        if (name !== null) setSaved(name)
      })
    )

  if (jobId !== null)
    return <JobsDialog jobIds={[jobId]} title={text('report.dialog')} onAgain={() => setJobId(null)} />
  return (
    <Dialog
      flush
      title={text('report.dialog')}
      subtitle={text('report.matching', { count })}
      width={820}
      onClose={closeLayer}
      foot={
        <>
          <Button onPress={save} isDisabled={busy || isEmpty}>
            {text('report.save')}
          </Button>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" autoFocus busy={busy} isDisabled={isEmpty} onPress={start}>
            {host === 'electron' ? text('report.choose') : text('report.start')}
          </Button>
        </>
      }
    >
      <ReportChoices draft={draft} list={list} words={words} onChange={change} />
      <div role="status">
        {isEmpty && <p className="report-note t2">{text('report.empty')}</p>}
        {saved !== null && (
          <div className="report-note">
            <p>{text('report.saved', { name: saved })}</p>
            <CodeLine>{`calltrail report run ${saved}`}</CodeLine>
          </div>
        )}
      </div>
      {error !== null && (
        <div className="report-note">
          <ErrorBlock error={error} />
        </div>
      )}
    </Dialog>
  )
}

/** The calls of a report if it were run now. */
function countedFilter(draft: ReportDraft, list: ListFilter, zone: string): ListFilter['filter'] {
  const period = periodOf(draft, list)
  if (draft.period === 'filter' || period === null) return meantFilter(list)
  const span = parsePeriod(period, { nowUs: Date.now() * 1000, zone })
  if (isPeriodProblem(span)) return filterOf(draft, list)
  const { from, until } = span
  return { ...filterOf(draft, list), ...(from !== null && { from }), ...(until !== null && { until }) }
}
