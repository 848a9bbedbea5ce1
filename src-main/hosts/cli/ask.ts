import { createInterface } from 'node:readline/promises'
import type { CliIo } from './io'

/** Asks one question after the other on the terminal; the end of the input answers nothing. */
export async function asking<T>(
  io: CliIo,
  work: (ask: (question: string) => Promise<string>) => Promise<T>
): Promise<T> {
  const reader = createInterface({ input: io.stdin, output: io.stderr })
  const lines = reader[Symbol.asyncIterator]()
  try {
    return await work(async (question) => {
      io.stderr.write(question)
      const { value, done } = await lines.next()
      return done === true ? '' : value.trim()
    })
  } finally {
    reader.close()
  }
}

/** True for `y` and `yes`. */
export const isYes = (answer: string): boolean => /^y(es)?$/i.test(answer)
