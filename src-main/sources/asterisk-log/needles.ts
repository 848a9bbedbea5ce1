import type { AsteriskLogLine } from '@shared/model/asterisk-log'

/** By what a log knows the channels of a call. */
export interface LogNames {
  readonly channels: readonly string[]
  /** Uniqueids and linkedids. */
  readonly uniqueids: readonly string[]
}

export type Matched = AsteriskLogLine['matched']

/** Finds the names of a call in text: as whole names, so that `….1` is not found in `….12`. */
export interface Needles {
  isIn(text: string): boolean
  match(line: string): Matched | null
}

const KINDS: readonly Matched[] = ['channel', 'uniqueid', 'call-id']
/** What a name changes into while Asterisk swaps channels; the log goes on under the plain one. */
const SWAPPED = /<(?:ZOMBIE|MASQ)>$/

/** Call identifiers such as `C-0000001f`; `callIds` are those that stand on lines of the call. */
export function needlesOf({ channels, uniqueids }: LogNames, callIds: ReadonlySet<string>): Needles {
  const groups = [
    [String.raw`(?<![\w/-])`, once(channels.map((name) => name.replace(SWAPPED, ''))), String.raw`(?!\w)`],
    [String.raw`(?<![\w.])`, once(uniqueids), String.raw`(?!\d|\.\d)`],
    [String.raw`(?<!\w)`, [...callIds], String.raw`(?!\w)`]
  ] as const
  const patterns = groups.map(([before, names, after]) =>
    // A group that never matches keeps the others in their places.
    names.length === 0 ? '(?!)' : `${before}(?:${names.map(escaped).join('|')})${after}`
  )
  const any = new RegExp(patterns.join('|'))
  const each = patterns.map((pattern) => new RegExp(pattern))
  return {
    isIn: (text) => any.test(text),
    match: (line) => KINDS[each.findIndex((pattern) => pattern.test(line))] ?? null
  }
}

const CALL_ID = /(?<!\w)C-[0-9a-f]{8}(?!\w)/g

/** Call identifiers on a line. */
export const callIdsOf = (line: string): readonly string[] => line.match(CALL_ID) ?? []

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)

const once = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== ''))
]
