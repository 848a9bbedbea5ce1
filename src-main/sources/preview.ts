import type { ImportPreview, MissingNotice } from '@shared/model/import-preview'
import type { DirectoryCounts, RowProblem } from '@shared/model/job'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ReadBatch, Recognised, RowObserver } from './dialects/dialect'
import type { Cells } from './rows/cel-builder'
import type { IncomingCel } from './source'
import type { TimeReader } from './time/time-reader'
import { proposeZone } from './time/zone-proposal'

const SHOWN_ROWS = 50
const SHOWN_PROBLEMS = 100

/** What surrounds the rows: known before they are read. */
export interface PreviewFrame {
  readonly fileName: string
  readonly sizeBytes: number | null
  readonly compression: readonly string[]
  readonly encoding: string
  readonly recognised: Recognised
}

/** How far the preview read: rows beyond are estimated from the bytes. */
export interface PreviewExtent {
  readonly complete: boolean
  readonly bytesRead: number
}

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
  private wazoEvents = false
  private directory: DirectorySnapshot | null = null

  row(cells: Cells, cel: IncomingCel | null): void {
    if (this.rows.length < SHOWN_ROWS) this.rows.push(cells.map((cell) => copy(cell ?? '')))
    if (!cel) return
    this.events += 1
    if (cel.eventtime < this.firstTime) this.firstTime = cel.eventtime
    if (cel.eventtime > this.lastTime) this.lastTime = cel.eventtime
    this.fractions ||= cel.eventtime % 1_000_000 !== 0
    this.linkedidEnds ||= cel.eventtype === 'LINKEDID_END'
    this.wazoEvents ||= /^(?:XIVO|WAZO)_/.test(cel.eventtype) || /^(?:XIVO|WAZO)_/.test(cel.userdeftype)
  }

  batch(batch: ReadBatch): void {
    this.readCount += batch.read - batch.ignored
    this.problemCount += batch.problems.length
    for (const problem of batch.problems) {
      if (this.problems.length < SHOWN_PROBLEMS) this.problems.push(problem)
    }
    if (batch.directory) this.directory = batch.directory
  }

  finish(frame: PreviewFrame, extent: PreviewExtent, times: TimeReader): ImportPreview {
    const { recognised, fileName, sizeBytes, compression, encoding } = frame
    const columns = recognised.columns()
    const growth =
      extent.complete || sizeBytes === null || extent.bytesRead === 0 ? 1 : sizeBytes / extent.bytesRead
    return {
      fileName,
      sizeBytes: sizeBytes ?? extent.bytesRead,
      kind: recognised.kind,
      format: recognised.format,
      compression,
      encoding,
      delimiter: recognised.delimiter,
      hasHeader: recognised.hasHeader,
      columns,
      rows: this.rows.map((row) => columns.map((_, index) => row[index] ?? '')),
      rowCount: Math.round(this.readCount * Math.max(1, growth)),
      rowCountExact: extent.complete,
      firstTime: this.events === 0 ? null : this.firstTime,
      lastTime: this.events === 0 ? null : this.lastTime,
      alreadyHere: null,
      willGive: null,
      zone: proposeZone(times.samples, times.needsZone),
      wazoEvents: this.wazoEvents,
      missing: recognised.kind === 'cel' ? this.missing(columns.map((column) => column.target)) : [],
      directory: this.directory ? countDirectory(this.directory) : null,
      problems: this.problems,
      problemCount: this.problemCount
    }
  }

  private missing(targets: readonly (string | null)[]): MissingNotice[] {
    const lacks = (target: string): boolean => !targets.includes(target)
    const notices: (MissingNotice | false)[] = [
      lacks('linkedid') && { code: 'linkedid', severity: 'problem' },
      lacks('uniqueid') && { code: 'uniqueid', severity: 'problem' },
      lacks('extra') && { code: 'extra', severity: 'warning' },
      this.events > 0 && !this.linkedidEnds && { code: 'linkedid-end', severity: 'warning' },
      { code: 'directory', severity: 'warning' },
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
