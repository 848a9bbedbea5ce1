import { join } from 'node:path'
import { app, dialog, nativeTheme, Notification, safeStorage, session } from 'electron'
import type { BrowserWindow } from 'electron'
import type { EventName, Events } from '@shared/api/events'
import { errorData } from '@shared/errors/app-error'
import { openApplication } from '../../api/application'
import type { Application } from '../../api/application'
import { dataDirectory } from '../../api/data-directory'
import { keptPasswordsPath } from '../../api/kept-passwords'
import { rendererFolder, samplesFolder } from '../locate'
import { filesInArguments, workspaceInArguments } from './arguments'
import { EVENT_CHANNEL } from './channels'
import { createDesktop } from './dialogs'
import { connectWindow } from './ipc'
import { createJobNotices } from './job-notices'
import { labelsFor, languageFor } from './labels'
import type { Labels } from './labels'
import { installMenu } from './menu'
import { argumentsWithoutLinks, linksInArguments, registerLinks } from './links'
import { createPasswordKeeper } from './password-keeper'
import { declareScheme, serveRenderer } from './protocol'
import { guardContents, guardSession } from './security'
import { openWindow } from './window'

const home = dataDirectory()
// electron-vite sets this while developing; a packaged application never listens to it.
const developmentServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

let window: BrowserWindow | null = null
let application: Application | null = null
const ownArguments = argumentsWithoutLinks(process.argv)
const waitingFiles: string[] = filesInArguments(ownArguments, process.cwd(), app.getAppPath())
const waitingLinks: string[] = linksInArguments(process.argv)
const tellJob = createJobNotices({
  Notification,
  isFocused: () => window?.isFocused() === true,
  language: () => languageFor(application?.settings.read().language ?? 'system', app.getLocale()),
  onClick: showWindow
})
/** True once the window is there and listens. */
let listens = false

// All of this must precede "ready". Chromium's own files stay apart from workspaces.
app.setPath('userData', join(home, 'shell'))
app.enableSandbox()
declareScheme()
guardContents(developmentServer)

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  app.on('second-instance', (_event, args, workingDirectory) => {
    showWindow()
    openFiles(filesInArguments(argumentsWithoutLinks(args), workingDirectory, app.getAppPath()))
    openLinks(linksInArguments(args))
  })
  // macOS: double click or drop on the icon, also before the application is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles([path])
  })
  // macOS: an address that was clicked elsewhere, also before the application is ready.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    showWindow()
    openLinks(linksInArguments([url]))
  })
  app.on('window-all-closed', () => app.quit())
  let closing = false
  app.on('will-quit', (event) => {
    if (closing || !application) return
    closing = true
    event.preventDefault()
    void application.close().finally(() => app.quit())
  })
  app.whenReady().then(run).catch(refuseToStart)
}

async function run(): Promise<void> {
  guardSession(session.defaultSession, developmentServer)
  registerLinks(app)
  serveRenderer(rendererFolder(), () => application?.media ?? null)
  const opened = await openApplication({
    host: 'electron',
    version: app.getVersion(),
    platform: `${process.platform}-${process.arch}`,
    locale: app.getLocale(),
    dataDirectory: home,
    samplesFolder: samplesFolder(process.resourcesPath),
    workspaceFile: workspaceInArguments(ownArguments),
    desktop: createDesktop(() => window, labels),
    passwords: createPasswordKeeper(keptPasswordsPath(home), safeStorage, (message) =>
      console.error(message)
    ),
    emit: (event, payload) => {
      send(event, payload)
      if (event === 'job:changed') tellJob(payload as Events['job:changed'])
    },
    warn: (message) => console.error(message),
    onSettings: applySettings
  })
  application = opened
  connectWindow(opened, developmentServer, (method) => {
    // The frame of the window asks this once it is there and listens, so that nothing that waited is lost.
    if (method !== 'workspaces:summary') return
    listens = true
    openFiles(waitingFiles.splice(0))
    openLinks(waitingLinks.splice(0))
  })
  applySettings()
  window = openWindow(opened.settings, developmentServer)
  window.on('closed', () => (window = null))
}

function applySettings(): void {
  if (!application) return
  nativeTheme.themeSource = application.settings.read().theme
  installMenu(labels(), (command) => send('app:command', { command }))
}

function labels(): Labels {
  return labelsFor(application?.settings.read().language ?? 'system', app.getLocale())
}

function send<E extends EventName>(event: E, payload: Events[E]): void {
  if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, { event, payload })
}

function openFiles(paths: readonly string[]): void {
  if (paths.length === 0) return
  if (!application || !window) waitingFiles.push(...paths)
  else void application.openFiles(paths)
}

function openLinks(links: readonly string[]): void {
  if (!listens) waitingLinks.push(...links)
  else for (const link of links) send('link:arrived', { link })
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function refuseToStart(error: unknown): void {
  const { message, hint } = errorData(error)
  console.error(error)
  dialog.showErrorBox(labels().cannotStart, [message, hint].join('\n'))
  app.exit(1)
}
