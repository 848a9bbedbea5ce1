import { MARGIN, QUIET, ROOM, type Paper } from './paper'

const STYLE = { size: 10, bold: true }

/** The heading of a part, not torn from so much of what stands below it (points). */
export function setHeading(paper: Paper, title: string, note: string, below: number): void {
  paper.need(34 + below)
  paper.y += 28
  const left = paper.measure(title, STYLE) + 8
  paper.say('H2', () => {
    paper.text(title, MARGIN, paper.y - 6, ROOM, STYLE)
    if (note !== '') paper.text(note, MARGIN + left, paper.y - 6, ROOM - left, { size: 8.5, color: QUIET })
  })
}
