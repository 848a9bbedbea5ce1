import type { DirectoryDenied, GenerationReport, ImportReport } from '@shared/model/job'
import { restTime } from '@shared/format/rest-json'
import { printable } from './printable'

const instant = (us: number | null): string | null => (us === null ? null : restTime(us, 'UTC'))

/** A generation's report in snake case, as all JSON of the command line. */
export const generationJson = (report: GenerationReport): object => ({
  cels: report.cels,
  call_logs: report.callLogs,
  replaced: report.replaced,
  kept_stale: report.keptStale,
  skipped: report.skipped,
  dry_run: report.dryRun,
  elapsed_ms: Math.round(report.elapsedMs)
})

/** A generation's report in words. */
export function generationText(report: GenerationReport): string {
  const { unfinished, failed, invalid, unstorable } = report.skipped
  const lines = [
    `${report.dryRun ? 'Would make' : 'Made'} ${count(report.callLogs, 'call log')} of ${count(report.cels, 'event')}.`,
    ...(report.replaced > 0 ? [`Replaced ${count(report.replaced, 'older call log')}.`] : []),
    ...(report.keptStale > 0
      ? [`Kept ${count(report.keptStale, 'older call log')} that could not be made again.`]
      : []),
    ...(unfinished > 0 ? [`${count(unfinished, 'call')} not finished in these events.`] : []),
    ...(failed > 0 ? [`${count(failed, 'group')} of events could not be understood.`] : []),
    ...(invalid > 0 ? [`${count(invalid, 'group')} without date or caller.`] : []),
    ...(unstorable > 0 ? [`${count(unstorable, 'call')} with a value that cannot be stored.`] : [])
  ]
  return `${lines.join('\n')}\n`
}

/** An import's report in snake case. */
export const importJson = (report: ImportReport): object => ({
  source_id: report.sourceId,
  file: report.fileName,
  format: report.format,
  read: report.read,
  added: report.added,
  duplicates: report.duplicates,
  rejected: report.rejected,
  ignored: report.ignored,
  first_time: instant(report.firstTime),
  last_time: instant(report.lastTime),
  directory: report.directory,
  ...(report.directoryDenied ? { directory_denied: report.directoryDenied } : {}),
  server_call_logs: report.serverCallLogs,
  linkedids_derived: report.linkedidsDerived === true,
  missing: (report.missing ?? []).map(({ code }) => code),
  problems: report.problems,
  generation: report.generation === null ? null : generationJson(report.generation),
  elapsed_ms: Math.round(report.elapsedMs)
})

/** The directory of a server that may not be read, with what helps. */
export const deniedText = ({ tables, command }: DirectoryDenied): string =>
  `The directory cannot be read, so that calls have no users, lines and tags: no right to ${tables.join(', ')}.\n` +
  `An administrator of the server can grant it with\n  ${command}\n`

/** Formats that hold nothing but a directory. */
const DIRECTORIES: ReadonlySet<string> = new Set(['directory-json', 'users-export'])

/** An import's report in words. */
export function importText(report: ImportReport): string {
  const { directory } = report
  const loaded = directory && `${count(directory.users, 'user')}, ${count(directory.lines, 'line')}`
  const lines = [
    loaded && DIRECTORIES.has(report.format)
      ? `${report.fileName}: ${loaded} loaded${report.rejected > 0 ? `, ${count(report.rejected, 'row')} rejected` : ''}.`
      : `${report.fileName}: ${report.read} rows read, ${report.added} added, ${report.duplicates} already here, ` +
        `${report.rejected} rejected.`,
    ...(loaded && !DIRECTORIES.has(report.format) ? [`Directory: ${loaded}.`] : []),
    ...(report.linkedidsDerived
      ? ['The events name no linkedid: calls were told apart by their channels and bridges.']
      : []),
    ...(report.serverCallLogs
      ? [
          `Call logs of the server: ${report.serverCallLogs.read}, ${report.serverCallLogs.added} of them new; ` +
            'calltrail diff compares them with those made here.'
        ]
      : []),
    ...report.problems.map(
      ({ line, code, text }) => `  ${line === null ? '' : `line ${line}: `}${code}: ${shorten(text)}`
    )
  ]
  return `${lines.join('\n')}\n${report.generation === null ? '' : generationText(report.generation)}`
}

/** `1 call`, `2 calls`. */
export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const shorten = (text: string): string => {
  const flat = printable(text.replace(/\s+/g, ' '))
  return flat.length > 100 ? `${flat.slice(0, 99)}…` : flat
}
