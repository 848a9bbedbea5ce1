import { spawn } from 'node:child_process'

/** Opens an address in the default browser; a computer without one is no error, the address is printed anyway. */
export function openBrowser(url: string): void {
  const [command, ...before] = opener()
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true })
  child.on('error', () =>
    console.error(`No browser could be started (${command}). Open the address yourself.`)
  )
  child.unref()
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
