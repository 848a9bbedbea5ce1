/**
 * Text without control characters and marks that turn the direction of a line: names and problems come from foreign data
 * and must neither steer the terminal nor show as something else.
 */
export const printable = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\u{fffd}')
