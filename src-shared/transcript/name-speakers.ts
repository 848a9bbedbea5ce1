import type { TranscriptLine } from '../model/transcript'

/** `[SPEAKER_01]: …` as diarising programs write it: never anything else. */
const BRACKETED = /^[[(](SPEAKER[_ ]?\d+|Speaker \d+)[\])]\s*:?\s*/
/** `Ann Lee: …`, at most four words that begin like a name. */
const NAMED = /^((?:\p{Lu}|SPEAKER)[\p{L}\p{M}\p{N}_.'’-]*(?: [\p{L}\p{M}\p{N}_.'’()-]+){0,3})\s?:\s+(?=\S)/u

/** Of the lines so many must begin with a name before names are believed: a colon after a word is not rare. */
const BELIEVED = 0.5

/** Takes the speakers from the beginnings of lines where no other mark names them. */
export function nameSpeakers(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  if (lines.some(({ speaker }) => speaker !== null)) return lines
  const named = lines.filter(({ text }) => BRACKETED.test(text) || NAMED.test(text)).length
  const believed = named >= 2 && named >= lines.length * BELIEVED
  return lines.map((line) => {
    const found = BRACKETED.exec(line.text) ?? (believed ? NAMED.exec(line.text) : null)
    const text = line.text.slice(found?.[0].length ?? 0)
    return found === null || text === '' ? line : { ...line, speaker: found[1] ?? null, text }
  })
}
