import { ok } from '@shared/api/result'
import type { RecordingMethods } from '@shared/api/recording-methods'
import type { JobState } from '@shared/model/job'
import {
  RECORDING_STATES,
  type RecordingRoot,
  type RecordingRow,
  type RecordingStackState,
  type RecordingState,
  type StrayFile
} from '@shared/model/recording'
import type { FakeBridge } from './fake-bridge'
import { fakeRow } from './fake-calls'

const S = 1_000_000
const TENANT = '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
const STATES: readonly RecordingState[] = ['playable', 'playable', 'playable', 'remote', 'missing']
const AUDIO = { format: 'WAV', rate: 8000, channels: 1 }

const uuidOf = (index: number): string => `33dfa51f-e6d7-423a-a495-${String(index).padStart(12, '0')}`

/** An invented recording; the same number gives the same one. */
function fakeRecording(index: number): RecordingRow {
  const call = fakeRow(index)
  const uuid = uuidOf(index)
  const state =
    index % 37 === 0 ? 'unreadable' : index % 41 === 0 ? 'deleted' : (STATES[index % 5] ?? 'missing')
  const hasFile = state === 'playable' || state === 'unreadable'
  const startTime = call.date + 3 * S
  return {
    recording: {
      uuid,
      startTime,
      endTime: startTime + (20 + (index % 400)) * S,
      path: state === 'deleted' ? null : `/var/lib/wazo/sounds/tenants/${TENANT}/monitor/${uuid}.wav`,
      mixmonitorId: '0x7f1'
    },
    state,
    problem: state === 'unreadable' ? 'damaged' : null,
    file: hasFile
      ? {
          rootId: 1,
          member: `${TENANT}/monitor/${uuid}.wav`,
          matchedBy: index % 7 === 0 ? 'hand' : 'path',
          sizeBytes: 320_044,
          audio: { ...AUDIO, lengthUs: (20 + (index % 400)) * S }
        }
      : null,
    downloadName: `2025-10-26T00_58_33UTC-${call.id}-${uuid}.wav`,
    callLogId: call.id,
    conversationId: call.conversationId,
    date: call.date,
    sourceName: call.sourceName,
    sourceExten: call.sourceExten,
    destinationName: call.destinationName,
    destinationExten: call.destinationExten
  }
}

const job = (status: JobState['status']): JobState => ({
  id: 'link',
  kind: 'link',
  workspaceId: 'w',
  title: '',
  status,
  phases: ['looking'],
  phase: status === 'running' ? 'looking' : null,
  done: 1204,
  about: 13_001,
  rejected: 0,
  startedAt: Date.now(),
  finishedAt: null,
  result: null,
  error: null
})

type Answers = { [M in keyof RecordingMethods]?: (request: RecordingMethods[M]['request']) => unknown }

/** Lets a fake host tell of `count` invented recordings; `hasPlaces` false: nothing was linked yet. */
export function withRecordings(bridge: FakeBridge, count: number, hasPlaces: boolean): FakeBridge {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = fakeRecording(index)
    return hasPlaces || row.state === 'deleted' ? row : { ...row, state: 'missing' as const, file: null }
  }).reverse()
  const roots: readonly RecordingRoot[] = hasPlaces
    ? [
        {
          id: 1,
          kind: 'folder',
          path: '/mnt/backup/harbour-lane/sounds/tenants',
          prefix: '/var/lib/wazo/sounds/tenants',
          files: 13_001,
          linked: 12_480,
          lookedAt: Date.UTC(2026, 2, 14, 8, 12) * 1000,
          isThere: true
        },
        {
          id: 2,
          kind: 'archive',
          path: '/media/usb/freepbx-monitor-2026-03.zip',
          prefix: null,
          files: 212,
          linked: 14,
          lookedAt: Date.UTC(2026, 2, 12, 17, 40) * 1000,
          isThere: false
        },
        {
          id: 3,
          kind: 'cache',
          path: '/home/me/Calltrail/harbour-lane.recordings',
          prefix: null,
          files: 31,
          linked: 31,
          lookedAt: Date.UTC(2026, 2, 14, 8, 12) * 1000,
          isThere: true
        }
      ]
    : []
  const strays: readonly StrayFile[] = hasPlaces
    ? Array.from({ length: 530 }, (_, index) => ({
        id: index + 1,
        rootId: 2,
        member: `monitor/2026/03/11/external-1003-+33155501234-20260311-10${String(10 + (index % 50))}24-1773220512.${index}.wav`,
        sizeBytes: 160_044 + index * 16_000,
        modifiedAt: Date.UTC(2026, 2, 11, 9, 15, 24) * 1000 + index * 60 * S,
        audio: { ...AUDIO, lengthUs: (10 + index) * S },
        problem: null
      }))
    : []
  const countsOf = (all: readonly RecordingRow[]): Record<RecordingState, number> =>
    Object.fromEntries(
      RECORDING_STATES.map((state) => [state, all.filter((row) => row.state === state).length])
    ) as Record<RecordingState, number>
  let stack: RecordingStackState = {
    stack: null,
    secret: 'none',
    canKeep: true,
    cache: { limitBytes: 500 * S, usedBytes: 21_400_000, files: 31 }
  }
  const answers: Answers = {
    'recordings:overview': () => ({ counts: countsOf(rows), strays: strays.length, roots }),
    'recordings:page': ({ states, search = '', offset, limit }) => {
      const found = rows.filter((row) => `${row.recording.path} ${row.recording.uuid}`.includes(search))
      const shown = states ? found.filter((row) => states.includes(row.state)) : found
      return {
        rows: shown.slice(offset, offset + limit),
        total: rows.length,
        filtered: shown.length,
        counts: countsOf(found)
      }
    },
    'recordings:choose': ({ path = '/mnt/backup' }) => ({
      proposalId: 'p',
      path,
      kind: 'folder',
      files: path.includes('empty') ? 0 : 13_001,
      truncated: false,
      choices: path.includes('empty')
        ? []
        : [
            {
              root: `${path}/sounds/tenants`,
              prefix: '/var/lib/wazo/sounds/tenants',
              found: 12_480,
              of: 13_001,
              examples: rows.slice(0, 2).map((row) => ({
                path: row.recording.path ?? '',
                member: `${TENANT}/monitor/${row.recording.uuid}.wav`
              }))
            },
            { root: path, prefix: null, found: 12_455, of: 13_001, examples: [] }
          ]
    }),
    'recordings:add-root': () => job('running'),
    'recordings:link': () => job('running'),
    'recordings:check-places': () => null,
    'recordings:remove-root': () => null,
    'recordings:strays': ({ search = '', offset, limit }) => {
      const found = strays.filter(({ member }) => member.includes(search))
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    'recordings:candidates': ({ strayId }) =>
      strayId % 4 === 0
        ? []
        : rows.slice(strayId, strayId + 3).map((row, index) => ({
            row,
            matchedBy: index === 0 ? 'uniqueid' : 'time',
            lengthOffUs: index * 4 * S,
            timeOffUs: -index * 61 * S
          })),
    'recordings:attach': () => null,
    'recordings:detach': () => null,
    'recordings:stack': () => stack,
    'recordings:set-stack': ({ stack: next, secret, keepSecret, cacheLimitBytes }) =>
      (stack = {
        ...stack,
        stack: next,
        secret: secret === null ? stack.secret : keepSecret ? 'kept' : 'session',
        cache: { ...stack.cache, limitBytes: cacheLimitBytes }
      }),
    'recordings:probe-stack': ({ stack: { address, tls } }) => ({
      ok: tls.kind !== 'verify',
      certificate: address.startsWith('https:')
        ? {
            subject: 'CN=stack.harbour-lane.example',
            issuer: 'CN=stack.harbour-lane.example',
            validUntil: Date.UTC(2027, 2, 1) * 1000,
            fingerprint: Array.from({ length: 32 }, () => 'A1').join(':'),
            isTrusted: false
          }
        : null,
      calls: tls.kind === 'verify' ? null : 13_001,
      error: tls.kind === 'verify' ? { code: 'stack-tls-untrusted', message: 'self-signed', hint: '' } : null
    }),
    'recordings:forget-stack': () => (stack = { ...stack, stack: null, secret: 'none' }),
    'recordings:empty-cache': () => (stack = { ...stack, cache: { ...stack.cache, usedBytes: 0, files: 0 } })
  }
  const { call } = bridge
  return {
    ...bridge,
    call: (method, request) => {
      const answer = answers[method as keyof RecordingMethods]
      return answer ? Promise.resolve(ok(answer(request as never)) as never) : call(method, request)
    }
  }
}
