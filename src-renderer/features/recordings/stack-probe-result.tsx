import { Check, Minus, ShieldCheck, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RecordingStack, StackProbe } from '@shared/model/recording'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { KeyValueList } from '../../components/key-value-list'
import { Notice } from '../../components/notice'
import { CopyButton } from '../../components/copy-button'
import { dayText } from '../../i18n/dates'
import { errorText } from '../../i18n/error-text'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { probeSteps, type ProbeStep } from './probe-steps'

interface StackProbeResultProps {
  readonly probe: StackProbe
  readonly stack: RecordingStack
  readonly onPin: (fingerprint: string) => void
}

const LOOKS: Readonly<Record<ProbeStep['status'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  done: { icon: Check, tone: 'tone-ok' },
  failed: { icon: X, tone: 'tone-bad' },
  skipped: { icon: Minus, tone: 'tone-neutral' },
  unchecked: { icon: Minus, tone: 'tone-neutral' },
  notTried: { icon: Minus, tone: 'tone-neutral' }
}

/** What a test of the stack gave: each step, the certificate, and the next step. */
export function StackProbeResult({ probe, stack, onPin }: StackProbeResultProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { ok, certificate, calls, error } = probe
  const words = error === null ? null : errorText(error, language)
  const canPin = certificate !== null && stack.tls.kind !== 'pinned' && !certificate.isTrusted
  return (
    <Notice tone={ok ? 'ok' : 'bad'} title={ok ? text('stack.ok') : (words?.title ?? text('stack.failed'))}>
      <ol className="stack-steps">
        {probeSteps(probe, stack).map(({ name, status }) => {
          const { icon, tone } = LOOKS[status]
          return (
            <li key={name} className={tone}>
              <Icon of={icon} size={14} />
              <span className={status === 'failed' ? 'strong' : ''}>
                {text(status === 'done' ? `stack.step.${name}` : `stack.tried.${name}`)}
              </span>
              {status !== 'done' && status !== 'failed' && (
                <span className="t3">{text(`stack.step.${status}`)}</span>
              )}
            </li>
          )
        })}
      </ol>
      {ok && calls !== null && <p>{text('stack.calls', { count: calls })}</p>}
      {words && words.hint !== '' && <p className="select-text">{words.hint}</p>}
      {certificate && <Certificate certificate={certificate} />}
      <div className="row wrap stack-actions">
        {canPin && (
          <Button compact icon={ShieldCheck} onPress={() => onPin(certificate.fingerprint)}>
            {text('stack.certificate.pin')}
          </Button>
        )}
        {words && (
          <CopyButton text={JSON.stringify(words.data, null, 2)} label={text('common.copyDetails')} />
        )}
      </div>
    </Notice>
  )
}

/** The certificate that the stack showed, to compare with the one that lies there. */
function Certificate({ certificate }: { certificate: NonNullable<StackProbe['certificate']> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { subject, issuer, validUntil, fingerprint, isTrusted } = certificate
  return (
    <div className="stack-certificate">
      <h3 className="small strong">{text('stack.certificate')}</h3>
      <KeyValueList
        compact
        groups={[
          [
            { label: text('stack.certificate.for'), value: subject },
            { label: text('stack.certificate.by'), value: issuer },
            { label: text('stack.certificate.until'), value: dayText(validUntil, zone, language) },
            { label: text('stack.certificate.fingerprint'), value: fingerprint, copy: fingerprint }
          ]
        ]}
      />
      <p className="small t2">
        {text(isTrusted ? 'stack.certificate.trusted' : 'stack.certificate.untrusted')}
      </p>
    </div>
  )
}
