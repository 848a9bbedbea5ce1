import { describe, expect, it } from 'vitest'
import type { FlowDiagram, FlowLane, FlowStep, FlowTalk } from '@shared/model/flow'
import type { TrailLeg } from '@shared/model/call-log'
import { barLabels, barText } from '../../src-renderer/features/call-detail/time-bar-labels'
import { timeBarLegs } from '../../src-renderer/features/call-detail/time-bar-legs'
import { words } from './words'

const s = 1_000_000
const lane = (id: string, name: string | null, kind: FlowLane['kind']): FlowLane => ({
  id,
  name,
  number: '1001',
  channel: `PJSIP/${id}-00000001`,
  uniqueids: [id],
  kind,
  nth: 0,
  callLogId: 1
})
const lanes = [
  lane('a', 'Thames Freight', 'caller'),
  lane('b', 'Alice Moreau', 'callee'),
  lane('c', null, 'callee')
]
const step = (kind: FlowStep['kind'], seconds: number, on: string, to: string | null = null): FlowStep => ({
  index: 0,
  kind,
  at: seconds * s,
  lane: on,
  to,
  moved: null,
  detail: null,
  cause: null,
  celIds: []
})
const talk = (from: number, until: number | null, on: readonly string[], holding = false): FlowTalk => ({
  from: from * s,
  until: until === null ? null : until * s,
  lanes: on,
  holding
})
const diagram = (steps: readonly FlowStep[], talks: readonly FlowTalk[], end = 100): FlowDiagram => ({
  lanes,
  steps,
  talks,
  startUs: 0,
  endUs: end * s
})
const call = (trail: readonly TrailLeg[], total = 100) => ({ date: 0, totalDurationUs: total * s, trail })
const tick = { kind: 'transfer', startUs: 40 * s, endUs: 40 * s } as const
const shown = (legs: ReturnType<typeof timeBarLegs>): readonly string[] =>
  legs.legs.map(({ kind, startUs, endUs, who }) => `${kind} ${startUs / s}-${endUs / s} ${who ?? ''}`.trim())

const transfer = timeBarLegs(
  call([{ kind: 'talk', startUs: 10 * s, endUs: 100 * s }, tick]),
  diagram(
    [
      step('ring', 5, 'a', 'b'),
      step('answer', 10, 'b', 'a'),
      step('end', 40, 'b'),
      step('ring', 41, 'a', 'c'),
      step('answer', 50, 'c', 'a')
    ],
    [talk(10, 40, ['a', 'b']), talk(50, null, ['a', 'c'])]
  )
)

describe('the time bar', () => {
  it('tells the two ringings and talks of a transferred call apart, by whom the caller has', () => {
    expect(shown(transfer)).toEqual([
      'ring 5-10 Alice Moreau',
      'talk 10-40 Alice Moreau',
      'ring 41-50 1001',
      'talk 50-100 1001'
    ])
    expect(transfer.transfers).toEqual([40 * s])
  })

  it('knows menu, waiting and hold', () => {
    const bar = timeBarLegs(
      call([]),
      diagram(
        [
          step('answer', 1, 'a'),
          step('ring', 45, 'a', 'b'),
          step('answer', 50, 'b', 'a'),
          step('hold', 60, 'b'),
          step('unhold', 70, 'b')
        ],
        [talk(20, 50, ['a'], true), talk(50, 100, ['a', 'b'])]
      )
    )
    expect(shown(bar)).toEqual([
      'menu 1-20',
      'wait 20-50',
      'talk 50-60 Alice Moreau',
      'hold 60-70',
      'talk 70-100 Alice Moreau'
    ])
  })

  it('names all phones that ring together', () => {
    const bar = timeBarLegs(
      call([], 30),
      diagram([step('ring', 2, 'a', 'b'), step('ring', 2, 'a', 'c'), step('end', 20, 'c')], [], 30)
    )
    expect(shown(bar)).toEqual(['ring 2-20 Alice Moreau, 1001', 'ring 20-30 Alice Moreau'])
  })

  it('knows the caller from other channels that dial, and puts slivers to the longer leg beside them', () => {
    const second = { ...lane('d', 'Thames Freight', 'caller'), nth: 1 }
    const consulting = {
      ...diagram(
        [
          step('ring', 1, 'a', 'b'),
          step('ring', 1.2, 'a', 'c'),
          step('end', 9.5, 'c'),
          step('answer', 10, 'b', 'a')
        ],
        [talk(10, 90, ['a', 'b']), talk(40, 60, ['d', 'c']), talk(90, 100, ['d', 'c'])]
      ),
      lanes: [...lanes, second]
    }
    expect(shown(timeBarLegs(call([]), consulting))).toEqual([
      'ring 1-10 Alice Moreau, 1001',
      'talk 10-90 Alice Moreau',
      'talk 90-100 Thames Freight, 1001'
    ])
  })

  it('keeps the conversation of the call log where the others of a conference are in calls of their own', () => {
    const bar = timeBarLegs(
      call([{ kind: 'talk', startUs: 20 * s, endUs: 100 * s }]),
      diagram([step('answer', 1, 'a')], [talk(20, 100, ['a'])])
    )
    expect(shown(bar)).toEqual(['menu 1-20', 'talk 20-100'])
  })

  it('keeps the voicemail of the call log, over what the diagram says', () => {
    const bar = timeBarLegs(
      call([{ kind: 'voicemail', startUs: 20 * s, endUs: 100 * s }]),
      diagram([step('ring', 2, 'a', 'b'), step('end', 20, 'b'), step('answer', 20, 'a')], [])
    )
    expect(shown(bar)).toEqual(['ring 2-20 Alice Moreau', 'voicemail 20-100'])
  })

  it('is the trail of the call log while there is no diagram, and where the diagram tells nothing', () => {
    const plain = call([{ kind: 'ring', startUs: 0, endUs: 25 * s }], 25)
    expect(shown(timeBarLegs(plain, null))).toEqual(['ring 0-25'])
    expect(shown(timeBarLegs(plain, diagram([], [])))).toEqual(['ring 0-25'])
    expect(timeBarLegs(call([], 0), diagram([], [])).legs).toEqual([])
  })
})

describe('the labels below the bar', () => {
  const { text } = words()

  it('name whom the caller talks with, shorter where there is less room, never over each other', () => {
    expect(barLabels(transfer, 720, text).map((label) => label.text)).toEqual([
      'Alice Moreau 30s',
      '1001 50s'
    ])
    const narrow = barLabels(transfer, 260, text)
    expect(narrow.map((label) => label.text)).toEqual(['Alice 30s', '1001 50s'])
    expect(barLabels(transfer, 40, text)).toEqual([{ x: 20, text: '50s' }])
  })

  it('name a ringing only where nothing else happens', () => {
    const bar = timeBarLegs(call([], 30), diagram([step('ring', 0, 'a', 'b')], [], 30))
    expect(barLabels(bar, 300, text)).toEqual([{ x: 0, text: 'Alice Moreau 30s' }])
  })
})

describe('the bar in words', () => {
  it('says the same as the drawing, in both languages', () => {
    expect(barText(transfer, words().text)).toBe(
      'ring at Alice Moreau 5s, talk with Alice Moreau 30s, transfer, ring at 1001 9s, talk with 1001 50s'
    )
    expect(barText(transfer, words('fr').text)).toContain('parole avec Alice Moreau 30s, transfert')
    expect(barText(timeBarLegs(call([], 0), null), words().text)).toBe('nothing rang')
  })
})
