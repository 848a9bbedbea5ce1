import { Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { QualityReport } from '@shared/model/quality'
import { useApi, useSummary } from '../../api/queries'
import { ErrorBlock } from '../../components/error-block'
import { FigureStrip } from '../../components/figure-strip'
import { Icon } from '../../components/icon'
import { SkippedGroups } from '../../components/skipped-groups'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { DayBars } from './day-bars'
import { FindingRow } from './finding-row'
import { findingWords } from './finding-words'
import { GapList } from './gap-list'
import { reportFigures } from './report-figures'
import './quality.css'

interface QualityReportViewProps {
  /** Leaves the figures out where others stand above already. */
  readonly withoutFigures?: boolean
}

/** The report on the data: figures, findings that open in place, days, gaps, and the groups that gave no call log. */
export function QualityReportView({ withoutFigures = false }: QualityReportViewProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const cels = useSummary()?.cels ?? 0
  const { data, error, refetch } = useApi('quality:report', {}, { keepPrevious: true })
  if (error) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <p className="t3" role="status">
        {text('quality.loading', { count: cels })}
      </p>
    )
  }
  return (
    <>
      {!withoutFigures && <FigureStrip figures={reportFigures(data, text, language, zone)} />}
      <Findings report={data} zone={zone} />
      <GapList gaps={data.gaps} zone={zone} />
      <DayBars days={data.perDay} zone={data.zone} />
      <SkippedGroups />
    </>
  )
}

/** A title inside of a sentence; abbreviations keep their capitals. */
const inSentence = (title: string): string =>
  /^.[A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

function Findings({ report, zone }: { report: QualityReport; zone: string }): ReactNode {
  const text = useText()
  const [showsClean, setShowsClean] = useState(false)
  const findings = report.checks.filter(({ count }) => count > 0)
  const clean = report.checks.filter(({ count }) => count === 0)
  const words = clean.map((check) => findingWords(check, text, zone))
  // A first problem stands open: what to ask for is what the person came for.
  const opened = findings.find(({ severity }) => severity === 'problem')?.code
  return (
    <section>
      <h2 className="sec">
        {text('quality.findings', { count: findings.length })}{' '}
        <small>
          {text('quality.checks', { total: String(report.checks.length), clean: String(clean.length) })}
        </small>
      </h2>
      <ul className="findings">
        {findings.map((check) => (
          <FindingRow key={check.code} check={check} zone={zone} startsOpen={check.code === opened} />
        ))}
      </ul>
      {clean.length > 0 && (
        <div className="clean">
          <span className="tone-ok">
            <Icon of={Check} size={14} />
          </span>
          <p className="t2">
            {text('quality.clean', {
              count: clean.length,
              names: words.map(({ title }) => inSentence(title)).join(', ')
            })}{' '}
            <button
              type="button"
              className="link"
              aria-expanded={showsClean}
              onClick={() => setShowsClean(!showsClean)}
            >
              {text(showsClean ? 'quality.clean.hide' : 'quality.clean.show')}
            </button>
          </p>
        </div>
      )}
      {showsClean && (
        <dl className="kv clean-list">
          {words.map(({ title, effect }, index) => (
            <CleanCheck key={clean[index]?.code ?? title} title={title} effect={effect} />
          ))}
        </dl>
      )}
    </section>
  )
}

const CleanCheck = ({ title, effect }: { title: string; effect: string }): ReactNode => (
  <>
    <dt className="t2">{title}</dt>
    <dd className="t3">{effect}</dd>
  </>
)
