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
  const starts = plains.map((_, index) => plains.slice(0, index).join('').length)
  const parts: { text: string; isHit: boolean }[] = []
  const isHit = characters.map(() => false)
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    starts.forEach((start, index) => {
      if (start >= at && start < at + wanted.length) isHit[index] = true
    })
  }
  characters.forEach((character, index) => {
    const last = parts.at(-1)
    if (last && last.isHit === isHit[index]) last.text += character
    else parts.push({ text: character, isHit: isHit[index] ?? false })
  })
  return parts
}
