import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { flowMermaid } from '@shared/flow/mermaid'
import { cutText, harmless, padText, textWidth, wrapText } from '@shared/flow/plain-text'
import { flowSentences, FlowReader, laneHead } from '@shared/flow/read-flow'
import { flowSvg } from '@shared/flow/svg'
import { flowText } from '@shared/flow/text'
import type { FlowWords } from '@shared/flow/words'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import { FLOW_WORDS_FR } from '@shared/flow/words-fr'
import type { FlowDiagram, FlowLane, FlowStep } from '@shared/model/flow'
import { FLOW_STEP_KINDS } from '@shared/model/flow'
import { describe, expect, test } from 'vitest'
import { tagsOf } from '../../support/xml-tags'

const START = 1_935_476_109_000_000

function lane(n: number, more: Partial<FlowLane> = {}): FlowLane {
  return {
    id: `1.${n}`,
    name: `Person ${n}`,
    number: `${1000 + n}`,
    channel: `PJSIP/p${n}-0000000${n}`,
    uniqueids: [`1.${n}`],
    kind: 'callee',
    nth: 0,
    callLogId: null,
    ...more
  }
}

function step(index: number, more: Partial<FlowStep>): FlowStep {
  const at = START + index * 1_000_000
  const none = { to: null, moved: null, detail: null, cause: null }
  return { index, kind: 'other', at, lane: '1.1', ...none, celIds: [index + 1], ...more }
}

function diagram(more: Partial<FlowDiagram>): FlowDiagram {
  const { steps = [] } = more
  const endUs = steps.at(-1)?.at ?? START
  return { lanes: [], steps, talks: [], startUs: START, endUs, ...more }
}

const telling = { words: FLOW_WORDS_EN, zone: 'UTC', times: 'day' } as const

describe('text', () => {
  const call = (lanes: number): FlowDiagram =>
    diagram({
      lanes: Array.from({ length: lanes }, (_, n) => lane(n + 1)),
      steps: [
        step(0, { kind: 'dial', detail: '1002' }),
        step(1, { kind: 'ring', to: '1.2' }),
        step(75, { kind: 'hangup', lane: '1.2', to: '1.1', cause: 16 })
      ].map((one, index) => ({ ...one, index }))
    })

  test('as many lanes as fit stand side by side, more are told in sentences', () => {
    expect(flowText(call(6), { ...telling, width: 100 })).toMatch(/\n08:15:10\.000 {4}\+1\.0 s {3}│─?.*ring/)
    const told = flowText(call(7), { ...telling, width: 100 })
    expect(told).toContain('\n08:15:10.000     +1.0 s  Person 1 rings Person 2.\n')
    expect(told).toContain('\n08:16:24.000    +1m 14s  Person 2 hangs up, cause 16.\n')
    expect(told).toContain('\n7  Person 7 1007  PJSIP/p7-00000007\n')
  })

  test('times count from the first event when asked for', () => {
    const text = flowText(call(2), { ...telling, times: 'start', width: 100 })
    expect(text).toContain('\nSince start ')
    expect(text).toMatch(/\n00:00:00\.000 +o dials 1002\n/)
    expect(text).toMatch(/\n00:01:15\.000 /)
  })

  test('times of day are those of the zone, with the date and offset above', () => {
    const text = flowText(call(2), { ...telling, zone: 'America/St_Johns', width: 100 })
    expect(text).toContain('2031-05-02 05:45:09-02:30, America/St_Johns\n')
    expect(text).toMatch(/\n05:45:09\.000 +o dials/)
  })

  test('French words, with a decimal comma', () => {
    const text = flowText(call(2), { ...telling, words: FLOW_WORDS_FR, width: 100 })
    expect(text).toMatch(/^Person 1 appelle 1002\n/)
    expect(text).toMatch(/\+1,0 s .*sonnerie/)
  })

  test('a diagram without events says so', () => {
    expect(flowText(diagram({}), { ...telling, width: 100 })).toBe('No events\n')
  })
})

describe('Mermaid', () => {
  test('texts of the events cannot leave their place', () => {
    const text = flowMermaid(
      diagram({
        lanes: [lane(1, { name: 'end; %%{init} <b>"x"\nL1->>L1: forged', number: '#59;' })],
        steps: [step(0, { kind: 'user-event', detail: 'a;b\r\nc #quot;' })]
      }),
      telling
    )
    expect(text.split('\n')).toHaveLength(5)
    expect(text.replaceAll('<br/>', '')).not.toMatch(/[<>"]/)
    expect(text).toContain('Note over L1: 08:15:09.000 a#59;b\ufffd\ufffdc #35;quot#59;')
  })

  test('a stretch together is noted when it is over', () => {
    const text = flowMermaid(
      diagram({
        lanes: [lane(1), lane(2)],
        steps: [step(0, { kind: 'dial' }), step(1, { lane: '1.2', kind: 'answer', to: '1.1' }), step(2, {})],
        talks: [{ from: START + 1_000_000, until: START + 2_000_000, lanes: ['1.1', '1.2'], holding: false }]
      }),
      telling
    )
    expect(text.split('\n').slice(-4, -2)).toEqual([
      '  L2->>L1: 08:15:10.000 answer',
      '  Note over L1,L2: talk 1.0 s'
    ])
  })
})

describe('SVG', () => {
  const drawn = diagram({
    lanes: Array.from({ length: 8 }, (_, n) => lane(n + 1, { name: `<${n}> & "co"` })),
    steps: [
      step(0, { kind: 'dial', detail: '1002' }),
      step(1, { kind: 'ring', to: '1.2' }),
      step(2, { kind: 'attended-transfer', lane: '1.3', moved: '1.1', to: '1.2' }),
      step(3, { kind: 'end', lane: '1.8', cause: 26 })
    ],
    talks: [{ from: START, until: null, lanes: ['1.1', '1.2'], holding: false }]
  })

  test('is well formed and says the same in words to those who cannot see it', () => {
    const svg = flowSvg(drawn, telling)
    expect(tagsOf(svg).slice(0, 3)).toEqual(['svg', 'title', 'desc'])
    // The rows have times only; the day and the offset stand above them.
    expect(svg).toContain('>2031-05-02<')
    expect(svg).toContain('>+00:00<')
    for (const sentence of flowSentences(drawn, telling)) {
      expect(svg).toContain(sentence.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`))
    }
  })

  test('a ring is dashed, a transfer marked, and lanes beyond the sixth are told apart by dashes', () => {
    const svg = flowSvg(drawn, telling)
    expect(svg.match(/stroke-dasharray="4 3"/g)).toHaveLength(1)
    expect(svg.match(/stroke="#0F6487"/g)).toHaveLength(1)
    expect(svg.match(/stroke-dasharray="6 3"/g)).toHaveLength(2)
  })

  test('grows with lanes and steps', () => {
    const small = flowSvg(diagram({ lanes: [lane(1)], steps: [step(0, {})] }), telling)
    const size = (svg: string): number[] =>
      /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number) ?? []
    const [[width = 0, height = 0], [wide = 0, high = 0]] = [size(small), size(flowSvg(drawn, telling))]
    expect(wide - width).toBe(7 * 168)
    expect(high - height).toBe(3 * 34)
  })
})

describe.each([FLOW_WORDS_EN, FLOW_WORDS_FR])('the words ($language)', (words: FlowWords) => {
  test('every kind has a label and a sentence with what is known, and no hole where nothing is', () => {
    const lanes = [lane(1), lane(2), lane(3)]
    const reader = new FlowReader(diagram({ lanes }), { ...telling, words })
    for (const kind of FLOW_STEP_KINDS) {
      const full = step(0, { kind, to: '1.2', moved: '1.3', detail: 'the-detail', cause: 17 })
      const bare = step(0, { kind })
      for (const one of [full, bare]) {
        for (const text of [reader.label(one), reader.sentence(one)]) {
          expect(text.trim(), kind).not.toBe('')
          expect(text, kind).not.toMatch(/null|undefined|\[object|^[\s:]|: *\.?$/)
        }
        expect(reader.sentence(one), kind).toMatch(/\.$/)
      }
      expect(reader.sentence(full), kind).toContain('Person 1')
    }
  })
})

test('a lane of a person known already says which of the channels it is', () => {
  expect(laneHead(lane(1, { nth: 1 }), FLOW_WORDS_EN)).toEqual(['Person 1', '1001, second channel'])
  expect(laneHead(lane(1, { nth: 1 }), FLOW_WORDS_FR)).toEqual(['Person 1', '1001, deuxième canal'])
  expect(laneHead(lane(1, { name: null, number: null }), FLOW_WORDS_EN)).toEqual(['PJSIP', ''])
})

test('names cannot steer the terminal or turn its direction', () => {
  expect(harmless('a\u001b[2Jb\u202ec\nd\ud800e\u200b')).toBe('a\ufffd[2Jb\ufffdc\ufffdd\ufffde\ufffd')
  expect(harmless('Chloé O’Hara 漢字 😀')).toBe('Chloé O’Hara 漢字 😀')
})

test('texts are measured, cut and wrapped by the columns that they take', () => {
  expect(textWidth('e\u0301 漢字')).toBe(6)
  expect(cutText('漢字漢字', 5)).toBe('漢字…')
  expect(padText('漢', 4)).toBe('漢  ')
  expect(wrapText('one two threefour', 5)).toEqual(['one', 'two', 'three', 'four'])
  expect(wrapText('', 5)).toEqual([''])
})

test('no file of the drawings has a line over 100 columns', () => {
  const folder = join(import.meta.dirname, '../../fixtures/flow')
  const files = readdirSync(folder)
  expect(files).toHaveLength(16)
  for (const file of files) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      expect(textWidth(line), `${file}: ${line}`).toBeLessThanOrEqual(100)
    }
  }
})
