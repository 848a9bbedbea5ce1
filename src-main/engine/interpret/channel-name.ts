import { startOfLastCodePoints } from '../text/code-points'

export interface ChannelInterface {
  readonly protocol: string
  readonly interface: string
}

/** Line identity of a channel name (7.1). Never fails. */
export function lineIdentity(channame: string): string {
  const dash = channame.lastIndexOf('-')
  // Without a dash the last character goes: the cut is one before the end.
  const end = dash >= 0 ? dash : startOfLastCodePoints(channame, 1)
  const identity = channame.slice(0, end).toLowerCase()
  return channame.startsWith('Local/')
    ? identity + channame.slice(startOfLastCodePoints(channame, 2))
    : identity
}

const INTERFACE = /(pjsip|sip|sccp|local|dahdi|iax2)\/([\p{L}\p{N}_#+|*@/-]+)-/iu
// The same for names of ASCII characters only, which the regular expression engine matches several times faster.
const ASCII_INTERFACE = /(pjsip|sip|sccp|local|dahdi|iax2)\/([A-Za-z0-9_#+|*@/-]+)-/i
// eslint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/

/** Protocol and interface of a channel name, null when it cannot be taken apart (7.2). */
export function channelInterface(channame: string): ChannelInterface | null {
  const match = (ASCII.test(channame) ? ASCII_INTERFACE : INTERFACE).exec(channame)
  if (match === null) return null
  const word = match[1] ?? ''
  return { protocol: word.length === 5 && isPjsip(word) ? pjsipAlias(word) : word, interface: match[2] ?? '' }
}

function isPjsip(word: string): boolean {
  return word.toLowerCase() === 'pjsip'
}

/** PJSIP counts as SIP, in capitals only if it was written so. */
function pjsipAlias(word: string): string {
  return word === 'PJSIP' ? 'SIP' : 'sip'
}

/** Whether a channel is half of a Local channel, written in any case. */
export function isLocalChannel(channame: string): boolean {
  const first = channame.charCodeAt(0)
  return (first === 76 || first === 108) && channame.slice(0, 6).toLowerCase() === 'local/'
}
