import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordingStackState, StackProbe } from '@shared/model/recording'
import { askRecordings, noteStack, useRecordingStack } from '../../api/recordings'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { StackCache } from './stack-cache'
import { StackFields } from './stack-fields'
import { firstStackForm, limitOf, stackOf, type StackForm } from './stack-form'
import { StackProbeResult } from './stack-probe-result'
import './stack.css'

/** Where recordings can be fetched from; nothing is asked there before somebody presses a button. */
export function StackPane(): ReactNode {
  const { data, error, refetch } = useRecordingStack()
  if (error && !data) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!data) return null
  return <Stack state={data} />
}

function Stack({ state }: { state: RecordingStackState }): ReactNode {
  const text = useText()
  const [form, setForm] = useState<StackForm>(() => firstStackForm(state))
  const [probe, setProbe] = useState<StackProbe | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState<'test' | 'save' | null>(null)
  const [said, setSaid] = useState('')
  const asked = useRef(0)
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (probe !== null || failure !== null) result.current?.scrollIntoView({ block: 'nearest' })
  }, [probe, failure])
  const stack = stackOf(form)
  const limit = limitOf(form)
  const secret = form.secret === '' ? null : form.secret
  const say = (words: string): void => {
    setSaid(words)
    announce(words)
  }

  const change = (changed: Partial<StackForm>): void => {
    // Another server shows another certificate.
    setForm((old) => ({
      ...old,
      ...changed,
      ...('address' in changed && old.tls === 'pinned' ? { tls: 'verify', fingerprint: '' } : {})
    }))
    setSaid('')
    if (Object.keys(changed).every((name) => name === 'keep' || name === 'limit')) return
    // What was found holds for the stack that was asked.
    asked.current += 1
    setProbe(null)
    setFailure(null)
    setBusy(null)
  }
  const test = (): void => {
    if (!stack) return
    asked.current += 1
    const number = asked.current
    const ifStillAsked =
      <T,>(take: (value: T) => void) =>
      (value: T): void => {
        if (asked.current === number) take(value)
      }
    setBusy('test')
    setProbe(null)
    setFailure(null)
    askRecordings('recordings:probe-stack', { stack, secret })
      .then(ifStillAsked(setProbe), ifStillAsked<unknown>(setFailure))
      .finally(() => ifStillAsked(setBusy)(null))
  }
  const save = (): void => {
    if (!stack || limit === null) return
    setBusy('save')
    setFailure(null)
    askRecordings('recordings:set-stack', { stack, secret, keepSecret: form.keep, cacheLimitBytes: limit })
      .then((next) => {
        noteStack(next)
        setForm((old) => ({ ...old, secret: '' }))
        say(text('stack.saved'))
      }, setFailure)
      .finally(() => setBusy(null))
  }
  const forget = (): void => {
    setFailure(null)
    askRecordings('recordings:forget-stack', {}).then((next) => {
      noteStack(next)
      setForm(firstStackForm(next))
      setProbe(null)
      say(text('stack.forgotten'))
    }, setFailure)
  }
  const pin = (fingerprint: string): void => change({ tls: 'pinned', fingerprint })

  return (
    <div className="stack">
      <div>
        <h3 className="strong">{text('stack.title')}</h3>
        <p className="t2">{text('stack.text')}</p>
      </div>
      <StackFields form={form} state={state} onChange={change} />
      <div className="row wrap">
        <Button busy={busy === 'test'} isDisabled={stack === null} onPress={test}>
          {text(busy === 'test' ? 'stack.testing' : 'stack.test')}
        </Button>
        <Button
          kind="primary"
          busy={busy === 'save'}
          isDisabled={stack === null || limit === null}
          onPress={save}
        >
          {text('stack.save')}
        </Button>
        {state.stack && (
          <Button kind="plain" onPress={forget}>
            {text('stack.forget')}
          </Button>
        )}
        <span className="t2 small">{said}</span>
      </div>
      <div aria-live="polite" ref={result}>
        {failure !== null && <ErrorBlock error={failure} />}
        {probe && stack && <StackProbeResult probe={probe} stack={stack} onPin={pin} />}
      </div>
      <StackCache
        state={state}
        limit={form.limit}
        isWrong={limit === null}
        onLimit={(typed) => change({ limit: typed })}
      />
    </div>
  )
}
