import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { JobState } from '@shared/model/job'
import { aboutName } from '../api/written-files'
import { sizeText } from '../i18n/bytes'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { Status } from './badge'
import { FileAction } from './file-action'
import { linkedText } from './job-words'
import { TONE_ICONS } from './tone'

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
    case 'link':
      return <span className="t2">{linkedText(result, text)}</span>
    case 'pack':
      return (
        <div className="row">
          <span className="t2">
            {text('recordings.packed', {
              recordings: result.recordings,
              size: sizeText(result.bytes, language, text)
            })}
          </span>
          {result.missing > 0 && (
            <Status icon={TONE_ICONS.warn} tone="warn">
              {text('recordings.packed.missing', { count: result.missing })}
            </Status>
          )}
          <FileAction fileId={result.fileId} fileName={result.fileName} named />
        </div>
      )
    case 'purge':
      return (
        <span className="t2">
          {text('purge.done', {
            calls: result.counts.callLogs,
            recordings: result.counts.recordings,
            exports: result.counts.exports
          })}
        </span>
      )
    case 'anonymise':
      return (
        <div className="row">
          <span className="t2">{text('common.events', { count: result.rows })}</span>
          <FileAction fileId={result.fileId} fileName={result.fileName} named />
        </div>
      )
    case 'report':
      return (
        <div className="row">
          <span className="t2">{text('report.result', { calls: result.calls })}</span>
          <FileAction fileId={result.fileId} fileName={result.fileName} named />
        </div>
      )
    case 'export':
      return (
        <div className="row">
          <span className="t2">
            {text('export.result', { rows: result.rows, size: sizeText(result.bytes, language, text) })}
          </span>
          <FileAction fileId={result.fileId} fileName={result.fileName} named />
          {result.aboutFileId !== undefined && (
            <FileAction fileId={result.aboutFileId} fileName={aboutName(result.fileName)} named />
          )}
        </div>
      )
  }
}
