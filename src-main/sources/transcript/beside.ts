import { existsSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { Transcript } from '@shared/model/transcript'
import { readTranscript } from './read-transcript'

/** What programs that write down recordings put beside them, best first. */
const EXTENSIONS = ['.vtt', '.srt', '.json', '.txt']

/**
 * The transcript beside the file of a recording: same name, with an ending of its own instead of the recording's or after
 * it. Null where there is none, or none that can be read. `path` is that of the dump; only this computer's own folders are
 * looked into, since a path such as `\\server\share` would reach out over the network.
 */
export async function transcriptBeside(path: string): Promise<Transcript | null> {
  if (!isAbsolute(path) || /^[\\/]{2}/.test(path)) return null
  const folder = dirname(path)
  if (!existsSync(folder)) return null
  const name = basename(path)
  for (const candidate of transcriptNames(name)) {
    const found = join(folder, candidate)
    if (!existsSync(found)) continue
    try {
      return await readTranscript({ path: found, name: candidate })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return null
}

/** Names that the transcript of a recording's file may have, best first. */
export function transcriptNames(name: string): string[] {
  const stem = basename(name, extname(name))
  const names = EXTENSIONS.flatMap((extension) => [stem + extension, name + extension])
  return names.filter((candidate) => candidate !== name)
}
