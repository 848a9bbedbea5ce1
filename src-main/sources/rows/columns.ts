import type { CelColumn } from '@shared/model/cel'
import type { PreviewColumn } from '@shared/model/import-preview'

/** A column of ours, in snake case: a column of the CEL table, the server's `id`, or its `call_log_id`. */
export type TargetColumn = keyof typeof TARGETS

/** Our columns, the model's key of each, and other names under which files hold them. */
const TARGETS = {
  eventtype: { key: 'eventtype', aliases: ['eventname', 'event', 'type', 'eventenum'] },
  eventtime: { key: 'eventtime', aliases: ['time', 'timestamp', 'eventdate', 'date', 'datetime'] },
  userdeftype: { key: 'userdeftype', aliases: ['usereventname', 'userdef'] },
  cid_name: { key: 'cidName', aliases: ['calleridname', 'name'] },
  cid_num: { key: 'cidNum', aliases: ['calleridnum', 'num'] },
  cid_ani: { key: 'cidAni', aliases: ['calleridani', 'ani'] },
  cid_rdnis: { key: 'cidRdnis', aliases: ['calleridrdnis', 'rdnis'] },
  cid_dnid: { key: 'cidDnid', aliases: ['calleriddnid', 'dnid'] },
  exten: { key: 'exten', aliases: ['extension'] },
  context: { key: 'context', aliases: [] },
  channame: { key: 'channame', aliases: ['channel', 'channelname'] },
  appname: { key: 'appname', aliases: ['application', 'app'] },
  appdata: { key: 'appdata', aliases: ['applicationdata'] },
  amaflags: { key: 'amaflags', aliases: [] },
  accountcode: { key: 'accountcode', aliases: ['acctcode'] },
  peeraccount: { key: 'peeraccount', aliases: ['peeracct'] },
  uniqueid: { key: 'uniqueid', aliases: ['uid'] },
  linkedid: { key: 'linkedid', aliases: ['lid'] },
  userfield: { key: 'userfield', aliases: [] },
  peer: { key: 'peer', aliases: ['bridgepeer'] },
  extra: { key: 'extra', aliases: ['eventextra'] },
  // AcctId and rowid of an SQLite file count the rows of that file: they are no ids of the server's own table.
  id: { key: 'serverId', aliases: ['celid'] },
  call_log_id: { key: null, aliases: [] }
} as const satisfies Readonly<
  Record<string, { readonly key: CelColumn | 'serverId' | null; readonly aliases: readonly string[] }>
>

const TARGET_COLUMNS = Object.keys(TARGETS) as readonly TargetColumn[]

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

/** Spelling without case, blanks, `_` and `-` -> column and rank; rank 0 is the column's own name. */
const SPELLINGS = new Map<string, { readonly target: TargetColumn; readonly rank: number }>()
for (const target of TARGET_COLUMNS) {
  for (const [rank, name] of [target, ...TARGETS[target].aliases].entries()) {
    SPELLINGS.set(plain(name), { target, rank })
  }
}

/** Our column of a name that a file or a person gives it; null when none has that name. */
export const targetOf = (name: string): TargetColumn | null => SPELLINGS.get(plain(name))?.target ?? null

/**
 * Columns of a file by their names. Where two names mean the same column, the more exact one wins, then the first;
 * `chosen` (index -> column or null) is what a person decided and wins over everything.
 */
export function mapColumns(
  names: readonly string[],
  chosen: Readonly<Record<number, string | null>> = {}
): PreviewColumn[] {
  const targets: (TargetColumn | null)[] = names.map(() => null)
  const taken = new Set<TargetColumn>()
  for (const index of names.keys()) {
    const choice = chosen[index]
    const target = TARGET_COLUMNS.find((column) => column === choice)
    if (!target || taken.has(target)) continue
    targets[index] = target
    taken.add(target)
  }
  const found = names
    .map((name, index) => ({ index, hit: SPELLINGS.get(plain(name)) }))
    .filter(({ index }) => chosen[index] === undefined)
    .sort((a, b) => (a.hit?.rank ?? 0) - (b.hit?.rank ?? 0) || a.index - b.index)
  for (const { index, hit } of found) {
    if (!hit || taken.has(hit.target)) continue
    targets[index] = hit.target
    taken.add(hit.target)
  }
  return names.map((source, index) => ({ source, target: targets[index] ?? null }))
}

/** Columns without names, "1", "2" …, by what was found out about them; what a person decided wins. */
export function numberedColumns(
  guessed: readonly (string | null)[],
  chosen: Readonly<Record<number, string | null>> = {}
): PreviewColumn[] {
  const taken = new Set(Object.values(chosen))
  const guesses = guessed.map((target, index): [number, string | null] => [
    index,
    taken.has(target) ? null : target
  ])
  return mapColumns(
    guessed.map((_, index) => String(index + 1)),
    { ...Object.fromEntries(guesses), ...chosen }
  )
}

/** How many of the names are columns of ours, each counted once. */
export function countKnown(names: readonly string[]): number {
  return new Set(names.map((name) => SPELLINGS.get(plain(name))?.target).filter(Boolean)).size
}
