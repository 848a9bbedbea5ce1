import { formatDuration } from '@shared/format/duration'
import type { TrailLeg } from '@shared/model/call-log'
import type { Translate } from '../i18n/use-text'

/** The trail in words: "ring 3s, talk 1m 37s, transfer"; neighbouring legs of one kind are added up. */
export function trailText(legs: readonly TrailLeg[], text: Translate): string {
  if (legs.length === 0) return text('trail.nothing')
  const parts: { kind: TrailLeg['kind']; us: number }[] = []
  for (const leg of legs) {
    const last = parts.at(-1)
    if (last && last.kind === leg.kind && leg.kind !== 'transfer') last.us += leg.endUs - leg.startUs
    else parts.push({ kind: leg.kind, us: leg.endUs - leg.startUs })
  }
  return parts
    .map(({ kind, us }) => {
      if (kind === 'transfer') return text('trail.transfer')
      return text(`trail.${kind}`, { duration: formatDuration(us) || '<1s' })
    })
    .join(', ')
}
