import type { Command } from 'commander'
import type { CliIo } from './io'

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly workspace?: string
  readonly json?: boolean
  readonly progress?: boolean
}

/** What the commands are given beside their own options. */
export interface CliContext {
  readonly io: CliIo
  readonly globals: GlobalOptions
}

/** Adds one command to the parser; `finish` takes its exit code. */
export type AddCommand = (program: Command, io: CliIo, finish: (exitCode: number) => void) => void

/** Joins a command of the parser with the function that does it. */
export function onRun<Options extends object>(
  command: Command,
  io: CliIo,
  finish: (exitCode: number) => void,
  run: (context: CliContext, args: readonly string[], options: Options) => Promise<number>
): void {
  command.action(async () => {
    finish(await run({ io, globals: command.optsWithGlobals() }, command.args, command.opts<Options>()))
  })
}
