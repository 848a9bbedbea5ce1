import type { TranscriptLine } from '@shared/model/transcript'

/** Index of the line that is said at a position, the last one that has begun; -1 before the first and without times. */
export function lineAt(lines: readonly TranscriptLine[], positionUs: number): number {
  let found = -1
  lines.forEach(({ fromUs }, index) => {
    if (fromUs !== null && fromUs <= positionUs) found = index
  })
  return found
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** Indexes of lines that hold a text in words or speaker, case and accents ignored; none for an empty text. */
export function linesWith(lines: readonly TranscriptLine[], search: string): readonly number[] {
  const wanted = plain(search.trim())
  if (wanted === '') return []
  return lines.flatMap(({ text, speaker }, index) =>
    plain(`${speaker ?? ''}\n${text}`).includes(wanted) ? [index] : []
  )
}

/** The parts of a text that are what is searched, and those between; joined they are the text. */
export function markedParts(
  text: string,
  search: string
): readonly { readonly text: string; readonly isHit: boolean }[] {
  const wanted = plain(search.trim())
  if (wanted === '') return [{ text, isHit: false }]
  // Each character is made plain alone, so that places in the plain text are places in the text.
  const characters = [...text]
  const plains = characters.map(plain)
  const whole = plains.join('')
  // A whole conversation may stand on one line: nothing here may take longer than in step with its length.
  const hits = new Uint8Array(whole.length)
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length))
    hits.fill(1, at, at + wanted.length)
  const parts: { text: string; isHit: boolean }[] = []
  let start = 0
  characters.forEach((character, index) => {
    const isHit = hits[start] === 1
    start += plains[index]?.length ?? 0
    const last = parts.at(-1)
    if (last?.isHit === isHit) last.text += character
    else parts.push({ text: character, isHit })
  })
  return parts
}
