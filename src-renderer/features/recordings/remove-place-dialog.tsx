import type { ReactNode } from 'react'
import type { RecordingRoot } from '@shared/model/recording'
import { askRecordings, noteRecordingChange } from '../../api/recordings'
import { CodeLine } from '../../components/code-line'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useText } from '../../i18n/use-text'

interface RemovePlaceDialogProps {
  readonly root: RecordingRoot
  readonly onClose: () => void
}

/** Says what is lost with a place before it is forgotten. */
export function RemovePlaceDialog({ root, onClose }: RemovePlaceDialogProps): ReactNode {
  const text = useText()
  return (
    <ConfirmDialog
      title={text('places.remove.title')}
      action={text('places.remove.button')}
      work={() => askRecordings('recordings:remove-root', { rootId: root.id }).then(noteRecordingChange)}
      onClose={onClose}
    >
      <div className="place-form">
        <CodeLine>{root.path}</CodeLine>
        <p className="t2">{text('places.remove.text', { count: root.linked })}</p>
      </div>
    </ConfirmDialog>
  )
}
