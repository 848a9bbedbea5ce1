import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { RecordingRow } from '@shared/model/recording'
import { pageRecordings } from '../../../src-main/store/recording-rows'
import { openStore } from '../../../src-main/store/open-store'
import { closeStore } from '../../../src-main/store/store'
import { wav } from '../../recordings/stack/stack-calls'
import {
  type CallLogdOptions,
  type CallLogdServer,
  refuse,
  startCallLogd
} from '../../support/call-logd-server'
import { callsOf } from '../../support/stack-calls'
import { temporaryFolder } from '../../support/temporary-folder'
import { SAMPLES_FOLDER } from '../../support/test-application'
import { cli, type CliResult } from './run'

const TOKEN = 'token-that-is-nowhere'

interface Scene {
  readonly folder: string
  readonly path: string
  readonly rows: readonly RecordingRow[]
  readonly server: CallLogdServer
  run(args: readonly string[], options?: Parameters<typeof cli>[1]): Promise<CliResult>
}

/** A workspace of the sample that knows a stack which has its recordings. */
async function scene(options: CallLogdOptions = {}): Promise<Scene> {
  const folder = temporaryFolder()
  const path = join(folder, 'one.calltrail')
  const run: Scene['run'] = (args, more) => cli(['--workspace', path, ...args], more)
  await run(['import', join(SAMPLES_FOLDER, 'wazo-cel.csv')])
  const rows = recordingsOf(path).filter(({ state }) => state !== 'deleted')
  const sounds = Object.fromEntries(rows.map(({ recording }) => [recording.uuid, wav()]))
  const server = await startCallLogd({ calls: callsOf(rows), sounds, tokens: [TOKEN], ...options })
  return { folder, path, rows, server, run }
}

function recordingsOf(path: string): readonly RecordingRow[] {
  const store = openStore(path, { mode: 'read' })
  try {
    return pageRecordings(store, { filter: {}, offset: 0, limit: 100 }).rows
  } finally {
    closeStore(store)
  }
}

function environment(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
}

/** A secret in the environment, for that stack. */
function secretFor({ server }: Scene, values: Readonly<Record<string, string>>): void {
  environment({ ...values, CALLTRAIL_STACK_ADDRESS: server.address })
}

const known = async (made: Scene, ...options: string[]): Promise<Scene> => {
  expect(
    (await made.run(['recordings', 'stack', 'set', made.server.address, '--tls', 'off', ...options])).exitCode
  ).toBe(0)
  return made
}

describe('recordings stack', () => {
  test('remembers how a stack is reached, shows it, and forgets it', async () => {
    const { run, server } = await scene()
    const fingerprint = 'AB'.repeat(32)
    const set = await run([
      'recordings',
      'stack',
      'set',
      'pbx.example.org/',
      '--user',
      'ann',
      '--fingerprint',
      fingerprint,
      '--cache',
      '2G'
    ])
    expect(set).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('https://pbx.example.org\n  user ann\n')
    })
    expect(JSON.parse((await run(['--json', 'recordings', 'stack', 'show'])).stdout)).toEqual({
      stack: {
        address: 'https://pbx.example.org',
        tenant_uuid: null,
        sign_in: { kind: 'user', name: 'ann' },
        tls: { kind: 'pinned', fingerprint }
      },
      cache: { limit_bytes: 2_000_000_000, used_bytes: 0, files: 0 }
    })
    expect((await run(['recordings', 'stack', 'forget'])).stdout).toContain('knows no stack')
    expect(server.connections()).toBe(0)
  })

  test('says loudly what is not checked', async () => {
    const { run } = await scene()
    expect((await run(['recordings', 'stack', 'set', 'pbx', '--tls', 'off'])).stdout).toContain(
      'CERTIFICATE NOT CHECKED'
    )
    expect((await run(['recordings', 'stack', 'set', 'http://pbx'])).stdout).toContain('NOT ENCRYPTED')
    expect((await run(['recordings', 'stack', 'set', 'pbx'])).stdout).toContain('verified by the authorities')
  })

  test.each([
    [['https://ann:pw@pbx'], 1],
    [['pbx', '--user', 'a:b'], 2],
    [['pbx', '--fingerprint', 'ABC'], 2],
    [['pbx', '--cache', 'much'], 2],
    [['pbx', '--tls', 'off', '--fingerprint', 'AB'.repeat(32)], 2]
  ])('set %j is refused', async (args, exitCode) => {
    const { run, path } = await scene()
    expect((await run(['recordings', 'stack', 'set', ...args])).exitCode).toBe(exitCode)
    expect(readFileSync(path).includes('ann:pw')).toBe(false)
  })

  test('is tried with what a person types', async () => {
    const { run, server } = await known(await scene())
    const good = await run(['recordings', 'stack', 'test'], { stdin: `${TOKEN}\n`, terminal: true })
    expect(good).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/SHA-256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2} \(not trusted/)
    })
    expect(good.stderr).not.toContain(TOKEN)
    expect(good.stderr).toContain(`Token for ${server.address}: `)
    const bad = await run(['recordings', 'stack', 'test'], { stdin: 'wrong\n', terminal: true })
    expect(bad).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('does not accept this token') })
  })

  test('without a terminal says where the secret may stand', async () => {
    const { run, server } = await known(await scene())
    expect(await run(['recordings', 'stack', 'test'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('CALLTRAIL_STACK_SECRET_FILE')
    })
    expect(server.connections()).toBe(0)
  })
})

describe('recordings fetch', () => {
  test('writes what only the stack has into a folder, once', async () => {
    const made = await known(await scene())
    const { run, folder, rows } = made
    secretFor(made, { CALLTRAIL_STACK_SECRET: TOKEN })
    const out = join(folder, 'out', 'sounds')
    const first = await run(['--json', 'recordings', 'fetch', '--all', '--out', out])
    expect(first.exitCode).toBe(0)
    expect(readdirSync(out).sort()).toEqual(rows.map(({ downloadName }) => downloadName).sort())
    expect(readFileSync(join(out, rows[0]?.downloadName ?? '')).equals(wav())).toBe(true)
    expect(JSON.parse(first.stdout)).toMatchObject({
      recordings: rows.map(() => ({ status: 'fetched', bytes: 20_044 }))
    })
    expect((await run(['recordings', 'fetch', '--all', '--out', out])).stdout).toContain(
      `${rows.length} were here already`
    )
    expect(recordingsOf(join(folder, 'one.calltrail')).some(({ state }) => state === 'playable')).toBe(false)
  })

  test('keeps them beside the workspace, where they are playable', async () => {
    const made = await known(await scene())
    const { run, folder, path, rows, server } = made
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, `${TOKEN}\n`)
    secretFor(made, { CALLTRAIL_STACK_SECRET_FILE: secret })
    const uuid = rows[0]?.recording.uuid ?? ''
    expect((await run(['recordings', 'fetch', uuid, '--keep'])).stdout).toContain(
      'Fetched 1 recording (20044 bytes).'
    )
    expect(existsSync(join(`${path}-recordings`, 'cache', `${uuid}.wav`))).toBe(true)
    expect(recordingsOf(path).find(({ recording }) => recording.uuid === uuid)?.state).toBe('playable')
    const before = server.requests.length
    expect((await run(['recordings', 'fetch', uuid, '--keep'])).stdout).toContain('1 was here already')
    expect(server.requests.length).toBe(before)
    expect((await run(['recordings', 'stack', 'show'])).stdout).toContain(
      'Fetched files: 1, 20044 of at most'
    )
    for (const file of [path, `${path}-wal`].filter(existsSync))
      expect(readFileSync(file).includes(TOKEN)).toBe(false)
  })

  test.each([
    ['that is not named in the environment', {}],
    ['that is another one than the environment names', { CALLTRAIL_STACK_ADDRESS: 'https://pbx.example.org' }]
  ])('sends no secret to a stack %s', async (_, named) => {
    const { run, folder, server } = await known(await scene())
    environment({ CALLTRAIL_STACK_SECRET: TOKEN, ...named })
    for (const args of [
      ['fetch', '--all', '--out', join(folder, 'out')],
      ['stack', 'test']
    ])
      expect(await run(['recordings', ...args])).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining(`set CALLTRAIL_STACK_ADDRESS to ${server.address}`)
      })
    expect(server.connections()).toBe(0)
  })

  test('takes only what the filter means', async () => {
    const made = await known(await scene())
    const { run, folder, rows } = made
    secretFor(made, { CALLTRAIL_STACK_SECRET: TOKEN })
    const [row] = rows
    const out = join(folder, 'out')
    await run(['recordings', 'fetch', '--conversation-id', row?.conversationId ?? '', '--out', out])
    const mine = rows.filter(({ conversationId }) => conversationId === row?.conversationId)
    expect(readdirSync(out).sort()).toEqual(mine.map(({ downloadName }) => downloadName).sort())
  })

  test('goes on after one that cannot be had, and says which', async () => {
    const made = await scene({
      before: (request, response) => {
        const isBad = request.url?.includes('/cdr/5000/') ?? false
        if (isBad) refuse(response, 500, 'recording-media-permission-denied')
        return isBad
      }
    })
    const { run, folder, rows } = await known(made)
    secretFor(made, { CALLTRAIL_STACK_SECRET: TOKEN })
    const fetched = await run(['recordings', 'fetch', '--all', '--out', join(folder, 'out')])
    expect(fetched.exitCode).toBe(1)
    expect(fetched.stdout).toContain(`${rows[0]?.recording.uuid}: `)
    expect(fetched.stdout).toContain('may not read its own file')
    expect(readdirSync(join(folder, 'out'))).toHaveLength(rows.length - 1)
  })

  test('gives up at once when the token is refused', async () => {
    const made = await known(await scene())
    const { run, folder, server } = made
    secretFor(made, { CALLTRAIL_STACK_SECRET: 'wrong' })
    expect((await run(['recordings', 'fetch', '--all', '--out', join(folder, 'out')])).exitCode).toBe(1)
    // One's own calls are tried, too; no other recording is.
    expect(server.requests).toHaveLength(2)
  })

  test.each([
    [['--all'], 'Where to?'],
    [['--out', 'x'], 'Which recordings?'],
    [['some-uuid', '--all', '--out', 'x'], 'Which recordings?'],
    [['--all', '--out', 'x', '--keep'], 'cannot be used with']
  ])('%j is not understood', async (args, said) => {
    const { run } = await known(await scene())
    expect(await run(['recordings', 'fetch', ...args])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(said)
    })
  })

  test('needs a stack, and a cache with room to keep anything', async () => {
    const made = await scene()
    secretFor(made, { CALLTRAIL_STACK_SECRET: TOKEN })
    expect(await made.run(['recordings', 'fetch', 'x', '--keep'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('stack set')
    })
    await known(made, '--cache', '0')
    expect(await made.run(['recordings', 'fetch', '--all', '--keep'])).toMatchObject({ exitCode: 2 })
  })
})
