import type { ImportOptions } from '@shared/model/import-preview'
import { ByteReader } from './bytes/byte-reader'
import { decodeHead, decodeText, detectEncoding } from './bytes/encoding'
import { meaningOf } from './bytes/signatures'
import type { TemporaryFiles } from './bytes/temporary-files'
import type { Leaf } from './containers/leaves'
import type { Content } from './content'
import { DIALECTS } from './dialects/dialects'
import { fileEmpty, formatUnknown, notYetSupported } from './failures'
import { customDump } from './pgdump/custom-dump'
import { folderDump } from './pgdump/folder-dump'
import { readContents } from './pgdump/read-contents'
import { sqliteContent } from './sqlite/sqlite-content'

/** What recognition needs beside the bytes. */
export interface ContentPlace {
  readonly options: ImportOptions
  readonly files: TemporaryFiles
}

/**
 * Says what a content is by its first bytes alone, in the order of the signatures and then of the dialects. May read on in
 * dumps and databases. Throws where it is empty, damaged, unknown or cannot be read.
 */
export async function recogniseContent(leaf: Leaf, { options, files }: ContentPlace): Promise<Content> {
  const { name, head, complete } = leaf
  const meaning = meaningOf(head)
  if (meaning && 'refused' in meaning) throw notYetSupported(name, meaning.refused, meaning.advice)
  if (meaning && 'recording' in meaning) throw isRecording(name, meaning.recording)
  if (meaning && 'kind' in meaning) {
    if (meaning.kind === 'sqlite') return sqliteContent(leaf, files)
    if (meaning.kind === 'pg-dump') return dumpContent(leaf)
  }
  const encoding = detectEncoding(head)
  if (!encoding) throw formatUnknown(name, 'it holds no text')
  const text = decodeHead(head, encoding)
  if (complete && text.trim() === '') throw fileEmpty(name)
  for (const dialect of DIALECTS) {
    const recognised = dialect.recognise({ fileName: name, text, complete }, options)
    if (!recognised) continue
    // A dump may say in its head what its bytes do not show.
    const chosen = recognised.encoding ? { ...encoding, encoding: recognised.encoding } : encoding
    return {
      ...recognised,
      encoding: chosen.encoding,
      read: (bytes, environment) => recognised.read(decodeText(bytes, chosen), environment)
    }
  }
  throw formatUnknown(name, `it begins with "${firstWords(text)}"`)
}

async function dumpContent(leaf: Leaf): Promise<Content> {
  const reader = new ByteReader(leaf.content)
  try {
    const contents = await readContents(reader, leaf.name)
    return contents.format === 'custom' ? customDump(contents, leaf.name) : folderDump(contents, leaf)
  } finally {
    await reader.close()
  }
}

function isRecording(name: string, what: string): Error {
  return notYetSupported(
    name,
    what,
    'Recordings are no call events. Open a CEL dump; recordings are found through it.'
  )
}

function firstWords(text: string): string {
  return (text.trim().split(/\r?\n|\r/, 1)[0] ?? '').slice(0, 80)
}
