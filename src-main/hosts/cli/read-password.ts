import { AppError } from '@shared/errors/app-error'
import type { CliIo } from './io'

/** Asks for a password on a terminal, without showing it; `what` says which. Ctrl+C and an empty input cancel. */
export async function readPassword({ stdin, stderr, signal }: CliIo, what = 'Password'): Promise<string> {
  const terminal = stdin as CliIo['stdin'] & { setRawMode?(raw: boolean): unknown }
  stderr.write(`${what}: `)
  terminal.setRawMode?.(true)
  try {
    let typed = ''
    for await (const chunk of stdin) {
      for (const char of String(chunk)) {
        if (char === '\r' || char === '\n') return given(typed)
        if (char === '\u0003' || char === '\u0004' || signal.aborted) throw cancelled()
        typed = char === '\u007f' || char === '\b' ? typed.slice(0, -1) : typed + char
      }
    }
    return given(typed)
  } finally {
    terminal.setRawMode?.(false)
    stderr.write('\n')
  }
}

function given(password: string): string {
  if (password === '') throw cancelled()
  return password
}

const cancelled = (): AppError =>
  new AppError({ code: 'cancelled', message: 'No password was given.', hint: '' })
