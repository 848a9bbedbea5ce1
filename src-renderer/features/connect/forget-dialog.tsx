import type { ReactNode } from 'react'
import { forgetServer } from '../../api/server'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'

/** Asks before the connection is forgotten. */
export function ForgetDialog(): ReactNode {
  const text = useText()
  return (
    <ConfirmDialog
      title={text('server.forget')}
      action={text('server.forget')}
      work={forgetServer}
      onClose={closeLayer}
    >
      <p className="t2">{text('server.forget.text')}</p>
    </ConfirmDialog>
  )
}
