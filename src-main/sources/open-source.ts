import { AppError } from '@shared/errors/app-error'
import { isTimeZone } from '@shared/format/zone'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import { decodeText } from './bytes/encoding'
import { contentOf } from './bytes/unwrap'
import { detect, type Detected } from './detect'
import { PreviewCollector } from './preview'
import type { OpenSource, SourceBatch, SourceInput } from './source'
import { TimeReader } from './time/time-reader'

/** The preview reads files up to this size whole, and this much text of larger ones: some 30,000 rows. */
const PREVIEW_CHARS = 8 << 20

/**
 * Recognises a file by its content, looks at its first rows, and is then ready to read it all. Throws an `AppError` for
 * files that cannot be read; a bad row is a problem in the preview and in the batches.
 */
export const openSource: OpenSource = async (input, options) => {
  if (options.timeZone !== undefined && !isTimeZone(options.timeZone)) throw zoneUnknown(options.timeZone)
  const detected = await detect(input, options)
  const preview = await previewInZone(input, options, detected)
  return { preview, batches: () => readBatches(input, options, detected) }
}

/** Local times are looked at in the proposed zone until one is chosen: the first look is what proposes it. */
async function previewInZone(
  input: SourceInput,
  options: ImportOptions,
  detected: Detected
): Promise<ImportPreview> {
  const preview = await makePreview(input, options, detected)
  const { needed, proposed } = preview.zone
  if (!needed || proposed === null || options.timeZone !== undefined) return preview
  return makePreview(input, { ...options, timeZone: proposed }, detected)
}

async function makePreview(
  input: SourceInput,
  options: ImportOptions,
  { bytes, layers, encoding, recognised }: Detected
): Promise<ImportPreview> {
  const reading = bytes.read(layers.length > 0)
  const times = new TimeReader(options.timeZone, 'assume-utc', true)
  const collector = new PreviewCollector()
  let chars = 0
  async function* counted(): AsyncGenerator<string> {
    for await (const text of decodeText(contentOf(reading, layers, input.name), encoding)) {
      chars += text.length
      yield text
    }
  }
  const environment = { fileName: input.name, options, times, observer: collector }
  let complete = true
  for await (const batch of recognised.read(counted(), environment)) {
    collector.batch(batch)
    // A directory is one document: half of it says nothing.
    if (chars < PREVIEW_CHARS || recognised.kind === 'directory') continue
    complete = false
    break
  }
  const extent = { complete, bytesRead: reading.consumed() }
  const frame = {
    fileName: input.name,
    sizeBytes: input.sizeBytes,
    compression: layers,
    encoding: encoding.encoding,
    recognised
  }
  return collector.finish(frame, extent, times)
}

async function* readBatches(
  input: SourceInput,
  options: ImportOptions,
  { bytes, layers, encoding, recognised }: Detected
): AsyncGenerator<SourceBatch> {
  bytes.lastReading()
  const reading = bytes.read(layers.length > 0)
  const text = decodeText(contentOf(reading, layers, input.name), encoding)
  const times = new TimeReader(options.timeZone, 'refuse', false)
  for await (const batch of recognised.read(text, { fileName: input.name, options, times })) {
    yield { ...batch, bytesRead: reading.consumed() }
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
