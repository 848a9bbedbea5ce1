import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { serve } from './http/serve'
import { applicationFolder } from './locate'
import { requireNode } from './require-node'
import { chooseHost } from './choose-host'

/** Long enough for the download on a fair line, short enough that nobody without one is kept waiting. */
const FETCH_TIMEOUT_MS = 20_000

requireNode()
process.exitCode = await start()

/** `npm start`: the desktop application where it can run, else browser mode; says which and why. */
async function start(): Promise<number> {
  const host = chooseHost({
    forced: process.env.CALLTRAIL_HOST,
    platform: process.platform,
    display: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    electron: electronBinary
  })
  console.log(host.reason)
  if (host.kind === 'electron') return runElectron(host.binary)
  return serve({ port: 0, open: host.browser, workspaceFile: null })
}

/** Path of the Electron binary, fetched when it is not there yet; null when it cannot be had. */
function electronBinary(): string | null {
  const folder = electronFolder()
  if (folder === null) return null
  const present = binaryIn(folder)
  if (present !== null) return present
  console.log('Fetching Electron, once…')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: FETCH_TIMEOUT_MS })
  return binaryIn(folder)
}

function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

// Electron's own index.js would start the download itself, without an end.
function binaryIn(folder: string): string | null {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const path = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(note, 'utf8').trim()
  )
  return existsSync(path) ? path : null
}

function runElectron(binary: string): Promise<number> {
  // Root has no sandbox on Linux; Electron refuses to start rather than run without being told.
  const rootSwitch = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(binary, [applicationFolder(), ...rootSwitch, ...process.argv.slice(2)], {
    stdio: 'inherit'
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Electron could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
