import { AppError } from '@shared/errors/app-error'

/** A command line that cannot be understood: exit code 2, nothing done. */
export const usageError = (message: string, hint = 'See --help.'): AppError =>
  new AppError({ code: 'usage', message, hint })
