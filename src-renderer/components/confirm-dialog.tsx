import { useState, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { Button } from './button'
import { Dialog } from './dialog'
import { ErrorBlock } from './error-block'

interface ConfirmDialogProps {
  readonly title: string
  /** Pixels. */
  readonly width?: number
  /** What is lost. */
  readonly children: ReactNode
  /** Words on the button that does it. */
  readonly action: string
  readonly isDisabled?: boolean
  /** Does it; what it throws is shown, and the question stays. */
  readonly work: () => Promise<unknown>
  /** After it was done; closing unless given. */
  readonly onDone?: () => void
  readonly onClose: () => void
}

/** Asks once before something is lost; Cancel has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { title, width, children, action, isDisabled = false, work, onClose, onDone = onClose } = props
  const text = useText()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const start = (): void => {
    setBusy(true)
    setError(null)
    work()
      .then(onDone, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      alert
      title={title}
      {...(width !== undefined && { width })}
      onClose={onClose}
      foot={
        <>
          <span className="grow" />
          <Button autoFocus onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" busy={busy} isDisabled={isDisabled} onPress={start}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
