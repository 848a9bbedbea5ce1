import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { RestCallLog } from '@shared/format/rest-json'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')
const DUMP = join(SAMPLES, 'wazo-cel.csv')
const DIRECTORY = resolve(import.meta.dirname, '../../../resources/samples/directory.json')
const CALLS = 14

let folder: string
let workspace: readonly string[]

beforeEach(() => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  workspace = ['--workspace', join(folder, 'w.calltrail')]
})

async function importSample(): Promise<void> {
  const { exitCode, stderr } = await cli([...workspace, 'import', DUMP, '--directory', DIRECTORY])
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
}

const listed = async (...args: string[]): Promise<readonly RestCallLog[]> => {
  const { stdout, exitCode, stderr } = await cli([...workspace, 'list', '--json', ...args])
  expect(exitCode, stderr).toBe(0)
  return (JSON.parse(stdout) as { items: RestCallLog[] }).items
}

test('a dump becomes the call logs that the reference makes of it', async () => {
  await importSample()
  const items = await listed('--hide-blocked', '--time-zone', 'Europe/Paris')
  const expected = JSON.parse(readFileSync(join(SAMPLES, 'call-logd-cdr.json'), 'utf8')) as {
    items: RestCallLog[]
  }
  const comparable = (calls: readonly RestCallLog[]): unknown =>
    calls
      .map(({ id: _id, tags, recordings, ...call }) => ({
        ...call,
        // Two lines of one user rang: which of them the reference shows is up to its database.
        destination_line_id: call.conversation_id === '1773224433.58' ? null : call.destination_line_id,
        tags: [...tags].sort(),
        // The name of a recording's file holds the id of the call log, which each installation gives itself.
        recordings: recordings.map(({ filename: _filename, ...recording }) => recording)
      }))
      .sort((a, b) => a.conversation_id.localeCompare(b.conversation_id))
  expect(comparable(items)).toEqual(comparable(expected.items))
})

test('blocked calls are shown unless hidden', async () => {
  await importSample()
  expect(await listed()).toHaveLength(CALLS)
  expect(await listed('--hide-blocked')).toHaveLength(CALLS - 1)
  expect(await listed('--call-status', 'blocked')).toHaveLength(1)
})

test('filters narrow the list and combine', async () => {
  await importSample()
  const inbound = await listed('--call-direction', 'inbound')
  expect(inbound.length).toBeGreaterThan(0)
  expect(inbound.every((call) => call.call_direction === 'inbound')).toBe(true)
  const [call] = inbound
  expect(await listed('--conversation-id', String(call?.conversation_id))).toHaveLength(1)
  expect(await listed('--from', '2026-03-12', '--until', '2026-03-11')).toEqual([])
  expect(await listed('--search', 'no such name')).toEqual([])
  const oldestFirst = await listed('--direction', 'asc')
  expect(oldestFirst.map(({ id }) => id)).toEqual((await listed()).map(({ id }) => id).reverse())
})

test('every kind of filter narrows the list to the calls that it says', async () => {
  await importSample()
  const ids = async (...args: string[]): Promise<readonly number[]> =>
    (await listed('--direction', 'asc', '--time-zone', 'Europe/Paris', ...args)).map(({ id }) => id)
  expect(await ids('--source', '+33 6 12*')).toEqual([])
  expect(await ids('--source', '06 12*')).toEqual([7, 10])
  expect(await ids('--either', '*1002', '--source', '!1001')).toEqual([3, 9])
  expect(await ids('--requested', '4000')).toEqual([11, 12, 13])
  expect(await ids('--ring', '20s..', '--talk', '..0s')).toEqual([])
  expect(await ids('--ring', '20s..', '--outcome', 'cancelled,voicemail')).toEqual([3, 7])
  expect(await ids('--total', '4m30s..')).toEqual([1, 11, 12])
  expect(await ids('--blocked', 'yes')).toEqual([14])
  expect(await ids('--weekdays', '7')).toEqual([1])
  expect(await ids('--hours', '14:00-16:00')).toEqual([9, 10])
  expect(await ids('--tags', 'tier 2', '--tag-mode', 'any', '--tags-of', 'source')).toEqual([12])
  expect(await ids('--tag-mode', 'untagged')).toEqual([1, 13])
  expect(await ids('--id', '2,3,99')).toEqual([2, 3])
  expect(await ids('--where', '{"anyOf":[{"recorded":true},{"directions":["outbound"]}]}')).toEqual([1, 4, 5])
  expect(await ids('--campaign', 'none', '--from-id', '13')).toEqual([13, 14])
  expect(await ids('--bot', '..')).toEqual([])
})

test('--limit cuts and the table says so', async () => {
  await importSample()
  const { stdout, stderr } = await cli([...workspace, 'list', '--limit', '3'])
  expect(stdout.trimEnd().split('\n')).toHaveLength(4)
  expect(stderr).toContain(`3 of ${CALLS} calls shown`)
  expect(await listed('--limit', '0')).toHaveLength(CALLS)
})

test('every format holds the same calls', async () => {
  await importSample()
  const ids = (await listed()).map(({ id }) => id)
  const lines = (await cli([...workspace, 'list', '--format', 'ndjson'])).stdout.trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as RestCallLog).id)).toEqual(ids)
  const csv = (await cli([...workspace, 'list', '--format', 'csv'])).stdout.trim().split('\r\n')
  expect(csv[0]).toMatch(/^id,tenant_uuid,answered,start,/)
  expect(csv.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(ids)
  const table = (await cli([...workspace, 'list'])).stdout.trimEnd().split('\n')
  expect(table.slice(1).map((line) => Number.parseInt(line, 10))).toEqual(ids)
})

test('export writes the file that list --format csv prints', async () => {
  await importSample()
  const out = join(folder, 'calls.csv')
  const { exitCode, stdout } = await cli([...workspace, 'export', out, '--json'])
  expect(exitCode).toBe(0)
  const content = readFileSync(out, 'utf8')
  expect(JSON.parse(stdout)).toEqual({ file: out, rows: CALLS, bytes: Buffer.byteLength(content) })
  expect((await cli([...workspace, 'list', '--format', 'csv'])).stdout).toBe(content)
})

test('show finds a call by id and by conversation, with its events', async () => {
  await importSample()
  const [call] = await listed()
  const byId = await cli([...workspace, 'show', String(call?.id), '--cels', '--json'])
  const shown = JSON.parse(byId.stdout) as RestCallLog & { cels: { eventtype: string }[] }
  expect(shown).toMatchObject({ conversation_id: call?.conversation_id })
  expect(shown.cels[0]?.eventtype).toBe('CHAN_START')
  const byConversation = await cli([...workspace, 'show', String(call?.conversation_id)])
  expect(byConversation.stdout).toContain(String(call?.source_name))
  expect(await cli([...workspace, 'show', '999999'])).toMatchObject({ exitCode: 1 })
  expect(await cli([...workspace, 'show', 'ann'])).toMatchObject({ exitCode: 2 })
})

test('a dump on standard input is the same as a file, and the second time adds nothing', async () => {
  const first = await cli([...workspace, 'import', '-', '--json'], { stdin: readFileSync(DUMP, 'utf8') })
  const again = await cli([...workspace, 'import', DUMP, '--json'])
  const report = (text: string): unknown => (JSON.parse(text) as { imports: unknown[] }).imports[0]
  expect(report(first.stdout)).toMatchObject({ duplicates: 0, rejected: 0 })
  expect(report(again.stdout)).toMatchObject({ added: 0, rejected: 0 })
  expect(await listed()).toHaveLength(CALLS)
})

test('--dry-run and --no-generate leave undone what they name', async () => {
  const dry = await cli([...workspace, 'import', DUMP, '--dry-run'])
  expect(dry.stdout).toContain('wazo-cel.csv: cel')
  expect(readdirSync(folder)).toEqual([])
  await cli([...workspace, 'import', DUMP, '--no-generate'])
  expect(await listed()).toEqual([])
  const generated = await cli([...workspace, 'generate', '--json'])
  expect(JSON.parse(generated.stdout)).toMatchObject({ call_logs: CALLS, dry_run: false })
  expect(await listed()).toHaveLength(CALLS)
})

test.each([
  ['delete without saying which', ['delete']],
  ['delete where nobody can be asked', ['delete', '--all']],
  ['generate with two selections', ['generate', '-c', '1', '-d', '2']],
  ['generate with two selections', ['generate', '--all', '-d', '2']],
  ['delete with two selections', ['delete', '--all', '-d', '2', '--yes']],
  ['a number that is none', ['list', '--limit', 'many']],
  ['a time that is none', ['list', '--from', 'someday']],
  ['a direction that is none', ['list', '--call-direction', 'sideways']],
  ['a plus sign in a number', ['list', '--number', '+33']],
  ['two that exclude each other', ['list', '--hide-blocked', '--call-status', 'blocked']],
  ['a zone that is none', ['list', '--time-zone', 'Mars/Olympus']],
  ['a field that nobody sorts by', ['list', '--order', 'password']],
  ['an unknown command', ['frobnicate']],
  ['an unknown option', ['list', '--frobnicate']],
  ['import without a file', ['import']],
  ['a port that is none', ['serve', '--port', '99999']]
])('%s is a usage error and changes nothing', async (_what, args) => {
  await importSample()
  const { exitCode, stdout, stderr } = await cli([...workspace, ...args])
  expect(stderr).not.toBe('')
  expect(stdout).toBe('')
  expect(exitCode).toBe(2)
  expect(await listed()).toHaveLength(CALLS)
})

test('delete --yes deletes, and generate --all brings the calls back', async () => {
  await importSample()
  expect(await cli([...workspace, 'delete', '--all', '--dry-run'])).toMatchObject({ exitCode: 0 })
  expect(await listed()).toHaveLength(CALLS)
  const deleted = await cli([...workspace, 'delete', '--all', '--yes', '--json'])
  expect(JSON.parse(deleted.stdout)).toEqual({ deleted: CALLS, without_cels: 0, dry_run: false })
  expect(await listed()).toEqual([])
  await cli([...workspace, 'generate', '--all'])
  expect(await listed()).toHaveLength(CALLS)
})

test('on a terminal delete asks, and no is the default', async () => {
  await importSample()
  const refused = await cli([...workspace, 'delete', '--all'], { terminal: true, stdin: '\n' })
  expect(refused.stderr).toContain(`Delete ${CALLS} call logs?`)
  expect(await listed()).toHaveLength(CALLS)
  await cli([...workspace, 'delete', '--all'], { terminal: true, stdin: 'y\n' })
  expect(await listed()).toEqual([])
})

test('a cancelled import ends with 130 and leaves nothing behind', async () => {
  const stop = new AbortController()
  stop.abort()
  const { exitCode, stderr } = await cli([...workspace, 'import', DUMP], { signal: stop.signal })
  expect(exitCode).toBe(130)
  expect(stderr).toContain('Cancelled')
  expect(readdirSync(folder)).toEqual([])
})

test('without --workspace it says which one it takes, on standard error', async () => {
  const { stderr, stdout, exitCode } = await cli(['import', DUMP, '--json'])
  expect(exitCode).toBe(0)
  expect(stderr).toContain('My calls')
  expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  expect(existsSync(join(folder, 'home', 'workspaces', 'My calls.calltrail'))).toBe(true)
})

test('a workspace that is not there is no reason to create one', async () => {
  for (const args of [['list'], ['show', '1'], ['generate'], ['delete', '--all', '--yes']]) {
    const { exitCode, stderr } = await cli([...workspace, ...args])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('There is no workspace')
  }
  expect(existsSync(join(folder, 'w.calltrail'))).toBe(false)
})

test('errors are JSON as well when JSON was asked for', async () => {
  const { stdout, exitCode } = await cli([...workspace, 'list', '--json'])
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'file-not-found' } })
})

test('help of every command ends with 0 and names the filters', async () => {
  const { stdout, exitCode } = await cli(['list', '--help'])
  expect(exitCode).toBe(0)
  for (const option of ['--hide-blocked', '--tags', '--from', '--workspace']) expect(stdout).toContain(option)
  for (const command of ['import', 'generate', 'delete', 'show', 'export', 'interpret', 'serve']) {
    expect(await cli([command, '--help'])).toMatchObject({ exitCode: 0 })
  }
})

test('interpret needs no workspace', async () => {
  const { exitCode, stdout, stderr } = await cli(['interpret'], { stdin: '{"cels":[]}\n' })
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toEqual({ call_logs: [], skipped: [] })
  expect(await cli(['interpret', join(folder, 'nothing.ndjson')])).toMatchObject({ exitCode: 1 })
})

test('a name in a table cannot steer the terminal', async () => {
  const header =
    'id,eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,appdata,uniqueid,linkedid\n'
  const row = (type: string, second: number): string =>
    `1,${type},2026-03-11 10:00:0${second}+01,\u001b[31mRed,1001,1002,internal,PJSIP/a-1,,,1773219600.1,1773219600.1\n`
  await cli([...workspace, 'import', '-'], { stdin: header + row('CHAN_START', 0) + row('LINKEDID_END', 1) })
  const { stdout } = await cli([...workspace, 'list'])
  expect(stdout).toContain('Red')
  expect(stdout).not.toContain('\u001b')
})
