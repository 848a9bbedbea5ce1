import type { RecordingStack } from '@shared/model/recording'
import type { WantedRecording } from '../../../src-main/recordings/stack/wanted'
import type { CallLogdServer, TestCall } from '../../support/call-logd-server'

export const UUID = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
export const OTHER_UUID = '6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b'
const START = '2026-03-11T10:15:24.500000+01:00'
const END = '2026-03-11T10:16:10.250000+01:00'
const instant = (text: string): number => Date.parse(text) * 1000

/** A call of a stack with one recording. */
export function callWith(
  change: { id?: number; uuid?: string; start?: string; end?: string; deleted?: boolean } = {}
): TestCall {
  const { id = 2071, uuid = UUID, start = START, end = END, deleted = false } = change
  const filename = `recording-${id}-${uuid}.wav`
  return {
    id,
    start: '2026-03-11T10:15:12.000000+01:00',
    conversation_id: '1773220512.46',
    recordings: [{ uuid, start_time: start, end_time: end, deleted, filename }]
  }
}

/** The same recording as a workspace knows it. */
export const WANTED: WantedRecording = {
  uuid: UUID,
  conversationId: '1773220512.46',
  startTime: instant(START) + 0,
  endTime: instant(END),
  callDate: instant('2026-03-11T10:15:12.000+01:00'),
  known: []
}

/** A way to a test server that trusts whatever it shows. */
export function stackOf(
  server: Pick<CallLogdServer, 'address'>,
  change: Partial<RecordingStack> = {}
): RecordingStack {
  return {
    address: server.address,
    tenantUuid: null,
    signIn: { kind: 'token' },
    tls: { kind: 'off' },
    ...change
  }
}

/** Plain sound of so many bytes, header included; no two stretches of it are alike. */
export function wav(bytes = 20_044): Buffer {
  const file = Buffer.alloc(bytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(bytes - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 16_000],
    [40, bytes - 44]
  ] as const)
    file.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16]
  ] as const)
    file.writeUInt16LE(value, at)
  file.write('data', 36, 'latin1')
  for (let at = 44; at + 1 < bytes; at += 2) file.writeInt16LE(((at * 7919) % 65_536) - 32_768, at)
  return file
}
