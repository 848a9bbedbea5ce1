import type { TrailLeg } from '@shared/model/call-log'

/** A piece of the drawn trail, in pixels of a bar that is as wide as the whole call. */
export type TrailShape =
  | { readonly kind: 'ring' | 'talk' | 'voicemail'; readonly x: number; readonly width: number }
  | { readonly kind: 'transfer'; readonly x: number }

/** Legs shorter than this would vanish. Pixels. */
const SMALLEST = 2

/** Shapes of a call's legs for a bar of `width` pixels; the full width is the total duration of this call. */
export function trailShapes(
  legs: readonly TrailLeg[],
  totalUs: number | null,
  width: number
): readonly TrailShape[] {
  const end = Math.max(totalUs ?? 0, ...legs.map((leg) => leg.endUs))
  if (legs.length === 0 || end <= 0) return []
  const at = (us: number): number => (Math.min(Math.max(us, 0), end) / end) * width
  return legs.map((leg) => {
    const x = Math.min(at(leg.startUs), width - SMALLEST)
    if (leg.kind === 'transfer') return { kind: 'transfer', x: Math.max(1, x) }
    return { kind: leg.kind, x, width: Math.max(at(leg.endUs) - x, SMALLEST) }
  })
}
