import type {
  ContentKind,
  ImportPreview,
  MissingNotice,
  PreviewColumn,
  SourceKind,
  SourceMembers,
  SourceServer,
  ZoneProposal
} from '@shared/model/import-preview'
import type { DirectoryCounts, RowProblem } from '@shared/model/job'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ContentShape } from './content'
import type { ReadBatch, RowObserver } from './dialects/dialect'
import { completionFrom, type SeenEvents, WAZO_EVENT } from './completion'
import type { Cells } from './rows/cel-builder'
import type { IncomingCel } from './source'
import type { TimeReader } from './time/time-reader'
import { proposeZone } from './time/zone-proposal'

const SHOWN_ROWS = 50
const SHOWN_PROBLEMS = 100

/** What no user export of wazo-confd holds. */
const USERS_EXPORT_LACKS: readonly MissingNotice[] = [
  { code: 'second-lines', severity: 'warning' },
  { code: 'tenants', severity: 'note' },
  { code: 'line-ids', severity: 'note' },
  { code: 'voicemails', severity: 'note' }
]

/** What surrounds the rows: known before they are read. */
export interface PreviewFrame {
  readonly fileName: string
  readonly sizeBytes: number | null
  readonly compression: readonly string[]
  readonly encoding: string
  readonly members: SourceMembers | null
  readonly recognised: ContentShape
}

/** How far the preview read: rows beyond are estimated from the bytes. */
export interface PreviewExtent {
  readonly complete: boolean
  readonly bytesRead: number
}

const OF_WAZO = new RegExp(WAZO_EVENT)

/** Gathers what the preview page shows while the first rows of a file pass by. */
export class PreviewCollector implements RowObserver {
  private readonly rows: string[][] = []
  private readonly problems: RowProblem[] = []
  private problemCount = 0
  private readCount = 0
  private events = 0
  private firstTime = Number.POSITIVE_INFINITY
  private lastTime = Number.NEGATIVE_INFINITY
  private fractions = false
  private linkedidEnds = false
  private channelEnds = false
  private wazoEvents = false
  private directory: DirectorySnapshot | null = null
  private callLogs = 0
  private queueRows = 0
  private serverSeen: SourceServer | null = null
  private columnsSeen: readonly PreviewColumn[] | null = null
  private readonly announced = new Set<ContentKind>()

  row(cells: Cells, cel: IncomingCel | null): void {
    if (this.rows.length < SHOWN_ROWS) this.rows.push(cells.map((cell) => copy(cell ?? '')))
    if (!cel) return
    this.events += 1
    if (cel.eventtime < this.firstTime) this.firstTime = cel.eventtime
    if (cel.eventtime > this.lastTime) this.lastTime = cel.eventtime
    this.fractions ||= cel.eventtime % 1_000_000 !== 0
    this.linkedidEnds ||= cel.eventtype === 'LINKEDID_END'
    this.channelEnds ||= cel.eventtype === 'CHAN_END'
    this.wazoEvents ||= OF_WAZO.test(cel.eventtype) || OF_WAZO.test(cel.userdeftype)
  }

  columns(columns: readonly PreviewColumn[]): void {
    // A definition tells the columns first, and the rows that are shown have the last word.
    if (this.rows.length === 0) this.columnsSeen = columns
  }

  announce(kind: ContentKind): void {
    this.announced.add(kind)
  }

  queueLog(rows: number): void {
    this.queueRows += rows
  }

  server(server: SourceServer): void {
    this.serverSeen = server
  }

  batch(batch: ReadBatch): void {
    this.readCount += batch.read - batch.ignored
    this.problemCount += batch.problems.length
    for (const problem of batch.problems) {
      if (this.problems.length < SHOWN_PROBLEMS) this.problems.push(problem)
    }
    if (batch.directory) this.directory = batch.directory
    this.callLogs += batch.history?.callLogs.length ?? 0
  }

  finish(frame: PreviewFrame, extent: PreviewExtent, times: TimeReader): ImportPreview {
    const { recognised, fileName, sizeBytes, compression, encoding, members } = frame
    const columns = this.columnsSeen ?? recognised.columns()
    const growth =
      extent.complete || sizeBytes === null || extent.bytesRead === 0 ? 1 : sizeBytes / extent.bytesRead
    const directory = this.directory ? countDirectory(this.directory) : null
    const kind = this.kind(recognised.kind)
    // Stored call logs are no rows of events; where there is nothing else they are what the file consists of.
    const rows = kind === 'history' ? this.callLogs + this.readCount : this.readCount
    const rowCount = Math.round(rows * Math.max(1, growth))
    return {
      fileName,
      sizeBytes: sizeBytes ?? extent.bytesRead,
      kind,
      format: recognised.format,
      compression,
      ...(members ? { members } : {}),
      encoding,
      delimiter: recognised.delimiter,
      hasHeader: recognised.hasHeader,
      columns,
      rows: this.rows.map((row) => columns.map((_, index) => row[index] ?? '')),
      rowCount,
      rowCountExact: extent.complete,
      firstTime: this.events === 0 ? null : this.firstTime,
      lastTime: this.events === 0 ? null : this.lastTime,
      alreadyHere: null,
      willGive: null,
      zone: this.zone(times),
      wazoEvents: this.wazoEvents,
      missing:
        recognised.format === 'users-export'
          ? USERS_EXPORT_LACKS
          : kind === 'cel' && columns.length > 0
            ? this.missing(columns, recognised.guessed === true)
            : [],
      directory,
      contents: {
        cels: kind === 'cel' ? rowCount : null,
        directory,
        serverCallLogs: this.callLogs === 0 ? null : this.callLogs,
        queueLog: this.queueRows === 0 ? null : this.queueRows,
        complete: extent.complete,
        announced: [...this.announced]
      },
      server: this.serverSeen,
      completion: completionFrom(this.seenEvents),
      problems: this.problems,
      problemCount: this.problemCount
    }
  }

  /** A dump of tables is taken for one of events until it turns out to hold none. */
  private kind(recognised: SourceKind): SourceKind {
    if (recognised !== 'cel' || this.readCount > 0 || this.announced.has('cels')) return recognised
    if (this.directory || this.announced.has('directory')) return 'directory'
    return this.callLogs > 0 || this.announced.has('history') ? 'history' : recognised
  }

  /** The server's own zone comes first where it fits, and is all there is where no row tells its offset. */
  private zone(times: TimeReader): ZoneProposal {
    const server = this.serverSeen?.zone ?? null
    const proposal = proposeZone(times.samples, times.needsZone, server ?? undefined)
    return times.samples.length > 0 ? proposal : { ...proposal, proposed: server }
  }

  private get seenEvents(): SeenEvents {
    return { linkedidEnds: this.linkedidEnds, channelEnds: this.channelEnds, wazo: this.wazoEvents }
  }

  private missing(columns: readonly PreviewColumn[], guessed: boolean): MissingNotice[] {
    const lacks = (name: string): boolean => columns.every(({ target }) => target !== name)
    // A column that only altered dumps have.
    const altered = columns.some(({ source, target }) => source === 'altered' && target === null)
    const notices: (MissingNotice | false)[] = [
      altered && { code: 'altered', severity: 'warning' },
      lacks('linkedid') && { code: 'linkedid', severity: 'warning' },
      lacks('uniqueid') && { code: 'uniqueid', severity: 'problem' },
      lacks('channame') && { code: 'channame', severity: 'problem' },
      (lacks('cid_num') || lacks('exten')) && { code: 'caller', severity: 'warning' },
      guessed && { code: 'columns-guessed', severity: 'warning' },
      lacks('extra') && { code: 'extra', severity: 'warning' },
      this.events > 0 && !this.linkedidEnds && { code: 'linkedid-end', severity: 'warning' },
      !this.directory && !this.announced.has('directory') && { code: 'directory', severity: 'warning' },
      this.events > 0 && !this.wazoEvents && { code: 'wazo-events', severity: 'note' },
      this.events > 0 && !this.fractions && { code: 'fractions', severity: 'note' },
      lacks('userfield') && { code: 'userfield', severity: 'note' },
      lacks('id') && { code: 'id', severity: 'note' }
    ]
    return notices.filter((notice) => notice !== false)
  }
}

/** How many of each thing a directory holds. */
export function countDirectory(directory: DirectorySnapshot): DirectoryCounts {
  return {
    users: directory.users.length,
    lines: directory.lines.length,
    contexts: directory.contexts.length,
    voicemails: directory.voicemails.length,
    tenants: directory.tenants.length
  }
}

/** A value cut from a chunk keeps the whole chunk alive; the preview lives longer. */
function copy(value: string): string {
  return Buffer.from(value.slice(0, 500)).toString()
}
