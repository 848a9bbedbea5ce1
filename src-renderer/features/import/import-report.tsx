import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { ImportReport } from '@shared/model/job'
import { useSummary } from '../../api/queries'
import { FigureStrip, type Figure } from '../../components/figure-strip'
import { tookText } from '../../components/elapsed-text'
import { Notice } from '../../components/notice'
import { ProblemTable } from '../../components/problem-table'
import { spanText } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { openLayer } from '../../state/layers'

function figuresOf(report: ImportReport, text: Translate, language: Language): readonly Figure[] {
  const { generation } = report
  const skipped = generation?.skipped
  const without = skipped ? skipped.unfinished + skipped.failed + skipped.invalid + skipped.unstorable : 0
  return [
    ...(generation
      ? [
          {
            label: text('report.calls'),
            value: formatCount(generation.callLogs),
            note:
              generation.replaced > 0
                ? text('report.calls.replaced', { count: formatCount(generation.replaced) })
                : ''
          }
        ]
      : []),
    {
      label: text('report.events'),
      value: formatCount(report.added),
      note: text('report.events.of', { count: report.read })
    },
    {
      label: text('report.duplicates'),
      value: formatCount(report.duplicates),
      note: text('report.duplicates.text')
    },
    {
      label: text('report.rejected'),
      value: formatCount(report.rejected),
      note: text('report.rejected.text')
    },
    ...(skipped
      ? [
          {
            label: text('report.skipped'),
            value: formatCount(without),
            note: text('report.skipped.text', {
              unfinished: formatCount(skipped.unfinished),
              failed: formatCount(skipped.failed),
              invalid: formatCount(skipped.invalid),
              unstorable: skipped.unstorable
            })
          }
        ]
      : []),
    {
      label: text('report.time'),
      value: tookText(report.elapsedMs, language),
      note: text('report.time.text')
    }
  ]
}

/** What an import did. What its events lack stands in the report on the data below it. */
export function ImportReportView({ report }: { report: ImportReport }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const hasCels = (useSummary()?.cels ?? 0) > 0
  const { generation, directory, firstTime, lastTime } = report
  // Call logs that this import made itself have taken the directory already.
  const mustMakeAgain = hasCels && !generation
  return (
    <div className="report">
      {firstTime !== null && lastTime !== null && (
        <p className="t2">{spanText({ from: firstTime, until: lastTime }, { text, language, zone })}</p>
      )}
      {(!directory || generation || report.added > 0) && (
        <FigureStrip figures={figuresOf(report, text, language)} />
      )}
      {directory && (
        <Notice
          tone="ok"
          {...(mustMakeAgain
            ? {
                action: (
                  <button type="button" className="link nowrap" onClick={() => openLayer('generate')}>
                    {text('generate.start')}
                  </button>
                )
              }
            : {})}
        >
          {text('report.directory', { users: directory.users, lines: directory.lines })}{' '}
          {mustMakeAgain && text('report.directory.again')}
        </Notice>
      )}
      {report.added === 0 && report.duplicates > 0 && (
        <Notice tone="info">
          {text(report.rejected > 0 ? 'report.nothingNewBut' : 'report.nothingNew')}
        </Notice>
      )}
      {generation && generation.keptStale > 0 && (
        <Notice tone="info">{text('report.keptStale', { count: generation.keptStale })}</Notice>
      )}
      {report.rejected > 0 && (
        <section>
          <h2 className="sec">{text('sources.rejectedOf', { name: report.fileName })}</h2>
          <ProblemTable problems={report.problems} total={report.rejected} />
        </section>
      )}
    </div>
  )
}
