/** What a command reads from, writes to and is stopped by; tests pass their own. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal
}

/**
 * `notCompared`: `diff --exit-code` could not tell, which must not look like differences. `nothing`: no recording to
 * export, which a schedule may take for done or not.
 */
export const EXIT = { done: 0, failed: 1, usage: 2, notCompared: 3, nothing: 3, cancelled: 130 } as const

/** Writes to a stream and waits for a slow reader. */
export async function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        stream.off('drain', done)
        stream.off('close', done)
        resolve()
      }
      stream.on('drain', done)
      stream.on('close', done)
    })
  }
}
