import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { callLink } from '@shared/format/call-link'
import type { RestCallLog, RestComment } from '@shared/format/rest-json'
import { saveComment } from '../../../src-main/store/comments'
import { openStore } from '../../../src-main/store/open-store'
import { closeStore, inTransaction } from '../../../src-main/store/store'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli } from './run'

const DUMP = resolve(import.meta.dirname, '../../../resources/samples/wazo-cel.csv')
const AT = Date.parse('2026-06-12T12:00:00Z') * 1000

let folder: string
let path: string
let calls: readonly RestCallLog[]

beforeEach(async () => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  mkdirSync(join(folder, 'home/workspaces'), { recursive: true })
  path = join(folder, 'home/workspaces/Harbour Lane.calltrail')
  expect((await run('import', DUMP)).exitCode).toBe(0)
  calls = await listed()
})

const run = (...args: readonly string[]) => cli(['--workspace', path, ...args])
async function listed(...args: readonly string[]): Promise<readonly RestCallLog[]> {
  const { stdout, stderr, exitCode } = await run('list', '--json', ...args)
  expect(exitCode, stderr).toBe(0)
  return (JSON.parse(stdout) as { items: RestCallLog[] }).items
}
function comment(
  id: string,
  text: string,
  file = path,
  conversationId = calls[2]?.conversation_id ?? ''
): void {
  const store = openStore(file, { mode: 'write' })
  inTransaction(store, () =>
    saveComment(store, { id, conversationId, text, at: AT, edit: false, login: 'Ann' })
  )
  closeStore(store)
}

test('calls are listed by their comments, and one is shown with them', async () => {
  comment('a', 'Rappeler @Élodie\ndemain')
  expect((await listed('--commented', 'yes')).map(({ id }) => id)).toEqual([calls[2]?.id])
  expect(await listed('--commented', 'no')).toHaveLength(calls.length - 1)
  expect(await listed('--comment', '@elodie DEMAIN')).toEqual([])
  expect((await listed('--comment', '@elodie')).map(({ id }) => id)).toEqual([calls[2]?.id])
  expect(Object.keys((await listed())[2] ?? {})).not.toContain('comments')

  const id = String(calls[2]?.id)
  const json = await run('show', id, '--json', '--time-zone', 'Europe/Paris')
  const { comments } = JSON.parse(json.stdout) as { readonly comments: readonly RestComment[] }
  expect(comments).toEqual([
    { author: 'Ann', created: '2026-06-12T14:00:00+02:00', edited: null, text: 'Rappeler @Élodie\ndemain' }
  ])
  const { stdout } = await run('show', id, '--time-zone', 'UTC')
  expect(stdout).toMatch(/^comment {25}Ann, 2026-06-12T12:00:00\+00:00: Rappeler @Élodie\n {32}demain$/m)
})

test('a comment cannot turn the direction of what stands beside it', async () => {
  comment('a', '\u202e0010 morf')
  const { stdout } = await run('show', String(calls[2]?.id))
  expect(stdout).toContain(': \ufffd0010 morf')
})

test('exports for the servers’ own tools stay as they are', async () => {
  const before = await run('export', '-', '--profile', 'wazo')
  comment('a', 'Not for export')
  expect((await run('export', '-', '--profile', 'wazo')).stdout).toBe(before.stdout)
  expect((await run('export', '-', '--profile', 'xivo')).stdout).not.toContain('Not for export')
})

test('a colleague’s workspace is merged, which stays as it is; a second time for nothing', async () => {
  const theirs = join(folder, 'theirs.calltrail')
  copyFileSync(path, theirs)
  comment('b', 'from a colleague', theirs)
  const before = readFileSync(theirs)
  const first = await run('merge', theirs)
  expect(first.stdout).toMatch(/^Comments: 1 added, 0 updated, 0 removed$/m)
  expect(readFileSync(theirs).equals(before)).toBe(true)
  expect(await listed('--comment', 'colleague')).toHaveLength(1)
  expect(JSON.parse((await run('merge', theirs, '--json')).stdout)).toEqual({
    comments: { added: 0, updated: 0, removed: 0 },
    labels: { added: 0, put: 0 },
    views: { added: 0 },
    transcripts: { added: 0 }
  })
  const missing = await run('merge', join(folder, 'nowhere.calltrail'))
  expect(missing).toMatchObject({ exitCode: 1, stdout: '' })
  expect(missing.stderr).toContain('not there')
  expect((await run('merge', DUMP)).stderr).toContain('no Calltrail workspace')
})

describe('show with a link', () => {
  const link = (workspace = 'harbour LANE', n = 3): string =>
    callLink({
      workspace,
      conversationId: calls[n]?.conversation_id ?? '',
      startUs: Date.parse(calls[n]?.start ?? '') * 1000
    })

  test('shows the call of the workspace that it names', async () => {
    const { stdout, stderr, exitCode } = await cli(['show', link(), '--json'])
    expect(exitCode, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ id: calls[3]?.id })
  })

  test('a workspace that is named beside it counts', async () => {
    const { stdout } = await run('show', link('Elsewhere'), '--json')
    expect(JSON.parse(stdout)).toMatchObject({ id: calls[3]?.id })
  })

  test.each([
    ['a workspace that is not here', () => [link('Elsewhere')], 1, 'no workspace Elsewhere'],
    ['no link', () => ['calltrail://x'], 2, 'no link to a call'],
    ['links of two workspaces', () => [link(), link('Sample')], 2, 'one workspace'],
    ['a call that is not there', () => ['calltrail://call/Harbour%20Lane/9.9'], 1, '9.9']
  ])('%s is told', async (_what, args, exitCode, words) => {
    const answer = await cli(['show', ...args()])
    expect(answer.exitCode).toBe(exitCode)
    expect(answer.stderr).toContain(words)
  })
})

test('open takes links only', async () => {
  expect(await cli(['open', 'https://example.com'])).toMatchObject({ exitCode: 2, stdout: '' })
})
