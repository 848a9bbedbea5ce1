import type { FlowDiagram, FlowStep, FlowStepKind } from '@shared/model/flow'
import { expect, test } from 'vitest'
import { firstStep, moveToLane, moveToStep } from '../../../src-renderer/features/call-flow/flow-moves'

const step = (index: number, kind: FlowStepKind, lane: string, to: string | null = null): FlowStep => ({
  index,
  kind,
  at: index,
  lane,
  to,
  moved: null,
  detail: null,
  cause: null,
  celIds: []
})
const lane = (id: string): FlowDiagram['lanes'][number] => ({
  id,
  name: null,
  number: null,
  channel: id,
  uniqueids: [id],
  kind: 'other',
  nth: 0,
  callLogId: null
})
const diagram: FlowDiagram = {
  lanes: ['a', 'quiet', 'b'].map(lane),
  steps: [
    step(0, 'dial', 'a'),
    step(1, 'ring', 'a', 'b'),
    step(2, 'application', 'a'),
    step(3, 'application', 'a'),
    step(4, 'answer', 'b', 'a'),
    step(5, 'end', 'a')
  ],
  talks: [],
  startUs: 0,
  endUs: 5
}

test('the step that tells most is chosen first', () => {
  expect(firstStep(diagram)).toBe(4)
  const transferred = { ...diagram, steps: [...diagram.steps, step(6, 'blind-transfer', 'b')] }
  expect(firstStep(transferred)).toBe(6)
  expect(firstStep({ ...diagram, steps: [step(0, 'start', 'a')] })).toBe(0)
})

test('the step at which a call fails comes before all others', () => {
  const failing = { ...diagram, steps: diagram.steps.map((one) => ({ ...one, celIds: [100 + one.index] })) }
  expect(firstStep(failing, 102)).toBe(2)
  expect(firstStep(failing, 999)).toBe(4)
})

test('right goes to the nearest step of the next lane that has one, left back', () => {
  const right = moveToLane(diagram, { step: 3, lane: 0 }, 1)
  expect(right).toEqual({ step: 4, lane: 2 })
  expect(moveToLane(diagram, right, 1)).toBe(right)
  expect(moveToLane(diagram, right, -1)).toEqual({ step: 4, lane: 0 })
})

test('up and down stay on the lane where the step has part in it, and never leave the drawing', () => {
  expect(moveToStep(diagram, { step: 0, lane: 2 }, 1)).toEqual({ step: 1, lane: 2 })
  expect(moveToStep(diagram, { step: 1, lane: 2 }, 2)).toEqual({ step: 2, lane: 0 })
  expect(moveToStep(diagram, { step: 5, lane: 0 }, 6)).toEqual({ step: 5, lane: 0 })
  expect(moveToStep(diagram, { step: 0, lane: 0 }, -1)).toEqual({ step: 0, lane: 0 })
})
