import { protocol } from 'electron'
import type { MediaShelf } from '../../api/media-shelf'
import { mediaAnswer } from '../media-answer'
import { readRendererFile } from '../renderer-files'
import { SECURITY_HEADERS } from '../security-headers'

/** The page's address. A scheme of our own instead of `file:`, which would let the page read other files. */
export const PAGE_URL = 'app://bundle/index.html'

/** Must run before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // Sound is asked for in parts, which only a scheme that streams may answer.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true }
    }
  ])
}

const MEDIA = '/media/'

/** Answers `app://bundle/…` from the folder of the built renderer, and below `media/` the recordings that were opened. */
export function serveRenderer(folder: string, media: () => MediaShelf | null): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host === 'bundle' && pathname.startsWith(MEDIA)) return answerMedia(request, pathname, media())
    const file = host === 'bundle' ? await readRendererFile(folder, pathname) : null
    if (file === null)
      return new Response('There is nothing here.', { status: 404, headers: SECURITY_HEADERS })
    return new Response(file.body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } })
  })
}

async function answerMedia(request: Request, pathname: string, media: MediaShelf | null): Promise<Response> {
  const file = (await media?.get(pathname.slice(MEDIA.length))) ?? null
  const { status, headers, body } = mediaAnswer(file, request.method, request.headers.get('range'))
  return new Response(body, { status, headers: { ...SECURITY_HEADERS, ...headers } })
}
