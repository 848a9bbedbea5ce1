import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { workspaceId } from '../../../src-main/api/workspaces'
import { readKept } from '../../../src-main/api/kept-passwords'
import { saveComment } from '../../../src-main/store/comments'
import { openStore } from '../../../src-main/store/open-store'
import { all, closeStore, inTransaction } from '../../../src-main/store/store'
import { recordedCall, workspaceOf } from '../../support/recorded-calls'
import { temporaryFolder } from '../../support/temporary-folder'
import { callLog } from '../../store/call-logs'
import { cli, type CliResult } from './run'

const ONE = '10000000-0000-4000-8000-000000000001'
const TWO = '10000000-0000-4000-8000-000000000002'
const daysAgo = (days: number): number => Date.now() * 1000 - days * 86_400_000_000

interface Scene {
  readonly folder: string
  readonly path: string
  run(...args: readonly string[]): Promise<CliResult>
  /** A person types these lines. */
  type(lines: readonly string[], ...args: readonly string[]): Promise<CliResult>
  calls(): number
}

/** A workspace with calls of 500 and 50 days ago of one tenant, of 50 of another; a home of its own. */
function scene(): Scene {
  const folder = temporaryFolder()
  vi.stubEnv('CALLTRAIL_HOME', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const path = join(folder, 'Harbour.calltrail')
  workspaceOf(path, [
    recordedCall(1, 1, { date: daysAgo(500) }),
    callLog(2, { date: daysAgo(50) }),
    callLog(3, { date: daysAgo(50), tenantUuid: TWO })
  ])
  const options = ['--workspace', path]
  return {
    folder,
    path,
    run: (...args) => cli([...options, ...args]),
    type: (lines, ...args) => cli([...options, ...args], { terminal: true, stdin: lines.join('\n') }),
    calls: () => {
      const store = openStore(path, { mode: 'read' })
      try {
        return all(store, 'SELECT id FROM call_log').length
      } finally {
        closeStore(store)
      }
    }
  }
}

describe('retention', () => {
  test('is set for workspace and tenant, shown, and left open again', async () => {
    const { run } = scene()
    await run('retention', 'set', '--days', '90', '--exports-days', '7')
    await run('retention', 'set', '--tenant', TWO, '--days', '0')
    const shown = await run('--json', 'retention', 'show')
    expect(JSON.parse(shown.stdout)).toEqual({
      workspace: { call_logs: 90, recordings: null, exports: 7 },
      tenants: { [TWO]: { call_logs: 0, recordings: null, exports: null } }
    })
    expect((await run('retention', 'set', '--days', 'default')).stdout).toBe(
      `Workspace: calls 365 days (not set), recordings 365 days (not set), exports 7 days\n` +
        `${TWO}: calls 0 days, recordings 365 days (not set), exports 7 days (not set)\n`
    )
  })

  test('that keeps recordings longer than calls, or says nothing, is refused', async () => {
    const { run } = scene()
    expect((await run('retention', 'set', '--days', '10', '--recordings-days', '11')).exitCode).toBe(1)
    expect((await run('retention', 'set')).exitCode).toBe(2)
    expect((await run('retention', 'set', '--days', '-1')).exitCode).toBe(2)
    expect((await run('retention', 'show')).stdout).toContain('calls 365 days (not set)')
  })
})

describe('purge', () => {
  test('--dry-run counts and changes nothing; --yes purges', async () => {
    const { run, calls } = scene()
    const dry = await run('--json', 'purge', '--dry-run', '--days', '30')
    expect(JSON.parse(dry.stdout)).toMatchObject({
      call_logs: 3,
      dry_run: true,
      tenants: [
        { tenant_uuid: ONE, days: { call_logs: 30 }, call_logs: 2 },
        { tenant_uuid: TWO, call_logs: 1 }
      ]
    })
    expect(calls()).toBe(3)
    const done = await run('purge', '--yes')
    expect(done.stdout).toBe(
      'Purged 1 call log, 0 copies of recordings (0 bytes) and 0 exports of recordings (0 bytes).\n'
    )
    expect(calls()).toBe(2)
  })

  test('--tenant purges that one; what the settings say comes before --days', async () => {
    const { run, calls } = scene()
    await run('purge', '--yes', '--days', '10', '--tenant', TWO)
    expect(calls()).toBe(2)
    await run('retention', 'set', '--days', '60')
    await run('purge', '--yes', '--days', '10')
    expect(calls()).toBe(1)
  })

  test('without terminal and --yes is refused; a person is asked twice', async () => {
    const { run, type, calls } = scene()
    expect((await run('purge')).exitCode).toBe(2)
    expect((await type(['y', '2'], 'purge')).exitCode).toBe(130)
    expect((await type(['n', '1'], 'purge')).exitCode).toBe(130)
    expect(calls()).toBe(3)
    expect((await type(['y', '1'], 'purge')).exitCode).toBe(0)
    expect(calls()).toBe(2)
  })

  test('recordings kept longer than their calls are refused', async () => {
    const { run, calls } = scene()
    expect((await run('purge', '--yes', '--days', '10', '--recordings-days', '20')).exitCode).toBe(2)
    expect(calls()).toBe(3)
  })
})

describe('forget', () => {
  test('removes the workspace with what is beside it, its passwords, and its place in the list', async () => {
    const { folder, path, run } = scene()
    const other = join(folder, 'Other.calltrail')
    writeFileSync(`${path}-columns`, 'index')
    writeFileSync(
      join(folder, 'passwords.json'),
      JSON.stringify({ [`${workspaceId(path)} ann@pbx`]: 'x', [`${workspaceId(other)} ann@pbx`]: 'y' })
    )
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({
        lastWorkspace: path,
        workspaces: [path, other].map((one) => ({ path: one, color: 3 }))
      })
    )
    const wrong = await run('forget', '--yes-forget', 'Habour')
    expect(wrong.exitCode).toBe(2)
    expect(existsSync(path)).toBe(true)
    expect((await run('forget', '--yes-forget', 'Harbour')).stdout).toBe('Forgot Harbour.\n')
    expect(readdirSync(folder).sort()).toEqual(['passwords.json', 'settings.json'])
    expect(readKept(join(folder, 'passwords.json'))).toEqual({ [`${workspaceId(other)} ann@pbx`]: 'y' })
    const settings = readFileSync(join(folder, 'settings.json'), 'utf8')
    expect(settings).not.toContain('Harbour')
    expect(settings).toContain('Other.calltrail')
  })

  test('lists the files and asks for the name; another one removes nothing', async () => {
    const { path, type, run } = scene()
    expect((await run('forget')).exitCode).toBe(2)
    const asked = await type(['harbour'], 'forget')
    expect(asked.exitCode).toBe(130)
    expect(asked.stderr).toContain('Harbour.calltrail (')
    expect(existsSync(path)).toBe(true)
    expect((await type(['Harbour'], 'forget')).exitCode).toBe(0)
    expect(existsSync(path)).toBe(false)
  })

  test('words without call are told, and go with --words-without-call', async () => {
    const { path, run, type } = scene()
    const words = (): unknown[] => {
      const store = openStore(path, { mode: 'write' })
      try {
        return all(store, 'SELECT id FROM comment')
      } finally {
        closeStore(store)
      }
    }
    const store = openStore(path, { mode: 'write' })
    const comment = { id: 'a', conversationId: '99.1', text: 'Call back', at: 1, edit: false, login: 'ann' }
    inTransaction(store, () => saveComment(store, comment))
    closeStore(store)
    const asked = await type(['no'], 'forget', '--tenant', TWO)
    expect(asked.stderr).toContain('1 comment, label or transcript without call.')
    expect((await run('forget', '--words-without-call', '--yes-forget', 'Harbour')).exitCode).toBe(2)
    expect(words()).toHaveLength(1)
    await run('forget', '--tenant', TWO, '--words-without-call', '--yes-forget', TWO)
    expect(words()).toEqual([])
  })

  test('--tenant forgets that one; a workspace that somebody has open is refused', async () => {
    const { path, run, calls } = scene()
    expect((await run('forget', '--tenant', TWO, '--yes-forget', TWO)).exitCode).toBe(0)
    expect(calls()).toBe(2)
    const other = openStore(path, { mode: 'read' })
    all(other, 'SELECT id FROM call_log')
    const refused = await run('--json', 'forget', '--yes-forget', 'Harbour')
    closeStore(other)
    expect(refused.exitCode).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'workspace-locked' } })
    expect(calls()).toBe(2)
  })
})
