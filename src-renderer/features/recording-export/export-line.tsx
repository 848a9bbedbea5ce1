import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { RecordingExport } from '@shared/model/recording'
import { cancelJob, isActive, useJobs } from '../../api/jobs'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { FileAction } from '../../components/file-action'
import { IconButton } from '../../components/icon-button'
import { percentOf, percentText } from '../../components/job-words'
import { Meter } from '../../components/meter'
import { sizeText } from '../../i18n/bytes'
import { shortMomentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { shownStatus, STATUS_LOOKS } from './export-status'
import { resumeRecordingExport } from './start-recordings'

interface ExportLineProps {
  readonly entry: RecordingExport
  readonly onDelete: () => void
}

const METER_WIDTH = 72

/** One export: when, which file, how it stands, and what can be done with it now. */
export function ExportLine({ entry, onDelete }: ExportLineProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const job = useJobs().find(({ id }) => id === entry.jobId)
  const running = job && isActive(job) ? job : null
  const status = shownStatus(entry, running !== null)
  const [isOpen, setIsOpen] = useState(false)
  const { fileName: name, fileId, uuid, error } = entry
  const written = running?.phase === 'packing' ? running.done : entry.written
  const resume = (): void => void resumeRecordingExport(uuid).catch(reportFailure)
  return (
    <>
      <tr>
        <td>{shortMomentText(entry.requestedAt, zone, language)}</td>
        <td className="strong export-name" title={name}>
          {name}
        </td>
        <td>
          <div className="row tight">
            <Status {...STATUS_LOOKS[status]}>{text(`recordings.status.${status}`)}</Status>
            {running !== null && percentOf(running) !== null && (
              <>
                <Meter label={name} percent={percentOf(running)} width={METER_WIDTH} />
                <span className="t3">{percentText(running, text)}</span>
              </>
            )}
            {status === 'error' && error !== null && (
              <button
                type="button"
                className="link"
                aria-expanded={isOpen}
                aria-label={text('recordings.exports.whyNamed', { name })}
                onClick={() => setIsOpen(!isOpen)}
              >
                {text('recordings.exports.why')}
              </button>
            )}
          </div>
        </td>
        <td className="num">
          {text('recordings.exports.of', {
            written: formatCount(written),
            recordings: formatCount(entry.recordings)
          })}
        </td>
        <td className="num">{entry.missing > 0 ? formatCount(entry.missing) : ''}</td>
        <td className="num t2">{entry.bytes > 0 ? sizeText(entry.bytes, language, text) : ''}</td>
        <td className="actions">
          {running !== null ? (
            <Button
              compact
              aria-label={text('recordings.exports.cancelNamed', { name })}
              isDisabled={running.status === 'cancelling'}
              onPress={() => void cancelJob(running.id).catch(reportFailure)}
            >
              {text('job.cancel')}
            </Button>
          ) : (
            <>
              {entry.canResume && (
                <Button
                  compact
                  aria-label={text('recordings.exports.resumeNamed', { name })}
                  onPress={resume}
                >
                  {text('recordings.exports.resume')}
                </Button>
              )}
              {status === 'finished' && fileId !== null && <FileAction fileId={fileId} fileName={name} />}
              {status !== 'deleted' && (
                <IconButton
                  compact
                  icon={Trash2}
                  label={text('recordings.exports.deleteNamed', { name })}
                  onPress={onDelete}
                />
              )}
            </>
          )}
        </td>
      </tr>
      {isOpen && status === 'error' && error !== null && (
        <tr>
          <td colSpan={7} className="wrap">
            <ErrorBlock error={error} />
          </td>
        </tr>
      )}
    </>
  )
}
