import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** A file of the built renderer, ready to be sent. */
export interface RendererFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** True for files whose name carries a hash of their content. */
  readonly immutable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff'
}

/**
 * Path on disk of a page's path (`/assets/x.js`), or null when it would leave the folder or has a type that the
 * renderer does not use.
 */
export function rendererPath(folder: string, pathname: string): string | null {
  const decoded = decode(pathname === '/' ? '/index.html' : pathname)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null
  const path = normalize(join(folder, decoded))
  return path.startsWith(normalize(folder) + sep) && extname(path) in TYPES ? path : null
}

/** Reads a file of the renderer; null when it is not one. */
export async function readRendererFile(folder: string, pathname: string): Promise<RendererFile | null> {
  const path = rendererPath(folder, pathname)
  const contentType = path === null ? undefined : TYPES[extname(path)]
  if (path === null || contentType === undefined) return null
  try {
    const body = new Uint8Array(await readFile(path))
    return { body, contentType, immutable: pathname.startsWith('/assets/') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null
    throw error
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
