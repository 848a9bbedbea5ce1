import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CALL_DIRECTIONS, CALL_OUTCOMES, type CallLog, type Participant } from '@shared/model/call-log'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction, run, shrinkLog, type WriteStore } from '../../src-main/store/store'
import { storeCallLogs } from '../../src-main/store/store-call-logs'
import { callLog } from '../store/call-logs'
import { START } from '../store/cels'

/** Calls per transaction. */
const BATCH = 5000
/** Name of the file holds it: a kept workspace of another making is not taken for this one. */
const MAKING = 2

/**
 * A workspace with `calls` plausible call logs, without CELs; the same for the same number. In `folder` it is kept, and
 * found there the next time. Returns its path.
 */
export function workspaceWithCalls(calls: number, folder: string): string {
  const path = join(folder, `calls-${calls}-${MAKING}.calltrail`)
  if (existsSync(path)) {
    // The tables of this version.
    closeStore(openStore(path, { mode: 'write' }))
    return path
  }
  mkdirSync(folder, { recursive: true })
  const unfinished = `${path}.part`
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true })
  const store = openStore(unfinished, { mode: 'write' })
  run(store, "INSERT INTO setting VALUES ('zone', 'Europe/Paris')")
  addManyCalls(store, { from: 0, calls })
  shrinkLog(store)
  closeStore(store)
  renameSync(unfinished, path)
  return path
}

/** Adds `calls` call logs, a transaction for every few thousand; `from` is the number of those added before. */
export function addManyCalls(
  store: WriteStore,
  { from, calls }: { readonly from: number; readonly calls: number }
): void {
  for (let n = from; n < from + calls; n += BATCH) {
    const callLogs = manyCallLogs(n, Math.min(BATCH, from + calls - n))
    inTransaction(store, () =>
      storeCallLogs(store, {
        cels: [],
        callLogs,
        skipped: [],
        engineVersion: 'bench',
        generatedAt: START + n
      })
    )
  }
}

/** Call logs number `from` to `from + count`; what each looks like depends on its number alone. */
export function manyCallLogs(from: number, count: number): CallLog[] {
  const below = sequence(from + 1)
  return Array.from({ length: count }, (_, index) => oneCall(from + index, below))
}

const USERS = 400
const CAUSES = [16, 16, 16, 17, 19, 21, 34, null]
const STATUSES = ['answered', 'answered', 'answered', 'unknown', 'voicemail', 'blocked'] as const

const userOf = (n: number): string => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const tenantOf = (n: number): string => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function oneCall(n: number, below: (limit: number) => number): CallLog {
  const caller = below(USERS)
  const callee = below(USERS)
  const direction = CALL_DIRECTIONS[below(3)] ?? 'internal'
  const outcome = CALL_OUTCOMES[below(CALL_OUTCOMES.length)] ?? 'missed'
  const answered = below(10) < 7
  const ringUs = 1_000_000 + below(40_000_000)
  const talkUs = answered ? 1_000_000 + below(900_000_000) : null
  const totalUs = ringUs + (talkUs ?? 0)
  // Not in order of their number: calls end in another order than they start.
  const date = START + n * 7_000_000 + below(60_000_000)
  const tags = below(10) < 3 ? [...new Set([`team ${below(20)}`, `floor ${below(5)}`])] : []
  const outside = below(200_000)
  const comesIn = direction === 'inbound'
  const participants: Participant[] = [
    participant(callee, 'destination', { tags, answered, requested: true }),
    ...(below(4) === 0
      ? [participant(below(USERS), 'destination', { tags: [], answered: false, requested: false })]
      : []),
    ...(comesIn
      ? []
      : [
          participant(caller, 'source', {
            tags: below(10) === 0 ? ['night shift'] : [],
            answered: true,
            requested: false
          })
        ])
  ]
  return callLog(n, {
    conversationId: `${1_700_000_000 + n}.${n % 1000}`,
    tenantUuid: tenantOf(1 + (callee % 3)),
    date,
    dateAnswer: answered ? date + ringUs : null,
    dateEnd: date + totalUs,
    sourceName: comesIn ? `Caller Number ${outside}` : `Élodie Ünal ${caller}`,
    sourceExten: comesIn ? `0033${100_000_000 + outside * 37}` : String(1000 + caller),
    sourceInternalName: comesIn ? null : `Élodie Ünal ${caller}`,
    sourceInternalExten: comesIn ? null : String(1000 + caller),
    sourceInternalContext: comesIn ? null : 'default',
    sourceLineIdentity: comesIn ? 'pjsip/trunk' : `pjsip/line${caller}`,
    sourceUserUuid: comesIn ? null : userOf(caller),
    sourceLineId: comesIn ? null : caller,
    destinationName: `Ümläut ${callee}`,
    destinationExten:
      direction === 'outbound' ? `01${10_000_000 + below(80_000_000)}` : String(1000 + callee),
    destinationInternalExten: String(1000 + callee),
    destinationInternalContext: 'default',
    destinationLineIdentity: `pjsip/line${callee}`,
    destinationDetails: {
      type: 'user',
      user_uuid: userOf(callee),
      user_name: `Ümläut ${callee}`
    },
    destinationUserUuid: userOf(callee),
    destinationLineId: callee,
    requestedName: below(5) === 0 ? `Queue ${below(12)}` : null,
    requestedExten: String(8000 + below(40)),
    requestedContext: ['default', 'from-extern'][below(2)] ?? 'default',
    requestedInternalExten: below(3) === 0 ? String(8000 + below(40)) : null,
    requestedInternalContext: 'default',
    requestedUserUuid: below(2) === 0 ? userOf(callee) : null,
    userField: below(50) === 0 ? `order ${below(5000)}` : null,
    direction,
    outcome,
    blocked: outcome === 'blocked',
    reachedVoicemail: outcome === 'voicemail',
    callStatus: STATUSES[below(STATUSES.length)] ?? 'unknown',
    answered,
    duration: talkUs === null ? 0 : Math.round(talkUs / 1_000_000),
    tags,
    ringDurationUs: below(20) === 0 ? null : ringUs,
    talkDurationUs: talkUs,
    totalDurationUs: totalUs,
    hangupCause: CAUSES[below(CAUSES.length)] ?? null,
    hangupSource: (['caller', 'callee', 'system'] as const)[below(4)] ?? null,
    hangupInferred: below(9) === 0,
    participants,
    recordings: below(10) === 0 ? [recording(n, date, totalUs)] : []
  })
}

function participant(
  user: number,
  role: Participant['role'],
  given: Pick<Participant, 'tags' | 'answered' | 'requested'>
): Participant {
  return { userUuid: userOf(user), lineId: user, role, ...given }
}

function recording(n: number, date: number, totalUs: number): CallLog['recordings'][number] {
  return {
    uuid: `r${n}`,
    startTime: date,
    endTime: date + totalUs,
    path: `/rec/${n}.wav`,
    mixmonitorId: '0x1'
  }
}

/** A fixed sequence that looks random. */
function sequence(start: number): (limit: number) => number {
  let seed = (start * 7919) % 2_147_483_647
  return (limit) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
}
