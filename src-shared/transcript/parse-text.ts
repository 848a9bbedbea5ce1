import { clockUs } from './clock'
import type { LineCollector } from './collect-lines'

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?`
/** `[00:01.000 --> 00:04.000]`, `[00:01]`, `(0:01)`, `00:01:02 -` and `00:01` at the beginning of a line. */
const TIMED = new RegExp(
  String.raw`^\s*(?:\[\s*(${CLOCK})(?:\s*(?:-->|-|–)\s*(${CLOCK}))?\s*\]|\(\s*(${CLOCK})\s*\)|(${CLOCK})(?=\s|$))\s*[-–:]?\s*`
)

/** Plain text, a line for a line, with the times that stand before them, if any. */
export function parseText(text: string, into: LineCollector): void {
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const [whole = '', from, until, round, bare] = TIMED.exec(line) ?? []
    const fromUs = clockUs(from ?? round ?? bare ?? '')
    // Not a time of day in the words, say `90:99 …`.
    const words = fromUs === null ? line : line.slice(whole.length)
    into.add(
      { fromUs, untilUs: until === undefined ? null : clockUs(until), speaker: null, text: words },
      index + 1
    )
  }
}
