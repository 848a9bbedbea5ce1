import { aboutLines, shownText } from '../document/about'
import type { ReportDocument, ReportSection } from '../document/document'
import { chartText } from '../document/chart-text'
import type { ReportWords } from '../words/words'
import { factsHeight, setFacts } from './facts'
import { setHeading } from './heading'
import { INK, LINE, MARGIN, Paper, QUIET, ROOM } from './paper'
import { svgOperators, svgSize } from './svg-operators'
import { leastHeight, setTable, type PaperTable } from './table'

const FIGURES_PER_ROW = 4
const FIGURE_HEIGHT = 50

/** A report on pages of A4, which nothing but its data decides to the last byte. */
export function reportPdf(report: ReportDocument): Buffer {
  const { words, title, period, sentence, sections, calls, facts } = report
  const paper = new Paper({
    title,
    language: words.language,
    dateUs: report.latest ?? 0,
    footer: `${title}  ·  ${period}`,
    pageOf: words.pageOf
  })
  paper.paragraph(title, { size: 18, bold: true }, 3, 'H1')
  paper.y += 2
  paper.paragraph(period, { size: 10.5 }, 2)
  paper.paragraph(sentence, { size: 9, color: QUIET }, 6)
  paper.y += 14
  if (report.figures.length > 0) paper.within('L', () => setFigures(paper, report.figures))
  if (facts.calls === 0) paper.paragraph(words.noCalls, { size: 10 }, 1)
  for (const section of sections) paper.within('Sect', () => setSection(paper, section, words))
  if (calls !== null && calls.rows.length > 0) {
    const table: PaperTable = { heads: calls.heads, rows: calls.rows, bars: null }
    paper.within('Sect', () => {
      setHeading(paper, words.calls, shownText(calls.rows.length, calls.of, words), leastHeight(table))
      setTable(paper, table)
    })
  }
  paper.within('Sect', () => setAbout(paper, report))
  return paper.end()
}

function setSection(paper: Paper, section: ReportSection, words: ReportWords): void {
  const { title, svg, table, bars } = section
  const rows: PaperTable = {
    heads: table.columns.map(({ label, isNumber }) => ({ title: label, isNumber })),
    rows: table.rows.map((row) => row.map(({ text }) => text)),
    bars
  }
  if (svg === null) {
    setHeading(paper, title, '', leastHeight(rows))
    setTable(paper, rows)
    return
  }
  const { width, height } = svgSize(svg)
  const scale = ROOM / width
  setHeading(paper, title, '', height * scale + 6)
  paper.y += 6
  const { y } = paper
  paper.say('Figure', () => paper.draw(svgOperators(svg, paper.face, { x: MARGIN, y, scale })), {
    alt: chartText(section, words),
    bbox: [MARGIN, y, MARGIN + ROOM, y + height * scale]
  })
  paper.y += height * scale
}

/** The figures in boxes, four beside each other; the last row is shared by those that are left. */
function setFigures(paper: Paper, figures: ReportDocument['figures']): void {
  for (let at = 0; at < figures.length; at += FIGURES_PER_ROW) {
    const row = figures.slice(at, at + FIGURES_PER_ROW)
    const width = ROOM / row.length
    paper.need(FIGURE_HEIGHT)
    const top = paper.y
    row.forEach(({ label, value, note }, index) => {
      const left = MARGIN + index * width + 10
      const room = width - 20
      const small = { size: 8, color: QUIET }
      paper.within('LI', () => {
        paper.say('Lbl', () => paper.text(label, left, top + 15, room, { size: 8, color: '#464e54' }))
        paper.within('LBody', () => {
          paper.say('P', () => paper.text(value, left, top + 31, room, { size: 14, bold: true, color: INK }))
          paper.say('P', note === '' ? null : () => paper.text(note, left, top + 43, room, small))
        })
      })
      paper.box(MARGIN + index * width, top, 0.5, FIGURE_HEIGHT, LINE)
    })
    paper.box(MARGIN + ROOM - 0.5, top, 0.5, FIGURE_HEIGHT, LINE)
    paper.rule(top, LINE)
    paper.y += FIGURE_HEIGHT
    paper.rule(paper.y, LINE)
  }
}

function setAbout(paper: Paper, report: ReportDocument): void {
  const style = { size: 8, color: QUIET }
  const lines = aboutLines(report)
  setHeading(paper, report.words.about, '', factsHeight(paper, lines, style))
  setFacts(paper, lines, style)
}
