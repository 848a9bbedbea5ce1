import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { UNKNOWN_TENANT_UUID } from '../../../src-shared/model/workspace'
import { openStore } from '../../../src-main/store/open-store'
import { closeStore, run as sql } from '../../../src-main/store/store'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')
const DUMP = join(SAMPLES, 'wazo-cel.csv')
const DIRECTORY = join(SAMPLES, 'directory.json')
const CALLS = 14

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
})

const run = (...args: string[]): Promise<CliResult> =>
  cli(['--workspace', join(folder, 'w.calltrail'), ...args])

const imported = async (): Promise<CliResult> => run('import', DUMP, '--directory', DIRECTORY)

test('nothing lies beside the workspace when a command is over, be it one that writes or one that reads', async () => {
  await imported()
  expect(readdirSync(folder)).toEqual(['w.calltrail'])
  await run('list')
  expect(readdirSync(folder)).toEqual(['w.calltrail'])
})

test('export - writes the file to standard output, and nothing else', async () => {
  await imported()
  const out = join(folder, 'calls.csv')
  await run('export', out, '--profile', 'xivo')
  const piped = await run('export', '-', '--profile', 'xivo')
  expect(piped).toMatchObject({ exitCode: 0, stderr: '' })
  expect(piped.stdout).toBe(readFileSync(out, 'utf8'))
  expect(existsSync(resolve('-'))).toBe(false)
})

describe('groups of events that gave no call', () => {
  test('are listed with their reason', async () => {
    await imported()
    const { stdout } = await run('list', '--skipped')
    expect(stdout).toMatch(/^\d+\.\d+ .* unfinished .* events /m)
    const { items, total } = JSON.parse((await run('list', '--skipped', '--json')).stdout) as {
      items: { conversation_id: string; code: string }[]
      total: number
    }
    expect(items).toHaveLength(total)
    expect(items[0]).toMatchObject({ code: 'unfinished' })
  })

  test('open by their conversation id, with their events', async () => {
    await imported()
    const { items } = JSON.parse((await run('list', '--skipped', '--json')).stdout) as {
      items: { conversation_id: string; reason: string }[]
    }
    const [group] = items
    const id = group?.conversation_id ?? ''
    const { stdout, exitCode } = await run('show', id, '--cels')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(group?.reason)
    expect(stdout).toContain('CHAN_START')
    const shown = JSON.parse((await run('show', id, '--cels', '--json')).stdout) as {
      skipped: { code: string }
      cels: unknown[]
    }
    expect(shown.skipped.code).toBe('unfinished')
    expect(shown.cels.length).toBeGreaterThan(0)
    expect(await run('show', '1.1')).toMatchObject({ exitCode: 1 })
  })
})

test('events of a call carry what identifies them in the server, and people their names', async () => {
  await imported()
  const { items } = JSON.parse((await run('list', '--json')).stdout) as {
    items: { conversation_id: string }[]
  }
  const id = items.at(-1)?.conversation_id ?? ''
  const text = (await run('show', id, '--cels')).stdout
  const rows = readFileSync(DUMP, 'utf8').trim().split('\n')
  const columns = rows[0]?.split(',') ?? []
  const { cels } = JSON.parse((await run('show', id, '--cels', '--json')).stdout) as {
    cels: { id: number; server_id: number; uniqueid: string; exten: string; context: string }[]
  }
  const [first] = cels
  expect(text).toContain(first?.uniqueid)
  expect(text).toContain(`${first?.exten}@${first?.context}`)
  const row = rows.find((one) => one.split(',')[columns.indexOf('id')] === String(first?.server_id))
  expect(row).toContain(first?.uniqueid)
  const { users } = JSON.parse(readFileSync(DIRECTORY, 'utf8')) as { users: { firstname: string }[] }
  expect(users.some(({ firstname }) => new RegExp(`^participant .*${firstname}`, 'm').test(text))).toBe(true)
})

describe('a command line that is wrong ends with 2 before anything is opened', () => {
  test.each([
    [['list', '--from', 'someday']],
    [['list', '--outcome', 'nice']],
    [['list', '--time-zone', 'Mars/Base']],
    [['export', 'x.csv', '--until', 'never']],
    [['show', 'ann']],
    [['diff', '--from', 'someday']],
    [['import', DUMP, '--tenant', 'mine']]
  ])('%j', async (args) => {
    const { exitCode, stderr } = await run(...args)
    expect(exitCode).toBe(2)
    expect(stderr).not.toContain('There is no workspace')
    expect(readdirSync(folder)).toEqual([])
  })
})

test('interpret of a file that is not there says so', async () => {
  const { exitCode, stdout, stderr } = await run('interpret', join(folder, 'nope'), '--json')
  expect(exitCode).toBe(1)
  expect(stderr).toContain('There is no file')
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'file-not-found' } })
  mkdirSync(join(folder, 'dir'))
  expect((await run('interpret', join(folder, 'dir'))).stderr).toContain('It is a folder')
})

test('generate --linkedid of nothing is an error', async () => {
  await imported()
  const { exitCode, stderr } = await run('generate', '--linkedid', '1.1')
  expect(exitCode).toBe(1)
  expect(stderr).toContain('There is no event with the linkedid 1.1')
})

test('delete says how many call logs nothing brings back', async () => {
  await imported()
  const store = openStore(join(folder, 'w.calltrail'), { mode: 'write' })
  sql(store, 'DELETE FROM cel WHERE call_log_id = 1')
  closeStore(store)
  const dry = await run('delete', '--all', '--dry-run')
  expect(dry.stdout).toBe(
    'Would delete 14 call logs. 1 of them could not be made again: their events are not here.\n'
  )
  const { stdout } = await run('delete', '--all', '--yes', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ deleted: 14, without_cels: 1 })
})

test('delete says when it selects nothing', async () => {
  await imported()
  const { exitCode, stdout, stderr } = await run('delete', '-d', '0', '--yes')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Deleted 0 call logs')
  expect(stderr).toContain('0 days select nothing')
})

test('an import says in words what came in', async () => {
  const { stdout } = await imported()
  expect(stdout).toMatch(/^directory\.json: 7 users, \d+ lines loaded\.$/m)
  const again = await run('import', DUMP, '--dry-run')
  expect(again.stdout).toContain('will give: nothing new')
})

test('an import says when it had to tell calls apart by itself', async () => {
  const path = join(folder, 'no-linkedid.csv')
  const rows = readFileSync(DUMP, 'utf8').trim().split('\n')
  const at = rows[0]?.split(',').indexOf('linkedid') ?? -1
  writeFileSync(
    path,
    `${rows[0]
      ?.split(',')
      .map((name, i) => (i === at ? 'other' : name))
      .join(',')}\n${rows.slice(1).join('\n')}\n`
  )
  const { stdout, stderr } = await run('import', path)
  expect(stderr).not.toContain('cannot')
  expect(stdout).toContain('name no linkedid')
})

describe('the tenant of calls that name none', () => {
  /** Events of a plain Asterisk, which knows no tenants. */
  const plain = (): string => {
    const header =
      'id,eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,uniqueid,linkedid\n'
    const row = (id: number, type: string): string =>
      `${id},${type},2026-03-11 10:00:0${id}+01,Ann,1001,1002,internal,PJSIP/a-1,,1773219600.1,1773219600.1\n`
    const path = join(folder, 'plain.csv')
    writeFileSync(path, header + row(0, 'CHAN_START') + row(1, 'CHAN_END') + row(2, 'LINKEDID_END'))
    return path
  }
  const tenants = async (): Promise<readonly string[]> =>
    (JSON.parse((await run('list', '--json')).stdout) as { items: { tenant_uuid: string }[] }).items.map(
      ({ tenant_uuid: tenant }) => tenant
    )

  test('is not made up: the import says once that it is not known', async () => {
    const { stderr } = await run('import', plain())
    expect(stderr.match(/Tenant not known/g)).toHaveLength(1)
    expect(await tenants()).toEqual([UNKNOWN_TENANT_UUID])
  })

  test('can be named, then and later', async () => {
    const uuid = '0b6f1d2e-4a53-4c52-9a51-2f6c9a1f0e11'
    const { stderr } = await run('import', plain(), '--tenant', uuid)
    expect(stderr).not.toContain('Tenant not known')
    expect(await tenants()).toEqual([uuid])
  })

  test('is that of the directory, when its people name one only', async () => {
    const uuid = '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
    const directory = join(folder, 'one.json')
    writeFileSync(
      directory,
      JSON.stringify({ users: [], contexts: [{ name: 'elsewhere', tenant_uuid: uuid }] })
    )
    await run('import', plain(), '--directory', directory)
    expect(await tenants()).toEqual([uuid])
  })
})

test(`the sample makes ${CALLS} call logs`, async () => {
  expect((await imported()).stdout).toContain(`Made ${CALLS} call logs`)
})
