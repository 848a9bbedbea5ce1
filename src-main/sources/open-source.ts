import { AppError } from '@shared/errors/app-error'
import { isTimeZone } from '@shared/format/zone'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import { detect, type Detected } from './detect'
import { PreviewCollector } from './preview'
import { EventNumbers } from './rows/event-numbers'
import type { OpenSource, SourceBatch, SourceInput } from './source'
import { TimeReader } from './time/time-reader'

/** The preview reads files up to this size whole, and this much content of larger ones: some 30,000 rows. */
const PREVIEW_BYTES = 8 << 20

/**
 * Recognises a file by its content, looks at its first rows, and is then ready to read it all. Throws an `AppError` for
 * files that cannot be read; a bad row is a problem in the preview and in the batches.
 */
export const openSource: OpenSource = async (input, options, pause) => {
  if (options.timeZone !== undefined && !isTimeZone(options.timeZone)) throw zoneUnknown(options.timeZone)
  const detected = await detect(input, options, pause)
  // The preview learns which numbers of events a source has, and the reading knows from its first row on.
  const numbers = new EventNumbers()
  try {
    const preview = await previewInZone(input, options, detected, numbers)
    return {
      preview,
      batches: () => readBatches(input, options, detected, numbers, preview.zone.proposed),
      close: () => detected.close()
    }
  } catch (error) {
    await detected.close()
    throw error
  }
}

/** What the first look finds out, the proposed zone and old numbers of events, a second look starts from. */
async function previewInZone(
  input: SourceInput,
  options: ImportOptions,
  detected: Detected,
  numbers: EventNumbers
): Promise<ImportPreview> {
  const preview = await makePreview(input, options, detected, numbers)
  const { needed, proposed } = preview.zone
  const zone = needed && proposed !== null && options.timeZone === undefined ? { timeZone: proposed } : {}
  if (!numbers.old && Object.keys(zone).length === 0) return preview
  return makePreview(input, { ...options, ...zone }, detected, numbers)
}

async function makePreview(
  input: SourceInput,
  options: ImportOptions,
  detected: Detected,
  numbers: EventNumbers
): Promise<ImportPreview> {
  const { shape, layers, encoding, members } = detected
  const reading = detected.open(false)
  const times = new TimeReader(options.timeZone, 'assume-utc', true)
  const collector = new PreviewCollector()
  const environment = { fileName: input.name, options, times, numbers, observer: collector }
  let complete = true
  for await (const batch of reading.batches(environment)) {
    collector.batch(batch)
    // A directory is one document: half of it says nothing.
    if (reading.passed() < PREVIEW_BYTES || shape.kind === 'directory') continue
    complete = false
    break
  }
  const extent = { complete, bytesRead: reading.consumed() }
  const frame = {
    fileName: input.name,
    sizeBytes: input.sizeBytes,
    compression: layers,
    encoding,
    members,
    recognised: shape
  }
  return collector.finish(frame, extent, times)
}

async function* readBatches(
  input: SourceInput,
  options: ImportOptions,
  detected: Detected,
  numbers: EventNumbers,
  proposedZone: string | null
): AsyncGenerator<SourceBatch> {
  const reading = detected.open(true)
  const times = new TimeReader(options.timeZone, 'refuse', false, proposedZone)
  try {
    for await (const batch of reading.batches({ fileName: input.name, options, times, numbers })) {
      yield { ...batch, bytesRead: reading.consumed() }
    }
  } finally {
    await detected.close()
  }
}

function zoneUnknown(zone: string): AppError {
  return new AppError({
    code: 'time-zone-unknown',
    message: `There is no time zone ${zone}.`,
    hint: 'Use a name of the IANA list, e.g. Europe/Paris, America/Toronto or UTC.',
    details: { zone }
  })
}
