import type { ZodType } from 'zod'
import { METHODS } from '@shared/api/contract'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { failed, ok } from '@shared/api/result'
import type { Result } from '@shared/api/result'
import { AppError, errorData } from '@shared/errors/app-error'
import type { ApiContext } from './context'
import { anonymiseHandlers } from './handlers/anonymise'
import { appHandlers } from './handlers/app'
import { callLogHandlers } from './handlers/call-logs'
import { exportProfileHandlers } from './handlers/export-profiles'
import { exportHandlers } from './handlers/exports'
import { fileHandlers } from './handlers/files'
import { importHandlers } from './handlers/imports'
import { jobHandlers } from './handlers/jobs'
import { serverHandlers } from './handlers/servers'
import { linkHandlers } from './handlers/links'
import { transcriptHandlers } from './handlers/transcripts'
import { wordHandlers } from './handlers/words'
import { labelHandlers } from './handlers/labels'
import { missingHandlers } from './handlers/missing'
import { retentionHandlers } from './handlers/retention'
import { recordingSoundHandlers } from './handlers/recording-sound'
import { recordingCopyHandlers } from './handlers/recording-copies'
import { recordingExportHandlers } from './handlers/recording-exports'
import { recordingStackHandlers } from './handlers/recording-stack'
import { recordingHandlers } from './handlers/recordings'
import { recordingRevealHandlers } from './handlers/recording-reveal'
import { recordingStoryHandlers } from './handlers/recording-story'
import { qualityHandlers } from './handlers/quality'
import { reportHandlers } from './handlers/reports'
import { statisticsHandlers } from './handlers/statistics'
import { sourceHandlers } from './handlers/sources'
import { viewHandlers } from './handlers/views'
import { workspaceHandlers } from './handlers/workspaces'
import type { Handlers } from './handlers-of'
import { SCHEMAS } from './schemas'

/** What the hosts call: anything in, a result out, never a throw. `asker` names the window that asks. */
export type Api = {
  readonly [M in Method]: (request: unknown, asker?: string) => Promise<Result<AnswerOf<M>>>
}

/** All handlers behind the door that validates requests and turns errors into values. */
export function createApi(context: ApiContext): Api {
  const handlers: Handlers = {
    ...appHandlers(context),
    ...workspaceHandlers(context),
    ...viewHandlers(context),
    ...labelHandlers(context),
    ...wordHandlers(context),
    ...transcriptHandlers(context),
    ...linkHandlers(context),
    ...fileHandlers(context),
    ...importHandlers(context),
    ...exportHandlers(context),
    ...exportProfileHandlers(context),
    ...jobHandlers(context),
    ...callLogHandlers(context),
    ...sourceHandlers(context),
    ...missingHandlers(context),
    ...qualityHandlers(context),
    ...anonymiseHandlers(context),
    ...statisticsHandlers(context),
    ...reportHandlers(context),
    ...recordingHandlers(context),
    ...recordingRevealHandlers(context),
    ...recordingStoryHandlers(context),
    ...recordingStackHandlers(context),
    ...recordingExportHandlers(context),
    ...recordingCopyHandlers(context),
    ...recordingSoundHandlers(context),
    ...retentionHandlers(context),
    ...serverHandlers(context)
  }
  const entries = METHODS.map((method) => [method, guarded(method, handlers, context.warn)])
  return Object.fromEntries(entries) as Api
}

/** Calls a method by the name that came over the wire. */
export async function callApi(
  api: Api,
  method: unknown,
  request: unknown,
  asker?: string
): Promise<Result<unknown>> {
  if (typeof method === 'string' && Object.hasOwn(api, method)) return api[method as Method](request, asker)
  return failed({
    code: 'invalid-request',
    message: `There is no method ${String(method)}.`,
    hint: 'Reload the window; it may be older than the application.',
    details: { field: 'method' }
  })
}

function guarded<M extends Method>(
  method: M,
  handlers: Handlers,
  warn: (message: string) => void
): (request: unknown, asker?: string) => Promise<Result<AnswerOf<M>>> {
  const handler: (request: RequestOf<M>, asker: string) => Promise<AnswerOf<M>> = handlers[method]
  const schema: ZodType<RequestOf<M>> = SCHEMAS[method]
  return async (request, asker = '') => {
    const parsed = schema.safeParse(request)
    if (!parsed.success) return failed(invalidRequest(method, parsed.error.issues[0]))
    try {
      return ok(await handler(parsed.data, asker))
    } catch (error) {
      // An error of ours is an answer; anything else is a defect, so it is logged whole.
      if (!(error instanceof AppError)) warn(`${method}: ${describe(error)}`)
      return failed(errorData(error))
    }
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

function invalidRequest(
  method: Method,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined
): ReturnType<AppError['toData']> {
  const field = issue?.path.map(String).join('.') || 'request'
  return {
    code: 'invalid-request',
    message: `${method} refused "${field}": ${issue?.message ?? 'not valid'}.`,
    hint: 'Correct this value and try again.',
    details: { method, field }
  }
}
