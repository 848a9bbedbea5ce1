import type { ExportRow } from '@shared/model/export'
import type { OutputColumn } from '../../table/table'
import type { Typeface } from './typeface'

/** Sizes of letters and lines, points. */
export const TEXT_SIZE = 8
export const ROW_HEIGHT = 13
export const HEAD_HEIGHT = 17
export const MARGIN = 36
/** Between two columns. */
const GAP = 8
/** A column is never as wide as it would like to be when it holds long texts. */
const WIDEST = 170
/** A page is turned, or a larger one taken, when columns would be narrower than this share of what they hold. */
const LEAST_SHARE = 0.75

/** Paper, points: width and height. */
export type Paper = readonly [width: number, height: number]
const A4: Paper = [595.28, 841.89]
/** A4 to A1, turned. */
const WIDE: readonly Paper[] = [
  [841.89, 595.28],
  [1190.55, 841.89],
  [1683.78, 1190.55],
  [2383.94, 1683.78]
]

/** A column of the page: where its text begins, and how much room it has. */
export interface PageColumn {
  readonly column: OutputColumn
  readonly left: number
  readonly room: number
  readonly toRight: boolean
}

export interface PageLayout {
  readonly paper: Paper
  readonly columns: readonly PageColumn[]
}

/**
 * Paper and columns of a table by what its first rows hold: A4, or turned, or a larger paper turned when that is too little.
 * Columns that still do not fit give up room, the widest first; times, lengths and numbers of phones only when texts have none
 * left to give, as a piece of them says something else.
 */
export function pageLayout(
  columns: readonly OutputColumn[],
  sample: readonly ExportRow[],
  header: boolean,
  faces: { readonly regular: Typeface; readonly bold: Typeface }
): PageLayout {
  const held = columns.map((column) =>
    sample.reduce((most, row) => {
      if (most >= WIDEST) return WIDEST
      const text = faces.regular.oneLine(column.text(row))
      return Math.min(WIDEST, Math.max(most, faces.regular.measure(text, TEXT_SIZE)))
    }, TEXT_SIZE)
  )
  const wanted = columns.map((column, at) => {
    const head = header ? faces.bold.measure(faces.bold.oneLine(column.title), TEXT_SIZE) : 0
    return Math.max(held[at] ?? 0, Math.min(WIDEST, head))
  })
  const needed = sum(wanted)
  const roomOn = ([width]: Paper): number => width - 2 * MARGIN - GAP * (columns.length - 1)
  const fits = (paper: Paper): boolean => needed * LEAST_SHARE <= roomOn(paper)
  const paper = needed <= roomOn(A4) ? A4 : (WIDE.find(fits) ?? WIDE.at(-1) ?? A4)
  const available = Math.max(columns.length, roomOn(paper))
  // Heads are cut before what stands below them, texts before times and numbers.
  const whole = columns.map(({ kind }, at) => (kind === 'text' || kind === 'list' ? 0 : (held[at] ?? 0)))
  const rooms = roomsOf(wanted, sum(held) <= available ? held : whole, available)
  let left = MARGIN
  const placed = columns.map((column, at) => {
    // A hair more than was measured, or rounding would cut the widest text.
    const room = (rooms[at] ?? 0) + 0.01
    const here = { column, left, room, toRight: column.kind === 'length' || column.kind === 'whole' }
    left += room + GAP
    return here
  })
  return { paper, columns: placed }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A text that is cut can still be recognised; below this it cannot. */
const LEAST_TEXT = 28

/** Widths that fit and are no less than their floors; those are given up where texts would be left with nothing. */
function roomsOf(wanted: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const texts = floors.filter((floor) => floor === 0).length
  if (sum(floors) + texts * LEAST_TEXT > room) return narrowed(wanted, room)
  const kept = new Set<number>()
  for (;;) {
    const free = wanted.flatMap((width, at) => (kept.has(at) ? [] : [width]))
    const left = room - sum(floors.filter((_, at) => kept.has(at)))
    const cut = narrowed(free, left).values()
    const rooms = wanted.map((_, at) => (kept.has(at) ? (floors[at] ?? 0) : (cut.next().value ?? 0)))
    const low = rooms.flatMap((width, at) => (width < (floors[at] ?? 0) ? [at] : []))
    if (low.length === 0) return rooms
    low.forEach((at) => kept.add(at))
  }
}

/** Widths that fit: all above one limit are cut to it. */
function narrowed(wanted: readonly number[], room: number): readonly number[] {
  if (sum(wanted) <= room) return wanted
  const rising = [...wanted].sort((a, b) => a - b)
  let left = room
  for (const [at, width] of rising.entries()) {
    const limit = left / (rising.length - at)
    if (width > limit) return wanted.map((each) => Math.min(each, limit))
    left -= width
  }
  return wanted
}
