import { X509Certificate } from 'node:crypto'
import type { ServerCertificate } from '@shared/model/server'

/** What there is to know of a certificate, from its DER bytes or its PEM text. */
export function describeCertificate(encoded: Buffer | string): ServerCertificate {
  const certificate = new X509Certificate(encoded)
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    validFrom: Date.parse(certificate.validFrom) * 1000,
    validUntil: Date.parse(certificate.validTo) * 1000,
    fingerprint: certificate.fingerprint256,
    names: (certificate.subjectAltName ?? '')
      .split(', ')
      .map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
      .filter((name) => name !== ''),
    pem: certificate.toString()
  }
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ')
}

/** True when one of the certificates of a PEM text is this one, byte for byte. */
export function holdsCertificate(pem: string, der: Buffer): boolean {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.some((block) => Buffer.from(block.replace(/-----[^-]+-----|\s/g, ''), 'base64').equals(der))
}
