import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../i18n/use-text'
import { IconButton } from './icon-button'

interface DialogProps {
  readonly title: string
  /** Quiet words beside the title. */
  readonly subtitle?: string | undefined
  /** A badge at the end of the head. */
  readonly aside?: ReactNode
  /** Pixels. */
  readonly width?: number
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
  /** Parts of the body go to its edges. */
  readonly flush?: boolean
  /** Something is destroyed: announced as an alert. */
  readonly alert?: boolean
}

/** A modal dialog: focus is kept inside, Escape and a click outside cancel. */
export function Dialog(props: DialogProps): ReactNode {
  const { title, subtitle, aside, width = 480, onClose, children, foot, flush = false, alert = false } = props
  const text = useText()
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog" style={{ width }}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {subtitle && <span className="t3 cut">{subtitle}</span>}
            {aside && <span className="push">{aside}</span>}
            <IconButton icon={X} label={text('common.close')} onPress={onClose} />
          </header>
          <div className={flush ? 'dialog-body flush' : 'dialog-body'}>{children}</div>
          {foot && <footer className="dialog-foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
