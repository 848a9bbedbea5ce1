import type { ReactNode } from 'react'
import type { ServerCertificate } from '@shared/model/server'
import { KeyValueList } from '../../components/key-value-list'
import { dayText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'

/** The certificate that the server showed, to compare with the one that lies there. */
export function CertificateFacts({ certificate }: { certificate: ServerCertificate }): ReactNode {
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
    </div>
  )
}
