import type { DeclineId } from '@shared/rules/rule-id'
import type { CallDraft } from '../draft/call-draft'
import type { Section } from '../draft/section'
import { GroupFailure } from '../failure'
import type { LineChannel } from './line-channels'

interface Pair {
  internalExten: string | null
  internalContext: string | null
}

/** Internal extensions and contexts from the lines of the channels, in order of registration (8.5). */
export function concludeInternalExtensions(call: CallDraft, channels: readonly LineChannel[]): void {
  const { source, requested, destination } = call
  for (const { channel, line } of channels) {
    if (channel.role === null) {
      throw new GroupFailure(
        `The channel ${channel.name} entered a bridge under a name that never started`,
        '8.5'
      )
    }
    const extension = line?.extension
    if (!extension) continue
    const { exten, context } = extension
    if (channel.role === 'source') {
      if (!isGiven(source.now)) {
        source.set('internalExten', exten)
        source.set('internalContext', context)
      } else leaveBoth(source, 'already-given', extension)
      continue
    }
    if (channel.answered || !isGiven(destination.now)) {
      destination.set('internalExten', exten)
      destination.set('internalContext', context)
    } else leaveBoth(destination, 'not-answered', extension)
    if (!isGiven(requested.now)) {
      requested.set('internalExten', exten)
      requested.set('internalContext', context)
    } else leaveBoth(requested, 'already-given', extension)
  }
}

function leaveBoth(
  section: Section<Pair>,
  reason: DeclineId,
  { exten, context }: { readonly exten: string; readonly context: string }
): void {
  section.leave('internalExten', reason, exten)
  section.leave('internalContext', reason, context)
}

/** Both parts there: one alone is replaced together with the other. */
function isGiven(pair: Readonly<Pair>): boolean {
  return Boolean(pair.internalExten) && Boolean(pair.internalContext)
}
