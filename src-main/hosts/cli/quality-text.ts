import { formatZoned } from '@shared/format/zone'
import type { QualityCheck, QualityCode, QualityReport } from '@shared/model/quality'
import { printable } from './printable'
import { count } from './report-text'

interface Words {
  readonly title: string
  /** What the finding does to the call logs. */
  readonly effect: string
  /** What to do about it; empty when there is nothing to do. */
  readonly remedy: string
}

/** Words of every check on the command line; the window has its own in each language. */
const QUALITY_WORDS: Readonly<Record<QualityCode, Words>> = {
  'unfinished-groups': {
    title: 'Calls without an end',
    effect: 'No call log is made from them.',
    remedy: 'Ask for the events that follow.'
  },
  'failed-groups': {
    title: 'Calls that fail',
    effect: 'A rule of the reference drops them: it makes no call log either.',
    remedy: ''
  },
  'rejected-rows': {
    title: 'Rows rejected',
    effect: 'Calls they belong to may be incomplete or missing.',
    remedy: 'Ask for the dump again, written by psql or pg_dump.'
  },
  'events-not-logged': {
    title: 'Events that this server does not write',
    effect: 'What they would tell is not known: ends, answers, transfers, recordings or hangup reasons.',
    remedy: 'Look at events= and apps= in cel.conf.'
  },
  'time-offset': {
    title: 'Times that do not fit their unique IDs',
    effect: 'All dates are shifted: the dump was read in another zone, or the clock was wrong.',
    remedy: 'Import the dump again with --time-zone.'
  },
  'no-directory': {
    title: 'No directory loaded: no tags',
    effect: 'Call logs have no tags, users and lines; tenants are guessed.',
    remedy: 'Ask for the directory, import it, then: calltrail generate --outdated.'
  },
  'lines-not-in-directory': {
    title: 'Lines absent from the directory',
    effect: 'Their calls lack a user and tags on that side.',
    remedy: 'Ask for the directory of the same day.'
  },
  'directory-outdated': {
    title: 'Call logs made with an older directory',
    effect: 'Users, lines and tags are those of the older one.',
    remedy: 'Make them again: calltrail generate --outdated.'
  },
  'call-logs-stale': {
    title: 'Old call logs that could not be made again',
    effect: 'They may be out of date; the reference would have lost them.',
    remedy: 'Ask for the events that are missing.'
  },
  'not-generated': {
    title: 'Events that nobody made call logs of',
    effect: 'Their calls are missing from every list.',
    remedy: 'Run: calltrail generate --count 0.'
  },
  'channels-without-start': {
    title: 'Channels without a start',
    effect: 'Caller, number and start of these calls may be wrong.',
    remedy: 'Ask for the events before.'
  },
  'channels-without-end': {
    title: 'Channels without an end',
    effect: 'End and talk time of these calls may be wrong or missing.',
    remedy: 'Ask for the events that follow.'
  },
  'channels-started-twice': {
    title: 'Channels that start twice',
    effect: 'The same events are here twice: a caller may appear as its own callee, and calls are wrong.',
    remedy: 'Make a new workspace with only one of the dumps that hold them.'
  },
  'clock-jumps': {
    title: 'The clock was set back',
    effect: 'Durations of the calls under way then are wrong.',
    remedy: ''
  },
  'order-of-ids': {
    title: 'IDs and times in different order',
    effect: 'None as a rule: events are taken by time.',
    remedy: ''
  },
  gaps: {
    title: 'Stretches without events',
    effect: 'Calls of that time are missing, unless there were none.',
    remedy: 'Ask for the events of that time.'
  },
  'recordings-without-file': {
    title: 'Recordings without a file that can be heard',
    effect: 'They are listed, but cannot be played.',
    remedy: 'Say where the files lie with calltrail recordings link, or ask for them.'
  },
  'invalid-groups': {
    title: 'Events that are no call',
    effect: 'No caller or no start, so no call log; the reference drops them too.',
    remedy: ''
  },
  'unknown-events': {
    title: 'Event types of the dialplan',
    effect: 'They are kept and change nothing.',
    remedy: ''
  },
  'duplicates-dropped': {
    title: 'Rows that were here already',
    effect: 'They were not added again.',
    remedy: ''
  },
  'repeated-hour': {
    title: 'Calls in the hour that came twice',
    effect: 'Their local times need the offset to be told apart.',
    remedy: ''
  },
  'chat-rows': {
    title: 'Events of SIP chat',
    effect: 'They are no calls.',
    remedy: ''
  }
}

const SEVERITIES = { problem: 'Problem', warning: 'Warning', note: 'Note' } as const

/** The report on the data in words. */
export function qualityText(report: QualityReport): string {
  const { period, zone } = report
  const findings = report.checks.filter((check) => check.count > 0)
  const clean = report.checks.filter((check) => check.count === 0)
  const moment = (us: number): string => formatZoned(us, zone)
  const head = [
    period === null
      ? 'No events.'
      : `Events from ${moment(period.from)} to ${moment(period.until)} (${zone}).`,
    `${count(report.cels, 'event')}, ${report.usedCels} of them used in ${count(report.callLogs, 'call log')}; ` +
      `${report.rejectedRows} rejected.`,
    report.directory === null
      ? 'No directory loaded: no tags.'
      : `Directory of ${count(report.directory.users, 'user')}; ` +
        `${report.directory.linesKnown} of ${count(report.directory.linesMet, 'line')} known.`,
    `${count(report.perDay.length, 'day')} with data.`
  ]
  const lines = findings.flatMap((check) => ['', ...checkLines(check, moment)])
  const rest = clean.map(({ code }) => QUALITY_WORDS[code].title.toLowerCase()).join('; ')
  return `${[...head, ...lines, '', `Nothing found by ${clean.length} of ${report.checks.length} checks: ${rest}.`].join('\n')}\n`
}

function checkLines(check: QualityCheck, moment: (us: number) => string): readonly string[] {
  const { title, effect, remedy } = QUALITY_WORDS[check.code]
  const number = `${check.atLeast ? 'at least ' : ''}${check.count}`
  return [
    `${SEVERITIES[check.severity].padEnd(8)} ${number.padStart(8)}  ${title}`,
    `  ${effect}`,
    ...placesLines(check),
    ...check.examples
      .slice(0, 3)
      .map(({ text, time }) => `  - ${time === undefined ? '' : `${moment(time)}  `}${printable(text)}`),
    ...(remedy === '' ? [] : [`  ${remedy}`]),
    ...(check.command === null ? [] : [`  $ ${printable(check.command)}`])
  ]
}

/** Where files of recordings were looked for; nothing of other findings. */
function placesLines({ code, params: { places = 0, unreadable = 0 } }: QualityCheck): readonly string[] {
  if (code !== 'recordings-without-file') return []
  if (places === 0) return ['  Nobody has said yet where the files lie.']
  const looked = places === 1 ? 'One place was' : `${places} places were`
  return [`  ${looked} looked through; ${unreadable} of the files found there say nothing that can be heard.`]
}

/** The report in snake case, as all JSON of the command line; times in ISO 8601 with the offset of its zone. */
export function qualityJson(report: QualityReport): object {
  const moment = (us: number): string =>
    formatZoned(us, report.zone, { separator: 'T', fraction: 'auto', offset: true })
  const span = ({ from, until }: { readonly from: number; readonly until: number }) => ({
    from: moment(from),
    until: moment(until)
  })
  return {
    period: report.period === null ? null : span(report.period),
    time_zone: report.zone,
    cels: report.cels,
    used_cels: report.usedCels,
    call_logs: report.callLogs,
    rejected_rows: report.rejectedRows,
    skipped: report.skipped,
    directory:
      report.directory === null
        ? null
        : {
            users: report.directory.users,
            lines_met: report.directory.linesMet,
            lines_known: report.directory.linesKnown
          },
    per_day: report.perDay.map(({ day, cels, calls }) => ({ day, cels, calls })),
    gaps: report.gaps.map((gap) => ({ ...span(gap), expected_cels: gap.expectedCels })),
    checks: report.checks.map((check) => ({
      code: check.code,
      severity: check.severity,
      count: check.count,
      at_least: check.atLeast,
      title: QUALITY_WORDS[check.code].title,
      effect: QUALITY_WORDS[check.code].effect,
      examples: check.examples.map(
        ({ text, time, linkedid, celId, callLogId, skippedGroupId, sourceId }) => ({
          text,
          time: time === undefined ? undefined : moment(time),
          linkedid,
          cel_id: celId,
          call_log_id: callLogId,
          skipped_group_id: skippedGroupId,
          source_id: sourceId
        })
      ),
      command: check.command,
      params: check.params
    })),
    elapsed_ms: report.elapsedMs
  }
}
