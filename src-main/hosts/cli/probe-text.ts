import { restTime } from '@shared/format/rest-json'
import type { ServerProbe, ServerStepName } from '@shared/model/server'
import { deniedText } from './report-text'

const WORDS: Readonly<Record<ServerStepName, string>> = {
  reach: 'Server reached',
  encrypt: 'Encrypted',
  'sign-in': 'Signed in',
  database: 'Database',
  'find-table': 'Table of events',
  'read-table': 'Events can be read, about',
  'read-directory': 'Directory can be read, users'
}

const MARKS = { done: 'ok', failed: 'FAILED', skipped: '-', 'not-tried': '' } as const

/** What a look at a server found, in words, with the command that helps. */
export function probeText(probe: ServerProbe): string {
  const { certificate, error, table } = probe
  const time = (us: number): string => restTime(us, probe.facts?.timeZone ?? 'UTC')
  const steps = probe.steps.map(({ name, status, detail }) => {
    const said = name === 'encrypt' && status === 'skipped' ? 'no: everything is sent in clear' : detail
    return `  ${MARKS[status].padEnd(6)} ${WORDS[name].padEnd(28)} ${said}`.trimEnd()
  })
  const lines = [
    probe.title,
    ...steps,
    ...(table?.others?.length ? [`  --table chooses another: ${table.others.join(', ')}`] : []),
    ...(table && table.firstTime !== null && table.lastTime !== null
      ? [`  events from ${time(table.firstTime)} to ${time(table.lastTime)}`]
      : []),
    ...(certificate
      ? [
          `  certificate of ${certificate.subject}, signed by ${certificate.issuer}, valid until ${time(certificate.validUntil)}`,
          `  SHA-256 ${certificate.fingerprint}`
        ]
      : []),
    ...(probe.directoryDenied ? [deniedText(probe.directoryDenied).trimEnd()] : []),
    ...(error ? [error.message, error.hint, ...commandOf(error.details)] : [])
  ]
  return `${lines.join('\n')}\n`
}

/** The line to run somewhere that belongs to an error, indented; nothing where there is none. */
export function commandOf(details: Readonly<Record<string, unknown>> | undefined): string[] {
  const command = details?.['command']
  return typeof command === 'string' ? [`  ${command}`] : []
}

/** The same in snake case. Times in UTC. */
export function probeJson({
  title,
  steps,
  error,
  certificate,
  facts,
  table,
  directory,
  directoryDenied
}: ServerProbe): object {
  const time = (us: number | null): string | null => (us === null ? null : restTime(us, 'UTC'))
  return {
    title,
    steps,
    error,
    certificate: certificate && {
      subject: certificate.subject,
      issuer: certificate.issuer,
      valid_from: time(certificate.validFrom),
      valid_until: time(certificate.validUntil),
      fingerprint: certificate.fingerprint,
      names: certificate.names,
      pem: certificate.pem
    },
    server: facts && {
      postgres_version: facts.postgresVersion,
      wazo_version: facts.wazoVersion,
      time_zone: facts.timeZone,
      wazo_uuid: facts.wazoUuid,
      clock_ahead_ms: facts.clockAheadMs
    },
    table: table && {
      schema: table.schema,
      name: table.name,
      others: table.others ?? [],
      columns: table.columns,
      about_rows: table.aboutRows,
      first_time: time(table.firstTime),
      last_time: time(table.lastTime)
    },
    directory,
    ...(directoryDenied ? { directory_denied: directoryDenied } : {})
  }
}
