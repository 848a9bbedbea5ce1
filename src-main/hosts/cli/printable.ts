/** Text without control characters: names and problems come from foreign data and must not steer the terminal. */
export const printable = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\u{fffd}')
