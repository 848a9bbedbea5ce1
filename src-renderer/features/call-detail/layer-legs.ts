/** What goes on in a stretch of a call. */
export type BarKind = 'menu' | 'ring' | 'talk' | 'hold' | 'wait' | 'voicemail'

/** A stretch of the call, as offsets from its start in microseconds, with those at the other end. */
export interface BarLeg {
  readonly kind: BarKind
  readonly startUs: number
  readonly endUs: number
  /** Names or numbers of the others; null where the events name nobody. */
  readonly who: string | null
}

/** A leg as one source tells it; others may cover it. */
export interface Stretch extends BarLeg {
  /** What covers what: the greater one is drawn. */
  readonly weight: number
}

/** A leg shorter than this beside a longer one of its kind is no stretch of its own: phones that ring together. */
const SLIVER_US = 1_000_000

/** One layer of stretches: at each moment the weightiest, names of equal ones together, equal neighbours joined. */
export function layered(stretches: readonly Stretch[], totalUs: number): readonly BarLeg[] {
  const inside = (us: number): number => Math.min(Math.max(us, 0), totalUs)
  const edges = [
    ...new Set(stretches.flatMap(({ startUs, endUs }) => [inside(startUs), inside(endUs)]))
  ].sort((a, b) => a - b)
  const legs: BarLeg[] = []
  edges.slice(0, -1).forEach((startUs, index) => {
    const endUs = edges[index + 1] ?? startUs
    const here = stretches.filter((one) => one.startUs <= startUs && one.endUs >= endUs)
    const most = Math.max(...here.map(({ weight }) => weight))
    const top = here.filter(({ weight }) => weight === most)
    const [first] = top
    if (!first) return
    const names = [...new Set(top.map(({ who }) => who).filter((who) => who !== null))]
    const leg = { kind: first.kind, startUs, endUs, who: names.length > 0 ? names.join(', ') : null }
    const last = legs.at(-1)
    if (last && last.endUs === startUs && last.kind === leg.kind && last.who === leg.who)
      legs[legs.length - 1] = { ...last, endUs }
    else legs.push(leg)
  })
  return withoutSlivers(legs)
}

function withoutSlivers(legs: readonly BarLeg[]): readonly BarLeg[] {
  const made = [...legs]
  const touches = (a: BarLeg | undefined, b: BarLeg | undefined): boolean =>
    a !== undefined && b !== undefined && a.kind === b.kind && a.endUs === b.startUs
  for (let at = 0; at < made.length;) {
    const leg = made[at]
    const before = made[at - 1]
    const after = made[at + 1]
    if (!leg || leg.endUs - leg.startUs >= SLIVER_US) at += 1
    else if (before && touches(before, leg)) {
      made.splice(at - 1, 2, { ...before, endUs: leg.endUs })
    } else if (after && touches(leg, after)) {
      made.splice(at, 2, { ...after, startUs: leg.startUs })
    } else at += 1
  }
  return made
}
