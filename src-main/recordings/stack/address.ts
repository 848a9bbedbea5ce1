import { AppError } from '@shared/errors/app-error'

/** Where the REST APIs of a stack are, told apart. */
export interface StackAddress {
  readonly isEncrypted: boolean
  /** Name or address, IPv6 without brackets. */
  readonly host: string
  readonly port: number
  /** `host` or `host:port` as people know it. */
  readonly shown: string
}

/** Pages that people copy along with an address; anything else behind it is a mistake. */
const KNOWN_PATH = /^\/(?:api(?:\/.*)?)?$/

/**
 * The address as it is kept: `https://host` or `https://host:port`, plain http only when written so. Throws
 * `invalid-request` for what is no address, and for one that holds a password, which must not be kept.
 */
export function normaliseStackAddress(typed: string): string {
  const text = typed.trim()
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') throw notAnAddress(typed)
  if (url.username !== '' || url.password !== '') {
    throw new AppError({
      code: 'invalid-request',
      message: 'The address of a stack must not hold a user or password.',
      hint: 'Write the address alone, and user and password into their own fields.',
      details: { field: 'stack.address' }
    })
  }
  if (!KNOWN_PATH.test(url.pathname) || url.search !== '' || url.hash !== '') throw notAnAddress(typed)
  return `${url.protocol}//${url.host}`
}

/** The parts of a kept address. */
export function stackAddress(address: string): StackAddress {
  const url = new URL(address)
  const isEncrypted = url.protocol === 'https:'
  return {
    isEncrypted,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isEncrypted ? 443 : 80) : Number(url.port),
    shown: url.host
  }
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

/** Without what was typed where that may hold a password. */
function notAnAddress(typed: string): AppError {
  const shown = typed.includes('@') ? 'This' : JSON.stringify(typed.slice(0, 200))
  return new AppError({
    code: 'invalid-request',
    message: `${shown} is no address of a stack.`,
    hint: 'Write it as https://pbx.example.org, with :port where it is not 443.',
    details: { field: 'stack.address' }
  })
}
