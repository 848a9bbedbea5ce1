import { Download, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { JobState } from '@shared/model/job'
import { call, downloadUrl } from '../api/client'
import { sizeText } from '../i18n/bytes'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { reportFailure } from '../state/failure'
import { Button } from './button'
import { Icon } from './icon'

/** What a finished job gave, with the way to it. */
export function JobOutcome({ job }: { job: JobState }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { result } = job
  if (!result) return null
  switch (result.kind) {
    case 'import':
      return (
        <span className="t2">
          {result.report.directory
            ? text('report.directory', {
                users: result.report.directory.users,
                lines: result.report.directory.lines
              })
            : text('common.events', { count: result.report.added })}
        </span>
      )
    case 'generate':
      return (
        <span className="t2">
          {text('generate.result', { calls: result.report.callLogs, events: result.report.cels })}
        </span>
      )
    case 'delete':
      return <span className="t2">{text('delete.result', { count: result.deletedCallLogs })}</span>
    case 'map':
      return (
        <span className="t2">
          {text('job.mapped', { mapped: formatCount(result.mapped), calls: result.calls })}
        </span>
      )
    case 'export': {
      const address = downloadUrl(result.fileId)
      const { fileId, fileName } = result
      return (
        <div className="row">
          <span className="t2">
            {text('export.result', { rows: result.rows, size: sizeText(result.bytes, language, text) })}
          </span>
          {address ? (
            <a className="btn compact" href={address} download={fileName}>
              <Icon of={Download} size={14} />
              {text('export.download', { name: fileName })}
            </a>
          ) : (
            <Button
              compact
              icon={FolderOpen}
              onPress={() => {
                call('files:reveal', { fileId }).catch(reportFailure)
              }}
            >
              {text('export.folder')}
            </Button>
          )}
        </div>
      )
    }
  }
}
