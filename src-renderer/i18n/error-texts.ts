import type { ErrorCode } from '@shared/errors/error-codes'
import { errorTextsEn } from './en/errors'
import { errorTextsFr } from './fr/errors'
import type { Language } from './language'

/** What happened, and what the person can do; an empty hint means that there is nothing to do. */
export interface ErrorText {
  readonly title: string
  readonly hint: string
}

/** Texts of every error in every language; a code without words does not compile. */
export const ERROR_TEXTS: Record<Language, Record<ErrorCode, ErrorText>> = {
  en: errorTextsEn,
  fr: errorTextsFr
}
