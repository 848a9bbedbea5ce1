import tls from 'node:tls'

/** Certificates of the authorities that are trusted here, PEM: those of Node, and those of a company in the system. */
export function trustedAuthorities(): string[] {
  // Node 22.14 cannot ask the system yet.
  const system = typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : []
  return [...tls.rootCertificates, ...system]
}
