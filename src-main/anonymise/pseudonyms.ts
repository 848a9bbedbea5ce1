import { throughEncoding } from './encoded'
import type { Keyed } from './keyed'
import { shiftDate, shiftEpoch } from './times'
import { CHANNEL_KINDS, TECHNOLOGY, VOCABULARY } from './vocabulary'
import { inventName, renameWord, renumber } from './words'

/** What the pseudonyms of one dump are made with. */
export interface PseudonymOptions {
  readonly keyed: Keyed
  readonly keepPrefix: number
  readonly shiftWeeks: number
  /** Uuids whose order decides something: the engine takes the highest user of several (11.1). Theirs stays. */
  readonly userUuids?: readonly string[]
  /** Names of servers in front of unique ids; ids are compared as texts, so the order of these stays too. */
  readonly systems?: readonly string[]
}

/** Changes texts so that equal ones stay equal and others stay apart. */
export interface Pseudonyms {
  /** Any text: names, numbers, dialplan arguments, lists. */
  text(text: string): string
  /** The raw text of `extra`, JSON or not. */
  payload(text: string): string
  channel(name: string): string
  /** `uniqueid` and `linkedid`. */
  callId(id: string): string
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** Digits of a number in pairs or one by one, with what people put between them. */
const PAIRS = '\\d\\d(?:[\\p{Zs}\\t.:/_()\\ue000-]{1,3}\\d\\d){3,}'
const SINGLES = '\\d(?:[\\p{Zs}.\\ue000-]\\d){6,}'
/*
 * In the order in which they are tried at each place. A uuid comes with what makes a recording's path a standard one
 * (9.1); numbers of causes and lengths within JSON stay.
 */
const SCANNED = [
  `(?<uuid>${UUID})(?:.wav)?`,
  '(?<cause>"(?:hangupcause"\\s*:\\s*"?\\d{1,3}|duration_ms"\\s*:\\s*"?\\d{1,8})(?!\\d))',
  '(?<channel>(?:pjsip|sip|sccp|local|dahdi|iax2)\\/[^\\s,"&|]*?-[0-9a-f]{8}(?:;[12])?)(?![\\p{L}\\p{N}@/-])',
  '(?<epoch>1\\d{9})(?<count>\\.\\d+)(?!\\d|\\.\\d)',
  '(?<date>(?:19|20)\\d{6})(?<clock>[-_T]\\d{6})(?!\\d)',
  '(?<folder>(?:19|20)\\d\\d(?<mark>[-/])\\d\\d\\k<mark>\\d\\d)(?!\\d)',
  '(?<hex>0x[0-9a-f]+)',
  '(?<address>\\d{1,3}(?:\\.\\d{1,3}){3})(?!\\d|\\.\\d)',
  // White space of any kind: numbers are pasted with no-break ones. Commas part arguments.
  `(?<grouped>(?:\\d{1,4}(?:[\\p{Zs}.\\ue000-]\\d{2,4}){2,}|${PAIRS}|${SINGLES})(?![\\p{L}\\p{N}]))`,
  '(?<word>[\\p{L}\\p{N}\\p{M}_]+)'
].join('|')

/** Parts of words joined by underscores; a number in pairs of digits is one. */
const PARTS = /(?<=^|_)\d\d(?:_\d\d){3,}(?![^_])|[^_]+/g

/** Enough for what repeats; a dump may hold millions of different texts. */
const REMEMBERED = 50_000

/** Pseudonyms of one key. */
export function createPseudonyms(options: PseudonymOptions): Pseudonyms {
  const { keyed, keepPrefix, shiftWeeks } = options
  const users = inOrder(
    (options.userUuids ?? []).map((uuid) => uuid.toLowerCase()),
    (uuid) => hashedUuid(keyed, uuid)
  )
  const systems = inOrder(options.systems ?? [], (name) => inventName(keyed, name.toLowerCase()))
  const prefixes = [...systems.keys()].map(escaped).sort((a, b) => b.length - a.length)
  const scanned = new RegExp(
    prefixes.length === 0 ? SCANNED : `(?<system>${prefixes.join('|')})(?=-\\d{9,10}\\.\\d)|${SCANNED}`,
    'giu'
  )
  const word = remembering((text) => renameWord(keyed, text, keepPrefix))
  const uuid = remembering((text) => users.get(text.toLowerCase()) ?? hashedUuid(keyed, text))

  const changed = (text: string): string =>
    text.replace(scanned, (whole: string, ...rest: unknown[]) => {
      const found = rest.at(-1) as Readonly<Record<string, string | undefined>>
      const at = rest.at(-3) as number
      if (found['word'] !== undefined) return compound(found['word'], text, at)
      if (found['system'] !== undefined) return systems.get(whole) ?? whole
      if (found['uuid'] !== undefined) return uuidLike(found['uuid'], uuid) + whole.slice(36)
      if (found['channel'] !== undefined) return channel(whole)
      if (found['epoch'] !== undefined) return shiftEpoch(found['epoch'], shiftWeeks) + (found['count'] ?? '')
      if (found['address'] !== undefined) return address(whole)
      const date = found['date'] ?? found['folder']
      if (date !== undefined) {
        const moved = shiftDate(date, shiftWeeks)
        return moved === null ? whole.replace(/\d+/g, word) : moved + (found['clock'] ?? '')
      }
      if (found['grouped'] !== undefined) return groups(whole)
      return whole
    })

  /** Words joined by underscores; what stands around says what some are. */
  const compound = (text: string, all: string, at: number): string => {
    if (VOCABULARY.has(text)) return text
    if (all[at + text.length] === '/') {
      if (CHANNEL_KINDS.has(text)) return text
      const technology = TECHNOLOGY.exec(text)
      if (technology !== null) return (technology[1] ? changed(technology[1]) : '') + (technology[2] ?? '')
    }
    // `*8` and an extension: the service stays, the extension becomes what it becomes elsewhere.
    if (/^\d{4,}$/.test(text) && all[at - 1] === '*' && all[at - 2] !== '*')
      return text.slice(0, 1) + word(text.slice(1))
    if (!text.includes('_')) return word(text)
    return text.replace(PARTS, (part) => (part.includes('_') ? groups(part) : word(part)))
  }

  /** A number written in groups, as one number. Few digits are none. */
  const groups = (text: string): string => {
    const digits = text.replace(/\D/g, '')
    if (digits.length < 6) return text.replace(/\d+/g, word)
    const other = renumber(keyed, digits, keepPrefix)
    let next = 0
    return text.replace(/\d/g, () => other[next++] ?? '')
  }

  const address = (text: string): string => {
    const bytes = keyed(`a:${text}`)
    return `10.${bytes[0] ?? 0}.${bytes[1] ?? 0}.${bytes[2] ?? 0}`
  }

  const plain = remembering((text) => throughEncoding(text, false, changed))

  /** The counter behind the last dash stays: the order of a line's channels decides which one counts (8.1). */
  const channel = (name: string): string => {
    const end = /-(?=[^-]*\d)[0-9a-f]{1,8}(?:;[12])?(?:<[A-Z]+>)?$/i.exec(name)
    return end === null ? plain(name) : plain(name.slice(0, end.index)) + end[0]
  }

  return {
    text: plain,
    payload: (text) => throughEncoding(text, true, changed),
    channel: remembering(channel),
    callId: (id) => {
      const match = /^(?:(.+)-)?(\d+)(\.\d+)$/s.exec(id)
      if (match === null) return plain(id)
      const [, system, epoch = '', count = ''] = match
      const front = system === undefined ? '' : `${systems.get(system) ?? plain(system)}-`
      return front + shiftEpoch(epoch, shiftWeeks) + count
    }
  }
}

/** Pseudonyms given out so that their order is that of the originals. */
function inOrder(originals: readonly string[], rename: (original: string) => string): Map<string, string> {
  const sorted = [...new Set(originals)].sort()
  const renamed = sorted.map(rename).sort()
  return new Map(sorted.map((original, place) => [original, renamed[place] ?? original]))
}

function hashedUuid(keyed: Keyed, uuid: string): string {
  const lower = uuid.toLowerCase()
  const bytes = keyed(`u:${lower}`)
  let at = 0
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return lower.replace(/[0-9a-f]/g, () => hex[at++] ?? '0')
}

/** Version and variant stay as they are: they decide whether a path is a standard one (9.1). */
function uuidLike(original: string, rename: (uuid: string) => string): string {
  const other = rename(original)
  const kept =
    other.slice(0, 14) + original.charAt(14) + other.slice(15, 19) + original.charAt(19) + other.slice(20)
  return /[A-F]/.test(original) ? kept.toUpperCase() : kept
}

function remembering(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const changed = change(text)
    if (known.size >= REMEMBERED) known.clear()
    if (text.length <= 256) known.set(text, changed)
    return changed
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
