const MARKS = /\p{M}+/gu

/** Text without case and accents, for searching: `Éloïse` and `eloise` fold to the same. */
export function foldText(text: string): string {
  // ASCII has no accents; most numbers and many names are ASCII.
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) > 127) return text.normalize('NFD').replace(MARKS, '').toLowerCase()
  }
  return text.toLowerCase()
}
