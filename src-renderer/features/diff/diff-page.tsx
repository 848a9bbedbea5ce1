import { ArrowLeft } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { DiffSummary } from '@shared/model/diff'
import { useApi } from '../../api/queries'
import { chooseFiles } from '../../api/open-files'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorBlock } from '../../components/error-block'
import { dayText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { changeDiffView, useDiffView } from '../../state/diff-view'
import { useDisplayZone } from '../../state/display-zone'
import { showScreen } from '../../state/navigation'
import { CauseFilter } from './cause-filter'
import { DiffCounts } from './diff-counts'
import { DiffExport } from './diff-export'
import { DiffTable } from './diff-table'
import { IgnoreFields } from './ignore-fields'
import './diff.css'

const STEP = 100

/** Call logs that a server had stored against those made here: four counts, one list, a cause on every line. */
export function DiffPage(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { ignore } = useDiffView()
  const { data, error, refetch } = useApi('diff:summary', { ignore }, { keepPrevious: true })
  return (
    <>
      <div className="bar">
        <Button kind="plain" icon={ArrowLeft} onPress={() => showScreen('sources')}>
          {text('sources.title')}
        </Button>
        <h1>{text('diff.title')}</h1>
        {data?.period && (
          <span className="sub cut">
            {text('common.period', {
              from: dayText(data.period.from, zone, language),
              until: dayText(data.period.until, zone, language)
            })}
          </span>
        )}
        <span className="push" />
        {data?.period && (
          <>
            <IgnoreFields summary={data} />
            <DiffExport />
          </>
        )}
      </div>
      <div className="page">
        {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
        {!data && !error && (
          <p className="t3" role="status">
            {text('diff.loading')}
          </p>
        )}
        {data?.period === null && (
          <div style={{ paddingTop: '10vh' }}>
            <EmptyState title={text('diff.title')} text={text('diff.none')}>
              <Button kind="primary" onPress={() => void chooseFiles('dump')}>
                {text('sources.open')}
              </Button>
            </EmptyState>
          </div>
        )}
        {data?.period && (
          <>
            <DiffCounts summary={data} />
            <DiffList summary={data} />
          </>
        )}
      </div>
    </>
  )
}

function DiffList({ summary }: { summary: DiffSummary }): ReactNode {
  const text = useText()
  const { kind, cause, ignore } = useDiffView()
  const [limit, setLimit] = useState(STEP)
  const { data, error, refetch } = useApi(
    'diff:page',
    { ignore, kind, ...(cause === 'all' ? {} : { cause }), offset: 0, limit },
    { keepPrevious: true }
  )
  const total = data?.total ?? 0
  return (
    <section>
      <div className="diff-head">
        <h2 className="sec">{text(`diff.list.${kind}`, { count: total })}</h2>
        <span className="push" />
        <CauseFilter
          summary={summary}
          kind={kind}
          cause={cause}
          onChange={(next) => changeDiffView({ cause: next })}
        />
      </div>
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {data && data.rows.length === 0 && (
        <p className="t2">
          {text(summary.equal === summary.server && summary.server > 0 ? 'diff.allEqual' : 'diff.nothing')}
        </p>
      )}
      {data && data.rows.length > 0 && <DiffTable rows={data.rows} />}
      {data && data.rows.length < total && (
        <button type="button" className="link problems-more" onClick={() => setLimit(limit + STEP)}>
          {text('diff.more', { count: formatCount(Math.min(STEP, total - data.rows.length)) })}
        </button>
      )}
      {summary.truncated && (
        <p className="small t3 problems-more">{text('diff.truncated', { count: formatCount(total) })}</p>
      )}
    </section>
  )
}
