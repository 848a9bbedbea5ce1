import { useState, type ReactNode } from 'react'
import { forgetServer } from '../../api/server'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'

/** Asks before the connection is forgotten; Cancel has the focus. */
export function ForgetDialog(): ReactNode {
  const text = useText()
  const [error, setError] = useState<unknown>(null)
  return (
    <Dialog
      alert
      title={text('server.forget')}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button autoFocus onPress={closeLayer}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" onPress={() => void forgetServer().then(closeLayer, setError)}>
            {text('server.forget')}
          </Button>
        </>
      }
    >
      <p className="t2">{text('server.forget.text')}</p>
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
