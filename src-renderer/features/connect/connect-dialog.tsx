import { Lock } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { ServerProbe } from '@shared/model/server'
import { call } from '../../api/client'
import { connectServer, useServer } from '../../api/server'
import { Badge } from '../../components/badge'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { closeLayer } from '../../state/layers'
import { showRun } from '../../state/pending-files'
import { ConnectFields } from './connect-fields'
import { firstForm, periodOf, settingsOf, type ConnectForm } from './connect-form'
import { PeriodFields } from './period-fields'
import { ProbeResult } from './probe-result'
import './connect.css'

/** Waits for what is known of the server, then asks for the rest. */
export function ConnectDialog(): ReactNode {
  const state = useServer()
  if (!state) return null
  return (
    <Connect
      first={firstForm(state.sync?.settings ?? null, state.sync?.withDirectory ?? true)}
      canKeepPassword={state.canKeepPassword}
    />
  )
}

/** Where the server is, what was tried and what it takes to read it; then the reading itself. */
function Connect({ first, canKeepPassword }: { first: ConnectForm; canKeepPassword: boolean }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const [form, setForm] = useState(first)
  const [probe, setProbe] = useState<ServerProbe | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState<'try' | 'read' | null>(null)
  const asked = useRef(0)
  const result = useRef<HTMLDivElement>(null)
  // On a low window the result lies below the fields.
  useEffect(() => {
    if (probe !== null || failure !== null) result.current?.scrollIntoView({ block: 'end' })
  }, [probe, failure])
  const settings = settingsOf(form)
  const [openedAt] = useState(() => Date.now() * 1000)
  const period = periodOf(form, openedAt, zone)
  const password = form.password === '' ? null : form.password
  const isReady = probe !== null && probe.error === null

  const change = (changed: Partial<ConnectForm>): void => {
    setForm((old) => ({ ...old, ...changed }))
    // Another server shows another certificate.
    if ('host' in changed || 'service' in changed) setForm((old) => ({ ...old, trusted: null }))
    // What was found holds for the server that was asked; which events are read does not change it.
    const isOnlyWhat = Object.keys(changed).every((name) =>
      ['period', 'from', 'until', 'keepPassword'].includes(name)
    )
    if (isOnlyWhat) return
    asked.current += 1
    setProbe(null)
    setBusy(null)
  }
  const look = (wanted: ConnectForm): void => {
    const to = settingsOf(wanted)
    if (!to) return
    asked.current += 1
    const question = asked.current
    // An answer about another server than the one in the fields is out of date.
    const ifStillAsked =
      <T,>(take: (value: T) => void) =>
      (value: T): void => {
        if (asked.current === question) take(value)
      }
    setBusy('try')
    setFailure(null)
    call('servers:probe', { settings: to, password, directory: wanted.directory })
      .then(ifStillAsked(setProbe), ifStillAsked<unknown>(setFailure))
      .finally(() => ifStillAsked(setBusy)(null))
  }
  const read = (): void => {
    if (!settings || !period) return
    setBusy('read')
    setFailure(null)
    connectServer({
      settings,
      password,
      keepPassword: form.keepPassword,
      directory: form.directory,
      ...(Object.keys(period).length > 0 ? { period } : {})
    })
      .then((job) => {
        closeLayer()
        showRun(job.id)
      }, setFailure)
      .finally(() => setBusy(null))
  }
  const trust = (pem: string, subject: string, nameDiffers: boolean): void => {
    const trusting: ConnectForm = {
      ...form,
      trusted: { pem, subject },
      // A certificate for another name can be checked for its authority only.
      sslMode: nameDiffers ? 'verify-ca' : form.sslMode
    }
    setForm(trusting)
    look(trusting)
  }
  const go = (): void => (isReady ? read() : look(form))
  const rows = probe?.table?.aboutRows ?? 0

  return (
    <Dialog
      title={text('server.connect')}
      width={600}
      onClose={closeLayer}
      aside={
        <Badge icon={Lock} tone="neutral">
          {text('server.readOnly')}
        </Badge>
      }
      foot={
        <>
          {probe && <CopyButton text={detailsOf(probe)} label={text('server.details')} />}
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={busy !== null}
            isDisabled={settings === null || (isReady && period === null)}
            onPress={go}
          >
            {isReady
              ? form.period === 'all' && rows > 0
                ? text('server.readAbout', { count: formatCount(rows) })
                : text('server.read')
              : text(probe || failure ? 'server.tryAgain' : 'server.try')}
          </Button>
        </>
      }
    >
      <div className="connect">
        <ConnectFields form={form} canKeepPassword={canKeepPassword} onChange={change} onEnter={go} />
        <PeriodFields form={form} isValid={period !== null} onChange={change} onEnter={go} />
        <div aria-live="polite" ref={result}>
          {busy === 'try' && <p className="t3">{text('server.trying')}</p>}
          {failure !== null && <ErrorBlock error={failure} />}
          {busy !== 'try' && probe && <ProbeResult probe={probe} onTrust={trust} />}
        </div>
      </div>
    </Dialog>
  )
}

/** What was found, for a ticket; the certificate itself is long and public, its fingerprint says as much. */
const detailsOf = ({ title, steps, error, certificate, facts }: ServerProbe): string =>
  JSON.stringify({ title, steps, error, fingerprint: certificate?.fingerprint ?? null, facts }, null, 2)
