import fc from 'fast-check'
import type { CallFilter } from '../../../../src-shared/model/call-filter'
import {
  CALL_DIRECTIONS,
  CALL_OUTCOMES,
  CALL_STATUSES,
  type CallLog,
  type Participant
} from '../../../../src-shared/model/call-log'
import type { AudioProblem } from '../../../../src-shared/model/recording'
import { deleteCallLogs } from '../../../../src-main/store/delete-call-logs'
import { deleteComment, saveComment } from '../../../../src-main/store/comments'
import { saveLabel } from '../../../../src-main/store/labels'
import { raiseRevision, writeSetting } from '../../../../src-main/store/settings'
import { inTransaction, run, type WriteStore } from '../../../../src-main/store/store'
import { storeCallLogs } from '../../../../src-main/store/store-call-logs'
import { changeOptions } from '../../../../src-main/store/workspace-options'
import { callLog } from '../../call-logs'

/** Texts that differ by case, accents and script, that sort otherwise by UTF-16, and that are numbers in many spellings. */
export const NAMES = [
  null,
  '',
  'a',
  'B',
  'b',
  'É',
  'e\u0301',
  'Zoë',
  '😀',
  '\uffee',
  "O'Hara",
  'O\u2019hara'
] as const
export const NUMBERS = [
  null,
  '',
  '1001',
  '1002',
  '+33 1 42 34 56 78',
  '0033142345678',
  '0142345678',
  '33142345678',
  '0612345678',
  '*21#',
  'anonymous'
] as const
export const USERS = ['u-ann', 'u-bob', 'u-eve'] as const
export const TAGS = ['sales', 'vip', 'Été', '', 'a\u001fb', 'x\u001ay'] as const
export const TENANTS = ['t-1', 't-2', 't-3'] as const
export const CONVERSATIONS = ['1.1', '2.2', '10.1', 'Éa'] as const
/** Around both clock changes of a year in Europe, a leap day, and the days before the epoch. */
export const MOMENTS = [
  Date.UTC(2025, 9, 26, 0, 30),
  Date.UTC(2025, 9, 26, 1, 30),
  Date.UTC(2025, 2, 30, 0, 59),
  Date.UTC(2025, 2, 30, 1, 1),
  Date.UTC(2024, 1, 29, 23, 59),
  Date.UTC(1969, 11, 31, 5),
  Date.UTC(2026, 0, 1)
].map((ms) => ms * 1000)
export const DURATIONS = [null, 0, 1, 999_999, 1_000_000, 61_500_000, 9_000_000_000] as const
export const CAUSES = [null, 16, 17, 127, 3000] as const

const name = fc.constantFrom(...NAMES)
const number = fc.constantFrom(...NUMBERS)
const user = fc.option(fc.constantFrom(...USERS))
const duration = fc.constantFrom(...DURATIONS)
const line = fc.constantFrom(null, 1, 2)
export const moment = fc
  .tuple(fc.constantFrom(...MOMENTS), fc.constantFrom(0, 1, 60_000_000, 3_600_000_000))
  .map(([base, more]) => base + more)

const participant: fc.Arbitrary<Participant> = fc.record({
  userUuid: fc.constantFrom(...USERS),
  lineId: line,
  role: fc.constantFrom('source', 'destination'),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  answered: fc.boolean(),
  requested: fc.boolean()
})

export interface AnyCall {
  readonly call: Partial<CallLog>
  readonly recordings: number
  readonly botUs: number | null
  readonly campaign: string | null
  readonly stale: boolean
  readonly gone: boolean
}

const call: fc.Arbitrary<AnyCall> = fc.record({
  call: fc.record({
    conversationId: fc.constantFrom(...CONVERSATIONS),
    tenantUuid: fc.constantFrom(...TENANTS),
    date: moment,
    dateAnswer: fc.option(moment),
    dateEnd: fc.option(moment),
    sourceName: name,
    sourceExten: number,
    sourceInternalName: name,
    sourceLineIdentity: fc.constantFrom(null, 'pjsip/a', 'PJSIP/A'),
    sourceLineId: line,
    sourceUserUuid: user,
    requestedName: name,
    requestedExten: number,
    requestedInternalExten: number,
    requestedInternalContext: fc.constantFrom(null, 'inside', ''),
    destinationName: name,
    destinationExten: number,
    destinationUserUuid: user,
    destinationDetails: fc.constantFrom<Record<string, string>>(
      {},
      { type: 'user' },
      { type: 'group' },
      { x: 'y' }
    ),
    userField: name,
    direction: fc.constantFrom(...CALL_DIRECTIONS),
    blocked: fc.boolean(),
    reachedVoicemail: fc.boolean(),
    answered: fc.boolean(),
    duration: fc.constantFrom(null, 0, 5, 61),
    callStatus: fc.constantFrom(...CALL_STATUSES),
    ringDurationUs: duration,
    talkDurationUs: duration,
    totalDurationUs: duration,
    hangupCause: fc.constantFrom(...CAUSES),
    hangupSource: fc.constantFrom(null, 'caller' as const, 'callee' as const),
    hangupInferred: fc.boolean(),
    outcome: fc.constantFrom(...CALL_OUTCOMES),
    participants: fc.array(participant, { maxLength: 3 })
  }),
  recordings: fc.constantFrom(0, 0, 1, 2),
  botUs: duration,
  campaign: name,
  stale: fc.boolean(),
  gone: fc.constantFrom(true, false, false, false, false)
})

export interface AnyWorkspace {
  readonly calls: readonly AnyCall[]
  readonly country: string | null
  readonly rules: readonly (CallFilter | null)[]
  /** Label (by its place), conversation, on or off. */
  readonly byHand: readonly (readonly [number, string, boolean])[]
  /** Conversation, text, and whether it was deleted. */
  readonly comments: readonly (readonly [string, string, boolean])[]
  /** Call, recording and problem of files that were found. */
  readonly files: readonly (readonly [number, number, AudioProblem | null])[]
  readonly stackKnown: boolean
}

/** Workspaces with the given rules among those of their labels. */
export function anyWorkspace(rule: fc.Arbitrary<CallFilter>, maxCalls = 24): fc.Arbitrary<AnyWorkspace> {
  return fc.record({
    calls: fc.array(call, { maxLength: maxCalls, size: 'max' }),
    country: fc.constantFrom(null, 'FR'),
    rules: fc.array(fc.option(rule), { maxLength: 3 }),
    byHand: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...CONVERSATIONS), fc.boolean()), {
      maxLength: 4
    }),
    comments: fc.array(
      fc.tuple(
        fc.constantFrom(...CONVERSATIONS),
        fc.constantFrom('Call @Ann back', 'ÉTÉ', 'no 1'),
        fc.boolean()
      ),
      { maxLength: 4 }
    ),
    files: fc.array(
      fc.tuple(fc.nat({ max: maxCalls }), fc.nat({ max: 1 }), fc.constantFrom(null, 'damaged', 'gone')),
      { maxLength: 12 }
    ),
    stackKnown: fc.boolean()
  })
}

/** Stores calls after `before` others, and takes some of them away again. Within the caller's transaction. */
export function addCalls(store: WriteStore, calls: readonly AnyCall[], before: number): void {
  calls.forEach((one, index) => {
    const n = before + index
    storeCallLogs(store, {
      cels: [],
      callLogs: [callLog(n, { ...one.call, tags: tagsOf(one), recordings: recordingsOf(one, n) })],
      skipped: [],
      engineVersion: n % 3 === 0 ? '1' : '2',
      generatedAt: 5 + (n % 4)
    })
    run(
      store,
      'UPDATE call_log SET bot_duration_us = ?, bot_bill_us = ?, campaign_id = ?, stale = ? WHERE id = ?',
      one.botUs,
      one.botUs === null ? null : one.botUs + 1,
      one.campaign,
      one.stale ? 1 : 0,
      n + 1
    )
  })
  deleteCallLogs(
    store,
    calls.flatMap(({ gone }, index) => (gone ? [before + index + 1] : []))
  )
}

/** Stores all of it; labels get the ids 1, 2, 3. */
export function fill(
  store: WriteStore,
  { calls, country, rules, byHand, comments, files, stackKnown }: AnyWorkspace
): void {
  inTransaction(store, () => {
    addCalls(store, calls, 0)
    changeOptions(store, { country })
    rules.forEach((rule, n) => saveLabel(store, { name: `label ${n}`, color: 0, rule }))
    for (const [label, conversation, held] of byHand) {
      run(
        store,
        'INSERT OR REPLACE INTO call_label (label_id, conversation_id, held) VALUES (?, ?, ?)',
        label + 1,
        conversation,
        held ? 1 : 0
      )
    }
    comments.forEach(([conversationId, text, isGone], n) => {
      const one = { id: `c${n}`, conversationId, text, at: n, edit: false, login: 'ann' }
      saveComment(store, one)
      if (isGone) deleteComment(store, { id: one.id, at: n })
    })
    for (const [n, index, problem] of files) {
      run(
        store,
        `INSERT OR REPLACE INTO recording_file (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, problem)
         VALUES (?, 1, 'a.wav', 'path', 1, 1, ?)`,
        `r-${n}-${index}`,
        problem
      )
    }
    if (stackKnown) writeSetting(store, 'recording-stack', '{}')
    run(store, "INSERT INTO directory_tenant (position, uuid, name) VALUES (0, 't-1', 'Été'), (1, 't-2', '')")
    run(
      store,
      `INSERT INTO directory_user (position, uuid, firstname, lastname, lines)
       VALUES (0, 'u-ann', 'Ann', NULL, '[]'), (1, 'u-bob', 'Bob', 'Été', '[]')`
    )
    raiseRevision(store)
  })
}

/** The engine gives a call the tags of all its participants. */
const tagsOf = ({ call: { participants = [] } }: AnyCall): string[] => [
  ...new Set(participants.flatMap(({ tags }) => tags))
]

const recordingsOf = ({ recordings }: AnyCall, n: number): CallLog['recordings'] =>
  Array.from({ length: recordings }, (_, index) => ({
    uuid: `r-${n}-${index}`,
    startTime: 1,
    endTime: 2,
    // Of some the server deleted the media.
    path: (n + index) % 3 === 0 ? null : `/monitor/${n}-${index}.wav`,
    mixmonitorId: null
  }))
