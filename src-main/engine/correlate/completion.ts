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
  let open = linkedids.length
  const ended: string[] = []
  // The end is near the end, so this looks at a row or two of most groups.
  for (let i = cels.length - 1; i >= 0 && open > 0; i -= 1) {
    const cel = cels[i]
    if (cel === undefined || eventTypeOf(cel) !== 'LINKEDID_END' || ended.includes(cel.linkedid)) continue
    ended.push(cel.linkedid)
    open -= 1
  }
  if (open === 0) return null
  const missing = linkedids.filter((linkedid) => !ended.includes(linkedid))
  return `No LINKEDID_END for ${missing.join(', ')}`
}

function findOpenChannel({ cels }: CelGroup): string | null {
  const open = new Map<string, Cel>()
  for (const cel of cels) if (eventTypeOf(cel) === 'CHAN_START') open.set(cel.uniqueid, cel)
  if (open.size === 0) return 'No channel starts'
  for (const cel of cels) if (eventTypeOf(cel) === 'CHAN_END') open.delete(cel.uniqueid)
  if (open.size === 0) return null
  return `No CHAN_END for ${[...open.values()].map((cel) => cel.channame).join(', ')}`
}
