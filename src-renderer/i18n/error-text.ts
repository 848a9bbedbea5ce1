import { errorData, type AppErrorData } from '@shared/errors/app-error'
import { ERROR_TEXTS, type ErrorText } from './error-texts'
import type { Language } from './language'

/** Words for anything that was thrown; a code that this window does not know yet falls back to what it carries. */
export function errorText(thrown: unknown, language: Language): ErrorText & { readonly data: AppErrorData } {
  const data = errorData(thrown)
  const known = ERROR_TEXTS[language][data.code] as ErrorText | undefined
  return { title: known?.title ?? data.message, hint: known?.hint ?? data.hint, data }
}
