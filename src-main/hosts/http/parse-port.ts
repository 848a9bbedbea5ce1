import { AppError } from '@shared/errors/app-error'

/** A port number from the command line; 0 means any free one. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new AppError({
    code: 'usage',
    message: `"${text}" is no port.`,
    hint: 'Give a number from 0 to 65535; 0 takes any free one.'
  })
}
