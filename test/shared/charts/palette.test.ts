import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LIGHT_PALETTE } from '@shared/charts/palette'

it('has the colours of the light theme', () => {
  const css = readFileSync(new URL('../../../src-renderer/styles/tokens.css', import.meta.url), 'utf8')
  const light = /\[data-theme='light'\] \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? ''
  const token = (name: string): string | undefined => new RegExp(`--${name}: (#\\w+)`).exec(light)?.[1]
  const { surface, text, quiet, line, bar, missed, other, heat, onDarkHeat } = LIGHT_PALETTE
  expect({ surface, text, quiet, line, bar, missed, other, onDarkHeat }).toEqual({
    surface: token('surface'),
    text: token('text'),
    quiet: token('text-3'),
    line: token('line'),
    bar: token('trail-talk'),
    missed: token('bad'),
    other: token('trail-ring'),
    onDarkHeat: token('surface')
  })
  expect(heat).toEqual([0, 1, 2, 3, 4, 5, 6].map((step) => token(`heat-${step}`)))
})
