import { clockUs } from './clock'

/** A passage between blank lines, as WebVTT and SRT have them. */
export interface Block {
  /** Line of its first line, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** The passages of a text that are divided by blank lines. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = []
  let open: { line: number; lines: string[] } | null = null
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') open = null
    else if (open !== null) open.lines.push(line)
    else blocks.push((open = { line: index + 1, lines: [line] }))
  }
  return blocks
}

/** A passage with its times: null stands for a time that is none. */
export interface Cue {
  /** Line on which the times stand, from 1. */
  readonly line: number
  readonly fromUs: number | null
  readonly untilUs: number | null
  readonly words: string
}

const ARROW = '-->'

/** The passage as a cue; null when it has no times. A name or number may stand before them. */
export function cueOf({ line, lines }: Block): Cue | null {
  const at = lines.findIndex((text) => text.includes(ARROW))
  const timing = lines[at]
  // Words may hold an arrow, but the times come first or second.
  if (timing === undefined || at > 1) return null
  const [from = '', rest = ''] = timing.split(ARROW)
  return {
    line: line + at,
    fromUs: clockUs(from),
    // WebVTT writes its settings behind the end.
    untilUs: clockUs(rest.trim().split(/\s/)[0] ?? ''),
    words: lines.slice(at + 1).join('\n')
  }
}
