import { AppError } from '@shared/errors/app-error'

/** What to type on the server so that the result can be opened here. */
export const CSV_COMMAND = `\\copy (SELECT * FROM cel ORDER BY id) TO 'cel.csv' CSV HEADER`

/** The file is recognised, and this version cannot read it; `advice` says how to get one that it can. */
export function notYetSupported(fileName: string, format: string, advice: string): AppError {
  return new AppError({
    code: 'format-not-yet-supported',
    message: `${fileName} is ${format}, which this version cannot read yet.`,
    hint: advice,
    details: { file: fileName, format }
  })
}

/** Nothing that we know: neither by signature nor by its first lines. */
export function formatUnknown(fileName: string, seen: string): AppError {
  return new AppError({
    code: 'format-unknown',
    message: `${fileName} is not a CEL dump or a directory that Calltrail knows: ${seen}.`,
    hint: `On the server, export with psql: ${CSV_COMMAND}`,
    details: { file: fileName, seen, command: CSV_COMMAND }
  })
}

/** A file in which there is nothing at all. */
export function fileEmpty(fileName: string): AppError {
  return new AppError({
    code: 'file-empty',
    message: `${fileName} holds nothing.`,
    hint: 'Check the export on the server: the disk may have been full, or the command may have failed.',
    details: { file: fileName }
  })
}

/** The file itself is broken: cut short, or changed on its way. */
export function fileDamaged(fileName: string, what: string, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'file-damaged',
      message: `${fileName} is damaged: ${what}.`,
      hint: 'Copy or export the file again and compare the sizes.',
      details: { file: fileName, technical: cause instanceof Error ? cause.message : what }
    },
    { cause }
  )
}

/** Turns what the file system says into words. */
export function readFailure(fileName: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const system = (cause as { readonly code?: unknown } | null)?.code
  const details = {
    file: fileName,
    technical: cause instanceof Error ? cause.message : String(cause)
  }
  if (system === 'ENOENT') {
    return new AppError(
      {
        code: 'file-not-found',
        message: `${fileName} is not there (any more).`,
        hint: 'Check the name, and whether the drive is connected.',
        details
      },
      { cause }
    )
  }
  const hint =
    system === 'EACCES' || system === 'EPERM'
      ? 'You may not read this file: copy it to a folder of yours, or change its permissions.'
      : system === 'EISDIR'
        ? 'This is a folder: choose a file in it.'
        : 'Copy the file to this computer and try again.'
  return new AppError(
    { code: 'file-unreadable', message: `${fileName} could not be read.`, hint, details },
    { cause }
  )
}
