import { AppError } from '@shared/errors/app-error'
import type { AudioProblem } from '@shared/model/recording'

/** The error that says why a sound file cannot be heard; `format` names it where it is known. */
export function audioError(problem: AudioProblem, name: string, format: string | null): AppError {
  const details = { file: name, format }
  switch (problem) {
    case 'empty':
      return new AppError({
        code: 'audio-empty',
        message: `${name} holds no sound.`,
        hint: 'The recording was stopped before anything was said, or the file was cut. Look for another copy.',
        details
      })
    case 'damaged':
      return new AppError({
        code: 'audio-damaged',
        message: `${name} is damaged: ${format === null ? 'it is no sound file' : `no ${format} can be read from it`}.`,
        hint: 'Copy the file from the server again. If it is damaged there too, nothing can be heard of it.',
        details
      })
    case 'unsupported':
      return new AppError({
        code: 'audio-unsupported',
        message: `${name} is in a format that Calltrail does not decode: ${format ?? 'unknown'}.`,
        hint: 'Convert it to WAV on the server, for example with "asterisk -rx \'file convert IN OUT.wav\'", and link it again.',
        details
      })
    case 'gone':
      return new AppError({
        code: 'file-not-found',
        message: `${name} is not there any more.`,
        hint: 'Connect the drive or folder again, or look through the places of recordings anew.',
        details
      })
    case 'unreadable':
      return new AppError({
        code: 'file-unreadable',
        message: `${name} cannot be read.`,
        hint: 'Check the permissions of the file.',
        details
      })
  }
}
