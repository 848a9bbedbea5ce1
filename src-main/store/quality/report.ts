import { setImmediate } from 'node:timers/promises'
import type { QualityCheck, QualityGap, QualityReport } from '@shared/model/quality'
import { QUALITY_SEVERITIES } from '@shared/model/quality'
import { readRevision, readSetting, remember } from '../settings'
import { first, type ReadStore } from '../store'
import { callLogsStale, notGenerated } from './call-log-checks'
import { channelsStartedTwice, channelsWithoutEnd, channelsWithoutStart } from './channel-checks'
import { type Check, finding, type QualityContext } from './check'
import { clockJumps, orderOfIds, repeatedHour, timeOffset } from './clock-checks'
import { askForCels } from './commands'
import { betweenEvents, countDays, findGaps } from './days'
import { directoryFigures, directoryOutdated, linesNotInDirectory, noDirectory } from './directory-checks'
import { eventsNotLogged, unknownEvents } from './event-checks'
import { recordingsWithoutFile } from './recording-checks'
import { failedGroups, invalidGroups, unfinishedGroups } from './skipped-groups-checks'
import { chatRows, duplicatesDropped, rejectedRows } from './source-checks'
import { walkCels } from './walk-cels'

const CHECKS: readonly Check[] = [
  unfinishedGroups,
  failedGroups,
  rejectedRows,
  eventsNotLogged,
  timeOffset,
  noDirectory,
  linesNotInDirectory,
  directoryOutdated,
  callLogsStale,
  notGenerated,
  channelsWithoutStart,
  channelsWithoutEnd,
  channelsStartedTwice,
  clockJumps,
  orderOfIds,
  invalidGroups,
  unknownEvents,
  duplicatesDropped,
  repeatedHour,
  chatRows
]

interface Kept {
  readonly revision: number
  readonly report: Promise<QualityReport>
}

/** Times that a report is made while somebody goes on writing. */
const ATTEMPTS = 3

const kept = new WeakMap<ReadStore, Kept>()

/** The report on the data of a workspace. */
export async function qualityReport(store: ReadStore): Promise<QualityReport> {
  let report = await reportOnData(store)
  // It is made in steps: what others write meanwhile would stand in half of it.
  for (let made = 1; made < ATTEMPTS && report.revision !== readRevision(store); made += 1) {
    report = await reportOnData(store)
  }
  // Files of recordings are found and lost while the data stays; that is one query, not a walk through all events.
  return remember(store, `quality ${report.revision}`, () => ({
    ...report,
    checks: inOrder([...report.checks, recordingsWithoutFile({ store })])
  }))
}

/** Everything that the data decides, made once and kept until the workspace changes. */
function reportOnData(store: ReadStore): Promise<QualityReport> {
  const revision = readRevision(store)
  const known = kept.get(store)
  if (known?.revision === revision) return known.report
  const report = makeReport(store, revision)
  kept.set(store, { revision, report })
  // A report that could not be made is made anew when it is asked for again.
  report.catch(() => kept.delete(store))
  return report
}

interface Counts {
  readonly callLogs: number
  readonly usedCels: number
  readonly rejectedRows: number
  readonly unfinished: number
  readonly failed: number
  readonly invalid: number
  readonly fromTime: number | null
  readonly untilTime: number | null
  readonly dumps: number
}

const COUNTS = `
  SELECT (SELECT count(*) FROM call_log) AS callLogs,
    (SELECT count(*) FROM cel WHERE call_log_id IS NOT NULL) AS usedCels,
    (SELECT coalesce(sum(rejected), 0) FROM source) AS rejectedRows,
    (SELECT count(*) FROM skipped_group WHERE code = 'unfinished') AS unfinished,
    (SELECT count(*) FROM skipped_group WHERE code IN ('failed', 'unstorable')) AS failed,
    (SELECT count(*) FROM skipped_group WHERE code = 'invalid') AS invalid,
    (SELECT min(eventtime) FROM cel) AS fromTime, (SELECT max(eventtime) FROM cel) AS untilTime,
    (SELECT count(*) FROM source WHERE format = 'mysql-dump') AS dumps`

async function makeReport(store: ReadStore, revision: number): Promise<QualityReport> {
  const started = performance.now()
  const facts = await walkCels(store)
  const counts = first<Counts>(store, COUNTS)
  if (counts === undefined) throw new Error('A count of nothing is a row of zeros.')
  const { fromTime, untilTime } = counts
  const zone = readSetting(store, 'zone') ?? 'UTC'
  const context: QualityContext = {
    store,
    zone,
    period: fromTime === null || untilTime === null ? null : { from: fromTime, until: untilTime },
    facts,
    database: counts.dumps > 0 ? 'mysql' : 'postgresql'
  }
  const days = countDays(store, zone)
  const gaps = betweenEvents(store, findGaps(days, zone))
  const checks: QualityCheck[] = [gapCheck(context, gaps)]
  for (const check of CHECKS) {
    await setImmediate()
    checks.push(check(context))
  }
  return {
    revision,
    zone,
    period: context.period,
    cels: facts.cels,
    callLogs: counts.callLogs,
    usedCels: counts.usedCels,
    rejectedRows: counts.rejectedRows,
    skipped: { unfinished: counts.unfinished, failed: counts.failed, invalid: counts.invalid },
    directory: directoryFigures(store),
    perDay: days.map(({ day, cels, calls }) => ({ day, cels, calls })),
    gaps,
    checks,
    elapsedMs: Math.round(performance.now() - started)
  }
}

const inOrder = (checks: readonly QualityCheck[]): readonly QualityCheck[] =>
  checks.toSorted(
    (a, b) => Number(a.count === 0) - Number(b.count === 0) || rank(a) - rank(b) || b.count - a.count
  )

const rank = ({ severity }: QualityCheck): number => QUALITY_SEVERITIES.indexOf(severity)

function gapCheck(context: QualityContext, gaps: readonly QualityGap[]): QualityCheck {
  const [widest] = [...gaps].sort((a, b) => b.expectedCels - a.expectedCels || b.until - a.until)
  return finding('gaps', 'warning', gaps.length, {
    examples: gaps.map((gap) => ({ text: String(gap.expectedCels), time: gap.from })),
    command: widest === undefined ? null : askForCels(context, widest, 'cel-gap')
  })
}
