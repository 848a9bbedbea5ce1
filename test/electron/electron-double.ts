/*
 * A stand-in for the `electron` module that runs the built main process and preload script, unmodified, on plain Node
 * with Chromium as the window. What it leaves out is listed in the README beside it. Above the usual size because
 * every part shares the state of the one window.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright'
import { preloadShim } from './preload-shim'

type Handler = (
  event: { readonly senderFrame: SenderFrame | null; readonly sender: { readonly id: number } },
  ...args: unknown[]
) => unknown
type SenderFrame = { readonly url: string; readonly parent: object | null }

/** What the tests look at. */
export interface ElectronDouble {
  /** What `import … from 'electron'` gives to the main process. */
  readonly module: object
  readonly app: EventEmitter & { readonly exitCode: number | null; readonly quitCalled: boolean }
  readonly windows: readonly DoubleWindow[]
  readonly handlers: ReadonlyMap<string, Handler>
  /** Schemes whose addresses the system hands to the application, with what stands before an address. */
  readonly protocolClients: readonly (readonly [scheme: string, path?: string, args?: readonly string[]])[]
  readonly schemes: readonly {
    readonly scheme: string
    readonly privileges: Readonly<Record<string, boolean>>
  }[]
  readonly sessionRules: ReadonlyMap<string, (...args: never[]) => unknown>
  readonly menu: () => readonly MenuEntry[]
  /** Answers of the next dialogs, first in first out. */
  readonly dialogAnswers: object[]
  /** What the last dialog was asked for. */
  readonly dialogOptions: () => unknown
  /** Addresses that the session's filter cancelled. */
  readonly cancelled: readonly string[]
  readonly deniedWindows: readonly string[]
  readonly errorBoxes: readonly string[]
  /** Messages of the system that were shown; `emit('click')` clicks on one. */
  readonly notifications: readonly DoubleNotification[]
}

export interface DoubleNotification extends EventEmitter {
  readonly options: { readonly title: string; readonly body: string }
}

export interface MenuEntry {
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly submenu?: readonly MenuEntry[]
  click?(): void
}

export interface DoubleWindow extends EventEmitter {
  readonly options: Readonly<Record<string, unknown>>
  readonly page: Promise<Page>
  readonly shown: boolean
  close(): void
}

const PAGE_ORIGIN = 'https://bundle.app.test/'
const toPage = (url: string): string => url.replace(/^app:\/\/bundle\//, PAGE_ORIGIN)
const toApp = (url: string): string =>
  url.startsWith(PAGE_ORIGIN) ? `app://bundle/${url.slice(PAGE_ORIGIN.length)}` : url

/** Preferences that a window of an application with foreign data must have. */
const REQUIRED: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false
}

/** Throws when a window would be insecure. */
export function refuseInsecure(preferences: Readonly<Record<string, unknown>> = {}): void {
  for (const [name, value] of Object.entries(REQUIRED)) {
    if (preferences[name] !== value) throw new Error(`Insecure window: ${name} must be ${value}.`)
  }
}

/** A fresh stand-in whose windows open in `browser`. */
export function createElectronDouble(
  browser: Browser,
  appPath: string,
  { isPackaged = false }: { readonly isPackaged?: boolean } = {}
): ElectronDouble {
  const protocolClients: (readonly [string, string?, (readonly string[])?])[] = []
  const windows: BrowserWindow[] = []
  const handlers = new Map<string, Handler>()
  const schemes: { scheme: string; privileges: Record<string, boolean> }[] = []
  const protocols = new Map<string, (request: Request) => Promise<Response> | Response>()
  const sessionRules = new Map<string, (...args: never[]) => unknown>()
  const cancelled: string[] = []
  const deniedWindows: string[] = []
  const errorBoxes: string[] = []
  const notifications: DoubleNotification[] = []
  const dialogAnswers: object[] = []
  let dialogOptions: unknown = null
  let menu: readonly MenuEntry[] = []
  let ready = false
  const before = (what: string): void => {
    if (ready) throw new Error(`${what} must come before "ready".`)
  }

  class App extends EventEmitter {
    readonly isPackaged = isPackaged
    readonly paths = new Map<string, string>()
    exitCode: number | null = null
    quitCalled = false
    sandboxed = false
    setPath(name: string, path: string): void {
      before('setPath')
      this.paths.set(name, path)
    }
    getAppPath = (): string => appPath
    getVersion = (): string => '0.0.0-double'
    getLocale = (): string => 'en-GB'
    enableSandbox(): void {
      before('enableSandbox')
      this.sandboxed = true
    }
    setAsDefaultProtocolClient = (...client: readonly [string, string?, (readonly string[])?]): boolean =>
      protocolClients.push(client) > 0
    requestSingleInstanceLock = (): boolean => true
    async whenReady(): Promise<void> {
      await new Promise(setImmediate)
      ready = true
    }
    quit(): void {
      const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      this.emit('will-quit', event)
      if (!event.defaultPrevented) {
        this.quitCalled = true
        this.emit('double:quit')
      }
    }
    exit(code: number): void {
      this.exitCode = code
    }
  }
  const app = new App()

  class BrowserWindow extends EventEmitter implements DoubleWindow {
    readonly webContents = new EventEmitter() as EventEmitter & Record<string, unknown>
    readonly page: Promise<Page>
    shown = false
    #destroyed = false
    #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })

    constructor(readonly options: Readonly<Record<string, unknown>>) {
      super()
      const preferences = options.webPreferences as Readonly<Record<string, unknown>>
      refuseInsecure(preferences)
      if (!ready || !app.sandboxed) throw new Error('A window before "ready", or without the sandbox.')
      windows.push(this)
      Object.assign(this.webContents, {
        setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) =>
          (this.#openHandler = handler),
        send: (channel: string, message: unknown) => void this.#send(channel, message)
      })
      app.emit('web-contents-created', {}, this.webContents)
      this.page = this.#open(String(preferences.preload))
    }

    async #open(preload: string): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
      const page = await context.newPage()
      await page.route('**/*', (route) => this.#answer(route))
      await context.exposeBinding('__ipcInvoke', ({ frame }, channel: string, args: unknown[]) =>
        this.#invoke(frame, channel, args)
      )
      await page.addInitScript(preloadShim(readFileSync(preload, 'utf8')))
      context.on('page', (opened) => void this.#popup(context, opened))
      return page
    }

    async #popup(context: BrowserContext, opened: Page): Promise<void> {
      if (context.pages()[0] === opened) return
      const { action } = this.#openHandler({ url: opened.url() })
      if (action === 'deny') deniedWindows.push(opened.url())
      await opened.close()
    }

    async #invoke(frame: Frame, channel: string, args: unknown[]): Promise<{ v: unknown } | { e: string }> {
      const handler = handlers.get(channel)
      if (!handler) return { e: `No handler registered for '${channel}'` }
      const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() }
      try {
        return { v: await handler({ senderFrame, sender: { id: 1 + windows.indexOf(this) } }, ...args) }
      } catch (error) {
        return { e: String(error) }
      }
    }

    async #send(channel: string, message: unknown): Promise<void> {
      const page = await this.page
      if (!page.isClosed()) await page.evaluate(DISPATCH, { channel, message }).catch(() => undefined)
    }

    // Every request of the page: first the navigation rules, then the session's filter, then our scheme.
    async #answer(route: Route): Promise<void> {
      const request = route.request()
      const url = toApp(request.url())
      const isMainFrame = request.isNavigationRequest() && request.frame().parentFrame() === null
      if (isMainFrame && request.frame().url() !== 'about:blank') {
        const event = { url, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
        this.webContents.emit('will-navigate', event)
        // An answer without content leaves the page where it is, as a prevented navigation does.
        if (event.defaultPrevented) return route.fulfill({ status: 204 })
      }
      if (isCancelled(url)) {
        cancelled.push(url)
        return route.abort()
      }
      const scheme = protocols.get('app')
      if (!url.startsWith('app:') || !scheme) return route.abort()
      const { method, headers } = { method: route.request().method(), headers: route.request().headers() }
      const response = await scheme(new Request(url, { method, headers }))
      return route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer())
      })
    }

    async loadURL(url: string): Promise<void> {
      const page = await this.page
      await page.goto(toPage(url))
      this.emit('ready-to-show')
    }
    show(): void {
      this.shown = true
    }
    focus(): void {}
    maximize(): void {}
    restore(): void {}
    isMinimized = (): boolean => false
    isFocused = (): boolean => false
    isMaximized = (): boolean => false
    isDestroyed = (): boolean => this.#destroyed
    getNormalBounds = (): object => ({ x: 10, y: 20, width: 1111, height: 777 })
    setBackgroundColor(): void {}
    setTitleBarOverlay(): void {}
    close(): void {
      this.emit('close', {})
      this.#destroyed = true
      this.emit('closed')
      app.emit('window-all-closed')
    }
  }

  class Notification extends EventEmitter implements DoubleNotification {
    static isSupported = (): boolean => true
    constructor(readonly options: DoubleNotification['options']) {
      super()
      if (!ready) throw new Error('A notification before "ready".')
    }
    show(): void {
      notifications.push(this)
    }
  }

  // `webRequest` answers through a callback, at once.
  function isCancelled(url: string): boolean {
    const filter = sessionRules.get('onBeforeRequest') as
      ((details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void) | undefined
    let cancel = false
    filter?.({ url }, (answer) => (cancel = answer.cancel === true))
    return cancel
  }

  const rule =
    (name: string) =>
    (handler: (...args: never[]) => unknown): void =>
      void sessionRules.set(name, handler)
  // The window comes first where there is one.
  const nextAnswer = async (...asked: readonly unknown[]): Promise<object> => {
    dialogOptions = asked.at(-1)
    const answer = dialogAnswers.shift()
    if (!answer) throw new Error('A dialog was opened that no test expected.')
    return answer
  }

  const module = {
    app,
    BrowserWindow,
    Notification,
    protocol: {
      registerSchemesAsPrivileged: (list: typeof schemes) => {
        before('registerSchemesAsPrivileged')
        schemes.push(...list)
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        protocols.set(scheme, handler)
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: rule('permissionRequest'),
        setPermissionCheckHandler: rule('permissionCheck'),
        setDevicePermissionHandler: rule('devicePermission'),
        setDisplayMediaRequestHandler: rule('displayMedia'),
        webRequest: { onBeforeRequest: rule('onBeforeRequest') }
      }
    },
    ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
    dialog: {
      showOpenDialog: nextAnswer,
      showSaveDialog: nextAnswer,
      showErrorBox: (title: string, content: string) => errorBoxes.push(`${title}: ${content}`)
    },
    shell: { showItemInFolder: () => undefined },
    // No keychain, as on a desktop that nobody knows: nothing may be kept then.
    safeStorage: {
      getSelectedStorageBackend: () => 'basic_text',
      isAsyncEncryptionAvailable: async () => false,
      encryptStringAsync: async () => {
        throw new Error('Encrypted without a keychain.')
      },
      decryptStringAsync: async () => {
        throw new Error('Decrypted without a keychain.')
      }
    },
    Menu: {
      buildFromTemplate: (template: readonly MenuEntry[]) => template,
      setApplicationMenu: (template: readonly MenuEntry[]) => (menu = template)
    },
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }),
    screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) }
  }
  return {
    module,
    app,
    windows,
    handlers,
    schemes,
    protocolClients,
    sessionRules,
    menu: () => menu,
    dialogAnswers,
    dialogOptions: () => dialogOptions,
    cancelled,
    deniedWindows,
    errorBoxes,
    notifications
  }
}

/** Runs in the page. */
const DISPATCH = ({ channel, message }: { channel: string; message: unknown }): void => {
  ;(window as unknown as { __ipcDispatch(channel: string, message: unknown): void }).__ipcDispatch(
    channel,
    message
  )
}
