import { AppError } from '@shared/errors/app-error'
import type { Loaded } from './import'

/** Throws for a source of which nothing came in: it would only leave a line in the list of sources. */
export function refuseNothing(loaded: Loaded): void {
  const { fileName, added, duplicates, rejected, directory, serverCallLogs, problems } = loaded
  if (added + duplicates > 0 || directory !== null || serverCallLogs !== null) return
  const [first] = problems
  const line = first?.line ?? null
  const where = line === null ? '' : `, line ${line}`
  throw new AppError({
    code: 'nothing-readable',
    message:
      first === undefined
        ? `${fileName} holds no event, no directory and no call log.`
        : `None of the rows of ${fileName} can be read: ${rejected} were refused, the first for ${first.code}${where}.`,
    hint:
      first === undefined
        ? 'Check that the table was not empty when it was exported.'
        : 'Check the columns and the separator; --dry-run shows the first rows as they are understood.',
    details: { file: fileName, rejected }
  })
}
