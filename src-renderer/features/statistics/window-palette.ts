import { LIGHT_PALETTE, type ChartPalette } from '@shared/charts/palette'

/**
 * Colours of the charts in the window: tokens, so that they follow theme and forced colours by themselves. The typeface
 * is named outright, because texts are measured outside of the page.
 */
export const WINDOW_PALETTE: ChartPalette = {
  font: LIGHT_PALETTE.font,
  surface: 'var(--surface)',
  text: 'var(--text)',
  quiet: 'var(--text-3)',
  line: 'var(--line)',
  bar: 'var(--trail-talk)',
  missed: 'var(--bad)',
  other: 'var(--trail-ring)',
  heat: LIGHT_PALETTE.heat.map((_, step) => `var(--heat-${step})`),
  onDarkHeat: 'var(--surface)'
}
