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

/** Words for anything that was thrown; a code that this window does not know yet falls back to what it carries. */
export function errorText(thrown: unknown, language: Language): ErrorText & { readonly data: AppErrorData } {
  const data = dataOf(thrown)
  const known = ERROR_TEXTS[language][data.code] as ErrorText | undefined
  const own = TELLING_HINTS.has(data.code) && data.hint !== '' ? data.hint : null
  const hint =
    own !== null && language === 'en' ? own : [known?.hint ?? data.hint, own].filter(Boolean).join(' ')
  return { title: known?.title ?? data.message, hint, data }
}
