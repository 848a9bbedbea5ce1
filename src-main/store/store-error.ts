import { AppError } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'

interface Explanation {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
}

/** What SQLite's result codes mean for the person; longer codes refine the one that they begin with. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  SQLITE_CORRUPT: {
    code: 'workspace-damaged',
    message: 'The workspace file is damaged.',
    hint: 'Restore the file from a backup, or create a new workspace and import the dumps again.'
  },
  // Files of another kind are refused by their first bytes before SQLite sees them.
  SQLITE_NOTADB: {
    code: 'workspace-damaged',
    message: 'The workspace file is damaged at its beginning.',
    hint: 'Restore the file from a backup, or create a new workspace and import the dumps again.'
  },
  SQLITE_FULL: {
    code: 'disk-full',
    message: 'The disk is full.',
    hint: 'Free some space and try again; nothing was kept of what was being written.'
  },
  SQLITE_BUSY: {
    code: 'workspace-locked',
    message: 'Another program is writing to this workspace.',
    hint: 'Wait until it is done, or close it, and try again.'
  },
  SQLITE_READONLY: {
    code: 'file-unwritable',
    message: 'The workspace file cannot be written.',
    hint: 'Check the permissions of the file and its folder.'
  },
  SQLITE_CANTOPEN: {
    code: 'file-unreadable',
    message: 'The workspace file cannot be opened.',
    hint: 'Check that the folder exists and that you may read and write in it.'
  },
  SQLITE_PERM: {
    code: 'file-unwritable',
    message: 'The workspace file may not be used.',
    hint: 'Check the permissions of the file and its folder.'
  }
}

function resultCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null
  return typeof thrown.code === 'string' && thrown.code.startsWith('SQLITE_') ? thrown.code : null
}

/** What SQLite threw as an error that names the file and what to do; anything else comes back as it is. */
export function storeError(thrown: unknown, path: string): unknown {
  const result = resultCode(thrown)
  if (result === null) return thrown
  const key = Object.keys(EXPLANATIONS).find((code) => result === code || result.startsWith(`${code}_`))
  const explanation = key === undefined ? undefined : EXPLANATIONS[key]
  if (explanation === undefined) return thrown
  const technical = thrown instanceof Error ? thrown.message : result
  return new AppError(
    { ...explanation, details: { path, technical: `${result}: ${technical}` } },
    { cause: thrown }
  )
}
