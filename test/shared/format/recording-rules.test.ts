import { expect, test } from 'vitest'
import { readRecordingRules } from '@shared/format/recording-rules'

test.each(['t', 'true', '1', 'True'])('%s is yes', (yes) => {
  expect(readRecordingRules(() => yes).recordingRules).toEqual({
    outgoingExternal: true,
    outgoingInternal: true,
    incomingExternal: true,
    incomingInternal: true,
    onDemand: true
  })
})

test('a column that the source lacks, or that says nothing, is unknown', () => {
  const { recordingRules } = readRecordingRules((column) =>
    column === 'call_record_incoming_external_enabled' ? 'f' : column === 'enableonlinerec' ? '1' : ''
  )
  expect(recordingRules).toEqual({
    outgoingExternal: null,
    outgoingInternal: null,
    incomingExternal: false,
    incomingInternal: null,
    onDemand: true
  })
})

test('a source without any of the columns has no rules', () => {
  expect(readRecordingRules(() => null)).toEqual({})
})
