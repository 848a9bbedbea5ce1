import { AppError } from '@shared/errors/app-error'
import type { RecordingStack } from '@shared/model/recording'
import { type AskOptions, type StackAnswer, textOf } from './ask'
import {
  forbidden,
  mediaDeleted,
  mediaUnreadable,
  notAStack,
  recordingUnknown,
  signInRejected,
  stackFailed,
  tenantForbidden
} from './failures'

/** Longest refusal that is read; a page of a web server is longer, and says nothing. */
const MAX_BYTES = 200_000

interface Asking {
  readonly shown: string
  readonly stack: RecordingStack
  clean(text: string): string
}

/** The error that a refusal of the API means, by its id where it has one (data-formats 5.4), else by its status. */
export async function refusal(
  { shown, stack, clean }: Asking,
  answer: StackAnswer,
  right: string,
  options: AskOptions
): Promise<AppError> {
  const status = answer.statusCode ?? 0
  const said = await bodyOf(shown, answer, options)
  const { id, message, isPage } = said
  const technical = `HTTP ${status} ${clean(`${id} ${message}`)}`.trim()
  switch (id) {
    case 'recording-media-not-found':
      return mediaDeleted(shown)
    case 'recording-media-filesystem-not-found':
      return mediaUnreadable(shown, 'missing', technical)
    case 'recording-media-permission-denied':
      return mediaUnreadable(shown, 'denied', technical)
    case 'cdr-not-found-with-given-id':
      return recordingUnknown(shown, 'call')
    case 'recording-not-found':
      return recordingUnknown(shown, 'recording')
    case 'unauthorized-tenant':
      return tenantForbidden(shown, technical)
  }
  if (status === 401) return signInRejected(shown, stack.signIn.kind, technical)
  if (status === 403) return forbidden(shown, right, technical)
  if (status === 404 || status === 405 || isPage) {
    // A gateway in trouble answers with a page, too.
    if (status < 500) return notAStack(shown, isPage ? 'page' : 'path', technical)
  }
  return stackFailed(shown, status, technical)
}

interface Refused {
  readonly id: string
  readonly message: string
  readonly isPage: boolean
}

async function bodyOf(shown: string, answer: StackAnswer, options: AskOptions): Promise<Refused> {
  let text: string
  try {
    text = await textOf(shown, answer, MAX_BYTES, options)
  } catch (error) {
    // The status alone says enough; only who gave up is told so.
    if (error instanceof AppError && error.code === 'cancelled') throw error
    return { id: '', message: '', isPage: false }
  }
  try {
    const { error_id: id, message } = (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>
    return { id: textIn(id), message: textIn(message), isPage: false }
  } catch {
    return { id: '', message: '', isPage: text.trimStart().startsWith('<') }
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
