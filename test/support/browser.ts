import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

/** Switches for a browser that runs without a display, without a sandbox user and without any traffic of its own. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/**
 * Path of a Chromium: `CHROMIUM_PATH`, an installed one, Playwright's own; else one is fetched, by Playwright or, as
 * root on Debian and Ubuntu, by apt. Throws one sentence when none can be had.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`)
  }
  return present() ?? fetched()
}

function present(): string | null {
  return [...INSTALLED, playwrightsOwn()].find((path) => path !== '' && existsSync(path)) ?? null
}

function fetched(): string {
  console.log('No Chromium found; fetching one for the tests.')
  tryTo(process.execPath, [resolve('node_modules/playwright/cli.js'), 'install', 'chromium'])
  if (present() === null && isDebianRoot()) {
    tryTo('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'update'])
    tryTo('apt-get', [
      '-o',
      'DPkg::Lock::Timeout=600',
      'install',
      '-y',
      '--no-install-recommends',
      'chromium'
    ])
  }
  const path = present()
  if (path !== null) return path
  throw new Error(
    'The browser tests need Chromium and none could be found or fetched: install it, or name one with CHROMIUM_PATH.'
  )
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}

function isDebianRoot(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)
}

// A failed attempt is no end: the next one may succeed, and what is missing at last is said in one sentence.
function tryTo(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, [...args], { stdio: 'inherit', timeout: 300_000 })
  } catch (error) {
    console.error(`${command} did not succeed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
