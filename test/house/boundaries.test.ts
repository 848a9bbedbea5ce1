import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { ESLint } from 'eslint'
import { afterEach, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: ROOT })

/** Rule names that ESLint reports for this text, were it a file of that folder. */
async function rulesBroken(path: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: join(ROOT, path) })
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message))
}

const NO_IMPORT = '@typescript-eslint/no-restricted-imports'
const NO_PATH = 'import-x/no-restricted-paths'

describe('dependencies run one way', () => {
  test.each([
    ['src-shared/model/probe.ts', "import 'node:fs'\n", NO_IMPORT],
    ['src-shared/model/probe.ts', "import '../../src-main/sources/source'\n", NO_PATH],
    ['src-main/network/probe.ts', "import '../sources/source'\n", NO_PATH],
    ['src-main/engine/probe.ts', "import 'node:fs'\n", NO_IMPORT],
    ['src-main/engine/probe.ts', "import '../sources/source'\n", NO_PATH],
    ['src-main/engine/probe.ts', "import '../store/store'\n", NO_PATH],
    ['src-main/anonymise/probe.ts', "import 'node:crypto'\n", NO_IMPORT],
    ['src-main/anonymise/probe.ts', "import '../engine/index'\n", NO_PATH],
    ['src-main/sources/probe.ts', "import '../jobs/control'\n", NO_PATH],
    ['src-main/sources/probe.ts', "import 'better-sqlite3'\n", NO_IMPORT],
    ['src-main/sources/sqlite/probe.ts', "import 'drizzle-orm'\n", NO_IMPORT],
    ['src-main/sources/sqlite/probe.ts', "import '../../store/open-store'\n", NO_PATH],
    ['src-main/jobs/probe.ts', "import 'drizzle-orm/sql'\n", NO_IMPORT],
    ['src-main/store/probe.ts', "import '../engine/index'\n", NO_PATH],
    ['src-main/jobs/probe.ts', "import '../hosts/require-node'\n", NO_PATH],
    ['src-main/api/probe.ts', "import 'electron'\n", NO_IMPORT],
    ['src-main/hosts/http/probe.ts', "import 'electron'\n", NO_IMPORT],
    ['src-renderer/app/probe.tsx', "import '../../src-main/store/store'\n", NO_PATH],
    ['src-renderer/app/probe.tsx', "import 'better-sqlite3'\n", NO_IMPORT]
  ])('%s may not say %j', async (path, text, rule) => {
    expect(await rulesBroken(path, text)).toContain(rule)
  })

  test.each([
    ['src-main/engine/probe.ts', "import '@shared/model/cel'\n"],
    ['src-main/jobs/probe.ts', "import '../sources/source'\n"],
    ['src-main/recordings/probe.ts', "import '../network/certificate'\n"],
    ['src-main/store/probe.ts', "import 'better-sqlite3'\n"],
    // Another program's database is a file format: it is read in a folder of its own among the sources.
    ['src-main/sources/sqlite/probe.ts', "import 'better-sqlite3'\n"],
    ['src-main/hosts/electron/probe.ts', "import 'electron'\n"]
  ])('%s may say %j', async (path, text) => {
    const broken = await rulesBroken(path, text)
    expect(broken).not.toContain(NO_IMPORT)
    expect(broken).not.toContain(NO_PATH)
  })
})

describe('pure rooms compile without Node and without a window', () => {
  const probes: string[] = []
  afterEach(() =>
    probes.splice(0).forEach((probe) => rmSync(dirname(probe), { recursive: true, force: true }))
  )

  test.each(['src-shared', 'src-main/engine', 'src-main/anonymise'])(
    '`process` and `window` do not even resolve in %s',
    (room) => {
      const probe = join(ROOT, room, `zz-probe-${process.pid}`, 'probe.ts')
      probes.push(probe)
      expect(existsSync(dirname(probe))).toBe(false)
      mkdirSync(dirname(probe))
      writeFileSync(probe, 'export const seen = [process.pid, window.name]\n')
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
      const run = spawnSync(process.execPath, [tsc, '-p', join(ROOT, room)], { encoding: 'utf8' })
      expect(run.status).not.toBe(0)
      expect(run.stdout).toContain("Cannot find name 'process'")
      expect(run.stdout).toContain("Cannot find name 'window'")
    },
    60_000
  )
})
