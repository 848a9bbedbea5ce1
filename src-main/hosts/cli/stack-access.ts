import { stackNotSet } from '../../recordings/stack/failures'
import { readStackChoice } from '../../store/recording-stack'
import type { ReadStore } from '../../store/store'
import type { StackAccess } from '../../jobs/pack-fetch'
import type { CliContext } from './globals'
import { readPassword } from './read-password'
import { usageError } from './usage-error'

/** Environment variable with the token or password of a stack, for schedules. */
export const STACK_SECRET_VARIABLE = 'CALLTRAIL_STACK_SECRET'

/**
 * The stack of the workspace, with its token or password: from the environment, or asked for on a terminal. Never from the
 * command line, where everybody on the computer could read it. Throws `stack-not-set` and a usage error.
 */
export async function stackAccess({ io }: CliContext, store: ReadStore): Promise<StackAccess> {
  const { stack } = readStackChoice(store)
  if (stack === null) throw stackNotSet()
  const secret = process.env[STACK_SECRET_VARIABLE] ?? ''
  if (secret !== '') return { stack, secret }
  if (io.stdin.isTTY === true) return { stack, secret: await readPassword(io) }
  throw usageError(
    'The token or password of the stack is not known.',
    `Set ${STACK_SECRET_VARIABLE} in the environment.`
  )
}
