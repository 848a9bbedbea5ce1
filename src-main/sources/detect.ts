import type { ImportOptions } from '@shared/model/import-preview'
import { type ByteInput, byteInput } from './bytes/byte-input'
import { decodeHead, type DetectedEncoding, detectEncoding } from './bytes/encoding'
import { unwrap } from './bytes/unwrap'
import type { Recognised } from './dialects/dialect'
import { DIALECTS } from './dialects/dialects'
import { fileEmpty, formatUnknown } from './failures'
import type { SourceInput } from './source'

/** A file whose content is known, and how to get at its text. */
export interface Detected {
  readonly bytes: ByteInput
  readonly layers: readonly string[]
  readonly encoding: DetectedEncoding
  readonly recognised: Recognised
}

/** Says what a file is by its content alone. Throws where it is empty, damaged, unknown or not yet supported. */
export async function detect(input: SourceInput, options: ImportOptions): Promise<Detected> {
  const fileName = input.name
  const bytes = byteInput(input)
  const { layers, head, complete } = await unwrap(bytes, fileName)
  const encoding = detectEncoding(head)
  if (!encoding) throw formatUnknown(fileName, 'it holds no text')
  const text = decodeHead(head, encoding)
  if (complete && text.trim() === '') throw fileEmpty(fileName)
  for (const dialect of DIALECTS) {
    const recognised = dialect.recognise({ fileName, text, complete }, options)
    if (recognised) return { bytes, layers, encoding, recognised }
  }
  throw formatUnknown(fileName, `it begins with "${firstWords(text)}"`)
}

function firstWords(text: string): string {
  return (text.trim().split(/\r?\n|\r/, 1)[0] ?? '').slice(0, 80)
}
