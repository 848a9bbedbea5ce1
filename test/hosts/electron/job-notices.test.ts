import { EventEmitter } from 'node:events'
import type { JobResult, JobState } from '@shared/model/job'
import { expect, test } from 'vitest'
import { createJobNotices } from '../../../src-main/hosts/electron/job-notices'

interface Seen {
  readonly title: string
  readonly body: string
}

function listening({ focused = false, supported = true, language = 'en' as 'en' | 'fr' } = {}): {
  readonly seen: Seen[]
  readonly notices: EventEmitter[]
  readonly clicks: () => number
  tell(job: JobState): void
} {
  const seen: Seen[] = []
  const notices: EventEmitter[] = []
  let clicks = 0
  class Notification extends EventEmitter {
    static isSupported = (): boolean => supported
    constructor(readonly options: Seen) {
      super()
    }
    show(): void {
      seen.push({ title: this.options.title, body: this.options.body })
      notices.push(this)
    }
  }
  const tell = createJobNotices({
    Notification,
    isFocused: () => focused,
    language: () => language,
    onClick: () => (clicks += 1)
  })
  return { seen, notices, tell, clicks: () => clicks }
}

const packed: JobResult = {
  kind: 'pack',
  exportUuid: 'u',
  fileId: 'f',
  fileName: 'march.zip',
  recordings: 1234,
  missing: 0,
  bytes: 5
}

function job(given: Partial<JobState> = {}): JobState {
  return {
    id: 'j',
    kind: 'pack',
    workspaceId: 'w',
    title: 'march.zip',
    status: 'done',
    phases: ['packing'],
    phase: 'packing',
    done: 1,
    about: 1,
    rejected: 0,
    startedAt: 1_000,
    finishedAt: 61_000,
    result: packed,
    error: null,
    ...given
  }
}

test('the end of a long job is told once while nobody looks, and a click brings the window', () => {
  const { seen, notices, clicks, tell } = listening()
  tell(job({ status: 'running', finishedAt: null, result: null }))
  expect(seen).toEqual([])
  tell(job())
  tell(job())
  expect(seen).toEqual([{ title: 'march.zip is written', body: '1,234 recordings' }])
  notices[0]?.emit('click')
  expect(clicks()).toBe(1)
})

test.each([
  ['the window is looked at', { focused: true }, {}],
  ['the system has no notifications', { supported: false }, {}],
  ['it was short', {}, { finishedAt: 10_999 }],
  ['it was cancelled', {}, { status: 'cancelled' }],
  ['it was started by the clock', {}, { background: true }],
  ['it is of another kind', {}, { kind: 'generate' }],
  ['it never ran', {}, { startedAt: null, status: 'failed' }]
] as const)('nothing is told when %s', (_case, host, given) => {
  const { seen, tell } = listening(host)
  tell(job(given))
  expect(seen).toEqual([])
})

test('ten seconds are long', () => {
  const { seen, tell } = listening()
  tell(job({ finishedAt: 11_000 }))
  expect(seen).toHaveLength(1)
})

test.each([
  [
    'en',
    { result: { ...packed, recordings: 1, missing: 2 } },
    'march.zip is written',
    '1 recording, 2 not in it: see missing.csv'
  ],
  ['fr', { result: { ...packed, recordings: 1234 } }, 'march.zip est écrit', '1\u202f234 enregistrements'],
  [
    'fr',
    { result: { ...packed, missing: 1, recordings: 3 } },
    'march.zip est écrit',
    '3 enregistrements, 1 absent : voir missing.csv'
  ],
  ['en', { status: 'failed', result: null }, 'Export failed', 'march.zip'],
  ['fr', { kind: 'import', status: 'failed', result: null }, 'Échec de l’import', 'march.zip']
] as const)('in %s: %j', (language, given, title, body) => {
  const { seen, tell } = listening({ language })
  tell(job(given as Partial<JobState>))
  expect(seen).toEqual([{ title, body }])
})
