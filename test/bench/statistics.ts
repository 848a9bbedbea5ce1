/**
 * Figures of all calls and of a filter from the index of all calls, beside SQL that counts the same with GROUP BY, and
 * beside the two ways of the command line: from the saved index, and by SQL where there is none. Also the longest step, for which questions of the list
 * wait. Budgets: 1 M calls under 0.5 s, 5 M under 2.5 s, from columns that are in memory. Arguments: `--calls`
 * (1 000 000), `--folder` where workspaces are kept between runs, `--cpu` to measure the time of this thread on the processor
 * instead of the clock's, for machines that are busy with other things.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CallFilter } from '@shared/model/call-filter'
import type { Statistics } from '@shared/model/statistics'
import { readStatistics, statisticsInSteps, statisticsNow } from '../../src-main/jobs/statistics'
import { STATISTICS_READS } from '../../src-main/store/columns/answers/statistics'
import { CallIndex } from '../../src-main/store/columns/call-index'
import { fromSavedIndex } from '../../src-main/store/columns/saved-index'
import { openStore } from '../../src-main/store/open-store'
import { all, closeStore } from '../../src-main/store/store'
import { workspaceWithCalls } from './many-calls'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000000' },
    folder: { type: 'string' },
    cpu: { type: 'boolean', default: false }
  }
})
const ZONE = 'Europe/Paris'
const ROUNDS = 3

/** Parts of the figures as a person would ask SQL for them: no zone changes, no medians, no sweep, one spelling. */
const QUERIES = [
  `SELECT count(*), sum(answered), sum(outcome = 'missed'), sum(talk_duration_us), min(date), max(date) FROM call_log`,
  `SELECT strftime('%w %H', date / 1000000, 'unixepoch'), count(*) FROM call_log GROUP BY 1`,
  `SELECT date / 86400000000, count(*), sum(answered), sum(outcome = 'missed'), sum(talk_duration_us) FROM call_log GROUP BY 1`,
  `SELECT outcome, count(*) FROM call_log GROUP BY 1`,
  `SELECT direction, count(*) FROM call_log GROUP BY 1`,
  `SELECT hangup_cause, count(*), sum(hangup_source = 'caller'), sum(hangup_inferred) FROM call_log GROUP BY 1`,
  ...['source_exten', 'destination_exten', 'source_user_uuid', 'destination_user_uuid', 'tags'].map(
    (column) =>
      `SELECT ${column}, count(*) AS n, sum(answered), sum(talk_duration_us) FROM call_log GROUP BY 1 ORDER BY n DESC LIMIT 10`
  )
]

function now(): number {
  if (!values.cpu) return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(7)} s`
const line = (name: string, text: string): void => console.log(`${name.padEnd(36)} ${text}`)

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const path = workspaceWithCalls(Number(values.calls), folder)
const store = openStore(path, { mode: 'read' })

function openIndex(): CallIndex {
  const loaded = CallIndex.load(store, `${path}-columns`)
  if (loaded !== null) return loaded
  const building = CallIndex.build(store, [`${path}-columns`])
  for (;;) {
    const step = building.next()
    if (step.done === true) return step.value
  }
}
const index = openIndex()

/** Total and longest step of one answer. */
function answer(filter: CallFilter): {
  readonly ms: number
  readonly longest: number
  readonly of: Statistics
} {
  // As the finding thread does, a turn each.
  for (const read of STATISTICS_READS) read(index.columns)
  const started = now()
  let longest = 0
  let before = started
  const steps = statisticsInSteps({ columns: index.columns, store }, { filter, zone: ZONE })
  for (;;) {
    const step = steps.next()
    const after = now()
    longest = Math.max(longest, after - before)
    before = after
    if (step.done === true) return { ms: after - started, longest, of: step.value }
  }
}

const cases: Readonly<Record<string, CallFilter>> = {
  'all calls': {},
  'inbound calls': { directions: ['inbound'] },
  'missed calls': { outcomes: ['missed'] }
}
let best = Infinity
for (const [name, filter] of Object.entries(cases)) {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { ms, longest, of } = answer(filter)
    if (name === 'all calls') best = Math.min(best, ms)
    line(
      `${name}, time ${round}`,
      `${seconds(ms)}, longest step ${longest.toFixed(1)} ms, ${of.summary.calls} calls`
    )
  }
}

const sqlStarted = now()
for (const query of QUERIES) all(store, query)
const sql = now() - sqlStarted
line(
  `${QUERIES.length} queries with GROUP BY`,
  `${seconds(sql)}, ${(sql / best).toFixed(1)} times the columns`
)

const readStarted = now()
readStatistics(store, { filter: {}, zone: ZONE })
line('all calls, read by SQL', seconds(now() - readStarted))
const savedStarted = now()
const isSaved = fromSavedIndex(store, () => true) === true
statisticsNow(store, { filter: {}, zone: ZONE })
line(
  `all calls, by calltrail stats`,
  `${seconds(now() - savedStarted)}${isSaved ? '' : ', without an index'}`
)
line('memory', `${Math.round(process.memoryUsage().rss / 1_000_000)} MB`)
index.close()
closeStore(store)
