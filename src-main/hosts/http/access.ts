import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** One-time token of the start address and the session that it is exchanged for. */
export interface Access {
  readonly token: string
  /** Session secret for the cookie, once, for the right token; null afterwards and for anything else. */
  redeem(token: string): string | null
  isSession(cookie: string | undefined): boolean
}

/** Fresh secrets for one run of the server. */
export function createAccess(): Access {
  const token = secret()
  const session = secret()
  let used = false
  return {
    token,
    redeem: (offered) => {
      if (used || !same(offered, token)) return null
      used = true
      return session
    },
    isSession: (cookie) => cookie !== undefined && same(cookie, session)
  }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost'])

/** True for `127.0.0.1:PORT` and `localhost:PORT`. Any port: an SSH tunnel may use another one at the person's end. */
export function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined) return false
  const match = /^([a-z0-9.]+)(:\d{1,5})?$/.exec(host)
  return match?.[1] !== undefined && LOOPBACK.has(match[1])
}

/**
 * True when a request comes from our own page or from no page at all. A page elsewhere that had its name point to
 * 127.0.0.1 (DNS rebinding) fails at the host, any other page at the origin.
 */
export function isOwnRequest(headers: {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  /** Opening the start page, which no other page can read: from anywhere, as a terminal in the browser is another site. */
  readonly isNavigation: boolean
}): boolean {
  if (!isLoopbackHost(headers.host)) return false
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false
  const { fetchSite } = headers
  // `same-site` is another port of this computer: any other program's page.
  return (
    fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none' || headers.isNavigation
  )
}

const secret = (): string => randomBytes(32).toString('base64url')

// Digests have equal lengths, so the comparison takes the same time whatever was offered.
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
