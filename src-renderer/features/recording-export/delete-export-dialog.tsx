import type { ReactNode } from 'react'
import type { RecordingExport } from '@shared/model/recording'
import { call } from '../../api/client'
import { noteExportChange } from '../../api/recording-exports'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'

interface DeleteExportDialogProps {
  readonly entry: RecordingExport
  readonly onClose: () => void
}

/** Deletes the file of an export, after saying what is in it. */
export function DeleteExportDialog({ entry, onClose }: DeleteExportDialogProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <ConfirmDialog
      title={text('recordings.deleteFile.title', { name: entry.fileName })}
      action={text('recordings.deleteFile.button')}
      work={() => call('recordings:delete-export', { uuid: entry.uuid }).then(noteExportChange)}
      onClose={onClose}
    >
      <p>
        {text('recordings.deleteFile.text', {
          count: entry.written,
          size: sizeText(entry.bytes, language, text)
        })}
      </p>
    </ConfirmDialog>
  )
}
