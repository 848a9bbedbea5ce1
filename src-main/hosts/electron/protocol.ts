import { protocol } from 'electron'
import { readRendererFile } from '../renderer-files'
import { SECURITY_HEADERS } from '../security-headers'

/** The page's address. A scheme of our own instead of `file:`, which would let the page read other files. */
export const PAGE_URL = 'app://bundle/index.html'

/** Must run before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Answers `app://bundle/…` from the folder of the built renderer. */
export function serveRenderer(folder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'bundle' ? await readRendererFile(folder, pathname) : null
    if (file === null)
      return new Response('There is nothing here.', { status: 404, headers: SECURITY_HEADERS })
    return new Response(file.body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } })
  })
}
