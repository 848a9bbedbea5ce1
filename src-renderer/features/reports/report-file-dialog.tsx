import { useState, type ReactNode } from 'react'
import type { OpenedReport } from '@shared/model/report'
import { useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { JobRow } from '../../components/job-row'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { ReportFileList } from './report-file-list'
import { ReportFileRun } from './report-file-run'

/** Runs a report file: it is chosen, shown with what it holds, and written for a period. */
export function ReportFileDialog(): ReactNode {
  const [opened, setOpened] = useState<OpenedReport | null>(null)
  const [jobIds, setJobIds] = useState<readonly string[]>([])
  if (jobIds.length > 0) return <Written jobIds={jobIds} onAgain={() => setJobIds([])} />
  if (opened === null) return <ReportFileList onOpened={setOpened} />
  return <ReportFileRun report={opened} onOther={() => setOpened(null)} onStarted={setJobIds} />
}

/** The files that are being written; they are, also when this is closed. */
function Written(props: { readonly jobIds: readonly string[]; readonly onAgain: () => void }): ReactNode {
  const text = useText()
  const jobs = useJobs().filter(({ id }) => props.jobIds.includes(id))
  return (
    <Dialog
      title={text('reportFile.dialog')}
      width={640}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={props.onAgain}>{text('reportFile.back')}</Button>
          <Button key="close" autoFocus onPress={closeLayer}>
            {text('common.close')}
          </Button>
        </>
      }
    >
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
      {jobs.length === 0 && <p className="t2">{text('reportFile.dismissed')}</p>}
    </Dialog>
  )
}
