import type { ApiContext } from '../context'
import type { Handlers } from '../handlers-of'
import type { STACK_METHODS } from '../stack-schemas'

/** The live stack that recordings are fetched from. */
export function recordingStackHandlers({
  stack
}: ApiContext): Pick<Handlers, (typeof STACK_METHODS)[number]> {
  return {
    'recordings:stack': async () => stack.state(),
    'recordings:set-stack': async (wish) => stack.set(wish),
    'recordings:probe-stack': async (request) => stack.probe(request.stack, request.secret),
    'recordings:forget-stack': async () => stack.forget(),
    'recordings:empty-cache': async () => stack.emptyCache(),
    'recordings:fetch': async ({ uuid }) => stack.fetch(uuid),
    'recordings:cancel-fetch': async ({ uuid }) => {
      stack.cancel(uuid)
      return null
    }
  }
}
