import { parsePort } from '../http/parse-port'
import { serve } from '../http/serve'
import { onRun } from './globals'
import type { AddCommand } from './globals'

interface ServeCommandOptions {
  readonly port: string
  readonly open?: boolean
}

/** `calltrail serve`: browser mode. */
export const addServe: AddCommand = (program, io, finish) => {
  const command = program
    .command('serve')
    .description('open Calltrail in the browser, served on 127.0.0.1 only')
    .option('--port <number>', 'port to listen on; 0 takes any free one', '0')
    .option('--open', 'open the default browser')
  onRun<ServeCommandOptions>(command, io, finish, async ({ globals }, _args, options) =>
    serve({
      port: parsePort(options.port),
      open: options.open === true,
      workspaceFile: globals.workspace ?? null
    })
  )
}
