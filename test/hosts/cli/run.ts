import { PassThrough, Writable } from 'node:stream'
import { runCli } from '../../../src-main/hosts/cli/run-cli'

export interface CliResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process; `stdin` is what is piped in, `terminal` pretends that a person sits there. */
export async function cli(
  args: readonly string[],
  options: {
    readonly stdin?: string | Buffer
    readonly terminal?: boolean
    readonly signal?: AbortSignal
  } = {}
): Promise<CliResult> {
  const stdin = Object.assign(new PassThrough(), { isTTY: options.terminal === true })
  stdin.end(options.stdin ?? '')
  const stdout = collector()
  const stderr = Object.assign(collector(), { isTTY: options.terminal === true })
  const signal = options.signal ?? new AbortController().signal
  const exitCode = await runCli(args, { stdin, stdout, stderr, signal })
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

function collector(): Writable & { text(): string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    }
  })
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString() })
}
