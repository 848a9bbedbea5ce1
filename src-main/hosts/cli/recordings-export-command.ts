import { randomUUID } from 'node:crypto'
import { Option } from 'commander'
import type { CallFilter } from '@shared/model/call-filter'
import { AUDIO_TARGETS, type AudioTarget } from '@shared/model/recording'
import { PACK_LANGUAGES, type PackLanguage } from '../../jobs/missing-words'
import { packFetcher, type StackAccess } from '../../jobs/pack-fetch'
import { packRecordings, type PackOutcome } from '../../jobs/pack-recordings'
import { archiveFiles, isClaimed } from '../../recordings/archive'
import {
  exportRequest,
  type PackRequest,
  type StoredExport,
  unfinishedExport
} from '../../store/recording-exports'
import { exportedCalls, holdsExportable, tenantsOf } from '../../store/recording-selection'
import type { ReadStore } from '../../store/store'
import { type CalendarPeriod, dayText, monthPeriod, weekPeriod } from '../../api/options/calendar-period'
import { ExportRegister } from './export-register'
import { checkTarget, targetPath, withTenant } from './export-target'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { createControl } from './progress'
import { recordingsGroup } from './recordings-group'
import { count } from './report-text'
import { stackAccess } from './stack-access'
import { checkTenant } from './tenant-option'
import { usageError } from '../../api/options/usage-error'
import { combined } from '../../api/options/where-option'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface ExportOptions extends FilterOptions {
  readonly week?: string
  readonly month?: string
  readonly tenant?: string
  readonly eachTenant?: boolean
  readonly by: 'call' | 'conversation'
  readonly as: AudioTarget
  readonly fetch?: boolean
  readonly resume?: boolean
  readonly language: PackLanguage
  readonly timeZone?: string
}

/** One file to write. */
interface Target {
  readonly path: string
  readonly tenant: string | null
  readonly request: PackRequest
}

/** What became of it, as `--json` prints it. */
interface Written {
  readonly file: string
  readonly tenant_uuid: string | null
  readonly recordings: number
  readonly missing: number
  readonly bytes: number
  readonly resumed: boolean
}

/** `calltrail recordings export`: recordings of calls into a ZIP, by hand or by a schedule. */
export const addRecordingsExport: AddCommand = (program, io, finish) => {
  const command = addFilters(
    recordingsGroup(program)
      .command('export <file>')
      .description(
        'write recordings of calls to a ZIP; its name may hold {from}, {until} and {tenant}. ' +
          'Blocked calls only when a filter asks for them. Exit code 3 when there is nothing to export'
      )
  )
    .addOption(
      new Option('--week <week>', 'a whole week: last, this or e.g. 2026-W10').conflicts([
        'month',
        'from',
        'until'
      ])
    )
    .addOption(
      new Option('--month <month>', 'a whole month: last, this or e.g. 2026-03').conflicts(['from', 'until'])
    )
    .addOption(new Option('--tenant <uuid>', 'calls of this tenant').conflicts(['eachTenant', 'tenantUuid']))
    .option('--each-tenant', 'a file for each tenant, with its name')
    .addOption(
      new Option('--by <what>', 'folders in the ZIP: by call log, as Wazo has them, or by conversation')
        .choices(['call', 'conversation'])
        .default('call')
    )
    .addOption(
      new Option('--as <form>', 'as the files are, or converted').choices(AUDIO_TARGETS).default('original')
    )
    .option('--fetch', 'fetch from the stack what is not here')
    .addOption(
      new Option('--language <name>', 'language of the reasons in missing.csv')
        .choices(PACK_LANGUAGES)
        .default('en')
    )
    .option('--resume', 'go on where an unfinished export of this file stopped')
    .option(
      '--time-zone <zone>',
      'zone of weeks, months and times (default: the workspace’s, else this computer’s)'
    )
  onRun<ExportOptions>(command, io, finish, async (context, [file = ''], options) => {
    checkFilters(options)
    checkTarget(file)
    const tenant = checkTenant(options.tenant)
    return reading(context, async (store) => {
      const targets = targetsOf(store, file, { ...options, ...(tenant !== undefined && { tenant }) })
      const access = options.fetch ? await stackAccess(context, store) : null
      const written: Written[] = []
      for (const target of targets) {
        const one = await write(context, store, target, access, options.resume === true)
        if (one !== null) written.push(one)
      }
      tell(context, written)
      return written.length === 0 ? EXIT.nothing : EXIT.done
    })
  })
}

function targetsOf(store: ReadStore, file: string, options: ExportOptions): readonly Target[] {
  const zone = zoneOf(store, options.timeZone)
  const span = periodOf(options, zone)
  const filter = within(filterFrom(options, zone, store), span)
  const days = {
    from: span?.firstDay ?? (filter.from === undefined ? null : dayText(filter.from, zone)),
    // The last day that belongs to it: the end itself does not.
    until: span?.lastDay ?? (filter.until === undefined ? null : dayText(filter.until - 1, zone))
  }
  const target = (
    pattern: string,
    calls: CallFilter,
    tenant: string | null,
    name: string | null
  ): Target => ({
    path: targetPath(pattern, { ...days, tenant: name }),
    tenant,
    request: {
      calls: { filter: calls, except: [] },
      by: options.by,
      target: options.as,
      fetch: options.fetch === true,
      // Unsaid where it is the usual one, so that an export of before can be gone on with.
      ...(options.language === 'en' ? {} : { language: options.language })
    }
  })
  const names = (calls: CallFilter): readonly TenantName[] =>
    distinct(tenantsOf(store, exportedCalls({ filter: calls, except: [] })))
  if (options.eachTenant) {
    return names(filter).map(({ uuid, name }) =>
      target(withTenant(file), combined(filter, { tenantUuids: [uuid] }), uuid, name)
    )
  }
  if (options.tenant === undefined) return [target(file, filter, null, null)]
  const { tenant } = options
  const calls = combined(filter, { tenantUuids: [tenant] })
  return [target(file, calls, tenant, names(calls).find(({ uuid }) => uuid === tenant)?.name ?? tenant)]
}

interface TenantName {
  readonly uuid: string
  readonly name: string
}

/** Names for files: with a part of the uuid where two tenants have one name, which may differ by case only. */
function distinct(
  tenants: readonly { readonly uuid: string; readonly name: string | null }[]
): readonly TenantName[] {
  const key = (name: string | null): string => (name ?? '').toLowerCase()
  return tenants.map(({ uuid, name }) => {
    const isShared = tenants.filter((other) => key(other.name) === key(name)).length > 1
    return { uuid, name: name === null ? uuid : isShared ? `${name} ${uuid.slice(0, 8)}` : name }
  })
}

function periodOf({ week, month }: ExportOptions, zone: string): CalendarPeriod | null {
  const now = Date.now() * 1000
  if (week !== undefined) return weekPeriod(week, now, zone)
  return month === undefined ? null : monthPeriod(month, now, zone)
}

const within = (filter: CallFilter, span: CalendarPeriod | null): CallFilter =>
  span === null ? filter : combined(filter, { from: span.from, until: span.until })

async function write(
  context: CliContext,
  store: ReadStore,
  { path, tenant, request }: Target,
  access: StackAccess | null,
  resume: boolean
): Promise<Written | null> {
  const { io, globals } = context
  const before = resume ? await toResume(context, store, path, request) : null
  if (before === null && !holdsExportable(store, request)) return null
  const uuid = before?.uuid ?? randomUUID()
  const order = { exportUuid: uuid, path, requestedAt: before?.requestedAt ?? Date.now() * 1000, request }
  const added = {
    uuid,
    requestedAt: order.requestedAt,
    path,
    fileName: path.replace(/^.*[/\\]/, ''),
    request
  }
  const register = new ExportRegister(store.path, added, before !== null)
  const control = createControl(io, globals.progress === true)
  const fetcher = packFetcher(store, order, access)
  let outcome: PackOutcome
  try {
    outcome = await packRecordings(store, order, fetcher?.fetch ?? null, register.note, control)
  } catch (error) {
    control.finish()
    io.stderr.write(`What is packed of ${path} stays: --resume goes on with it.\n`)
    throw error
  } finally {
    control.finish()
    await fetcher?.close()
    register.warn(io)
  }
  return { file: path, tenant_uuid: tenant, ...outcome, resumed: before !== null }
}

/** The unfinished export of this file, when it is of the same recordings. */
async function toResume(
  { io }: CliContext,
  store: ReadStore,
  path: string,
  request: PackRequest
): Promise<StoredExport | null> {
  const found = unfinishedExport(store, path)
  if (found === null) return null
  if (await isClaimed(archiveFiles(path, found.uuid)))
    throw usageError(`${path} is being written by another program.`, 'Wait until it is done.')
  if (JSON.stringify(exportRequest(store, found)) === JSON.stringify(request)) return found
  io.stderr.write(`The unfinished export of ${path} is of other recordings: it is begun anew.\n`)
  return null
}

function tell({ io, globals }: CliContext, written: readonly Written[]): void {
  if (globals.json) io.stdout.write(`${JSON.stringify({ exports: written })}\n`)
  else if (written.length === 0) io.stdout.write('No recording to export; no file was written.\n')
  else {
    for (const { file, recordings, missing, bytes } of written) {
      const left =
        missing === 0
          ? ''
          : ` ${missing} ${missing === 1 ? 'is' : 'are'} not in it: missing.csv inside says why.`
      io.stdout.write(`Wrote ${count(recordings, 'recording')} to ${file} (${bytes} bytes).${left}\n`)
    }
  }
}
