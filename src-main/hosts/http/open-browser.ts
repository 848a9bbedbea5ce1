import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Opens an address in the default browser; a computer without one is no error, the address is printed anyway. Every user
 * of the computer can read command lines, and the address holds a secret: the browser gets a file that leads there.
 * Answers the function that removes it.
 */
export function openBrowser(url: string): () => void {
  const page = writeEntrance(url)
  const [command, ...before] = opener()
  const child = spawn(command, [...before, pathToFileURL(page.path).href], {
    stdio: 'ignore',
    detached: true
  })
  child.on('error', () =>
    console.error(`No browser could be started (${command}). Open the address yourself.`)
  )
  child.unref()
  return page.remove
}

/** A page that only this user can read and that leads to the address. */
export function writeEntrance(url: string): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-'))
  const path = join(folder, 'open.html')
  const target = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  writeFileSync(
    path,
    `<!doctype html><title>Calltrail</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${target}">`,
    { mode: 0o600 }
  )
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
