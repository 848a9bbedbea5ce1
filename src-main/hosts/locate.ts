import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFileSync } from 'node:fs'

/**
 * Finds something that ships with the application. The bundler may put this code into `out/main` or a folder below
 * it, and the packaged application adds its own root, so the way up is tried instead of counted.
 */
function findUpwards(relative: string): string | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, relative)
    if (existsSync(candidate)) return candidate
    if (dirname(folder) === folder) return null
  }
}

/** Folder of the built renderer. */
export function rendererFolder(): string {
  const index = findUpwards(join('out', 'renderer', 'index.html'))
  if (index === null) throw new Error('The window is not built: run "npm run build" first.')
  return dirname(index)
}

/** Folder of the built preload script. */
export function preloadPath(): string {
  const path = findUpwards(join('out', 'preload', 'index.cjs'))
  if (path === null) throw new Error('The preload script is not built: run "npm run build" first.')
  return path
}

/** Folder of the sample dump and directory, null when it does not ship. */
export function samplesFolder(resourcesPath?: string): string | null {
  if (resourcesPath && existsSync(join(resourcesPath, 'samples', 'wazo-cel.csv'))) {
    return join(resourcesPath, 'samples')
  }
  return findUpwards(join('resources', 'samples'))
}

/** Folder with `package.json`: what Electron is started with. */
export function applicationFolder(): string {
  const path = findUpwards('package.json')
  if (path === null) throw new Error('package.json is missing.')
  return dirname(path)
}

/** Version in `package.json`. */
export function applicationVersion(): string {
  const data: unknown = JSON.parse(readFileSync(join(applicationFolder(), 'package.json'), 'utf8'))
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '0'
}
