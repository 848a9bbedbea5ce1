import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'

const ROOT = resolve(import.meta.dirname, '../../..')
const CLI = join(ROOT, 'out/main/cli.js')
const SAMPLES = join(ROOT, 'resources/samples')
const FORMATS = ['html', 'pdf', 'xlsx', 'csv'] as const

/** The built command line on a computer with this zone and language. */
function run(args: readonly string[], zone: string, language: string): void {
  if (!existsSync(CLI)) throw new Error('out/main/cli.js is missing: run "npm run build" before this test.')
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language, LANGUAGE: language }
  execFileSync(process.execPath, [CLI, ...args], { env, stdio: 'pipe' })
}

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

test('the same dump gives the same bytes: imported twice, in other zones, in other languages', () => {
  const folder = temporaryFolder()
  const report = join(folder, 'all.toml')
  // Everything that a report can hold, without a zone of its own.
  writeFileSync(report, 'formats = ["html", "pdf", "xlsx", "csv"]\n[calls]\nlimit = 1000\n')
  const computers = [
    ['one', 'Europe/Paris', 'en_US.UTF-8'],
    ['two', 'Pacific/Auckland', 'fr_FR.UTF-8'],
    ['three', 'America/St_Johns', 'C']
  ] as const
  const hashes = computers.map(([name, zone, language]) => {
    const workspace = join(folder, `${name}.calltrail`)
    const dump = [join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json')]
    run(['--workspace', workspace, 'import', ...dump, '--time-zone', 'Europe/Paris'], zone, language)
    const out = `${join(folder, name)}/`
    run(['--workspace', workspace, 'report', 'run', report, '--out', out], zone, language)
    return FORMATS.map((format) => hash(join(out, `all.${format}`)))
  })
  expect(hashes[1]).toEqual(hashes[0])
  expect(hashes[2]).toEqual(hashes[0])
})

test('a call that is other makes another fingerprint', () => {
  const folder = temporaryFolder()
  const report = join(folder, 'all.toml')
  writeFileSync(report, 'charts = []\n[calls]\nlimit = 0\n')
  const dump = readFileSync(join(SAMPLES, 'wazo-cel.csv'), 'utf8')
  const [first, second] = [dump, dump.replaceAll('Thames Freight', 'Thames Cargo')].map((text, at) => {
    const file = join(folder, `${at}.csv`)
    const workspace = join(folder, `${at}.calltrail`)
    writeFileSync(file, text)
    run(['--workspace', workspace, 'import', file, '--time-zone', 'Europe/Paris'], 'UTC', 'C')
    run(['--workspace', workspace, 'report', 'run', report, '--out', join(folder, `${at}.html`)], 'UTC', 'C')
    return /Fingerprint of the data<\/dt><dd>([0-9a-f]{64})</.exec(
      readFileSync(join(folder, `${at}.html`), 'utf8')
    )?.[1]
  })
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(second).not.toBe(first)
})
