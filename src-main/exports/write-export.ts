import { basename } from 'node:path'
import type { ExportFacts, ExportOptions } from '@shared/model/export'
import { writeAtomically } from './atomic-file'
import { hasSideCar, writerOf } from './formats'
import type { ExportContent, ExportListener, ExportResult } from './formats/format'

/** Name of the file that describes another one. */
export const sideCarName = (name: string): string => `${name}.about.json`

/**
 * Writes an export to a file, which appears when it is complete; one that is cancelled or fails leaves nothing, and an older file of
 * that name as it was. `aboutPath`: where the second file goes that describes formats which cannot do so themselves.
 */
export async function writeExport(
  path: string,
  content: ExportContent,
  listener: ExportListener,
  aboutPath = `${path}.about.json`
): Promise<ExportResult> {
  const write = writerOf(content.options.format)
  const result = await writeAtomically(path, (file) => {
    // A nearly full disk takes a part of the block first; writeFile goes on until the rest is refused.
    const target = { name: basename(path), write: (block: Uint8Array) => file.writeFile(block) }
    return write(target, content, listener)
  })
  if (content.options.describe && hasSideCar(content.options.format)) {
    const about = aboutText(basename(path), content.facts(), content.options)
    await writeAtomically(aboutPath, (file) => file.writeFile(about))
  }
  return result
}

/** What the second file says: the facts, and how values are written. Nothing in it depends on the clock. */
function aboutText(file: string, facts: ExportFacts, options: ExportOptions): string {
  const { times, durations, columns, guard, csv } = options
  return `${JSON.stringify({ file, ...facts, times, durations, columns, guard, csv }, null, 2)}\n`
}
