import type { ReactNode } from 'react'
import { errorText } from '../i18n/error-text'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { Button } from './button'
import { CodeLine } from './code-line'
import { CopyButton } from './copy-button'
import { Notice } from './notice'

interface ErrorBlockProps {
  readonly error: unknown
  /** What could not be done, when that is more telling than the error itself. */
  readonly title?: string
  readonly onRetry?: () => void
}

/** What happened, the next step, and the technical text to copy. */
export function ErrorBlock({ error, title, onRetry }: ErrorBlockProps): ReactNode {
  const text = useText()
  const words = errorText(error, useLanguage())
  const { details } = words.data
  const { command, technical } = words
  const facts = details
    ? Object.entries(details).filter(
        ([name, value]) => name !== 'command' && value !== null && String(value).length <= 120
      )
    : []
  return (
    <Notice
      tone="bad"
      title={title ? text('common.named', { name: title, value: words.title }) : words.title}
    >
      <p className="select-text">{words.hint}</p>
      {command !== null && !words.hint.includes(command) && <CodeLine>{command}</CodeLine>}
      {technical !== null && (
        <p className="small t3 select-text" lang="en">
          {technical}
        </p>
      )}
      {facts.length > 0 && technical === null && (
        <p className="small t3 select-text">
          {facts.map(([name, value]) => text('common.named', { name, value: String(value) })).join(' · ')}
        </p>
      )}
      <div className="row" style={{ marginTop: 8 }}>
        {onRetry && (
          <Button compact onPress={onRetry}>
            {text('common.tryAgain')}
          </Button>
        )}
        <CopyButton text={JSON.stringify(words.data, null, 2)} label={text('common.copyDetails')} />
      </div>
    </Notice>
  )
}
