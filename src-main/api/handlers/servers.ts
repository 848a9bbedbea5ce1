import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Live servers: a look at one, reading it, by hand, by the clock and while following. */
export function serverHandlers({ server, settings }: ApiContext): HandlersOf<'servers'> {
  return {
    'servers:probe': async (request) => server.probe(request.settings, request.password, request.directory),
    'servers:sync': async ({ connect }) => server.start(connect ?? null),
    'servers:state': async () => server.state(),
    'servers:schedule': async ({ everyMinutes }) => {
      settings.update({ syncEveryMinutes: everyMinutes })
      return server.rescheduled()
    },
    'servers:follow': async ({ on }) => server.follow(on),
    'servers:forget': async () => server.forget()
  }
}
