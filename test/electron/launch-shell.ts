import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import type { Page } from 'playwright'
import { vi } from 'vitest'
import type { Bridge } from '@shared/api/bridge'
import { BROWSER_ARGUMENTS, findBrowser } from '../support/browser'
import { createElectronDouble } from './electron-double'
import type { DoubleWindow, ElectronDouble } from './electron-double'

declare global {
  interface Window {
    readonly calltrail?: Bridge<File>
    __paths?: Record<string, string>
    __seen?: unknown[]
  }
}

export const ROOT = resolve(import.meta.dirname, '../..')

/** The built application with its window open. */
export interface Shell {
  /** Data directory of this start. */
  readonly home: string
  readonly electron: ElectronDouble
  readonly window: DoubleWindow
  readonly page: Page
  end(): Promise<void>
}

/**
 * Starts the built main process in this process, once: the double becomes the module `electron`, and the built file is
 * loaded by Node itself, past the test runner. `args` gets the data directory and answers the command line.
 */
export async function launchShell(
  args: (home: string) => readonly string[] = () => [],
  options: { readonly isPackaged?: boolean } = {}
): Promise<Shell> {
  const main = join(ROOT, 'out/main/index.js')
  if (!existsSync(main))
    throw new Error('out/main/index.js is missing: run "npm run build" before this test.')
  const home = mkdtempSync(join(tmpdir(), 'calltrail-shell-'))
  process.env.CALLTRAIL_HOME = home
  process.argv = [process.execPath, ROOT, ...args(home)]
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGUMENTS] })
  const electron = createElectronDouble(browser, ROOT, options)
  const key = '__electronDouble'
  Object.assign(globalThis, { [key]: electron.module })
  const source = `export const { ${Object.keys(electron.module).join(', ')} } = globalThis.${key}`
  const url = `data:text/javascript,${encodeURIComponent(source)}`
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context)
  })
  createRequire(import.meta.url)(main)
  const window = await vi.waitUntil(() => electron.windows[0], { timeout: 20_000 })
  const page = await window.page
  await vi.waitUntil(() => window.shown, { timeout: 20_000 })
  return {
    home,
    electron,
    window,
    page,
    end: async () => {
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
}
