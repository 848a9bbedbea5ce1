const MARKS = /\p{M}+/gu
const APOSTROPHES = /[\u2018\u2019\u02bc]/g

/** Text without case, accents and curly apostrophes, for searching: `Éloïse` and `eloise` fold to the same. */
export function foldText(text: string): string {
  // ASCII has no accents; most numbers and many names are ASCII.
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) > 127)
      return text.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").toLowerCase()
  }
  return text.toLowerCase()
}
