import { cpSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { SAMPLES_FOLDER } from '../../support/test-application'
import { cli, type CliResult } from './run'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/recordings')
const MONITOR = '/var/lib/wazo/sounds/tenants/9fe0f849-8380-4d85-b6d2-59be0ddf8bdd/monitor'
const FIRST = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav'
const SECOND = '6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b.wav'

interface Made {
  readonly folder: string
  run(...args: readonly string[]): Promise<CliResult>
  json(...args: readonly string[]): Promise<Record<string, unknown>>
}

/** The Wazo sample imported, and a copy of its recordings as a server would give them. */
async function made(): Promise<Made> {
  const folder = temporaryFolder()
  const workspace = join(folder, 'one.calltrail')
  const run = (...args: readonly string[]): Promise<CliResult> => cli(['--workspace', workspace, ...args])
  const imported = await run('import', join(SAMPLES_FOLDER, 'wazo-cel.csv'))
  expect(imported.exitCode, imported.stderr).toBe(0)
  cpSync(join(FIXTURES, 'var'), join(folder, 'var'), { recursive: true })
  return {
    folder,
    run,
    json: async (...args) => JSON.parse((await run('--json', ...args)).stdout) as Record<string, unknown>
  }
}

test('one found file is enough: its place is proposed, tried, taken, and looked through again', async () => {
  const { folder, run, json } = await made()
  const found = join(folder, MONITOR, FIRST)
  const tried = await run('recordings', 'link', found, '--dry-run')
  expect(tried.exitCode).toBe(0)
  expect(tried.stdout).toContain(`${join(folder, MONITOR)} stands for ${MONITOR}: finds 2 of`)
  expect(tried.stdout).toContain('Nothing was changed.')
  expect(await json('recordings', 'check')).toMatchObject({ places: [], states: { playable: 0 } })

  const linked = await json('recordings', 'link', found)
  expect(linked).toMatchObject({
    places: [{ kind: 'folder', path: join(folder, MONITOR), prefix: MONITOR }],
    files: 2,
    linked: 2,
    strays: 0,
    unreadable: 0,
    states: { playable: 2 }
  })

  rmSync(join(folder, MONITOR, SECOND))
  const again = await run('recordings', 'link')
  expect(again.stdout).toContain(
    'Looked at 1 sound file: 1 recording found, 0 files without call, 0 unreadable.'
  )
})

test('a backup is a place too', async () => {
  const { json } = await made()
  const linked = await json('recordings', 'link', resolve(FIXTURES, '../samples/data.tgz'))
  expect(linked).toMatchObject({ places: [{ kind: 'archive', prefix: '/' }], files: 2, linked: 2 })
  const { items } = await json('recordings', 'list', '--state', 'playable')
  expect(items).toMatchObject([
    { file: { member: `${MONITOR.slice(1)}/${SECOND}`, matched_by: 'path' } },
    { file: { member: `${MONITOR.slice(1)}/${FIRST}`, matched_by: 'path' } }
  ])
})

test('check names recordings without file and files without call, and its exit code says so', async () => {
  const { folder, run, json } = await made()
  cpSync(join(FIXTURES, 'freepbx'), join(folder, 'freepbx'), { recursive: true })
  rmSync(join(folder, MONITOR, FIRST))
  await run('recordings', 'link', join(folder, MONITOR), join(folder, 'freepbx'))
  const check = await run('recordings', 'check', '--exit-code')
  expect(check.exitCode).toBe(1)
  expect(check.stdout).toContain(`${MONITOR}/${FIRST}`)
  expect(check.stdout).toContain('external-1003-+33155501234-20260311-101524-1773220512.46.wav')
  expect(await json('recordings', 'check')).toMatchObject({
    without_file: [{ state: 'missing', path: `${MONITOR}/${FIRST}` }],
    files_without_call: { total: 1 }
  })
})

test('a place with a prefix of one’s own, or by names alone', async () => {
  const { folder, json } = await made()
  const place = join(folder, MONITOR)
  expect(await json('recordings', 'link', place, '--by-name')).toMatchObject({
    places: [{ prefix: null }],
    linked: 2
  })
  expect(await json('recordings', 'link', place, '--prefix', '/srv')).toMatchObject({
    places: [{ prefix: '/srv' }],
    linked: 2
  })
})

test('a place is forgotten with its links, also one that is not there any more', async () => {
  const { folder, json } = await made()
  const place = join(folder, MONITOR)
  await json('recordings', 'link', place)
  rmSync(place, { recursive: true })
  expect(await json('recordings', 'link', '--forget', place)).toEqual({ forgotten: [place] })
  expect(await json('recordings', 'check')).toMatchObject({ places: [], states: { playable: 0, missing: 2 } })
})

test.each([
  [['recordings', 'link', '--forget', '/nowhere'], 2],
  [['recordings', 'link', '--dry-run'], 2],
  [['recordings', 'link', 'a', 'b', '--prefix', '/srv'], 2],
  [['recordings', 'list', '--state', 'lost'], 2],
  [['recordings', 'link', '/nowhere/at/all'], 1]
])('%j is refused', async (args, exitCode) => {
  const { run } = await made()
  expect((await run(...args)).exitCode).toBe(exitCode)
})

test('commands see that a place went, and that it is back', async () => {
  const { folder, run, json } = await made()
  await run('recordings', 'link', join(folder, MONITOR))
  const playable = async (): Promise<unknown> =>
    (await json('list', '--recording-state', 'playable'))['filtered']
  expect(await playable()).toBe(1)
  renameSync(join(folder, 'var'), join(folder, 'gone'))
  expect(await playable()).toBe(0)
  expect(await json('recordings', 'list', '--state', 'missing')).toMatchObject({ filtered: 2 })
  renameSync(join(folder, 'gone'), join(folder, 'var'))
  expect(await json('recordings', 'check')).toMatchObject({ states: { playable: 2 } })
})
