import { errorData, type AppErrorData } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'
import { ERROR_TEXTS, type ErrorText } from './error-texts'
import type { Language } from './language'

/** Errors whose hint names a command or file of the very case; it is written in English by the host. */
const TELLING_HINTS: ReadonlySet<ErrorCode> = new Set([
  'format-not-yet-supported',
  'format-unknown',
  'file-damaged'
])

/** What was thrown, or the plain data of an error that came inside an answer, e.g. in the state of a job. */
function dataOf(error: unknown): AppErrorData {
  if (
    typeof error === 'object' &&
    error !== null &&
    !(error instanceof Error) &&
    'code' in error &&
    'message' in error
  ) {
    return error as AppErrorData
  }
  return errorData(error)
}

/** Words of an error as the window shows them. */
export interface ShownError extends ErrorText {
  readonly data: AppErrorData
  /** A line to run somewhere, as the host gave it; null where there is none. */
  readonly command: string | null
  /** What the host says of the very case, in English, where the hint is in another language; null otherwise. */
  readonly technical: string | null
}

/** Words for anything that was thrown; a code that this window does not know yet falls back to what it carries. */
export function errorText(thrown: unknown, language: Language): ShownError {
  const data = dataOf(thrown)
  const known = ERROR_TEXTS[language][data.code] as ErrorText | undefined
  const own = TELLING_HINTS.has(data.code) && data.hint !== '' ? data.hint : null
  const command = data.details?.['command']
  return {
    title: known?.title ?? data.message,
    hint: own !== null && language === 'en' ? own : (known?.hint ?? data.hint),
    data,
    command: typeof command === 'string' ? command : null,
    technical: own !== null && known && language !== 'en' ? `${data.message} ${own}` : null
  }
}
