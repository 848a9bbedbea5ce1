import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { announce } from '../state/announce'
import { copyText } from './copy-text'
import { Button } from './button'
import { IconButton } from './icon-button'

interface CopyButtonProps {
  readonly text: string
  /** Word on the button; without it the button is an icon. */
  readonly label?: string
  /** Name of an icon-only button. */
  readonly name?: string
}

const CONFIRMED_MS = 1500

/** Copies a text and says so for a moment, in the room of its label, so that nothing beside it moves. */
export function CopyButton({ text: value, label, name }: CopyButtonProps): ReactNode {
  const text = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = (): void => {
    void copyText(value).then(() => {
      setCopied(true)
      announce(text('common.copied'))
    })
  }
  const icon = copied ? Check : Copy
  if (label === undefined) {
    return (
      <IconButton
        compact
        icon={icon}
        label={copied ? text('common.copied') : (name ?? text('common.copy'))}
        onPress={copy}
      />
    )
  }
  return (
    <Button compact kind="plain" icon={icon} onPress={copy}>
      <span className="in-place">
        <span data-shown={!copied}>{label}</span>
        <span data-shown={copied}>{text('common.copied')}</span>
      </span>
    </Button>
  )
}
