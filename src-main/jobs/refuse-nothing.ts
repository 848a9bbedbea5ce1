import { AppError } from '@shared/errors/app-error'
import type { ImportPreview } from '@shared/model/import-preview'
import type { ImportReport, RowProblem } from '@shared/model/job'
import { unreadableTime } from '../sources/time/unreadable-time'

type Outcome = Pick<
  ImportReport,
  'fileName' | 'added' | 'duplicates' | 'rejected' | 'directory' | 'serverCallLogs' | 'problems'
>

/** Throws for a source of which nothing came in: it would only leave a line in the list of sources. */
export function refuseNothing(loaded: Outcome, preview?: ImportPreview): void {
  const { fileName, added, duplicates, rejected, directory, serverCallLogs, problems } = loaded
  if (added + duplicates > 0 || directory !== null || serverCallLogs !== null) return
  const first = problems.find(({ code }) => code !== 'dump-cut')
  const time = first?.code === 'time-unreadable' && preview ? unreadableTime(preview) : null
  throw new AppError({
    code: 'nothing-readable',
    ...(time ? timesUnreadable(fileName, time) : first ? rowsRefused(loaded, first) : nothingInside(loaded)),
    details: { file: fileName, rejected, ...(time ? { time: time.value } : {}) }
  })
}

interface Words {
  readonly message: string
  readonly hint: string
}

const timesUnreadable = (fileName: string, { value, advice }: { value: string; advice: string }): Words => ({
  message: `None of the rows of ${fileName} can be read: the time "${value}" is not in a form that is read the same everywhere, like 2026-03-11 10:02:10+01.`,
  hint: advice
})

const rowsRefused = ({ fileName, rejected }: Outcome, { code, line }: RowProblem): Words => ({
  message: `None of the rows of ${fileName} can be read: ${rejected} were refused, the first for ${code}${line === null ? '' : `, line ${line}`}.`,
  hint: 'Check the columns and the separator; --dry-run shows the first rows as they are understood.'
})

const nothingInside = ({ fileName, problems }: Outcome): Words => ({
  message: `${fileName} holds no event, no directory and no call log.`,
  hint:
    problems.length > 0
      ? 'The dump ends too early: export it again, and compare the sizes.'
      : 'Check that the table was not empty when it was exported.'
})
