import { fileName, soundStem } from './sound-name'

/** Where Asterisk puts recordings whose name does not say where (data formats, 6.1). */
const ASTERISK_MONITOR = '/var/spool/asterisk/monitor'

const UUID = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/giu
const ONLY_UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu
const MIXMONITOR = /(?<![0-9a-z])0x[0-9a-f]{6,16}(?![0-9a-z])/giu
const UNIQUEID = /(?<![\d.])\d{9,10}\.\d{1,9}(?![\d.])/gu
/** One file for a whole room, which no call log owns. */
const CONFERENCE = /^conference-/iu

/** By what a file and a recording meet; `m` and `u` are what a name holds. */
type KeyKind = 'p' | 's' | 'u' | 'm'
export type MatchKey = `${KeyKind}:${string}`

/** A recording as far as its file is concerned. */
export interface KeyedRecording {
  readonly uuid: string
  readonly path: string | null
  readonly mixmonitorId: string | null
}

/** Systems on which `A.wav` and `a.wav` are one file. */
export const ignoresCase = (platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'win32' || platform === 'darwin'

/** A path of the server as a whole: relative names lie where Asterisk puts them, slashes are single. */
export function serverPath(path: string): string {
  const whole = path.startsWith('/') ? path : `${ASTERISK_MONITOR}/${path}`
  return whole.replace(/\/{2,}/g, '/').replace(/\/\.(?=\/)/g, '')
}

/** Path on the server of a file within a root that stands for `prefix`. */
export const mappedPath = (prefix: string, member: string): string =>
  serverPath(`${prefix.replace(/\/+$/, '')}/${member}`)

/**
 * Keys of a file by which recordings find it; none for the recording of a conference, which is nobody's by itself. In the
 * order of the rules: whole path where the root stands for a prefix, name, uuids and mixmonitor ids within the name.
 */
export function fileKeys(member: string, prefix: string | null, caseless: boolean): MatchKey[] {
  const name = fileName(member)
  if (CONFERENCE.test(name)) return []
  const keys = [...stemKeys(name, caseless), ...namedKeys(name)]
  return prefix === null ? keys : [pathKey(mappedPath(prefix, member), caseless), ...keys]
}

/**
 * Keys of a recording in the order of the rules: see `fileKeys`. Servers before 24.12 had a uuid in the path that is not
 * the recording's own.
 */
export function recordingKeys({ uuid, path, mixmonitorId }: KeyedRecording, caseless: boolean): MatchKey[] {
  const keys = new Set<MatchKey>()
  if (path !== null && path !== '') {
    const name = fileName(path)
    keys.add(pathKey(serverPath(path), caseless))
    for (const key of stemKeys(name, caseless)) keys.add(key)
    for (const [found] of name.matchAll(UUID)) keys.add(`u:${found.toLowerCase()}`)
  }
  keys.add(`u:${uuid.toLowerCase()}`)
  if (mixmonitorId !== null && mixmonitorId !== '') keys.add(`m:${mixmonitorId.toLowerCase()}`)
  return [...keys]
}

/** A name that is nothing but a uuid is found by that. */
function stemKeys(name: string, caseless: boolean): MatchKey[] {
  const stem = soundStem(name)
  return ONLY_UUID.test(stem) ? [] : [`s:${folded(stem, caseless)}`]
}

/** Uniqueids within a file's name, as FreePBX writes them at its end. */
export function namedUniqueids(member: string): string[] {
  const name = fileName(member)
  return CONFERENCE.test(name) ? [] : [...soundStem(name).matchAll(UNIQUEID)].map(([found]) => found)
}

/** True for a name that no two recordings share: two such files are copies. */
export function isUniqueName(member: string): boolean {
  const stem = soundStem(fileName(member))
  return stem.search(UUID) >= 0 || stem.search(UNIQUEID) >= 0
}

/** Parts that two paths have in common at their ends, endings of the file apart; 0 when not even the names are equal. */
export function commonTail(a: string, b: string, caseless: boolean): number {
  const left = parts(a, caseless)
  const right = parts(b, caseless)
  const most = Math.min(left.length, right.length)
  for (let count = 0; count < most; count += 1) if (left.at(-1 - count) !== right.at(-1 - count)) return count
  return most
}

function parts(path: string, caseless: boolean): string[] {
  const all = folded(path, caseless)
    .split('/')
    .filter((part) => part !== '')
  const name = all.pop()
  return name === undefined ? all : [...all, soundStem(name)]
}

function namedKeys(name: string): MatchKey[] {
  const keys = new Set<MatchKey>()
  for (const [found] of name.matchAll(UUID)) keys.add(`u:${found.toLowerCase()}`)
  for (const [found] of name.matchAll(MIXMONITOR)) keys.add(`m:${found.toLowerCase()}`)
  return [...keys]
}

function pathKey(path: string, caseless: boolean): MatchKey {
  const name = fileName(path)
  return `p:${folded(path.slice(0, path.length - name.length) + soundStem(name), caseless)}`
}

const folded = (text: string, caseless: boolean): string => (caseless ? text.toLowerCase() : text)

/** What a file's name holds of recordings: its stem without endings, uuids and mixmonitor ids in lower case, uniqueids. */
export function nameParts(member: string): {
  readonly stem: string
  readonly uuids: readonly string[]
  readonly mixmonitorIds: readonly string[]
  readonly uniqueids: readonly string[]
} {
  const stem = soundStem(fileName(member))
  const found = (pattern: RegExp): string[] => [...stem.matchAll(pattern)].map(([text]) => text.toLowerCase())
  return { stem, uuids: found(UUID), mixmonitorIds: found(MIXMONITOR), uniqueids: found(UNIQUEID) }
}
