import { ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ServerCertificate } from '@shared/model/server'
import { Button } from '../../components/button'
import { KeyValueList } from '../../components/key-value-list'
import { dayText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'

interface CertificateFactsProps {
  readonly certificate: ServerCertificate
  readonly onTrust: () => void
}

/** The certificate that the server showed, to compare and to trust. */
export function CertificateFacts({ certificate, onTrust }: CertificateFactsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { subject, names, issuer, validFrom, validUntil, fingerprint } = certificate
  return (
    <div className="certificate">
      <h3 className="small strong">{text('server.certificate')}</h3>
      <KeyValueList
        compact
        groups={[
          [
            { label: text('server.certificate.for'), value: names.join(', ') || subject },
            { label: text('server.certificate.by'), value: issuer },
            {
              label: text('server.certificate.valid'),
              value: text('common.period', {
                from: dayText(validFrom, zone, language),
                until: dayText(validUntil, zone, language)
              })
            },
            { label: text('server.certificate.fingerprint'), value: fingerprint, copy: fingerprint }
          ]
        ]}
      />
      <Button compact icon={ShieldCheck} onPress={onTrust}>
        {text('server.certificate.trust')}
      </Button>
    </div>
  )
}
