import { celFromJson } from '@shared/format/case-json'
import { FlowReader } from '@shared/flow/read-flow'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import type { FlowDiagram } from '@shared/model/flow'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawFlow, groupCels } from '../../../src-main/engine'
import { layoutFlow, rowsOfTalk } from '../../../src-renderer/features/call-flow/flow-layout'

const cels = readFileSync(join(import.meta.dirname, '../../fixtures/samples/cel.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((row, place) => celFromJson(JSON.parse(row), place))
const diagrams = new Map(
  groupCels(cels).map((group) => [group.conversationId, drawFlow(group.cels, { fold: true })])
)
const readerOf = (diagram: FlowDiagram): FlowReader =>
  new FlowReader(diagram, { words: FLOW_WORDS_EN, zone: 'Europe/Paris', times: 'day' })
const transfer = diagrams.get('1773234890.64') as FlowDiagram

/** A diagram of one call with so many lanes, each of which only starts and ends. */
function withLanes(count: number): FlowDiagram {
  const ids = Array.from({ length: count }, (_, at) => `${at}`)
  return {
    lanes: ids.map((id) => ({
      id,
      name: `Lane ${id}`,
      number: id,
      channel: `PJSIP/lane-${id}`,
      uniqueids: [id],
      kind: 'other',
      nth: 0,
      callLogId: null
    })),
    steps: ids.map((id, index) => ({
      index,
      kind: 'start',
      at: index * 1_000_000,
      lane: id,
      to: null,
      moved: null,
      detail: null,
      cause: null,
      celIds: [index]
    })),
    talks: [],
    startUs: 0,
    endUs: count * 1_000_000
  }
}

describe('distances', () => {
  test.each([
    ['as far apart as the width allows', 742, 126],
    ['never farther than can be taken in', 3000, 240],
    ['never so near that heads overlap', 400, 112]
  ])('lanes are %s', (_, width, distance) => {
    expect(layoutFlow(readerOf(transfer), width).distance).toBe(distance)
  })

  test('what needs more than the width gets it', () => {
    const layout = layoutFlow(readerOf(withLanes(12)), 800)
    expect(layout.width).toBeGreaterThan(800)
    expect(layout.lanes.at(-1)?.x).toBeLessThan(layout.width - 50)
  })
})

test('from the seventh lane on the colours repeat with dashed lines', () => {
  const { lanes } = layoutFlow(readerOf(withLanes(8)), 2000)
  expect(lanes.map(({ colour, isDashed }) => `${colour}${isDashed ? ' dashed' : ''}`)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '1 dashed',
    '2 dashed'
  ])
})

test('a blind transfer is an arrow to whom it sends away, with a diamond at the one who transfers', () => {
  const diagram = diagrams.get('1773227101.61') as FlowDiagram
  const layout = layoutFlow(readerOf(diagram), 742)
  const xs = layout.lanes.map(({ x }) => x)
  const step = layout.steps[diagram.steps.findIndex(({ kind }) => kind === 'blind-transfer')]
  expect(step?.arrow).toMatchObject({ kind: 'transfer', from: (xs[1] ?? 0) - 4, to: (xs[0] ?? 0) + 5 })
  expect(step?.mark).toMatchObject({ kind: 'diamond', x: xs[1] })
})

describe('the attended transfer of the sample', () => {
  const layout = layoutFlow(readerOf(transfer), 742)
  const kinds = transfer.steps.map(({ kind }) => kind)
  const xs = layout.lanes.map(({ x }) => x)

  test('the transfer is an arrow from who is transferred to whom they talk to now, with a mark on who transfers', () => {
    const step = layout.steps[kinds.indexOf('attended-transfer')]
    expect(step?.arrow?.kind).toBe('transfer')
    expect(step?.arrow?.from).toBeCloseTo((xs[1] ?? 0) + 4)
    expect(step?.arrow?.to).toBeCloseTo((xs[3] ?? 0) - 5)
    expect(step?.mark).toMatchObject({ kind: 'diamond', x: xs[0] })
  })

  test('a ring is dashed, and its answer leads back', () => {
    const ring = layout.steps[kinds.indexOf('ring')]?.arrow
    const answer = layout.steps[kinds.indexOf('answer')]?.arrow
    expect(ring?.kind).toBe('ring')
    expect(ring && ring.to > ring.from).toBe(true)
    expect(answer && answer.to < answer.from).toBe(true)
  })

  test('each stretch lies between the step that began it and the one that ended it', () => {
    const rows = transfer.talks.map((talk) => rowsOfTalk(talk, transfer.steps).map((row) => kinds[row]))
    expect(rows).toEqual([
      ['answer', 'attended-transfer'],
      ['answer', 'attended-transfer'],
      ['attended-transfer', 'hangup']
    ])
  })

  test('a stretch reaches from its first lane to its last and tells its length', () => {
    expect(layout.talks[2]).toMatchObject({ left: xs[1], right: xs[3] })
    expect(layout.talks.map(({ label }) => label.text)).toEqual(['talk 37.9 s', 'talk 10.9 s', 'talk 52.0 s'])
  })
})

describe.each([...diagrams])('%s', (_, diagram) => {
  test.each([400, 742, 1500])('is drawn within its own bounds at a width of %i', (width) => {
    const layout = layoutFlow(readerOf(diagram), width)
    expect(layout.steps).toHaveLength(diagram.steps.length)
    for (const { y, mark, arrow, label } of layout.steps) {
      expect(y).toBeLessThan(layout.height)
      for (const x of [mark?.x, arrow?.from, arrow?.to, label.x]) {
        if (x === undefined) continue
        expect(x).toBeGreaterThan(layout.times - 20)
        expect(x).toBeLessThan(layout.width)
      }
    }
    for (const { top, bottom } of layout.talks) expect(bottom).toBeGreaterThanOrEqual(top)
  })
})

test('a word that does not fit is cut and says so', () => {
  const diagram = withLanes(1)
  const [step] = diagram.steps
  if (!step) throw new Error('no step')
  const long = { ...diagram, steps: [{ ...step, kind: 'user-event' as const, detail: 'x'.repeat(400) }] }
  const label = layoutFlow(readerOf(long), 400).steps[0]?.label
  expect(label?.isCut).toBe(true)
  expect(label?.text.length).toBeLessThan(60)
})

test('a stretch that nothing ends reaches to the last step', () => {
  const talk = { from: 0, until: null, lanes: ['0'], holding: false }
  expect(rowsOfTalk(talk, withLanes(4).steps)).toEqual([0, 3])
})

test('a diagram without steps is laid out all the same', () => {
  const empty = { lanes: [], steps: [], talks: [], startUs: 0, endUs: 0 }
  expect(layoutFlow(readerOf(empty), 500)).toMatchObject({ lanes: [], steps: [], talks: [] })
})
