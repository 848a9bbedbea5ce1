import { useState, type ReactNode } from 'react'
import { AppError } from '@shared/errors/app-error'
import { currentSavedViews, saveView } from '../../api/views'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { useRenamedView } from '../../state/saved-views'

/** Gives a saved view another name. */
export function RenameViewDialog(): ReactNode {
  const text = useText()
  const id = useRenamedView()
  const [view] = useState(() => currentSavedViews().find((saved) => saved.id === id))
  const [name, setName] = useState(view?.name ?? '')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  if (!view) return null
  const isTaken = error instanceof AppError && error.code === 'name-taken'
  const rename = (): void => {
    if (name.trim() === '') return
    setBusy(true)
    saveView({ ...view, name: name.trim() })
      .then(closeLayer, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('views.dialog.rename')}
      width={420}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" busy={busy} isDisabled={name.trim() === ''} onPress={rename}>
            {text('views.button.rename')}
          </Button>
        </>
      }
    >
      <TextField
        showLabel
        autoFocus
        label={text('views.name')}
        value={name}
        onChange={(next) => {
          setName(next)
          setError(null)
        }}
        onEnter={rename}
        problem={isTaken ? text('views.name.taken') : name.trim() === '' ? text('views.name.missing') : null}
      />
      {error !== null && !isTaken && <ErrorBlock error={error} />}
    </Dialog>
  )
}
