import { callLink } from '@shared/format/call-link'
import { parsePort } from '../http/parse-port'
import { serve } from '../http/serve'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { linkArgument, linkedWorkspace } from './link-argument'

interface OpenOptions {
  readonly port: string
  readonly browser: boolean
}

/** `calltrail open`: browser mode at a call. */
export const addOpen: AddCommand = (program, io, finish) => {
  const command = program
    .command('open <link>')
    .description('open Calltrail in the browser at the call of a calltrail:// link')
    .option('--port <number>', 'port to listen on; 0 takes any free one', '0')
    .option('--no-browser', 'print the address only')
  onRun<OpenOptions>(command, io, finish, async (context, [text = ''], options) => {
    const link = linkArgument(text)
    return serve({
      port: parsePort(options.port),
      open: options.browser,
      // One that is not known here is said by the window, with its name.
      workspaceFile: context.globals.workspace ?? linkedWorkspace(link, context),
      link: callLink(link)
    })
  })
}
