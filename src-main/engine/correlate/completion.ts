import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from './event-type'
import type { CelGroup } from './group-cels'

/**
 * When a call counts as over. `linkedid-end` is the reference's rule (3.3). `channels-ended` is for systems that never
 * write LINKEDID_END, as Asterisk's sample configuration: every channel that started has ended.
 */
export type Completion = 'linkedid-end' | 'channels-ended'

/** Why a group is not over yet, null when it is (3.3). */
export function findUnfinished(group: CelGroup, completion: Completion): string | null {
  return completion === 'linkedid-end' ? findOpenLinkedid(group) : findOpenChannel(group)
}

function findOpenLinkedid({ linkedids, cels }: CelGroup): string | null {
  const ended = new Set<string>()
  // The ends are near the end, so this looks at a row or two of most groups.
  for (let i = cels.length - 1; i >= 0 && ended.size < linkedids.length; i -= 1) {
    const cel = cels[i]
    if (cel !== undefined && eventTypeOf(cel) === 'LINKEDID_END') ended.add(cel.linkedid)
  }
  if (ended.size === linkedids.length) return null
  return `No LINKEDID_END for ${linkedids.filter((linkedid) => !ended.has(linkedid)).join(', ')}`
}

function findOpenChannel({ cels }: CelGroup): string | null {
  const open = new Map<string, Cel>()
  for (const cel of cels) if (eventTypeOf(cel) === 'CHAN_START') open.set(cel.uniqueid, cel)
  if (open.size === 0) return 'No channel starts'
  for (const cel of cels) if (eventTypeOf(cel) === 'CHAN_END') open.delete(cel.uniqueid)
  if (open.size === 0) return null
  return `No CHAN_END for ${[...open.values()].map((cel) => cel.channame).join(', ')}`
}
