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

/** The same of the dark theme, which the window may have. */
export const DARK_PALETTE: ChartPalette = {
  font: FONT,
  surface: '#15181a',
  text: '#e5e8eb',
  quiet: '#949ba0',
  line: '#2b3033',
  bar: '#4a8ca8',
  missed: '#f3827a',
  other: '#727a80',
  heat: ['#1b1f21', '#1a2d36', '#1d3f4f', '#24566d', '#2c6883', '#4f99bc', '#7fc5e7'],
  onDarkHeat: '#15181a'
}

/** System colours, where the person forces them: tell parts by their lines. */
export const FORCED_PALETTE: ChartPalette = {
  font: FONT,
  surface: 'Canvas',
  text: 'CanvasText',
  quiet: 'CanvasText',
  line: 'CanvasText',
  bar: 'Highlight',
  missed: 'Mark',
  other: 'GrayText',
  heat: ['Canvas', 'Canvas', 'Canvas', 'Canvas', 'Canvas', 'Canvas', 'Canvas'],
  onDarkHeat: 'CanvasText'
}
