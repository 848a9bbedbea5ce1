import { arch, platform } from 'node:os'
import { openApplication } from '../../api/application'
import type { Application } from '../../api/application'
import { dataDirectory } from '../../api/data-directory'
import { applicationVersion, rendererFolder, samplesFolder } from '../locate'
import { createEventHub } from './event-stream'
import { openBrowser } from './open-browser'
import { startServer } from './server'

export interface ServeOptions {
  readonly port: number
  /** Opens the default browser. */
  readonly open: boolean
  readonly workspaceFile: string | null
  /** Address of the call to open at. */
  readonly link?: string
}

/** Browser mode: serves the application until Ctrl+C, SIGTERM or SIGHUP; answers the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  const events = createEventHub()
  const application: Application = await openApplication({
    host: 'http',
    version: applicationVersion(),
    platform: `${platform()}-${arch()}`,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    dataDirectory: dataDirectory(),
    samplesFolder: samplesFolder(),
    workspaceFile: options.workspaceFile,
    desktop: null,
    emit: events.emit,
    warn: (message) => console.error(message)
  })
  try {
    const server = await startServer({
      application,
      events,
      rendererFolder: rendererFolder(),
      port: options.port,
      link: options.link ?? null
    })
    announce(server.url, server.port)
    const removeEntrance = options.open ? openBrowser(server.url) : null
    await untilAskedToStop()
    removeEntrance?.()
    await server.close()
    return 0
  } finally {
    await application.close()
  }
}

function announce(url: string, port: number): void {
  console.log(`Calltrail is open at ${url}`)
  console.log('The address works once, in one browser. Ctrl+C ends Calltrail.')
  if (process.env.SSH_CONNECTION) {
    const [, , server = 'this-server'] = process.env.SSH_CONNECTION.split(' ')
    console.log('From your own computer, first run:')
    console.log(`  ssh -N -L ${port}:127.0.0.1:${port} ${process.env.USER ?? 'you'}@${server}`)
  }
}

// A second Ctrl+C ends the process at once, because the listeners are gone by then.
function untilAskedToStop(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
