import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base } from 'playwright/test'
import type { Page } from 'playwright/test'

export { expect } from 'playwright/test'

/** A running Calltrail in browser mode with a data directory of its own. */
export interface RunningApp {
  /** Data directory (`CALLTRAIL_HOME`). */
  readonly home: string
  /** Start address with the token that works once. */
  readonly startUrl: string
  /** Address without token, ending in `/`. */
  readonly baseUrl: string
  /** Asks it to stop as Ctrl+C does; answers the exit code. */
  stop(): Promise<number | null>
}

// A test that fails before it stops its application must not leave it running.
const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** Starts the built server and waits until it prints its address. */
export async function startApp(options: {
  readonly home: string
  readonly args?: readonly string[]
}): Promise<RunningApp> {
  const child = spawn(process.execPath, [resolve('out/main/server.js'), ...(options.args ?? [])], {
    env: { ...process.env, CALLTRAIL_HOME: options.home, TZ: 'Europe/Paris', SSH_CONNECTION: '' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const startUrl = await printedAddress(child)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return {
    home: options.home,
    startUrl,
    baseUrl: new URL('/', startUrl).href,
    stop: () => {
      child.kill('SIGINT')
      return ended
    }
  }
}

/** Each test gets its own application (`app`) and a page that is signed in to it (`page`). */
export const test = base.extend<{ app: RunningApp }>({
  // eslint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'calltrail-e2e-'))
    const app = await startApp({ home })
    await use(app)
    await app.stop()
    rmSync(home, { recursive: true, force: true })
  },
  page: async ({ page, app }, use) => {
    await signIn(page, app)
    await use(page)
  }
})

/** Exchanges the token for the cookie and lands on the page. */
export async function signIn(page: Page, app: RunningApp): Promise<void> {
  await page.goto(app.startUrl)
  await page.waitForURL(app.baseUrl)
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const address = /Calltrail is open at (\S+)/.exec(output)?.[1]
      if (address) done(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) =>
      fail(new Error(`The server ended with ${code} before it was ready:\n${output}`))
    )
  })
}
