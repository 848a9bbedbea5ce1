/** Colours and typeface of a chart that stands alone in a file, where no style sheet reaches. */
export interface ChartPalette {
  readonly font: string
  readonly surface: string
  readonly text: string
  /** Labels of axes and second values. */
  readonly quiet: string
  readonly line: string
  /** Bars and answered calls. */
  readonly bar: string
  readonly missed: string
  /** Calls that are neither answered nor missed. */
  readonly other: string
  /** No call first, then six equal steps up to the most. */
  readonly heat: readonly string[]
  /** Numbers on the two darkest steps. */
  readonly onDarkHeat: string
}

const FONT = "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** Values of the tokens of the light theme, which files have. */
export const LIGHT_PALETTE: ChartPalette = {
  font: FONT,
  surface: '#ffffff',
  text: '#191f23',
  quiet: '#5f676d',
  line: '#dfe2e5',
  bar: '#4f8ca8',
  missed: '#ae2e2a',
  other: '#7e868b',
  heat: ['#f4f6f7', '#d8ebf6', '#b2d7eb', '#86bdda', '#589cbd', '#2a789b', '#0e5471'],
  onDarkHeat: '#ffffff'
}
