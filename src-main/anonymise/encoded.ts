/** Stands for a character that is written in another way and is no letter; the ways are kept aside in order. */
const STAND_IN = '\ue000'
const PERCENT = /(?:%[0-9a-f]{2})+|\ue000/gi
const PERCENT_AND_JSON = /(?:%[0-9a-f]{2})+|\\u[0-9a-f]{4}|\\[^u]|\ue000/gi
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u

/**
 * Changes a text in which letters may be written as `%C3%A9`, and with `json` as `\u00e9`: these come as letters to
 * `change`, everything else that is encoded stays as it is written.
 */
export function throughEncoding(text: string, json: boolean, change: (plain: string) => string): string {
  const isEncoded = text.includes('%') || text.includes(STAND_IN) || (json && text.includes('\\'))
  if (!isEncoded) return change(text)
  const aside: string[] = []
  const keep = (raw: string): string => {
    aside.push(raw)
    return STAND_IN
  }
  const plain = text.replace(json ? PERCENT_AND_JSON : PERCENT, (raw) => {
    if (raw.startsWith('%')) return fromPercent(raw, keep)
    if (!/^\\u/i.test(raw)) return keep(raw)
    const character = String.fromCharCode(Number.parseInt(raw.slice(2), 16))
    return WORD_CHARACTER.test(character) ? character : keep(raw)
  })
  let next = 0
  return change(plain).replaceAll(STAND_IN, () => aside[next++] ?? '')
}

/** A run of `%XX`: letters and digits decoded, the rest kept, character by character where the bytes are UTF-8. */
function fromPercent(run: string, keep: (raw: string) => string): string {
  let text = ''
  for (let at = 0; at < run.length;) {
    const lead = Number.parseInt(run.slice(at + 1, at + 3), 16)
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const raw = run.slice(at, at + 3 * length)
    const character = decoded(raw)
    if (character === null) {
      text += keep(run.slice(at, at + 3))
      at += 3
    } else {
      text += WORD_CHARACTER.test(character) ? character : keep(raw)
      at += raw.length
    }
  }
  return text
}

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw)
  } catch {
    // Bytes that are no UTF-8 are no letter of a name.
    return null
  }
}
