import { isPeriodProblem, parsePeriod } from '@shared/format/period'
import type { ServerPeriod, ServerSettings, SslMode } from '@shared/model/server'

export type PeriodChoice = 'all' | 'days7' | 'days30' | 'own'

/** What the dialog asks for, as typed. */
export interface ConnectForm {
  readonly by: 'address' | 'service'
  readonly host: string
  readonly port: string
  readonly database: string
  readonly user: string
  readonly password: string
  readonly keepPassword: boolean
  readonly service: string
  readonly sslMode: SslMode
  /** Certificate that the person has trusted, with what it is for. */
  readonly trusted: { readonly pem: string; readonly subject: string } | null
  readonly period: PeriodChoice
  readonly from: string
  readonly until: string
  readonly directory: boolean
}

const DAY_US = 86_400e6
const LAST_PORT = 65_535

/** The fields for a server that is known already, or the usual values of a Wazo server. */
export function firstForm(known: ServerSettings | null, withDirectory: boolean): ConnectForm {
  return {
    by: known?.service === undefined ? 'address' : 'service',
    host: known?.host ?? '',
    port: String(known?.port ?? 5432),
    database: known?.database ?? 'asterisk',
    user: known?.user ?? 'asterisk',
    password: '',
    keepPassword: false,
    service: known?.service ?? '',
    sslMode: known?.sslMode ?? 'prefer',
    trusted: known?.rootCertificate ? { pem: known.rootCertificate, subject: known.host ?? '' } : null,
    period: 'all',
    from: '',
    until: '',
    directory: withDirectory
  }
}

/** The port as a number, null when it is none. */
export function portOf({ port }: ConnectForm): number | null {
  const number = Number(port.trim())
  return /^\d{1,5}$/.test(port.trim()) && number >= 1 && number <= LAST_PORT ? number : null
}

/** Where to connect; null while something needed is missing. */
export function settingsOf(form: ConnectForm): ServerSettings | null {
  const { by, host, database, user, service, sslMode, trusted } = form
  const tls = { sslMode, ...(trusted ? { rootCertificate: trusted.pem } : {}) }
  if (by === 'service') return service.trim() === '' ? null : { service: service.trim(), ...tls }
  const port = portOf(form)
  if (host.trim() === '' || port === null) return null
  return {
    host: host.trim(),
    port,
    ...(database.trim() === '' ? {} : { database: database.trim() }),
    ...(user.trim() === '' ? {} : { user: user.trim() }),
    ...tls
  }
}

/** Which events to read, `null` when the dates cannot be understood. `now` in microseconds, zone IANA. */
export function periodOf(form: ConnectForm, now: number, zone: string): ServerPeriod | null {
  switch (form.period) {
    case 'all':
      return {}
    case 'days7':
      return { from: Math.round(now - 7 * DAY_US) }
    case 'days30':
      return { from: Math.round(now - 30 * DAY_US) }
    case 'own': {
      const range = parsePeriod(`${form.from}..${form.until}`, { nowUs: now, zone })
      if (isPeriodProblem(range)) return null
      return {
        ...(range.from === null ? {} : { from: range.from }),
        ...(range.until === null ? {} : { until: range.until })
      }
    }
  }
}
