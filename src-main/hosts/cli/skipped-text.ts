import { celToJson } from '@shared/format/cel-json'
import { restTime } from '@shared/format/rest-json'
import { formatZoned } from '@shared/format/zone'
import type { StoredCel } from '@shared/model/cel'
import type { SkippedGroupDetail, SkippedGroupRow } from '@shared/model/workspace'
import { pageSkippedGroups, skippedGroupDetail } from '../../store/skipped-groups'
import type { ReadStore } from '../../store/store'
import { celLines } from './cel-lines'
import type { CliContext } from './globals'
import { EXIT, write } from './io'
import { printable } from './printable'
import { zoneOf } from './zone-option'

/** Groups read at once. */
const PAGE = 500

const asJson = (group: SkippedGroupRow, zone: string): Readonly<Record<string, unknown>> => ({
  conversation_id: group.conversationId,
  code: group.code,
  reason: group.reason,
  rule: group.rule,
  cel_count: group.celCount,
  first_time: restTime(group.firstTime, zone),
  last_time: restTime(group.lastTime, zone)
})

/** `list --skipped`: groups of events that gave no call log, latest first; at most `limit`, 0 for all. */
export async function listSkipped(
  { io, globals }: CliContext,
  store: ReadStore,
  limit: number,
  namedZone: string | undefined
): Promise<number> {
  const zone = zoneOf(store, namedZone)
  const most = limit === 0 ? Infinity : limit
  let shown = 0
  let { total } = pageSkippedGroups(store, { offset: 0, limit: 1 })
  await write(io.stdout, globals.json ? '{"items":[' : '')
  while (shown < Math.min(total, most) && !io.signal.aborted) {
    const page = pageSkippedGroups(store, { offset: shown, limit: Math.min(PAGE, most - shown) })
    total = page.total
    if (page.rows.length === 0) break
    const texts = page.rows.map((group) =>
      globals.json ? JSON.stringify(asJson(group, zone)) : `${printable(line(group, zone))}\n`
    )
    await write(io.stdout, globals.json ? (shown > 0 ? ',' : '') + texts.join(',') : texts.join(''))
    shown += page.rows.length
  }
  if (globals.json) await write(io.stdout, `],"total":${total}}\n`)
  else if (shown < total) io.stderr.write(`${shown} of ${total} groups shown; --limit 0 shows all.\n`)
  else if (total === 0) io.stderr.write('Every group of events gave a call.\n')
  return io.signal.aborted ? EXIT.cancelled : EXIT.done
}

function line(group: SkippedGroupRow, zone: string): string {
  const { conversationId, code, reason, celCount, firstTime } = group
  return `${conversationId.padEnd(20)}  ${formatZoned(firstTime, zone)}  ${code.padEnd(10)}  ${String(celCount).padStart(5)} events  ${reason}`
}

export interface SkippedGroup {
  readonly group: SkippedGroupDetail
  readonly cels: readonly StoredCel[]
}

/** Groups of a conversation that gave no call log. */
export function findSkipped(store: ReadStore, conversationId: string): readonly SkippedGroup[] {
  const { rows } = pageSkippedGroups(store, { search: conversationId, offset: 0, limit: PAGE })
  return rows
    .map(({ id }) => skippedGroupDetail(store, { id }))
    .filter(
      ({ group }) => group.conversationId === conversationId || group.linkedids.includes(conversationId)
    )
}

/** `show` of a group that gave no call log: why, and its events when asked for. */
export function skippedText(
  { group, cels }: SkippedGroup,
  zone: string,
  form: { readonly json: boolean; readonly cels: boolean }
): string {
  if (form.json) {
    const shown = {
      skipped: { ...asJson(group, zone), linkedids: group.linkedids },
      ...(form.cels ? { cels: cels.map((cel) => celToJson(cel, zone)) } : {})
    }
    return `${JSON.stringify(shown, null, 2)}\n`
  }
  const pairs: readonly (readonly [string, string])[] = [
    ['conversation_id', group.conversationId],
    ['no call log', group.code],
    ['reason', group.reason],
    ['rule', group.rule],
    ['linkedids', group.linkedids.join(', ')],
    ['events', String(group.celCount)],
    ['first', formatZoned(group.firstTime, zone)],
    ['last', formatZoned(group.lastTime, zone)]
  ]
  const lines = pairs.map(([name, value]) => `${name.padEnd(32)}${value}`.trimEnd())
  const events = form.cels ? celLines(cels, zone) : []
  return `${[...lines, ...(events.length > 0 ? ['', ...events] : [])].map(printable).join('\n')}\n\n`
}
