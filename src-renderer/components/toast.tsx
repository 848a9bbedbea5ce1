import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { closeToast, useToast } from '../state/toast'
import { IconButton } from './icon-button'

/** The one toast of the window, bottom right. */
export function Toast(): ReactNode {
  const text = useText()
  const toast = useToast()
  if (!toast) return null
  const { action } = toast
  return (
    <div className="toast" role="status">
      <span>{toast.text}</span>
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            action.run()
            closeToast()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton compact icon={X} label={text('common.close')} onPress={closeToast} />
    </div>
  )
}
