import { createStore, useStore } from '../../state/store'

/** The part of a recording that is played again and again: from A to B, microseconds of the file. */
export interface RepeatedPart {
  readonly uuid: string
  /** Null while only B is marked; it is played from the beginning then. */
  readonly fromUs: number | null
  /** Null while only A is marked: nothing is repeated yet. */
  readonly untilUs: number | null
}

/** A part shorter than this is none, microseconds. */
const LEAST_PART = 200_000

const partStore = createStore<RepeatedPart | null>(null)

/** The part that is marked, of whichever recording. */
export const repeatedPart = (): RepeatedPart | null => partStore.get()

/** The part that is marked in this recording, followed. */
export function useRepeatedPart(uuid: string): RepeatedPart | null {
  const part = useStore(partStore)
  return part?.uuid === uuid ? part : null
}

/** The part after a mark was set at a place: the newer mark counts, and one that does not go with it is dropped. */
export function withMark(
  part: RepeatedPart | null,
  mark: 'a' | 'b',
  uuid: string,
  positionUs: number
): RepeatedPart {
  const before = part?.uuid === uuid ? part : { uuid, fromUs: null, untilUs: null }
  if (mark === 'a') {
    const goes = before.untilUs !== null && before.untilUs - positionUs >= LEAST_PART
    return { uuid, fromUs: positionUs, untilUs: goes ? before.untilUs : null }
  }
  const goes = before.fromUs !== null && positionUs - before.fromUs >= LEAST_PART
  const untilUs = positionUs >= LEAST_PART ? positionUs : null
  return { uuid, fromUs: goes ? before.fromUs : null, untilUs }
}

/** Where the part begins and ends once it is repeated, microseconds; null before. */
export function boundsOf(
  part: RepeatedPart | null,
  uuid: string | null
): { readonly fromUs: number; readonly untilUs: number } | null {
  if (part === null || part.uuid !== uuid || part.untilUs === null) return null
  return { fromUs: part.fromUs ?? 0, untilUs: part.untilUs }
}

/** Where to go on from a place while it plays, microseconds; `afterSilence` says where a silence is left, null elsewhere. */
export function placeAfter(
  positionUs: number,
  part: { readonly fromUs: number; readonly untilUs: number } | null,
  afterSilence: (positionUs: number) => number | null
): number {
  const next = afterSilence(positionUs) ?? positionUs
  if (part === null || next < part.untilUs) return next
  // A part that is silent as a whole is heard as it is: skipping would go round in it without end.
  const isSilent = (afterSilence(part.fromUs) ?? part.fromUs) >= part.untilUs
  return isSilent && positionUs < part.untilUs ? positionUs : part.fromUs
}

/** Sets a mark at a place of a recording; marks of another recording go. */
export const markPart = (mark: 'a' | 'b', uuid: string, positionUs: number): void =>
  partStore.set((part) => withMark(part, mark, uuid, positionUs))

/** Takes both marks away. */
export const clearPart = (): void => partStore.set(null)
