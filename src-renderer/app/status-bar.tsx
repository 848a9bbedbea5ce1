import { Clock3, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import { formatOffset, offsetMinutesAt } from '@shared/format/zone'
import { isActive, useJobs } from '../api/jobs'
import { useReadingFile } from '../api/open-files'
import { changeSettings, useAppInfo, useSettings, useSummary } from '../api/queries'
import { Icon } from '../components/icon'
import { jobTitle, percentOf, percentText } from '../components/job-words'
import { Menu } from '../components/menu'
import { Meter } from '../components/meter'
import { momentText } from '../i18n/dates'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import { useFilter } from '../state/filter'
import { showScreen, useView } from '../state/navigation'
import { ZONE_CHOICES } from '../state/zone-setting'
import { CallSums } from './call-sums'
import { DiffCountsLine, QualityCounts } from './screen-counts'
import { SyncStatus } from './sync-status'
import { zoneChoiceLabel } from './zone-choice'

/** Counts and sums left; the running job or the age of the data right; then the zone switch. */
export function StatusBar(): ReactNode {
  const text = useText()
  const { screen } = useView()
  return (
    <footer className="statusbar" aria-label={text('status.label')} data-pane>
      {screen === 'quality' ? <QualityCounts /> : screen === 'diff' ? <DiffCountsLine /> : <CallSums />}
      <span className="gap" />
      <SyncStatus />
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

const HALF_YEAR_US = 182 * 86_400e6

/** Offsets that occur in a zone between two instants, smallest first; a period without an end lasts to now. */
function offsetsWithin(zone: string, from: number, until: number): readonly string[] {
  const found = new Set<number>()
  for (let us = from; us < until; us += HALF_YEAR_US) found.add(offsetMinutesAt(zone, us))
  found.add(offsetMinutesAt(zone, until))
  // Two samples half a year apart see both halves of a year; anything between is seen by the middle.
  found.add(offsetMinutesAt(zone, (from + until) / 2))
  return [...found].toSorted((a, b) => a - b).map(formatOffset)
}

function ZoneSwitch(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const settings = useSettings()
  const info = useAppInfo()
  const summary = useSummary()
  const filter = useFilter()
  const from = filter.from ?? summary?.firstCall ?? null
  const until = filter.until ?? summary?.lastCall ?? null
  const offsets = from === null || until === null || from > until ? [] : offsetsWithin(zone, from, until)
  const custom =
    settings && !ZONE_CHOICES.some((choice) => choice === settings.displayZone) ? [settings.displayZone] : []
  return (
    <span>
      <MenuTrigger>
        <Button
          className="status-button"
          aria-label={text('common.named', { name: text('zone.label'), value: zone })}
        >
          <Icon of={Clock3} size={12} />
          {offsets.length > 0 && zone !== 'UTC'
            ? text('zone.shown', { zone, offsets: offsets.join(', ') })
            : zone}
        </Button>
        <Popover className="popover" placement="top end" offset={4}>
          <Menu
            label={text('zone.label')}
            entries={[...ZONE_CHOICES, ...custom].map((choice) => ({
              id: choice,
              label: zoneChoiceLabel(choice, text, info, summary),
              checked: settings?.displayZone === choice,
              run: () => void changeSettings({ displayZone: choice })
            }))}
          />
        </Popover>
      </MenuTrigger>
    </span>
  )
}
