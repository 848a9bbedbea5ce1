import { useState, type ReactNode } from 'react'
import type { RecordingStackState } from '@shared/model/recording'
import { askRecordings, noteStack } from '../../api/recordings'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { reportFailure } from '../../state/failure'

interface StackCacheProps {
  readonly state: RecordingStackState
  readonly limit: string
  readonly isWrong: boolean
  readonly onLimit: (typed: string) => void
}

/** How much of what was fetched stays on this computer. */
export function StackCache({ state, limit, isWrong, onLimit }: StackCacheProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const { files, usedBytes } = state.cache
  const empty = (): void => {
    setBusy(true)
    askRecordings('recordings:empty-cache', {})
      .then((next) => {
        noteStack(next)
        announce(text('stack.cache.emptied'))
      }, reportFailure)
      .finally(() => setBusy(false))
  }
  return (
    <section className="stack-cache">
      <h3 className="strong">{text('stack.cache')}</h3>
      <div className="row wrap">
        <p className="t2 grow">
          {text('stack.cache.used', { files, size: sizeText(usedBytes, language, text) })}
        </p>
        <Button compact busy={busy} isDisabled={files === 0} onPress={empty}>
          {text('stack.cache.empty')}
        </Button>
      </div>
      <div className="stack-limit">
        <TextField
          showLabel
          inputMode="numeric"
          label={text('stack.cache.limit')}
          help={text('stack.cache.limit.help')}
          value={limit}
          onChange={onLimit}
          problem={isWrong ? text('stack.cache.limit.bad') : null}
        />
      </div>
    </section>
  )
}
