import { once } from 'node:events'
import {
  CaseJsonError,
  callLogToJson,
  celFromJson,
  directoryFromJson,
  listFrom,
  skippedToJson
} from '@shared/format/case-json'
import { createDirectoryIndex, generateCallLogs } from '../../engine'

export interface InterpretSummary {
  readonly lines: number
  readonly errors: number
}

interface LineError {
  readonly code: 'invalid-json' | 'invalid-case' | 'internal'
  readonly message: string
  readonly line: number
}

/** Tenant of calls that name none, where the line names none either. */
const NO_TENANT = '00000000-0000-0000-0000-000000000000'

/**
 * `calltrail interpret`: one JSON object per line in (`cels`, `directory`, `service_tenant_uuid`), one line out each
 * (`call_logs`, `skipped`), in the same order and without a workspace. A line that cannot be read gives an `error` and
 * does not end the run; blank lines give nothing. Holds one line at a time and waits for a slow reader.
 */
export async function interpret(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream
): Promise<InterpretSummary> {
  let line = 0
  let lines = 0
  let errors = 0
  for await (const text of linesOf(input)) {
    line += 1
    if (text.trim() === '') continue
    const answer = answerLine(text, line)
    lines += 1
    if ('error' in answer) errors += 1
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return { lines, errors }
}

/** Lines of a stream, cut at line feeds only: JSON texts may hold the other separators that `readline` would cut at. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const chunk of input) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      yield open + piece
      open = ''
    }
    open += last
  }
  yield open + decoder.decode()
}

function answerLine(text: string, line: number): object {
  let request: unknown
  try {
    request = JSON.parse(text)
  } catch (error) {
    return lineError({
      code: 'invalid-json',
      message: error instanceof Error ? error.message : String(error),
      line
    })
  }
  try {
    return answerCase(request)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return lineError({ code: error instanceof CaseJsonError ? 'invalid-case' : 'internal', message, line })
  }
}

function lineError(error: LineError): { readonly error: LineError } {
  return { error }
}

function answerCase(request: unknown): object {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw new CaseJsonError('the line is no object')
  }
  const { cels, directory, service_tenant_uuid: tenant } = request as Readonly<Record<string, unknown>>
  const rows = listFrom(cels, 'cels').map(celFromJson)
  const index = createDirectoryIndex(directoryFromJson(directory))
  const { callLogs, skipped } = generateCallLogs(rows, index, {
    serviceTenantUuid: typeof tenant === 'string' ? tenant : NO_TENANT
  })
  return { call_logs: callLogs.map(callLogToJson), skipped: skipped.map(skippedToJson) }
}
