import { ArrowLeft } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import type { Person, PersonReport } from '@shared/model/person'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { Tag } from '../../components/tag'
import { periodText } from '../../filter/period-text'
import { momentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { useFilter } from '../../state/filter'
import { personKey, showPerson, showScreen } from '../../state/navigation'
import { Correspondents } from './correspondents'
import { HourMap } from './hour-map'
import { LatestCalls } from './latest-calls'
import { showCalls } from './person-calls'
import { PersonFigures } from './person-figures'
import './person.css'

/** Back where the person came from; a page that was opened by its address has the list before it. */
function goBack(): void {
  if (window.history.length > 1) window.history.back()
  else showScreen('calls')
}

/** One user, number or tag: how much, when and with whom, within the period of the list of calls. */
export function PersonPage({ person }: { person: Person }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const { from, until } = useFilter()
  const [isAllTimes, setAllTimes] = useState(false)
  const hasPeriod = from !== undefined || until !== undefined
  const within = hasPeriod && !isAllTimes
  const filter = useMemo<CallFilter>(
    () =>
      within ? { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } : {},
    [within, from, until]
  )
  const { data, error, refetch } = useApi(
    'call-logs:person',
    { person, filter, zone },
    { keepPrevious: true }
  )
  const count = data ? data.placed.calls + data.received.calls : 0
  return (
    <>
      <div className="bar">
        <IconButton icon={ArrowLeft} label={text('person.back')} onPress={goBack} />
        <h1 className="cut">{data?.title ?? personKey(person)}</h1>
        <Facts person={person} report={data} />
        <span className="push" />
        <Button
          kind="primary"
          isDisabled={count === 0}
          onPress={() => data && showCalls(data.filter, within)}
        >
          {text('person.showCalls', { count })}
        </Button>
      </div>
      <div className="page person-page">
        <PeriodLine within={within} hasPeriod={hasPeriod} report={data} onChange={setAllTimes} />
        {error && !data && <ErrorBlock error={error} onRetry={() => void refetch()} />}
        {data && count === 0 && (
          <EmptyState
            title={text('person.none')}
            text={text(within ? 'person.none.text' : 'person.noneEver', { name: data.title })}
          >
            {within && <Button onPress={() => setAllTimes(true)}>{text('person.allLink')}</Button>}
          </EmptyState>
        )}
        {data && count > 0 && (
          <>
            <PersonFigures report={data} onShow={(shown) => showCalls(shown, within)} />
            <HourMap report={data} zone={zone} onShow={(shown) => showCalls(shown, within)} />
            <Correspondents report={data} />
            <LatestCalls report={data} filter={filter} within={within} />
          </>
        )}
      </div>
    </>
  )
}

function Facts({ person, report }: { person: Person; report: PersonReport | undefined }): ReactNode {
  const text = useText()
  const extensions = report?.extensions ?? []
  return (
    <>
      <span className="sub">
        {text(`person.${person.kind}`)}
        {extensions.length > 0 &&
          `, ${text('person.extensions', { count: extensions.length, list: extensions.join(', ') })}`}
      </span>
      {report?.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className="link tag-link"
          onClick={() => showPerson({ kind: 'tag', tag })}
        >
          <Tag>{tag}</Tag>
        </button>
      ))}
    </>
  )
}

interface PeriodLineProps {
  readonly within: boolean
  readonly hasPeriod: boolean
  readonly report: PersonReport | undefined
  readonly onChange: (isAllTimes: boolean) => void
}

/** Which calls are counted, and the way to the others. */
function PeriodLine({ within, hasPeriod, report, onChange }: PeriodLineProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  const { from = null, until = null } = useFilter()
  const period = periodText({ from, until }, { text, language, zone })
  return (
    <p className="person-period t2">
      {within ? text('person.within', { period }) : text('person.all')}{' '}
      {report && report.firstCall !== null && report.lastCall !== null && (
        <>
          {text('person.span', {
            first: momentText(report.firstCall, zone, language),
            last: momentText(report.lastCall, zone, language)
          })}{' '}
        </>
      )}
      {hasPeriod && (
        <button type="button" className="link" onClick={() => onChange(within)}>
          {within ? text('person.allLink') : text('person.withinLink', { period })}
        </button>
      )}
    </p>
  )
}
