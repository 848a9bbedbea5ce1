import { formatZoned } from '@shared/format/zone'
import type { DiffCause, DiffKind, DiffRow, DiffSummary } from '@shared/model/diff'
import { printable } from './printable'
import { count } from './report-text'

/** Words of every cause on the command line; the window has its own in each language. */
const CAUSE_WORDS: Readonly<Record<DiffCause, string>> = {
  'events-missing': 'no event of it is in this workspace',
  'unfinished-here': 'its events here have no end',
  'failed-here': 'its events fail here',
  'not-generated': 'no call log was made of its events yet',
  'rest-filter': 'the server’s list leaves blocked calls out',
  'other-tenant': 'the server’s call logs are those of other tenants',
  'purged-there': 'the server had a call log of it, which is not among those imported',
  'not-processed-there': 'the server had not made a call log of its events',
  'events-twice': 'its events are here twice',
  'stale-here': 'an old call log that could not be made again here',
  'late-events': 'events came after the server’s run',
  'directory-missing': 'no directory is loaded here',
  'directory-changed': 'the directory was another one then',
  'older-engine': 'the server’s version did not know it',
  'media-deleted': 'the audio was deleted on the server',
  'random-uuid': 'the server gave the recording a random uuid',
  precision: 'the same within a second, which is what one side knows',
  quirk: 'left open by the reference',
  unexplained: 'unexplained'
}

const KIND_WORDS: Readonly<Record<DiffKind, string>> = {
  different: 'different',
  'only-server': 'only on the server',
  'only-here': 'only here'
}

const cause = ({ cause: name, rule }: { readonly cause: DiffCause; readonly rule: string | null }): string =>
  `${CAUSE_WORDS[name]}${rule === null ? '' : ` (${rule})`}`

/** The counts of a comparison. */
export function diffSummaryText(summary: DiffSummary, zone: string): string {
  const { period, server, here } = summary
  const lines = [
    period === null
      ? ''
      : `From ${formatZoned(period.from, zone)} to ${formatZoned(period.until, zone)} (${zone}): ` +
        `${count(server, 'call log')} of the server, ${here} here.`,
    `${summary.equal} equal, ${summary.different} different, ${summary.onlyServer} only on the server, ` +
      `${summary.onlyHere} only here; ${summary.unexplained} unexplained.`,
    ...summary.causes.map(
      ({ kind, cause: name, count: n }) =>
        `  ${String(n).padStart(7)}  ${KIND_WORDS[kind]}: ${CAUSE_WORDS[name]}`
    )
  ]
  return `${lines.join('\n')}\n`
}

const party = (name: string | null, exten: string | null): string =>
  name && exten && name !== exten ? `${name} (${exten})` : name || exten || '?'

/** One call in words, with a line for each field. */
export function diffRowText(row: DiffRow, zone: string): string {
  const sides = `${party(row.sourceName, row.sourceExten)} -> ${party(row.destinationName, row.destinationExten)}`
  const head = `${formatZoned(row.date, zone)}  ${sides}  ${KIND_WORDS[row.kind]}: ${cause(row)}`
  const detail = row.kind !== 'different' && row.detail !== '' ? [`  ${row.detail}`] : []
  const fields = row.differences.map(
    (difference) =>
      `  ${difference.field}: ${difference.server ?? 'empty'} | ${difference.here ?? 'empty'}  ${cause(difference)}`
  )
  return `${[head, ...detail, ...fields].map(printable).join('\n')}\n`
}
