/**
 * Characters that would steer a terminal, turn the direction of a line or hide: names and texts come from foreign data.
 * Also line ends, so that each stays one line.
 */
const STEERING = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

/** A text of the events as one harmless line. */
export function harmless(text: string): string {
  return text.replace(STEERING, '\u{fffd}')
}

const NO_WIDTH = /^\p{M}$/u
const DOUBLE_WIDTH =
  /^(?:[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])$/u

/** Columns that a character takes in a terminal. */
function columnsOf(character: string): number {
  if (character.length === 1 && character.charCodeAt(0) < 0x300) return 1
  if (NO_WIDTH.test(character)) return 0
  return DOUBLE_WIDTH.test(character) ? 2 : 1
}

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}

/** The text, or its beginning and `…`, in at most so many columns. */
export function cutText(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let cut = ''
  let width = 0
  for (const character of text) {
    width += columnsOf(character)
    if (width > columns - 1) break
    cut += character
  }
  return columns < 1 ? '' : `${cut.trimEnd()}…`
}

/** The text, filled with blanks up to so many columns, and cut to them. */
export function padText(text: string, columns: number): string {
  const cut = cutText(text, columns)
  return cut + ' '.repeat(Math.max(0, columns - textWidth(cut)))
}

/** Lines of at most so many columns, broken between words; a longer word is broken where it must be. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((part) => piecesOf(part, columns))) {
    if (line === '') line = word
    else if (textWidth(line) + 1 + textWidth(word) <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function piecesOf(word: string, columns: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const character of word) {
    const more = columnsOf(character)
    if (width + more > Math.max(1, columns)) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += character
    width += more
  }
  return [...pieces, piece]
}
