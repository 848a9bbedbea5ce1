import { lengthOf, pausesOf, type RecordingCourse } from '../../components/recording-pieces'

/** The file and the events may differ by this much without a word, microseconds. */
const LENGTH_TOLERANCE = 2_000_000

/** How places of a file and moments of the call belong together. Positions in microseconds of the file, moments UTC. */
export interface TimeMap {
  /** Real length of the file. */
  readonly lengthUs: number
  /** Length of the file less that by the events; null where it says nothing or differs little. */
  readonly offUs: number | null
  /** Where the file stood still: place in the file, and the moments between which nothing was written. */
  readonly pauses: readonly { readonly positionUs: number; readonly from: number; readonly until: number }[]
  momentAt(positionUs: number): number
  /** Place of a moment; null where it was not recorded. Within a pause it is the place at which writing went on. */
  positionAt(moment: number): number | null
}

/**
 * The map of a recording whose file is `lengthUs` long; null where that is not known yet, and the events count. A small
 * difference is what starting and stopping took: it is spread over the whole file. Of a large one nobody knows where it
 * arose; the start is then common to both, and places count from there.
 */
export function timeMap(course: Pick<RecordingCourse, 'pieces'>, lengthUs: number | null): TimeMap {
  const expected = lengthOf(course)
  const real = lengthUs ?? expected
  const isFar = Math.abs(real - expected) > LENGTH_TOLERANCE
  const scale = isFar || expected <= 0 || real <= 0 ? 1 : real / expected
  let begin = 0
  const pieces = course.pieces.map(({ from, until }) => {
    const piece = { from, until, begin, length: (until - from) * scale }
    begin += piece.length
    return piece
  })
  const clamp = (positionUs: number): number => Math.min(Math.max(0, positionUs), real)
  return {
    lengthUs: real,
    offUs: isFar ? real - expected : null,
    pauses: pausesOf(course)
      .map((pause) => ({ ...pause, positionUs: pause.positionUs * scale }))
      .filter(({ positionUs }) => positionUs <= real),
    momentAt(positionUs) {
      const place = clamp(positionUs)
      const piece = pieces.findLast((one) => one.begin <= place) ?? pieces[0]
      // A file that is longer than its events goes on after the last of them.
      return piece ? Math.round(piece.from + (place - piece.begin) / scale) : place
    },
    positionAt(moment) {
      const [first] = pieces
      const last = pieces.at(-1)
      if (!first || !last || moment < first.from) return null
      const piece = pieces.findLast((one) => one.from <= moment) ?? first
      const place = piece.begin + (moment - piece.from) * scale
      // In a pause it is the end of what was written before; after the end there is nothing, but in a longer file.
      const limit = piece === last ? Math.max(real, piece.begin + piece.length) : piece.begin + piece.length
      if (piece === last && place > limit) return null
      const found = Math.round(Math.min(place, limit))
      return found > real ? null : found
    }
  }
}
