import type { ReactNode } from 'react'
import { Dialog } from '../../components/dialog'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { PathField } from './path-field'

/** Opens a file of the host's computer by its path. Browser mode only. */
export function OpenPathDialog(): ReactNode {
  const text = useText()
  return (
    <Dialog title={text('start.path.open')} onClose={closeLayer} width={560}>
      <PathField />
    </Dialog>
  )
}
