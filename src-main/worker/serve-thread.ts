import { parentPort } from 'node:worker_threads'
import { errorData } from '@shared/errors/app-error'
import { failed, ok, type Result } from '@shared/api/result'
import type { Answer, Call, Push } from './protocol'

/** Commands of a thread by name, each with its request and answer. */
export type CommandMap<Commands> = {
  readonly [K in keyof Commands]: Commands[K] extends { request: infer Q; answer: infer A }
    ? (request: Q) => A | Promise<A>
    : never
}

/** Answers the calls of the thread that started this one; whatever is thrown travels back as a value. */
export function serveThread<Commands>(commands: CommandMap<Commands>): void {
  const handlers = new Map(Object.entries(commands)) as Map<string, (request: unknown) => unknown>
  parentPort?.on('message', ({ call, command, request }: Call) => {
    void answer(handlers.get(command), request).then((result) => {
      parentPort?.postMessage({ call, result } satisfies Answer)
    })
  })
}

async function answer(
  handler: ((request: unknown) => unknown) | undefined,
  request: unknown
): Promise<Result<unknown>> {
  try {
    if (handler === undefined) throw new Error('The thread does not know this command.')
    return ok(await handler(request))
  } catch (error) {
    return failed(errorData(error))
  }
}

/** Tells the thread that started this one something without being asked. */
export function push(message: Push): void {
  parentPort?.postMessage(message)
}
