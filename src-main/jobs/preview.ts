import { AppError } from '@shared/errors/app-error'
import type { Cel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { Completion, ImportOptions, ImportPreview } from '@shared/model/import-preview'
import { createDirectoryIndex, generateCallLogs } from '../engine'
import { openSource } from '../sources/open-source'
import type { IncomingCel, OpenedSource, SourceInput } from '../sources/source'
import { packCel } from '../store/cel-row'
import { readDirectory } from '../store/directory'
import { KnownCels } from '../store/known-cels'
import type { ReadStore } from '../store/store'
import { serviceTenant } from './service-tenant'

/** Rows looked at in a file that is too large to be read whole. */
const SAMPLE_ROWS = 2000
/** Files up to this size are read whole: 35,000 rows, a fraction of a second. */
const WHOLE_BYTES = 8 * 1024 * 1024

/** What a file is, how much of it is in the workspace already, and what generation would give. Changes nothing. */
export async function previewImport(
  store: ReadStore,
  input: SourceInput,
  options: ImportOptions
): Promise<ImportPreview> {
  const source = await openSource(input, options)
  try {
    return await compare(store, source, input)
  } finally {
    await source.close?.()
  }
}

async function compare(store: ReadStore, source: OpenedSource, input: SourceInput): Promise<ImportPreview> {
  const { preview } = source
  if (preview.kind === 'directory' || input.kind === 'stream') return preview
  const whole = preview.sizeBytes <= WHOLE_BYTES && preview.rowCountExact
  const rows = await readRows(source, whole ? Infinity : SAMPLE_ROWS)
  if (rows === null) return preview
  const known = new KnownCels(store, () => undefined)
  const isNew = rows.cels.map((cel) => !known.isKnown(cel, packCel(cel)))
  const alreadyHere = isNew.filter((one) => !one).length
  return {
    ...preview,
    alreadyHere,
    willGive: whole ? forecast(store, rows, isNew, preview.completion) : null
  }
}

interface Rows {
  readonly cels: readonly IncomingCel[]
  readonly directory: DirectorySnapshot | null
}

/** The first rows of a source; null where it turns out to be unreadable, which the import will say better. */
async function readRows(source: OpenedSource, limit: number): Promise<Rows | null> {
  const cels: IncomingCel[] = []
  let directory: DirectorySnapshot | null = null
  try {
    for await (const batch of source.batches()) {
      for (const cel of batch.cels) cels.push(cel)
      directory = batch.directory ?? directory
      if (cels.length >= limit) break
    }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
  return { cels, directory }
}

function forecast(
  store: ReadStore,
  rows: Rows,
  isNew: readonly boolean[],
  completion: Completion
): ImportPreview['willGive'] {
  const cels = rows.cels.map(({ serverId: _serverId, serverCallLogId: _callLog, ...cel }, index): Cel => ({
    id: index + 1,
    ...cel,
    callLogId: null
  }))
  const directory = rows.directory ?? readDirectory(store)
  const { callLogs, skipped } = generateCallLogs(cels, createDirectoryIndex(directory), {
    serviceTenantUuid: serviceTenant(store, directory),
    completion
  })
  // What is here already gives what it gave.
  const holdsNew = ({ celIds }: { readonly celIds: readonly number[] }): boolean =>
    celIds.some((id) => isNew[id - 1] === true)
  const made = callLogs.filter(holdsNew)
  const dropped = skipped.filter(holdsNew)
  const unfinished = dropped.filter((group) => group.code === 'unfinished').length
  const failed = dropped.filter((group) => group.code === 'failed').length
  return {
    callLogs: made.length,
    unfinished,
    failed,
    invalid: dropped.length - unfinished - failed,
    known: callLogs.length + skipped.length - made.length - dropped.length
  }
}
