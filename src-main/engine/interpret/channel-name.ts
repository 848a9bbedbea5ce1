import { startOfLastCodePoints } from '../text/code-points'
import { WHITE_SPACE } from '../text/white-space'

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

const WORD = /(pjsip|sip|sccp|local|dahdi|iax2)\//giu
const DASH = 45
const PLAIN = asciiTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_#+|*@/-')
const RUN = /[\p{L}\p{N}_#+|*@/-]*/iuy

/** Protocol and interface of a channel name, null when it cannot be taken apart (7.2). Takes linear time. */
export function channelInterface(channame: string): ChannelInterface | null {
  WORD.lastIndex = 0
  for (let match = WORD.exec(channame); match !== null; match = WORD.exec(channame)) {
    const start = WORD.lastIndex
    const end = endOfRun(channame, start)
    // The last dash of the run that leaves at least one character before it.
    let dash = end - 1
    while (dash > start && channame.charCodeAt(dash) !== DASH) dash -= 1
    if (dash > start) {
      const word = match[1] ?? ''
      const protocol = word.length === 5 && isPjsip(word) ? pjsipAlias(word) : word
      return { protocol, interface: channame.slice(start, dash) }
    }
    // Words further on in this run have no dash behind them either.
    WORD.lastIndex = end
  }
  return null
}

/** Where the characters that an interface may hold end. */
function endOfRun(channame: string, start: number): number {
  let at = start
  while (at < channame.length && PLAIN[channame.charCodeAt(at)] === 1) at += 1
  if (at === channame.length || channame.charCodeAt(at) < 0x80) return at
  RUN.lastIndex = at
  RUN.test(channame)
  return RUN.lastIndex
}

function asciiTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x80)
  for (let i = 0; i < characters.length; i += 1) table[characters.charCodeAt(i)] = 1
  return table
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

const WHITE = new RegExp(`[${WHITE_SPACE}]`)
const LOCAL_PREFIX = 'Local/'
const WAITING_FOR_MOBILE = '@wazo_wait_for_registration-'
const SECOND_HALF = ';2'

/** Device that a Local channel waits for, as in `Local/ab12@wazo_wait_for_registration-1;2`; null for other names. */
export function mobileWaitedFor(channame: string): string | null {
  if (!channame.startsWith(LOCAL_PREFIX) || !channame.endsWith(SECOND_HALF)) return null
  // The last one that leaves something before the end.
  const limit = channame.length - SECOND_HALF.length - WAITING_FOR_MOBILE.length - 1
  const at = channame.lastIndexOf(WAITING_FOR_MOBILE, limit)
  return at > LOCAL_PREFIX.length && !WHITE.test(channame) ? channame.slice(LOCAL_PREFIX.length, at) : null
}
