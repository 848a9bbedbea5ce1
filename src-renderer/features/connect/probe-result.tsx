import type { ReactNode } from 'react'
import type { ServerProbe } from '@shared/model/server'
import { CodeLine } from '../../components/code-line'
import { Notice } from '../../components/notice'
import { errorText } from '../../i18n/error-text'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { CertificateFacts } from './certificate-facts'
import { ProbeSteps } from './probe-steps'

/** The certificate is for another name: its authority can be checked, its name cannot. */
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID'

interface ProbeResultProps {
  readonly probe: ServerProbe
  readonly onTrust: (pem: string, subject: string, nameDiffers: boolean) => void
}

/** What a look at the server found: every step, the one that failed, and what to do about it. */
export function ProbeResult({ probe, onTrust }: ProbeResultProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { error, certificate, directory, steps } = probe
  if (error === null) {
    const denied = steps.find(({ name, status }) => name === 'read-directory' && status === 'failed')
    return (
      <>
        <Notice tone="ok" title={text('server.ready', { title: probe.title })}>
          <ProbeSteps probe={probe} />
        </Notice>
        {denied && directory === null && (
          <Notice tone="warn">{text('server.noDirectory', { tables: denied.detail })}</Notice>
        )}
      </>
    )
  }
  const words = errorText(error, language)
  const command = error.details?.['command']
  const isUntrusted = error.code === 'server-tls-untrusted'
  const askFor = isUntrusted
    ? 'server.compare'
    : error.code === 'server-unreachable'
      ? 'server.runHere'
      : 'server.run'
  return (
    <Notice tone="bad" title={words.title}>
      <ProbeSteps probe={probe} />
      {isUntrusted && certificate && (
        <CertificateFacts
          certificate={certificate}
          onTrust={() =>
            onTrust(certificate.pem, certificate.subject, error.details?.['reason'] === OTHER_NAME)
          }
        />
      )}
      <p className="select-text remedy">{words.hint}</p>
      {typeof command === 'string' && (
        <>
          <p className="remedy">{text(askFor)}</p>
          <CodeLine>{command}</CodeLine>
        </>
      )}
    </Notice>
  )
}
