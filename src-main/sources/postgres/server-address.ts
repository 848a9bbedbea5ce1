import type { SslMode } from '@shared/model/server'

/** Everything needed to connect: the settings with defaults, service file, password file and certificate looked up. */
export interface ServerAddress {
  /** Name, address, or folder of a local socket. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  /** Null when none was given or found; many servers then still let local users in. */
  readonly password: string | null
  readonly passwordFrom: 'given' | 'file' | 'none'
  readonly sslMode: SslMode
  /** PEM text, null for the authorities of the system. */
  readonly rootCertificate: string | null
  readonly table: string
}

/** `host:port`, in brackets where the host is an IPv6 address. */
export function hostAndPort({ host, port }: ServerAddress): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** `host/database`, as titles have it. */
export function titleOf({ host, database }: ServerAddress): string {
  return `${host}/${database}`
}

/** True for the folder of a local socket, which knows neither TLS nor ports. */
export function isLocalSocket({ host }: ServerAddress): boolean {
  return host.startsWith('/')
}
