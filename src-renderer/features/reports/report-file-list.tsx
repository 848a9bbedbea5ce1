import { FileChartColumn } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { OpenedReport } from '@shared/model/report'
import { host } from '../../api/client'
import { chooseReport, openRecentReport, openReportAt, useRecentReports } from '../../api/reports'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { TypedPath } from '../../components/typed-path'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import './reports.css'

interface ReportFileListProps {
  readonly onOpened: (report: OpenedReport) => void
}

/** Asks which report file is meant: one that was opened before, or another one. */
export function ReportFileList({ onOpened }: ReportFileListProps): ReactNode {
  const text = useText()
  const recent = useRecentReports().data ?? []
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const open = (opened: Promise<OpenedReport | null>): void => {
    setBusy(true)
    setError(null)
    opened.then((report) => report && onOpened(report), setError).finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('reportFile.dialog')}
      width={560}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" autoFocus busy={busy} onPress={() => open(chooseReport())}>
            {text('reportFile.choose')}
          </Button>
        </>
      }
    >
      <p>{text('reportFile.text')}</p>
      {recent.length > 0 && (
        <section className="report-recent">
          <h2 className="sec" id="report-recent">
            {text('reportFile.recent')}
          </h2>
          <ul aria-labelledby="report-recent">
            {recent.map(({ id, name }) => (
              <li key={id}>
                <Button
                  kind="plain"
                  icon={FileChartColumn}
                  isDisabled={busy}
                  onPress={() => open(openRecentReport(id))}
                >
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {host === 'http' && (
        <TypedPath
          placeholder="/srv/reports/weekly.toml"
          onOpen={(path) => openReportAt(path).then(onOpened)}
        />
      )}
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
