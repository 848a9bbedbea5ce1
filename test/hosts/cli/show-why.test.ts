import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')
const DIRECTORY = resolve(import.meta.dirname, '../../../resources/samples/directory.json')
/** A blind transfer: the destination event has priority over the phones that ring. */
const TRANSFER = '1773227101.61'

let run: (...args: string[]) => Promise<CliResult>

beforeEach(async () => {
  const folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  run = (...args) => cli(['--workspace', join(folder, 'w.calltrail'), ...args])
  const { exitCode } = await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', DIRECTORY)
  expect(exitCode).toBe(0)
})

const linesOf = ({ stdout }: CliResult): readonly string[] => stdout.split('\n')

describe('show --why of a call', () => {
  test('one field: what set it, in words, and what could have changed it', async () => {
    const shown = await run('show', TRANSFER, '--why', 'destination_extension', '--time-zone', 'Europe/Paris')
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' })
    const lines = linesOf(shown)
    expect(lines).toContain('destination_extension           0155509901')
    expect(shown.stdout).toMatch(/set by\n {4}2026-03-11 12:05:01\.333000.* {2}CHAN_START {2}#\d+ {2}PJSIP/)
    expect(shown.stdout).toContain('Says who the call is for, never the number. Rule 5.3')
    expect(shown.stdout).toContain('has priority. Rule 5.4')
    expect(shown.stdout).toContain('  note: After a transfer, wazo-call-logd keeps the number dialled first')
    expect(shown.stdout).not.toContain('source_name')
  })

  test('all fields, each with its value', async () => {
    const { stdout } = await run('show', TRANSFER, '--why')
    for (const name of ['conversation_id', 'start', 'answer', 'source_name', 'talk_duration', 'hangup_cause'])
      expect(stdout).toMatch(new RegExp(`^${name} {2,}\\S`, 'm'))
    expect(stdout).toContain('computed from answer, end')
    expect(stdout).toMatch(/which replaced\n {4}before any event {2}internal$/m)
  })

  test('as JSON: steps, what was declined, and nothing that differs', async () => {
    const { stdout } = await run('show', TRANSFER, '--why', 'sourceExten', '--json')
    const shown = JSON.parse(stdout) as { steps: { field: string; rule: string; replaced: unknown }[] }
    expect(shown).toMatchObject({ differing: [], failure: null })
    expect(shown.steps[0]).toMatchObject({
      field: 'source_extension',
      rule: '5.3 CHAN_START',
      replaced: null
    })
  })

  test('a field that is none is a usage error that names those there are', async () => {
    const { exitCode, stderr } = await run('show', TRANSFER, '--why', 'colour')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('destination_extension')
  })
})

describe('show --why of what has no call log', () => {
  test('an id of another time says so and fails', async () => {
    const { exitCode, stdout } = await run('show', '1600000000.1', '--why')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('No event has 1600000000.1.')
    expect(stdout).toContain('which lies outside of them')
  })

  test('a group that gave none tells the rule in words', async () => {
    const { stdout: list } = await run('list', '--skipped', '--json')
    const { items } = JSON.parse(list) as { items: { conversation_id: string; code: string; rule: string }[] }
    expect(items.length).toBeGreaterThan(0)
    for (const { conversation_id: id, code, rule } of items) {
      const { exitCode, stdout } = await run('show', id, '--why')
      expect(exitCode).toBe(0)
      expect(stdout).toContain(`${code}. `)
      expect(stdout).toMatch(new RegExp(`^\\S.*\\. Rule ${rule.replace('.', '\\.')}$`, 'm'))
    }
  })

  test('as JSON', async () => {
    const { stdout } = await run('show', '1600000000.1', '--why', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      text: '1600000000.1',
      read_as: 'id',
      reasons: [{ kind: 'not-in-dump', id_time: expect.stringContaining('2020-09-13') }],
      call_logs: 0,
      complete: true
    })
  })

  test('a number that calls have names the calls', async () => {
    const { stdout } = await run('show', '1001', '--why')
    expect(stdout).toMatch(/^It has a call log: \d+, conversation /m)
  })
})
