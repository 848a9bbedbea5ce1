import { ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ServerProbe } from '@shared/model/server'
import { Button } from '../../components/button'
import { CodeLine } from '../../components/code-line'
import { Notice } from '../../components/notice'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { CertificateFacts } from './certificate-facts'
import { ProbeSteps } from './probe-steps'
import { remedyWords } from './remedy-words'

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
  const words = remedyWords(error, text, language)
  const isUntrusted = error.code === 'server-tls-untrusted'
  return (
    <Notice tone="bad" title={words.title}>
      <ProbeSteps probe={probe} />
      {isUntrusted && certificate && <CertificateFacts certificate={certificate} />}
      {words.hint !== '' && <p className="select-text remedy">{words.hint}</p>}
      {words.command !== null && (
        <>
          <p className="remedy">{words.before}</p>
          <CodeLine>{words.command}</CodeLine>
        </>
      )}
      {isUntrusted && certificate && (
        <div className="trust">
          <Button
            compact
            icon={ShieldCheck}
            onPress={() =>
              onTrust(certificate.pem, certificate.subject, error.details?.['reason'] === OTHER_NAME)
            }
          >
            {text('server.certificate.trust')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
