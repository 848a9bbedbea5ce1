import { readFileSync } from 'node:fs'
import { normaliseStackAddress } from '../../recordings/stack/address'
import { stackNotSet } from '../../recordings/stack/failures'
import { readStackChoice } from '../../store/recording-stack'
import type { ReadStore } from '../../store/store'
import type { StackAccess } from '../../jobs/pack-fetch'
import type { CliContext } from './globals'
import { printable } from './printable'
import { readPassword } from './read-password'
import { usageError } from '../../api/options/usage-error'

/**
 * Environment variables with the token or password of a stack, or with the name of a file that holds it, for schedules;
 * and with the address of the stack that may have it.
 */
export const STACK_SECRET_VARIABLE = 'CALLTRAIL_STACK_SECRET'
export const STACK_SECRET_FILE_VARIABLE = 'CALLTRAIL_STACK_SECRET_FILE'
export const STACK_ADDRESS_VARIABLE = 'CALLTRAIL_STACK_ADDRESS'

/**
 * The stack of the workspace, with its token or password: from the environment, a file that it names, or asked for on a
 * terminal. Never from the command line, where everybody on the computer could read it. Throws `stack-not-set` and usage
 * errors, also where the environment does not name the stack: a workspace may come from a stranger, and name theirs.
 */
export async function stackAccess({ io }: CliContext, store: ReadStore): Promise<StackAccess> {
  const { stack } = readStackChoice(store)
  if (stack === null) throw stackNotSet()
  const address = normaliseStackAddress(stack.address)
  const secret = givenSecret()
  if (secret !== '') {
    checkAddress(address)
    return { stack, secret }
  }
  if (io.stdin.isTTY === true) {
    const whose =
      stack.signIn.kind === 'user' ? `Password of ${printable(stack.signIn.name)} for` : 'Token for'
    return { stack, secret: await readPassword(io, `${whose} ${address}`) }
  }
  throw usageError(
    'The token or password of the stack is not known.',
    `Set ${STACK_SECRET_VARIABLE} in the environment, or ${STACK_SECRET_FILE_VARIABLE} to a file that holds it; and ${STACK_ADDRESS_VARIABLE} to ${address}.`
  )
}

/** What stands in the environment goes to the stack that it names, and to no other. */
function checkAddress(address: string): void {
  const named = process.env[STACK_ADDRESS_VARIABLE] ?? ''
  if (named !== '' && normaliseStackAddress(named) === address) return
  throw usageError(
    named === ''
      ? `The token or password in the environment is for no stack that is named there; the workspace names ${address}.`
      : `${STACK_ADDRESS_VARIABLE} is another stack than that of the workspace, which is ${address}. Nothing was sent.`,
    `If that is your stack, set ${STACK_ADDRESS_VARIABLE} to ${address}.`
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
