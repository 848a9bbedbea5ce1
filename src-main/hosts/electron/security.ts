import { app } from 'electron'
import type { IpcMainInvokeEvent, Session, WebPreferences } from 'electron'
import { isAllowedRequest } from './offline-filter'

/** How the window's page runs: in the sandbox, alone, without Node. */
export const SECURE_PREFERENCES: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The spell checker downloads its dictionaries.
  spellcheck: false
}

/** Rules for every page that this process ever makes: it stays where it is and opens nothing. */
export function guardContents(developmentServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    const stay = (event: { preventDefault(): void; readonly url: string }): void => {
      if (!isOwnPage(event.url, developmentServer)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Rules of the session: no permissions, no devices, no network. */
export function guardSession(session: Session, developmentServer: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(isAllowedPermission(permission))
  )
  session.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isAllowedRequest(details.url, developmentServer) })
  )
}

/** True when a message comes from the main frame of our own page; the frame is null once it is gone. */
export function isOwnSender(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  developmentServer: string | null
): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnPage(frame.url, developmentServer)
}

// Copying text is the one thing that the window asks of the system.
const isAllowedPermission = (permission: string): boolean => permission === 'clipboard-sanitized-write'

/** True for the pages that the window may show. */
function isOwnPage(url: string, developmentServer: string | null): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, origin } = new URL(url)
  if (protocol === 'app:') return host === 'bundle'
  return developmentServer !== null && origin === new URL(developmentServer).origin
}
