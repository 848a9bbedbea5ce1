import { AppError } from '@shared/errors/app-error'

/** A place or file that is not there, or may not be read, in words. `name` is what the person knows it by. */
export function placeFailure(name: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const system = (cause as { readonly code?: unknown } | null)?.code
  const details = { file: name, technical: cause instanceof Error ? cause.message : String(cause) }
  if (system === 'ENOENT' || system === 'ENOTDIR') {
    return new AppError(
      {
        code: 'file-not-found',
        message: `${name} is not there (any more).`,
        hint: 'Check the name, and whether the drive or network folder is connected.',
        details
      },
      { cause }
    )
  }
  const denied = system === 'EACCES' || system === 'EPERM'
  return new AppError(
    {
      code: 'file-unreadable',
      message: `${name} could not be read.`,
      hint: denied
        ? 'You may not read it: copy it to a folder of yours, or change its permissions.'
        : 'Copy it to this computer and try again.',
      details
    },
    { cause }
  )
}

/** A name that leads out of the place it belongs to, by itself or over a link. */
export function leadsOut(member: string): AppError {
  return new AppError({
    code: 'file-unreadable',
    message: `${JSON.stringify(member)} leads out of the folder or archive it was named in, so it is not opened.`,
    hint: 'Choose the folder in which the file really lies.',
    details: { file: member }
  })
}

/** A file that no look through a place takes for a recording: only a workspace that was made by hand names it. */
export function noSoundName(member: string): AppError {
  return new AppError({
    code: 'file-unreadable',
    message: `${JSON.stringify(member)} is no sound file by its name, so it is not opened.`,
    hint: 'Look through the places again.',
    details: { file: member }
  })
}

/** A folder, pipe or device where a file was expected. */
export function notAFile(member: string): AppError {
  return new AppError({
    code: 'file-unreadable',
    message: `${member} is no file.`,
    hint: 'Look through the folder again.',
    details: { file: member }
  })
}
