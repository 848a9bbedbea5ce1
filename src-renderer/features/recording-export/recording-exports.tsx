import { Archive } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import type { RecordingExport } from '@shared/model/recording'
import { useRecordingExports } from '../../api/recording-exports'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { openMediaDeletion, openRecordingExport } from '../../state/recording-choice'
import { DeleteExportDialog } from './delete-export-dialog'
import { ExportLine } from './export-line'
import { SHOWN_STATUSES, STATUS_LOOKS } from './export-status'
import './recording-export.css'

/** What stands above and below the list stays in sight on a small window. */
const SHOWN = 5

/** The exports of recordings that the workspace remembers, newest first, with what can be done with each. */
export function RecordingExports(): ReactNode {
  const text = useText()
  const { data, error, refetch } = useRecordingExports()
  const [all, setAll] = useState(false)
  const [doomed, setDoomed] = useState<RecordingExport | null>(null)
  const entries = (data ?? []).toSorted((a, b) => b.requestedAt - a.requestedAt)
  const hidden = entries.length - SHOWN
  return (
    <section className="recording-exports">
      <div className="row">
        <h2 className="sec grow">{text('recordings.exports')}</h2>
        {hidden > 0 && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? text('recordings.exports.fewer') : text('recordings.exports.more', { count: hidden })}
          </button>
        )}
        <Button compact kind="plain" onPress={() => openMediaDeletion()}>
          {text('recordings.delete')}
        </Button>
        <Button compact icon={Archive} onPress={() => openRecordingExport()}>
          {text('recordings.exports.new')}
        </Button>
      </div>
      {error !== null && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && <p className="t2">{text('recordings.exports.none')}</p>}
      {entries.length > 0 && (
        <>
          <div className="scroll-x">
            <table className="t">
              <thead>
                <tr>
                  <th>{text('recordings.exports.requested')}</th>
                  <th>{text('recordings.exports.file')}</th>
                  <th>{text('recordings.exports.status')}</th>
                  <th className="num">{text('recordings.exports.recordings')}</th>
                  <th className="num">{text('recordings.exports.missing')}</th>
                  <th className="num">{text('recordings.exports.size')}</th>
                  <th>
                    <span className="visually-hidden">{text('recordings.exports.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.slice(0, all ? undefined : SHOWN).map((entry) => (
                  <ExportLine key={entry.uuid} entry={entry} onDelete={() => setDoomed(entry)} />
                ))}
              </tbody>
            </table>
          </div>
          <StatusWords />
        </>
      )}
      {doomed && <DeleteExportDialog entry={doomed} onClose={() => setDoomed(null)} />}
    </section>
  )
}

/** What each status means, for those who ask. */
function StatusWords(): ReactNode {
  const text = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="status-words">
      <button
        type="button"
        className="link small"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {text('recordings.exports.words')}
      </button>
      {open && (
        <dl id={id}>
          {SHOWN_STATUSES.map((status) => (
            <div key={status}>
              <dt>
                <Status {...STATUS_LOOKS[status]}>{text(`recordings.status.${status}`)}</Status>
              </dt>
              <dd className="t2">{text(`recordings.status.${status}.text`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
