import { Copy, Download, GitCompareArrows } from 'lucide-react'
import type { ReactNode } from 'react'
import { useApi, useSummary } from '../../api/queries'
import { chooseFiles } from '../../api/open-files'
import { Button } from '../../components/button'
import { copyText } from '../../components/copy-text'
import { EmptyState } from '../../components/empty-state'
import { saveText } from '../../components/save-text'
import { shortMomentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { showScreen } from '../../state/navigation'
import { showToast } from '../../state/toast'
import { QualityReportView } from './quality-report'
import { reportText } from './report-text'

/** What is wrong with the data of the workspace, what it does to the call logs, and what to ask for. */
export function QualityPage(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const summary = useSummary()
  const hasCels = (summary?.cels ?? 0) > 0
  const { data: report } = useApi('quality:report', {}, { enabled: hasCels, keepPrevious: true })
  const { data: sources = [] } = useApi('sources:list', {})
  const [newest] = sources.toSorted((a, b) => b.importedAt - a.importedAt)
  const words = (): string => (report ? reportText(report, text, language, zone) : '')
  return (
    <>
      <div className="bar">
        <h1>{text('quality.title')}</h1>
        {newest && (
          <span className="sub cut">
            {text('page.importedOf', {
              count: sources.length,
              name: newest.fileName,
              moment: shortMomentText(newest.importedAt, zone, language)
            })}
          </span>
        )}
        <span className="push" />
        {summary && summary.serverCallLogs > 0 && (
          <Button kind="plain" icon={GitCompareArrows} onPress={() => showScreen('diff')}>
            {text('diff.open')}
          </Button>
        )}
        <Button
          kind="plain"
          icon={Copy}
          isDisabled={!report}
          onPress={() => void copyText(words()).then(() => showToast({ text: text('common.copied') }))}
        >
          {text('quality.copy')}
        </Button>
        <Button icon={Download} isDisabled={!report} onPress={() => saveText(text('quality.saved'), words())}>
          {text('quality.save')}
        </Button>
      </div>
      <div className="page">
        {hasCels ? (
          <QualityReportView />
        ) : (
          <div style={{ paddingTop: '10vh' }}>
            <EmptyState title={text('quality.empty')} text={text('quality.empty.text')}>
              <Button kind="primary" onPress={() => void chooseFiles('dump')}>
                {text('start.open')}
              </Button>
            </EmptyState>
          </div>
        )}
      </div>
    </>
  )
}
