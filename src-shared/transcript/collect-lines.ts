import { MAX_TRANSCRIPT_PROBLEMS, type TranscriptLine, type TranscriptProblem } from '../model/transcript'

/** More than ten hours of speech have. */
const MAX_TRANSCRIPT_LINES = 50_000

/** Lines and problems of a transcript while it is read. */
export class LineCollector {
  readonly lines: TranscriptLine[] = []
  readonly problems: TranscriptProblem[] = []

  /** Takes a line; an end before its beginning is left out, and nothing said is no line. */
  add(line: TranscriptLine, at: number): void {
    const text = tidy(line.text)
    if (text === '') return
    if (this.lines.length >= MAX_TRANSCRIPT_LINES) {
      if (this.problems.at(-1)?.code !== 'size') this.problem('size', at)
      return
    }
    const { fromUs, untilUs } = line
    const backwards = fromUs !== null && untilUs !== null && untilUs < fromUs
    if (backwards) this.problem('order', at)
    this.lines.push({ ...line, untilUs: backwards ? null : untilUs, text })
  }

  problem(code: TranscriptProblem['code'], line: number): void {
    if (this.problems.length < MAX_TRANSCRIPT_PROBLEMS || code === 'size') this.problems.push({ code, line })
    if (this.problems.length > MAX_TRANSCRIPT_PROBLEMS) this.problems.splice(MAX_TRANSCRIPT_PROBLEMS - 1, 1)
  }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
