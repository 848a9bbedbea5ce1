import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { Typeface } from '../../src-main/exports/formats/pdf/typeface'
import { colour, svgOperators, svgSize } from '../../src-main/reports/pdf/svg-operators'

const doc = new PDFDocument({ font: '' })
const face = new Typeface(doc, 'regular')
const drawn = (inside: string, scale = 1): string =>
  svgOperators(`<svg width="100" height="50">${inside}</svg>`, face, { x: 10, y: 20, scale })

test('size of a drawing', () => {
  expect(svgSize('<svg xmlns="a" width="720" height="216.5">')).toEqual({ width: 720, height: 216.5 })
})

test('lines, relative ones too, stand where the drawing stands, moved and scaled', () => {
  expect(drawn('<path d="M1 2L3 4l1 1Z" fill="#ff0000"/>')).toBe('1 0 0 rg 11 22 m 13 24 l 14 25 l h f\n')
  expect(drawn('<path d="M1 2H5V9" fill="none" stroke="#000000" transform="translate(4 6)"/>', 2)).toBe(
    '0 0 0 RG 2 w 20 36 m 28 36 l 28 50 l S\n'
  )
})

test('a round corner ends where it ends', () => {
  expect(drawn('<path d="M2 0L10 0A2 2 0 0 1 12 2L12 6" stroke="#000000"/>')).toContain('22 22 l 22 26 l')
})

test.each([
  ['a line without width', '<path d="M1 2L3 4" fill="none" stroke="#cccccc" stroke-width="0"/>'],
  ['an area without height', '<path d="M1 2L3 2L3 2L1 2Z" fill="#ff0000" stroke="#ffffff"/>'],
  ['what has no colour', '<path d="M1 2L3 4" fill="none"/>'],
  ['what only clips', '<defs><clipPath id="a"><path d="M1 2L3 4" fill="#000000"/></clipPath></defs>']
])('%s is not drawn', (_, inside) => {
  expect(drawn(inside)).toBe('')
})

test('what is translucent is mixed with the paper', () => {
  expect(colour('#000000', 0.2)).toBe('0.8 0.8 0.8')
})

test('texts are moved by their anchor, and their marks are read', () => {
  const at = (anchor: string): number =>
    Number(
      /1 0 0 -1 ([\d.-]+)/.exec(
        drawn(
          `<text text-anchor="${anchor}" style="font-size:12px" fill="#000000" x="50" y="10">A&amp;B</text>`
        )
      )?.[1]
    )
  const width = face.measure('A&B', 12)
  expect(at('start')).toBe(60)
  expect(at('end')).toBeCloseTo(60 - width, 1)
  expect(at('middle')).toBeCloseTo(60 - width / 2, 1)
})
