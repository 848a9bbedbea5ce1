import { formatDuration } from '@shared/format/duration'
import type { MessageKey } from '../../i18n/en'
import type { Translate } from '../../i18n/use-text'
import type { BarLeg } from './layer-legs'
import type { TimeBarLegs } from './time-bar-legs'

/** A word below the bar, in pixels of its width. */
export interface BarLabel {
  readonly x: number
  readonly text: string
}

/** Pixels of a character of the labels, generously. */
const CHARACTER = 6.2
const GAP = 10

const KINDS: Partial<Readonly<Record<BarLeg['kind'], MessageKey>>> = {
  menu: 'bar.label.menu',
  hold: 'bar.label.hold',
  wait: 'bar.label.wait',
  voicemail: 'bar.label.voicemail'
}

/** From the most telling to the shortest. */
function wordings({ kind, who, startUs, endUs }: BarLeg, text: Translate): readonly string[] {
  const duration = formatDuration(endUs - startUs) || '<1s'
  const word = KINDS[kind]
  if (word !== undefined) return [text(word, { duration }), duration]
  if (who === null) return [duration]
  const named = (name: string): string => text('bar.label', { who: name, duration })
  return [named(who), named(who.split(/[\s,]+/)[0] ?? who), duration]
}

/**
 * Labels of the legs that have room for one, from left to right. A label may reach over what follows unlabelled, never
 * over the next label; conversations and mailboxes come before ringing.
 */
export function barLabels(
  { legs, totalUs }: TimeBarLegs,
  width: number,
  text: Translate
): readonly BarLabel[] {
  if (totalUs <= 0) return []
  const at = (us: number): number => (us / totalUs) * width
  const wanted =
    legs.filter(({ kind }) => kind !== 'ring').length > 0 ? legs.filter(({ kind }) => kind !== 'ring') : legs
  return wanted.flatMap((leg, index) => {
    const next = wanted[index + 1]
    const x = at(leg.startUs)
    const room = (next ? at(next.startUs) - GAP : width) - x
    const fitting = wordings(leg, text).find((wording) => wording.length * CHARACTER <= room)
    return fitting === undefined ? [] : [{ x, text: fitting }]
  })
}

/** The bar in words: "ring at Alice Moreau 3s, talk with Alice Moreau 28s, transfer, …". */
export function barText({ legs, transfers }: TimeBarLegs, text: Translate): string {
  const parts = legs.map((leg) => {
    const duration = formatDuration(leg.endUs - leg.startUs) || '<1s'
    const { who, kind } = leg
    if (who !== null && (kind === 'ring' || kind === 'talk'))
      return { at: leg.startUs, words: text(`bar.${kind}.with`, { who, duration }) }
    return { at: leg.startUs, words: text(`bar.${kind}`, { duration }) }
  })
  const ticks = transfers.map((at) => ({ at, words: text('bar.transfer') }))
  const all = [...parts, ...ticks].sort((a, b) => a.at - b.at)
  return all.length === 0 ? text('trail.nothing') : all.map(({ words }) => words).join(', ')
}
