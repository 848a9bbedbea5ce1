import { useState, type ReactNode } from 'react'
import type { ChosenFile } from '@shared/api/contract'
import { formatCount } from '@shared/format/number'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { Button } from '../../components/button'
import { useText, type Translate } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { blockingCause, keptRows } from './blocking-cause'
import { QueuePlace } from './queue-place'

interface ImportBarProps {
  readonly file: ChosenFile
  readonly preview: ImportPreview
  readonly options: ImportOptions
  /** The preview is of other options or of another workspace; the right one is on its way. */
  readonly isStale: boolean
  readonly onCancel: () => void
  readonly onStarted: (jobId: string) => void
}

function buttonText(preview: ImportPreview, text: Translate): string {
  const { kind, rowCount, rowCountExact, contents } = preview
  if (kind === 'directory') return text('import.buttonDirectory')
  if (kind === 'history') return text('import.buttonHistory', { count: contents.serverCallLogs ?? rowCount })
  return rowCountExact
    ? text('import.button', { count: keptRows(preview) })
    : text('import.buttonAbout', { count: formatCount(rowCount) })
}

/** Title of the preview and its two actions. Import stays possible with warnings; an error stands in its place. */
export function ImportBar({
  file,
  preview,
  options,
  isStale,
  onCancel,
  onStarted
}: ImportBarProps): ReactNode {
  const text = useText()
  const [busy, setBusy] = useState(false)
  const cause = blockingCause(preview, options)
  const start = (): void => {
    setBusy(true)
    const { proposed, needed } = preview.zone
    const zone = options.timeZone ?? (needed ? proposed : null)
    const request = { fileId: file.fileId, options: { ...options, ...(zone ? { timeZone: zone } : {}) } }
    call('imports:start', request)
      .then((job) => {
        noteStartedJob(job)
        onStarted(job.id)
      }, reportFailure)
      .finally(() => setBusy(false))
  }
  return (
    <div className="bar">
      <h1>{text('import.title')}</h1>
      <span className="sub cut">{file.name}</span>
      <QueuePlace />
      <span className="push" />
      {cause && <span className="help bad nowrap">{text(cause)}</span>}
      <Button onPress={onCancel}>{text('common.cancel')}</Button>
      <Button kind="primary" autoFocus busy={busy} isDisabled={cause !== null || isStale} onPress={start}>
        {buttonText(preview, text)}
      </Button>
    </div>
  )
}
