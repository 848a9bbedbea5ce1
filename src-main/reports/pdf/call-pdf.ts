import type { CallSheet, CallSheetPart } from '@shared/model/call-sheet'
import { REPORT_WORDS } from '../words/words'
import { setFacts } from './facts'
import { setHeading } from './heading'
import { HEIGHT_OF_PAGE, MARGIN, Paper, QUIET, ROOM } from './paper'
import { svgOperators, svgSize } from './svg-operators'
import { leastHeight, setTable } from './table'

const FACT = { size: 9 }
const WORDS = { size: 9 }
const BY = { size: 8, color: QUIET }

/** One call on pages of A4, which nothing but the sheet decides to the last byte. */
export function callPdf({ title, language, date, facts, parts, end }: CallSheet): Buffer {
  const paper = new Paper({
    title,
    language,
    dateUs: date,
    footer: title,
    pageOf: REPORT_WORDS[language].pageOf
  })
  paper.paragraph(title, { size: 16, bold: true }, 3, 'H1')
  paper.y += 8
  setFacts(paper, facts, FACT)
  for (const part of parts) paper.within('Sect', () => setPart(paper, part))
  paper.y += 14
  for (const line of end) {
    paper.need(24)
    paper.paragraph(line, BY, 2)
  }
  return paper.end()
}

function setPart(paper: Paper, part: CallSheetPart): void {
  if (part.kind === 'drawing') return setDrawing(paper, part)
  if (part.kind === 'table') {
    const heads = part.heads.map((title) => ({ title, isNumber: false }))
    const table = { heads, rows: part.rows, bars: null }
    setHeading(paper, part.title, '', leastHeight(table))
    return setTable(paper, table)
  }
  setHeading(paper, part.title, '', 30)
  for (const { by, text } of part.items) {
    paper.need(26)
    paper.paragraph(by, BY, 1)
    paper.running(text, WORDS)
    paper.y += 6
  }
}

/** As wide as the page, or as high: a diagram is not torn. */
function setDrawing(paper: Paper, { title, svg, alt }: Extract<CallSheetPart, { kind: 'drawing' }>): void {
  const { width, height } = svgSize(svg)
  const scale = Math.min(1, ROOM / width, (HEIGHT_OF_PAGE - 50) / height)
  setHeading(paper, title, '', height * scale + 6)
  const { y } = paper
  paper.say('Figure', () => paper.draw(svgOperators(svg, paper.face, { x: MARGIN, y, scale })), {
    alt,
    bbox: [MARGIN, y, MARGIN + width * scale, y + height * scale]
  })
  paper.y += height * scale
}
