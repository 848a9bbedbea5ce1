import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'

const HEADER = 'id,eventtype,eventtime,cid_name,cid_num,exten,context,channame,uniqueid,linkedid\n'
/** One row without an id of a server, so that the same one counts as another each time. */
const ROW = ',CHAN_START,2026-03-11 10:00:00+01,Ann,1,2,internal,PJSIP/a-1,1.1,1.1\n'
const ROWS_PER_MEMBER = 20_000
const MEMBERS = 2000

/**
 * Writes a dump of 40 million rows that takes few megabytes, its parts being the same: for tests in which an import has to be
 * under way, however slow or quick the machine. They cancel it, or end the program.
 */
export function writeEndlessDump(folder: string): {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
} {
  const member = gzipSync(ROW.repeat(ROWS_PER_MEMBER))
  const content = Buffer.concat([gzipSync(HEADER), ...Array<Buffer>(MEMBERS).fill(member)])
  const path = join(folder, 'endless.csv.gz')
  writeFileSync(path, content)
  return { path, name: 'endless.csv.gz', sizeBytes: content.length }
}
