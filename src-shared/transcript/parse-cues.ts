import type { LineCollector } from './collect-lines'
import { blocksOf, cueOf, type Cue } from './cue-blocks'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lrm: '',
  rlm: ''
}

/** `<v Name>`, with or without classes. It ends before the next `<`, so that unclosed ones cost no search each. */
const VOICE = /<v(?:\.[^\s<>]*)?[\t\n ]([^<>]*)>/g

/** WebVTT: notes, styles and regions are passed over; a passage with several voices gives a line for each. */
export function parseVtt(text: string, into: LineCollector): void {
  for (const block of blocksOf(text)) {
    if (/^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/.test(block.lines[0] ?? '')) continue
    const cue = cueOf(block)
    if (cue === null) into.problem('time', block.line)
    else addCue(cue, voicesOf(cue.words), into)
  }
}

/** SRT: tags of players are left out. */
export function parseSrt(text: string, into: LineCollector): void {
  for (const block of blocksOf(text)) {
    const cue = cueOf(block)
    if (cue === null) into.problem('time', block.line)
    else addCue(cue, [{ speaker: null, text: plain(cue.words.replace(/\{\\[^{}]*\}/g, '')) }], into)
  }
}

interface Voice {
  readonly speaker: string | null
  readonly text: string
}

function addCue(cue: Cue, voices: readonly Voice[], into: LineCollector): void {
  if (cue.fromUs === null || cue.untilUs === null) into.problem('time', cue.line)
  if (voices.every(({ text }) => text.trim() === '')) into.problem('words', cue.line)
  for (const voice of voices) into.add({ fromUs: cue.fromUs, untilUs: cue.untilUs, ...voice }, cue.line)
}

function voicesOf(words: string): readonly Voice[] {
  const marks = [...words.matchAll(VOICE)]
  const before = { speaker: null, text: plain(words.slice(0, marks[0]?.index ?? words.length)) }
  const spoken = marks.map((mark, index) => ({
    speaker: plain(mark[1] ?? '').trim() || null,
    text: plain(words.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? words.length))
  }))
  return before.text.trim() === '' && spoken.length > 0 ? spoken : [before, ...spoken]
}

/** Without tags, then without entities: `&lt;b&gt;` is no tag. */
const plain = (text: string): string =>
  text
    .replace(/<\/?[a-zA-Z0-9][^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) =>
      entity(whole as string, decimal as string, hex as string, name as string)
    )

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? whole
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
