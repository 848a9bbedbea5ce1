import { useState, type ReactNode } from 'react'
import type { OpenedReport } from '@shared/model/report'
import { JobsDialog } from '../../components/jobs-dialog'
import { useText } from '../../i18n/use-text'
import { ReportFileList } from './report-file-list'
import { ReportFileRun } from './report-file-run'

/** Runs a report file: it is chosen, shown with what it holds, and written for a period. */
export function ReportFileDialog(): ReactNode {
  const text = useText()
  const [opened, setOpened] = useState<OpenedReport | null>(null)
  const [jobIds, setJobIds] = useState<readonly string[]>([])
  if (jobIds.length > 0)
    return (
      <JobsDialog
        jobIds={jobIds}
        title={text('reportFile.dialog')}
        again={text('reportFile.back')}
        onAgain={() => setJobIds([])}
      />
    )
  if (opened === null) return <ReportFileList onOpened={setOpened} />
  return <ReportFileRun report={opened} onOther={() => setOpened(null)} onStarted={setJobIds} />
}
