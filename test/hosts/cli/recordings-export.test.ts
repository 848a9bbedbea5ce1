import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CallLog } from '@shared/model/call-log'
import { peaksName } from '../../../src-main/recordings/kept-peaks'
import { openStore } from '../../../src-main/store/open-store'
import { listExports } from '../../../src-main/store/recording-exports'
import { writeSetting } from '../../../src-main/store/settings'
import { closeStore, inTransaction, run } from '../../../src-main/store/store'
import { linkFiles, recordedCall, recordingUuid, smallWav, workspaceOf } from '../../support/recorded-calls'
import { temporaryFolder } from '../../support/temporary-folder'
import { unzip } from '../../support/unzip'
import { cli } from './run'

const ONE = '10000000-0000-4000-8000-000000000001'
const TWO = '20000000-0000-4000-8000-000000000002'
/** Wednesday, in the week of 9 to 15 March. */
const DAY = Date.UTC(2026, 2, 11, 9) * 1000

function recorded(n: number, date: number, given: Partial<CallLog> = {}): CallLog {
  return recordedCall(n, 1, { date, dateAnswer: date + 4e6, dateEnd: date + 21e6, ...given })
}

interface Made {
  readonly folder: string
  readonly workspace: string
  run(...args: readonly string[]): ReturnType<typeof cli>
}

/** Calls in two weeks, of two tenants; the last one has no file. */
function made(): Made {
  const folder = temporaryFolder()
  const workspace = join(folder, 'one.calltrail')
  workspaceOf(workspace, [
    recorded(1, DAY),
    recorded(2, DAY + 7 * 86_400e6),
    recorded(3, DAY, { tenantUuid: TWO }),
    recorded(4, DAY, { tenantUuid: TWO })
  ])
  const store = openStore(workspace, { mode: 'write' })
  mkdirSync(join(folder, 'sounds'))
  linkFiles(
    store,
    { path: join(folder, 'sounds') },
    [1, 2, 3].map((n) => ({ uuid: recordingUuid(n), content: smallWav(0.1) }))
  )
  inTransaction(store, () => {
    writeSetting(store, 'zone', 'Europe/Paris')
    const tenant = 'INSERT INTO directory_tenant (uuid, name, position) VALUES (?, ?, ?)'
    run(store, tenant, ONE, 'North/Sea', 1)
  })
  closeStore(store)
  const call: Made['run'] = (...args) => cli(['recordings', ...args, '--workspace', workspace])
  return { folder, workspace, run: call }
}

const folders = async (path: string): Promise<readonly string[]> =>
  (await unzip(path)).map(({ name }) => name.split('/')[0] ?? '')

describe('calltrail recordings export', () => {
  test('reasons in missing.csv are English, French on demand', async () => {
    const { folder, run } = made()
    const reasons = async (name: string, ...args: readonly string[]): Promise<string> => {
      const out = join(folder, name)
      expect((await run('export', out, ...args)).exitCode).toBe(0)
      return (await unzip(out)).at(-1)?.content.toString() ?? ''
    }
    expect(await reasons('en.zip')).toContain('No file of it was found.')
    expect(await reasons('fr.zip', '--language', 'fr')).toContain('Aucun fichier n’a été trouvé.')
    expect((await run('export', join(folder, 'de.zip'), '--language', 'de')).exitCode).toBe(2)
  })

  test('writes what matches, names what is missing, and keeps it in the list of the workspace', async () => {
    const { folder, workspace, run: go } = made()
    const out = join(folder, 'all.zip')
    const { exitCode, stdout, stderr } = await go('export', out)
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^Wrote 3 recordings to .*all\.zip \(\d+ bytes\)\. 1 is not in it: missing\.csv inside says why\.\n$/
    )
    expect(await folders(out)).toEqual(['1', '2', '3', 'missing.csv'])
    const store = openStore(workspace, { mode: 'read' })
    expect(listExports(store)).toMatchObject([{ status: 'finished', written: 3, missing: 1, path: out }])
    closeStore(store)
  })

  test('a week, named in the file', async () => {
    const { folder, run: go } = made()
    const { exitCode, stdout } = await go(
      'export',
      join(folder, '{from}_{until}.zip'),
      '--week',
      '2026-W11',
      '--json'
    )
    expect(exitCode).toBe(0)
    const file = join(folder, '2026-03-09_2026-03-15.zip')
    expect(JSON.parse(stdout)).toMatchObject({
      exports: [{ file, recordings: 2, missing: 1, tenant_uuid: null, resumed: false }]
    })
    expect(await folders(file)).toEqual(['1', '3', 'missing.csv'])
  })

  test('a file for each tenant, with a name that leads nowhere else', async () => {
    const { folder, run: go } = made()
    const { exitCode } = await go('export', join(folder, 'r.zip'), '--each-tenant', '--month', '2026-03')
    expect(exitCode).toBe(0)
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.zip'))
        .sort()
    ).toEqual([`r-${TWO}.zip`, 'r-North_Sea.zip'])
    expect(await folders(join(folder, 'r-North_Sea.zip'))).toEqual(['1', '2'])
  })

  test('one tenant, and its name in the file', async () => {
    const { folder, run: go } = made()
    const out = join(folder, '{tenant}.zip')
    expect((await go('export', out, '--tenant', ONE)).exitCode).toBe(0)
    expect(await folders(join(folder, 'North_Sea.zip'))).toEqual(['1', '2'])
  })

  test('by conversation and converted', async () => {
    const { folder, run: go } = made()
    const out = join(folder, 'a.zip')
    expect((await go('export', out, '--by', 'conversation', '--as', 'wav-ulaw', '--id', '1')).exitCode).toBe(
      0
    )
    const [member] = await unzip(out)
    expect(member?.name).toMatch(/^1\.1\/.*\.wav$/)
    expect(member?.content.readUInt16LE(20)).toBe(7)
  })

  test('nothing to export has an exit code of its own, and leaves no file', async () => {
    const { folder, run: go } = made()
    const out = join(folder, 'none.zip')
    expect(await go('export', out, '--week', '2020-W10')).toEqual({
      exitCode: 3,
      stdout: 'No recording to export; no file was written.\n',
      stderr: ''
    })
    expect((await go('export', out, '--week', '2020-W10', '--json')).stdout).toBe('{"exports":[]}\n')
    expect((await go('export', out, '--each-tenant', '--week', '2020-W10')).exitCode).toBe(3)
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    [['export', 'a-{from}.zip'], '{from}'],
    [['export', 'a-{year}.zip'], '{year}'],
    [['export', '{tenant}.zip'], '{tenant}'],
    [['export', 'a.zip', '--week', 'next'], '--week takes'],
    [['export', 'a.zip', '--month', '2026-13'], '--month takes'],
    [['export', 'a.zip', '--week', 'last', '--month', 'last'], '--month'],
    [['export', 'a.zip', '--week', 'last', '--from', '2026-01-01'], '--from'],
    [['export', 'a.zip', '--tenant', 'x'], '--tenant takes'],
    [['export', 'a.zip', '--as', 'flac'], '--as'],
    [['export', 'a.zip', '--from', 'noon-ish'], '--from takes'],
    [['export'], 'file']
  ])('%j is refused, and nothing is written', async (args, said) => {
    const { exitCode, stderr } = await made().run(...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(said)
    expect(existsSync('a.zip')).toBe(false)
  })

  test('a stopped export goes on with --resume; of other recordings it is begun anew', async () => {
    const { folder, workspace, run: go } = made()
    const out = join(folder, 'r.zip')
    const stop = new AbortController()
    stop.abort()
    const args = ['recordings', 'export', out, '--workspace', workspace]
    const stopped = await cli(args, { signal: stop.signal })
    expect(stopped.exitCode).toBe(130)
    expect(stopped.stderr).toContain('--resume')
    expect(existsSync(out)).toBe(false)

    const other = await go('export', out, '--resume', '--id', '1', '--json')
    expect(other.stderr).toContain('begun anew')
    expect(JSON.parse(other.stdout)).toMatchObject({ exports: [{ recordings: 1, resumed: false }] })

    await cli(args, { signal: stop.signal })
    const again = await go('export', out, '--resume', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({
      exports: [{ recordings: 3, missing: 1, resumed: true }]
    })
    // Nothing is unfinished now, so it is written once more.
    expect(JSON.parse((await go('export', out, '--resume', '--json')).stdout)).toMatchObject({
      exports: [{ resumed: false }]
    })
  })

  test('--fetch without a stack says so', async () => {
    const { folder, run: go } = made()
    const { exitCode, stderr } = await go('export', join(folder, 'r.zip'), '--fetch')
    expect(exitCode).toBe(1)
    expect(stderr).not.toBe('')
  })
})

describe('calltrail recordings delete-copies', () => {
  function withCopies(): Made & { readonly cache: string } {
    const all = made()
    const cache = join(all.folder, 'one.calltrail-recordings', 'cache')
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, 'other.txt'), 'not ours')
    const store = openStore(all.workspace, { mode: 'write' })
    linkFiles(store, { path: cache, kind: 'cache' }, [{ uuid: recordingUuid(4), content: smallWav(0.1) }])
    closeStore(store)
    return { ...all, cache }
  }
  const left = (folder: string): readonly string[] => readdirSync(folder).sort()

  test('asks twice on a terminal', async () => {
    const { workspace, cache } = withCopies()
    const args = ['recordings', 'delete-copies', '--workspace', workspace]
    for (const stdin of ['n\n', 'y\n2\n', 'y\n', 'y\ny\n']) {
      expect((await cli(args, { terminal: true, stdin })).exitCode, stdin).toBe(130)
      expect(left(cache)).toHaveLength(2)
    }
    const { exitCode, stdout, stderr } = await cli(args, { terminal: true, stdin: 'y\n1\n' })
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^Deleted 1 copy \(\d+ bytes\)\. 3 files of your own stay\.\n$/)
    ])
    expect(stderr).toContain('Type 1 to delete')
    expect(left(cache)).toEqual(['other.txt'])
  })

  test('without a terminal it needs --yes, and --dry-run deletes nothing', async () => {
    const { run: go, cache, folder } = withCopies()
    const refused = await go('delete-copies')
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('--yes')])
    expect(JSON.parse((await go('delete-copies', '--dry-run', '--json')).stdout)).toMatchObject({
      deleted: 1,
      kept: 3,
      dry_run: true
    })
    expect((await go('delete-copies', '--yes', '--id', '1')).stdout).toContain('Deleted 0 copies')
    expect(left(cache)).toHaveLength(2)
    expect((await go('delete-copies', '--yes')).exitCode).toBe(0)
    expect(left(cache)).toEqual(['other.txt'])
    expect(left(join(folder, 'sounds'))).toHaveLength(3)
  })

  test('deletes nothing where a workspace only says that a folder is Calltrail’s own', async () => {
    const { run: go, workspace, folder, cache } = withCopies()
    const mine = [join(folder, 'mine'), join(folder, 'mine-recordings', 'cache')]
    const store = openStore(workspace, { mode: 'write' })
    inTransaction(store, () =>
      mine.forEach((path, n) => {
        mkdirSync(path, { recursive: true })
        writeFileSync(join(path, 'a.wav'), 'precious')
        run(store, "INSERT INTO recording_root (kind, path) VALUES ('cache', ?)", path)
        const link = "UPDATE recording_file SET root_id = ?, member = 'a.wav' WHERE recording_uuid = ?"
        run(store, link, n + 3, recordingUuid(n + 1))
      })
    )
    closeStore(store)
    expect((await go('delete-copies', '--yes')).stdout).toContain('Deleted 1 copy')
    for (const path of mine) expect(left(path)).toEqual(['a.wav'])
    expect(left(cache)).toEqual(['other.txt'])
  })

  test('finds them where the workspace lies now, and takes their shapes with them', async () => {
    const { workspace, folder } = withCopies()
    const moved = join(folder, 'moved', 'two.calltrail')
    mkdirSync(join(folder, 'moved'))
    renameSync(workspace, moved)
    renameSync(`${workspace}-recordings`, `${moved}-recordings`)
    const peaks = join(`${moved}-recordings`, 'peaks')
    mkdirSync(peaks)
    const version = 'f'.repeat(40)
    for (const n of [1, 4]) writeFileSync(join(peaks, peaksName(recordingUuid(n), version)), 'shape')
    const { stdout } = await cli(['--workspace', moved, 'recordings', 'delete-copies', '--yes'])
    expect(stdout).toContain('Deleted 1 copy')
    expect(left(join(`${moved}-recordings`, 'cache'))).toEqual(['other.txt'])
    expect(left(peaks)).toEqual([peaksName(recordingUuid(1), version)])
  })
})
