import { readFileSync } from 'node:fs'
import { stackNotSet } from '../../recordings/stack/failures'
import { readStackChoice } from '../../store/recording-stack'
import type { ReadStore } from '../../store/store'
import type { StackAccess } from '../../jobs/pack-fetch'
import type { CliContext } from './globals'
import { readPassword } from './read-password'
import { usageError } from './usage-error'

/** Environment variables with the token or password of a stack, or with the name of a file that holds it, for schedules. */
export const STACK_SECRET_VARIABLE = 'CALLTRAIL_STACK_SECRET'
export const STACK_SECRET_FILE_VARIABLE = 'CALLTRAIL_STACK_SECRET_FILE'

/**
 * The stack of the workspace, with its token or password: from the environment, a file that it names, or asked for on a terminal. Never from the
 * command line, where everybody on the computer could read it. Throws `stack-not-set` and a usage error.
 */
export async function stackAccess({ io }: CliContext, store: ReadStore): Promise<StackAccess> {
  const { stack } = readStackChoice(store)
  if (stack === null) throw stackNotSet()
  const secret = givenSecret()
  if (secret !== '') return { stack, secret }
  if (io.stdin.isTTY === true) return { stack, secret: await readPassword(io) }
  throw usageError(
    'The token or password of the stack is not known.',
    `Set ${STACK_SECRET_VARIABLE} in the environment, or ${STACK_SECRET_FILE_VARIABLE} to a file that holds it.`
  )
}

function givenSecret(): string {
  const secret = process.env[STACK_SECRET_VARIABLE] ?? ''
  const path = process.env[STACK_SECRET_FILE_VARIABLE] ?? ''
  if (secret !== '' || path === '') return secret
  try {
    // Editors end a file with a line end, which is no part of what it holds.
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (cause) {
    throw usageError(
      `${STACK_SECRET_FILE_VARIABLE}: ${path} cannot be read (${cause instanceof Error ? cause.message : 'unknown'}).`
    )
  }
}
