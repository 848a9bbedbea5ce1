import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import { isActive, useJobs } from '../api/jobs'
import { useReadingFile } from '../api/open-files'
import { useAppInfo, useSummary } from '../api/queries'
import { Icon } from '../components/icon'
import { jobTitle, percentOf, percentText } from '../components/job-words'
import { Meter } from '../components/meter'
import { momentText } from '../i18n/dates'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import { showScreen, useView } from '../state/navigation'
import { CallSums } from './call-sums'
import { DiffCountsLine, QualityCounts, StatisticsTime } from './screen-counts'
import { SyncStatus } from './sync-status'
import { ZoneSwitch } from './zone-switch'

/** Counts and sums left; the running job or the age of the data right; then the zone switch. */
export function StatusBar(): ReactNode {
  const text = useText()
  const { screen } = useView()
  return (
    <footer className="statusbar" aria-label={text('status.label')} data-pane>
      {screen === 'quality' ? (
        <QualityCounts />
      ) : screen === 'diff' ? (
        <DiffCountsLine />
      ) : screen === 'person' ? (
        // The figures of the page are not those of the list.
        <span />
      ) : (
        <CallSums />
      )}
      <span className="gap" />
      <SyncStatus />
      {screen === 'statistics' && <StatisticsTime />}
      <JobOrAge />
      <ZoneSwitch />
    </footer>
  )
}

function JobOrAge(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const summary = useSummary()
  const info = useAppInfo()
  const reading = useReadingFile()
  const jobs = useJobs().filter(isActive)
  const job = jobs.find(({ status }) => status !== 'waiting') ?? jobs[0]
  if (reading !== null) {
    return (
      <span role="status">
        <Icon of={LoaderCircle} size={12} className="turning" />
        {text('import.reading', { name: reading })}
      </span>
    )
  }
  if (job) {
    const percent = percentOf(job)
    const waiting = jobs.length - 1
    return (
      <span>
        <Button className="status-button" onPress={() => showScreen('sources')}>
          <Icon of={LoaderCircle} size={12} className="turning" />
          {jobTitle(job, text)} {percent !== null && <b>{percentText(job, text)}</b>}
          <Meter label={jobTitle(job, text)} percent={percent} width={72} />
          {waiting > 0 && text('status.waiting', { count: formatCount(waiting) })}
        </Button>
      </span>
    )
  }
  const dataAsOf = summary?.dataAsOf ?? null
  if (dataAsOf !== null) {
    return <span>{text('status.asOf', { moment: momentText(dataAsOf, zone, language) })}</span>
  }
  return <span>{text('status.version', { version: info?.version ?? '' })}</span>
}
