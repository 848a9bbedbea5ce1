import { X509Certificate } from 'node:crypto'
import type { ServerCertificate } from '@shared/model/server'

/** What there is to know of a certificate, from its DER bytes. */
export function describeCertificate(der: Buffer): ServerCertificate {
  const certificate = new X509Certificate(der)
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
