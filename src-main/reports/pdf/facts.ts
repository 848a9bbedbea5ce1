import { MARGIN, ROOM, type Paper, type TextStyle } from './paper'

const NAME_ROOM = 110
const LINE = 12
/** Lines that one value may take. */
const MOST_LINES = 8

const set = (paper: Paper, value: string, style: TextStyle): readonly string[] =>
  paper.lines(value, style, ROOM - NAME_ROOM, MOST_LINES)

/** Height that names and values take, points. */
export const factsHeight = (
  paper: Paper,
  facts: readonly (readonly [string, string])[],
  style: TextStyle
): number => facts.reduce((sum, [, value]) => sum + set(paper, value, style).length * LINE, 0)

/** Names with their values beside them, as a list. */
export function setFacts(
  paper: Paper,
  facts: readonly (readonly [string, string])[],
  style: TextStyle
): void {
  paper.within('L', () => {
    for (const [name, value] of facts) {
      const values = set(paper, value, style)
      paper.need(values.length * LINE)
      paper.within('LI', () => {
        paper.say('Lbl', () => paper.text(name, MARGIN, paper.y + 9, NAME_ROOM - 6, style))
        paper.say('LBody', () => {
          for (const line of values) {
            paper.y += LINE
            paper.text(line, MARGIN + NAME_ROOM, paper.y - 3, ROOM - NAME_ROOM, style)
          }
        })
      })
    }
  })
}
