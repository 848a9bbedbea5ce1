import type { IndexedLine, IndexedUser } from '../directory/directory-index'
import type { CallDraft } from '../draft/call-draft'
import type { RegisteredChannel } from '../draft/channels'
import { GroupFailure } from '../failure'
import { channelInterface } from '../interpret/channel-name'
import { compareCodePoints } from '../text/code-points'

/** A channel that remains after duplicates are removed, with what the directory knows of its line. */
export interface LineChannel {
  readonly channel: RegisteredChannel
  readonly protocol: string
  readonly interface: string
  /** Line and user, both null unless both are found. */
  readonly line: IndexedLine | null
  readonly user: IndexedUser | null
}

/**
 * One channel per line (8.1), looked up in the directory (8.2), in order of registration. In the order of names, of
 * neighbours with the same protocol and interface the last answered one remains, else the last one; roles are not
 * looked at. A name that cannot be taken apart fails the group.
 */
export function uniqueLineChannels(call: CallDraft): readonly LineChannel[] {
  const channels = call.channels.list().map((channel) => takeApart(call, channel))
  if (channels.length < 2) return channels
  const sorted = [...channels].sort((a, b) => compareCodePoints(a.channel.name, b.channel.name))
  const kept = new Set<LineChannel>()
  let run: LineChannel | undefined
  for (const next of sorted) {
    if (run !== undefined && !sameLine(run, next)) {
      kept.add(run)
      run = undefined
    }
    if (run === undefined || next.channel.answered || !run.channel.answered) run = next
  }
  if (run !== undefined) kept.add(run)
  if (kept.size === channels.length) return channels
  for (const one of channels)
    if (!kept.has(one)) call.trace.decline('participants', 'same-line', one.channel.name)
  return channels.filter((channel) => kept.has(channel))
}

function takeApart(call: CallDraft, channel: RegisteredChannel): LineChannel {
  const parts = channelInterface(channel.name)
  if (parts === null) {
    throw new GroupFailure(`The channel name ${channel.name} cannot be taken apart`, '7.2', channel.name)
  }
  const line = parts.protocol === 'Local' ? undefined : call.directory.lineByName(parts.interface)
  const user = line?.user ?? null
  return { channel, ...parts, line: user === null ? null : (line ?? null), user }
}

function sameLine(a: LineChannel, b: LineChannel): boolean {
  return a.interface === b.interface && a.protocol === b.protocol
}
