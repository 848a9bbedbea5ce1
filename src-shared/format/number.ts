/** U+2009, between thousands in every language; the usual U+202F is not in the typeface. */
const THIN_SPACE = '\u2009'

/** A whole number with thin spaces between thousands: `121 938`. */
export function formatCount(value: number): string {
  return Math.trunc(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
}

/** A number with a fixed count of decimals (rounded) and thousands as in `formatCount`; the mark belongs to the language. */
export function formatDecimal(value: number, digits: number, decimalMark: '.' | ','): string {
  const [whole = '0', fraction] = value.toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
  return fraction === undefined ? grouped : `${grouped}${decimalMark}${fraction}`
}
