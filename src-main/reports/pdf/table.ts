import { LINE, MARGIN, ROOM, STRONG, type Paper, type TextStyle } from './paper'

const ROW = 14
const HEAD = 16
const BELOW = 4.5
const GAP = 10
const BAR_HEIGHT = 5
/** Part of the width that bars may take. */
const BAR_SHARE = 0.26
/** Rows by which columns are measured. */
const SAMPLE = 300
const TEXT: TextStyle = { size: 8 }
const HEADS: TextStyle = { size: 8, color: '#464e54' }
const BAR = '#4f8ca8'

/** What is set as a table: cells are texts already. */
export interface PaperTable {
  readonly heads: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly bars: readonly number[] | null
}

/** Height of a table's head and first rows, which are not torn from what stands above. */
export const leastHeight = ({ rows }: PaperTable): number => HEAD + Math.min(3, rows.length) * ROW

/** Sets a table; its head is repeated on each page. */
export function setTable(paper: Paper, table: PaperTable): void {
  const { rows, bars, heads } = table
  const room = bars === null ? ROOM : ROOM * (1 - BAR_SHARE) - GAP
  const columns = placed(paper, table, room)
  const cell = (text: string, at: number, style: TextStyle): void => {
    const { left, width } = columns[at] ?? { left: 0, width: 0 }
    paper.text(text, left, paper.y - BELOW, width, style, heads[at]?.isNumber)
  }
  const head = (isRepeated: boolean): void => {
    paper.y += HEAD
    if (isRepeated) paper.again(() => heads.forEach(({ title }, at) => cell(title, at, HEADS)))
    else
      paper.within('TR', () =>
        heads.forEach(({ title }, at) => paper.say('TH', () => cell(title, at, HEADS), { scope: 'Column' }))
      )
    paper.rule(paper.y, STRONG)
  }
  const set = (row: readonly string[], at: number): void => {
    if (paper.need(ROW)) head(true)
    paper.y += ROW
    paper.within('TR', () =>
      heads.forEach((_, place) => {
        const text = row[place] ?? ''
        paper.say('TD', text === '' ? null : () => cell(text, place, TEXT))
      })
    )
    const bar = bars?.[at]
    if (bar !== undefined) {
      const width = Math.max(0.5, ROOM * BAR_SHARE * bar)
      paper.box(MARGIN + room + GAP, paper.y - ROW / 2 - BAR_HEIGHT / 2, width, BAR_HEIGHT, BAR)
    }
    paper.rule(paper.y, LINE)
  }
  paper.within('Table', () => {
    head(false)
    rows.forEach(set)
  })
}

interface Place {
  readonly left: number
  readonly width: number
}

/** Columns as wide as what they hold; what is left goes to the texts, what lacks is taken from the widest. */
function placed(paper: Paper, { heads, rows }: PaperTable, room: number): readonly Place[] {
  const sample = rows.slice(0, SAMPLE)
  const wanted = heads.map(({ title }, at) =>
    sample.reduce(
      (most, row) => Math.max(most, paper.measure(row[at] ?? '', TEXT)),
      paper.measure(title, HEADS)
    )
  )
  const free = room - GAP * (heads.length - 1)
  const widths = fitted(wanted, heads, free)
  let left = MARGIN
  return widths.map((width) => {
    const place = { left, width: width + 0.01 }
    left += width + GAP
    return place
  })
}

function fitted(wanted: readonly number[], heads: PaperTable['heads'], free: number): readonly number[] {
  const needed = wanted.reduce((sum, width) => sum + width, 0)
  if (needed <= free) {
    const texts = heads.filter(({ isNumber }) => !isNumber).length
    const share = (free - needed) / Math.max(1, texts)
    return wanted.map((width, at) => (heads[at]?.isNumber === false ? width + share : width))
  }
  // The limit to which all wider ones are cut.
  const rising = [...wanted].sort((a, b) => a - b)
  let rest = free
  for (const [at, width] of rising.entries()) {
    const limit = rest / (rising.length - at)
    if (width > limit) return wanted.map((each) => Math.min(each, limit))
    rest -= width
  }
  return wanted
}
