import { expect, test } from 'vitest'
import type { CallSheet } from '@shared/model/call-sheet'
import { callPdf } from '../../../src-main/reports/pdf/call-pdf'
import { readPdf, readPdfStructure } from '../../support/read-pdf'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" lang="en" width="400" height="120" viewBox="0 0 400 120">' +
  '<title>Flow</title><desc>&#60;told&#62; beside it</desc><rect x="0" y="0" width="400" height="20" fill="#F4F6F7"/>' +
  '<path d="M20 40H200" stroke="#464E54" stroke-width="1.25" stroke-dasharray="4 3"/>' +
  '<circle cx="20" cy="40" r="4.5" fill="#FFFFFF" stroke="#2686D9" stroke-width="1.75"/>' +
  '<text x="100" y="35" text-anchor="middle" fill="#191F23" font-size="11">rings 1001 &#38; waits</text></svg>'

const SHEET: CallSheet = {
  title: 'Call from Ann to Ben',
  language: 'en',
  date: Date.UTC(2026, 2, 11, 12) * 1000,
  facts: [
    ['From', 'Ann 1001'],
    ['Outcome', 'Completed']
  ],
  parts: [
    { kind: 'drawing', title: 'What happened', svg: SVG, alt: 'Ann rings Ben.' },
    {
      kind: 'words',
      title: 'Comments',
      items: [{ by: 'Chloé, 2026-03-11', text: `Call back.\nTwice. ${'A long remark. '.repeat(600)}end` }]
    },
    { kind: 'table', title: 'Events', heads: ['Time', 'Event'], rows: [['12:00', 'CHAN_START']] }
  ],
  end: ['Times in Europe/Paris', 'calltrail://call/Sample/1.1']
}

test('a call on pages says its facts, its diagram, what was written and its events, with numbers on the pages', () => {
  const { pages, title } = readPdf(callPdf(SHEET))
  expect(title).toContain('Call from Ann to Ben')
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach(({ lines }, at) => expect(lines.at(-1)).toContain(`${at + 1} of ${pages.length}`))
  const all = pages.flatMap(({ texts }) => texts.map(({ text }) => text))
  expect(all).toContain('rings 1001 & waits')
  // Words go on over pages, none are cut.
  expect(all.join(' ').match(/remark\./g)).toHaveLength(600)
  for (const { texts, height } of pages)
    for (const { y } of texts) expect(y > 0 && y < height, String(y)).toBe(true)
})

test('it can be read aloud, the diagram by its sentences', () => {
  const { elements, untold, language } = readPdfStructure(callPdf(SHEET))
  expect([language, untold]).toEqual(['en', []])
  const at = (path: string): string[] => elements.filter((each) => each.path === path).map(({ text }) => text)
  expect(at('H1')).toEqual(['Call from Ann to Ben'])
  expect(at('Sect/H2')).toEqual(['What happened', 'Comments', 'Events'])
  expect(at('L/LI/LBody')).toEqual(['Ann 1001', 'Completed'])
  expect(at('Sect/Table/TR/TH')).toEqual(['Time', 'Event'])
  expect(at('Sect/P').slice(0, 2)).toEqual(['Chloé, 2026-03-11', 'Call back.'])
  expect(elements.find(({ path }) => path === 'Sect/Figure')?.alt).toBe('Ann rings Ben.')
})

test('the same call gives the same bytes', () => {
  expect(callPdf(SHEET).equals(callPdf(SHEET))).toBe(true)
})
