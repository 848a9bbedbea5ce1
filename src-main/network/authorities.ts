import tls from 'node:tls'

/** Certificates of the authorities that are trusted here, PEM: those of Node, and those of a company in the system. */
export function trustedAuthorities(): string[] {
  // Node 22.14 cannot ask yet.
  if (typeof tls.getCACertificates !== 'function') return [...tls.rootCertificates]
  // `extra` are those of NODE_EXTRA_CA_CERTS, which a list of one's own would leave out.
  return [...tls.rootCertificates, ...tls.getCACertificates('system'), ...tls.getCACertificates('extra')]
}
