import { useMemo, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { MessageKey } from './en'
import { withCountTexts, type TextValues } from './values'

/** Text of a key; numbers are given as numbers. */
export type Translate = (key: MessageKey, values?: TextValues) => string

/** The text function of the current language; it changes only with the language. */
export function useText(): Translate {
  const intl = useIntl()
  return useMemo<Translate>(
    () => (key, values) => intl.formatMessage({ id: key }, values ? withCountTexts(values) : undefined),
    [intl]
  )
}

interface MessageProps {
  readonly id: MessageKey
  readonly values?: TextValues
}

/** A text with `<b>` (strong) or `<mono>` (identifier) in it. */
export function Message({ id, values = {} }: MessageProps): ReactNode {
  const intl = useIntl()
  return intl.formatMessage(
    { id },
    {
      ...withCountTexts(values),
      b: (chunks: ReactNode) => <b key="b">{chunks}</b>,
      mono: (chunks: ReactNode) => (
        <span key="mono" className="mono">
          {chunks}
        </span>
      )
    }
  )
}
