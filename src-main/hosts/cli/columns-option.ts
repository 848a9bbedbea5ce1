import { targetOf } from '../../sources/rows/columns'
import { usageError } from '../../api/options/usage-error'

/** Places of a file's columns and what they are, of `eventtype,eventtime,-,cid_num`; a usage error for unknown names. */
export function checkColumns(names: string): Record<number, string | null> {
  const columns = names.split(',').map((name) => name.trim())
  const targets = columns.map((name) => (name === '' || name === '-' ? null : targetOf(name)))
  const unknown = columns.find((name, at) => name !== '' && name !== '-' && targets[at] === null)
  if (unknown !== undefined) {
    throw usageError(
      `--columns names no column of events: "${unknown}".`,
      'Names are those of the table cel, e.g. eventtype, eventtime, cid_num, uniqueid, linkedid; - for none.'
    )
  }
  const twice = targets.find((target, at) => target !== null && targets.indexOf(target) !== at)
  if (twice !== undefined)
    throw usageError(`--columns names ${String(twice)} twice.`, 'Name each column once.')
  return { ...targets }
}
