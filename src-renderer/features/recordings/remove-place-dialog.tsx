import { useState, type ReactNode } from 'react'
import type { RecordingRoot } from '@shared/model/recording'
import { askRecordings, noteRecordingChange } from '../../api/recordings'
import { Button } from '../../components/button'
import { CodeLine } from '../../components/code-line'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'

interface RemovePlaceDialogProps {
  readonly root: RecordingRoot
  readonly onClose: () => void
}

/** Says what is lost with a place before it is forgotten; Cancel has the focus. */
export function RemovePlaceDialog({ root, onClose }: RemovePlaceDialogProps): ReactNode {
  const text = useText()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const remove = (): void => {
    setBusy(true)
    askRecordings('recordings:remove-root', { rootId: root.id })
      .then(() => {
        noteRecordingChange()
        onClose()
      }, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      alert
      title={text('places.remove.title')}
      onClose={onClose}
      foot={
        <>
          <span className="grow" />
          <Button autoFocus onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" busy={busy} onPress={remove}>
            {text('places.remove.button')}
          </Button>
        </>
      }
    >
      <div className="place-form">
        <CodeLine>{root.path}</CodeLine>
        <p className="t2">{text('places.remove.text', { count: root.linked })}</p>
        {error !== null && <ErrorBlock error={error} />}
      </div>
    </Dialog>
  )
}
