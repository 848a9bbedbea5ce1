import { useState, type ReactNode } from 'react'
import type { RecordingExport } from '@shared/model/recording'
import { call } from '../../api/client'
import { noteExportChange } from '../../api/recording-exports'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'

interface DeleteExportDialogProps {
  readonly entry: RecordingExport
  readonly onClose: () => void
}

/** Deletes the file of an export, after saying what is in it; Cancel has the focus. */
export function DeleteExportDialog({ entry, onClose }: DeleteExportDialogProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const remove = (): void => {
    setBusy(true)
    call('recordings:delete-export', { uuid: entry.uuid })
      .then(() => {
        noteExportChange()
        onClose()
      }, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      alert
      title={text('recordings.deleteFile.title', { name: entry.fileName })}
      onClose={onClose}
      foot={
        <>
          <span className="grow" />
          <Button autoFocus onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" busy={busy} onPress={remove}>
            {text('recordings.deleteFile.button')}
          </Button>
        </>
      }
    >
      <p>
        {text('recordings.deleteFile.text', {
          count: entry.written,
          size: sizeText(entry.bytes, language, text)
        })}
      </p>
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
