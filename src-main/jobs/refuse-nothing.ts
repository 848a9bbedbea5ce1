import { AppError } from '@shared/errors/app-error'
import type { ImportPreview } from '@shared/model/import-preview'
import { unreadableTime } from '../sources/time/unreadable-time'
import type { Loaded } from './import'

/** Throws for a source of which nothing came in: it would only leave a line in the list of sources. */
export function refuseNothing(loaded: Loaded, preview?: ImportPreview): void {
  const { fileName, added, duplicates, rejected, directory, serverCallLogs, problems } = loaded
  if (added + duplicates > 0 || directory !== null || serverCallLogs !== null) return
  const first = problems.find(({ code }) => code !== 'dump-cut')
  const time = first?.code === 'time-unreadable' && preview ? unreadableTime(preview) : null
  const { message, hint } = first
    ? time
      ? {
          message: `None of the rows of ${fileName} can be read: the time "${time.value}" is not in a form that is read the same everywhere, like 2026-03-11 10:02:10+01.`,
          hint: time.advice
        }
      : {
          message: `None of the rows of ${fileName} can be read: ${rejected} were refused, the first for ${first.code}${first.line === null ? '' : `, line ${first.line}`}.`,
          hint: 'Check the columns and the separator; --dry-run shows the first rows as they are understood.'
        }
    : {
        message: `${fileName} holds no event, no directory and no call log.`,
        hint:
          problems.length > 0
            ? 'The dump ends too early: export it again, and compare the sizes.'
            : 'Check that the table was not empty when it was exported.'
      }
  throw new AppError({
    code: 'nothing-readable',
    message,
    hint,
    details: { file: fileName, rejected, ...(time ? { time: time.value } : {}) }
  })
}
