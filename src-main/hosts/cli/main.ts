#!/usr/bin/env node
import { requireNode } from '../require-node'
import { EXIT } from './io'
import { runCli } from './run-cli'

requireNode()

// The reader of a pipe left (`calltrail list | head`): nobody wants the rest, and nothing went wrong.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(EXIT.done)
  })
}

// The first Ctrl+C asks the job to stop, the second one ends the process.
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal
})
