import { escapeMarkup } from '@shared/format/markup'

/** What Excel takes in one cell, UTF-16 units. */
const CELL_CHARS = 32_767

/**
 * What cannot stand as it is: markup, controls, an underscore that may look like an escape, the two characters that XML does
 * not know, and white space at the ends, which readers drop unless told.
 */
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const SPECIAL = /[&<>"_\u0000-\u001f\u007f\ufffe\uffff]|^\s|\s$/

/** Controls that XML 1.0 cannot hold, CR, which it makes a LF, and text that reads like the escape of one. */
// eslint-disable-next-line no-control-regex -- as above
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g

/** `_x0001_`, as ECMA-376 part 1, 22.9.2.19 has it. */
const codeOf = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Text within XML; what XML cannot hold as spreadsheets escape it, half a pair of surrogates as the encoder replaces it. */
export const xmlText = (text: string): string =>
  SPECIAL.test(text) ? escapeMarkup(text.replace(ESCAPED, codeOf)) : text

/** The element of a text in a cell, cut to what a cell takes. */
export function textElement(text: string): string {
  if (text.length <= CELL_CHARS && !SPECIAL.test(text)) return `<is><t>${text}</t></is>`
  const whole = text.length <= CELL_CHARS ? text : `${text.slice(0, CELL_CHARS - 1)}…`
  return `<is><t xml:space="preserve">${xmlText(whole)}</t></is>`
}
