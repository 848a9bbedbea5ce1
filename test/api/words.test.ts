import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { callLink } from '@shared/format/call-link'
import { DEFAULT_SORT, type CallFilter } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, run } from '../../src-main/store/store'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'

interface Opened {
  readonly app: TestApplication
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>>
  /** The code of the error that a request ends with. */
  refusal<M extends Method>(method: M, request: RequestOf<M>): Promise<string>
  rows(filter?: CallFilter): Promise<readonly CallLogRow[]>
  /** Id of a file with this content, as the window knows it. */
  file(name: string, content: string | Buffer): Promise<string>
  importSample(): Promise<void>
}

async function open(options: Parameters<typeof openTestApplication>[0] = {}): Promise<Opened> {
  const app = await openTestApplication(options)
  const ask = async <M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>> => {
    const answer = await app.api[method](request)
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`)
    return answer.value
  }
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(app.folder, name)
    writeFileSync(path, content)
    return (await ask('files:open-path', { path }))[0]?.fileId ?? ''
  }
  return {
    app,
    ask,
    file,
    refusal: async (method, request) => {
      const answer = await app.api[method](request)
      return answer.ok ? 'none' : answer.error.code
    },
    rows: async (filter = {}) =>
      (await ask('call-logs:page', { filter, sort: DEFAULT_SORT, offset: 0, limit: 100 })).rows,
    importSample: async () => {
      const fileId = await file('cel.csv', readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv')))
      await ask('imports:start', { fileId, options: {} })
      await app.idle()
    }
  }
}

async function withSample(): Promise<Opened> {
  const opened = await open()
  await opened.importSample()
  return opened
}

const commented = async ({ rows }: Opened): Promise<readonly (readonly [string, number])[]> =>
  (await rows({ commented: true })).map((row) => [row.conversationId, row.commentCount] as const)

test('a comment is signed, listed, counted, found, edited, deleted and brought back; the window is told', async () => {
  const opened = await withSample()
  const { app, ask, rows } = opened
  const conversationId = (await rows())[3]?.conversationId ?? ''
  const comment = await ask('comments:save', { conversationId, text: '  Rappeler @Élodie\ndemain ' })
  expect(comment).toMatchObject({
    author: userInfo().username,
    text: 'Rappeler @Élodie\ndemain',
    editedAt: null
  })
  expect(Math.abs(comment.createdAt / 1000 - Date.now())).toBeLessThan(60_000)
  expect(await commented(opened)).toEqual([[conversationId, 1]])
  expect((await rows({ commentText: '@elodie' })).map((row) => row.conversationId)).toEqual([conversationId])

  const edited = await ask('comments:save', { id: comment.id, conversationId, text: 'done' })
  expect(edited).toEqual({ ...comment, text: 'done', editedAt: edited.editedAt })
  expect(await rows({ commentText: 'elodie' })).toEqual([])
  await ask('comments:delete', { id: comment.id })
  expect(await ask('comments:list', { conversationId })).toEqual([])
  expect(await commented(opened)).toEqual([])
  expect(await ask('comments:restore', { id: comment.id })).toEqual(edited)
  expect(await commented(opened)).toEqual([[conversationId, 1]])
  const told = app.events.filter(({ event }) => event === 'people:changed').map(({ payload }) => payload)
  expect(told).toEqual(Array(4).fill({ what: 'comments' }))
})

test('comments outlive generating anew, deleting and generating, and importing again', async () => {
  const opened = await withSample()
  const { app, ask, rows, importSample } = opened
  const before = await rows()
  const conversations = [before[0]?.conversationId ?? '', before[5]?.conversationId ?? '']
  for (const conversationId of conversations) {
    await ask('comments:save', { conversationId, text: `about ${conversationId}` })
    await ask('comments:save', { conversationId, text: 'again' })
  }
  const kept = await commented(opened)
  expect(kept).toEqual(conversations.map((conversationId) => [conversationId, 2]))
  const same = async (): Promise<void> => {
    expect(await commented(opened)).toEqual(kept)
    for (const conversationId of conversations)
      expect((await ask('comments:list', { conversationId })).map(({ text }) => text)).toEqual([
        `about ${conversationId}`,
        'again'
      ])
  }

  await ask('generation:start', { selection: { kind: 'all' }, dryRun: false })
  await app.idle()
  expect((await rows()).map(({ id }) => id)).not.toEqual(before.map(({ id }) => id))
  await same()

  await ask('call-logs:delete', { selection: { kind: 'all' } })
  await app.idle()
  expect(await rows()).toEqual([])
  expect(await ask('comments:list', { conversationId: conversations[0] ?? '' })).toHaveLength(2)
  await ask('generation:start', { selection: { kind: 'all' }, dryRun: false })
  await app.idle()
  await same()

  await importSample()
  await same()
  await app.close()
  const again = await open({ dataDirectory: app.folder })
  expect(await commented(again)).toEqual(kept)
})

test('who works here signs; the team keeps its names', async () => {
  const { ask, refusal } = await withSample()
  expect(await ask('team:get', {})).toEqual({ me: userInfo().username, members: [] })
  const mine = await ask('comments:save', { conversationId: '1.1', text: 'mine' })
  expect(await ask('team:set', { me: ' Ben ', members: ['Ann', 'ben', 'ANN'] })).toEqual({
    me: 'Ben',
    members: ['Ann', 'ben']
  })
  expect(await ask('comments:save', { conversationId: '1.1', text: 'his' })).toMatchObject({ author: 'Ben' })
  expect(await refusal('comments:save', { ...mine, text: 'changed' })).toBe('invalid-request')
  const { id, conversationId } = mine
  expect(await refusal('comments:save', { id, conversationId, text: 'changed' })).toBe('comment-of-another')
})

test('a colleague’s workspace is taken over, twice for nothing', async () => {
  const theirs = await withSample()
  await theirs.ask('team:set', { me: 'Cleo', members: [] })
  const conversationId = (await theirs.rows())[2]?.conversationId ?? ''
  await theirs.ask('comments:save', { conversationId, text: 'from Cleo' })
  await theirs.app.close()

  const ours = await withSample()
  const path = join(ours.app.folder, 'cleo.calltrail')
  copyFileSync(join(theirs.app.folder, 'test.calltrail'), path)
  const merge = async (): Promise<AnswerOf<'people:merge'>> => {
    const [file] = await ours.ask('files:open-path', { path })
    return ours.ask('people:merge', { fileId: file?.fileId ?? '' })
  }
  expect((await merge()).comments).toEqual({ added: 1, updated: 0, removed: 0 })
  expect(await ours.ask('comments:list', { conversationId })).toMatchObject([
    { author: 'Cleo', text: 'from Cleo' }
  ])
  expect(await commented(ours)).toEqual([[conversationId, 1]])
  expect((await merge()).comments).toEqual({ added: 0, updated: 0, removed: 0 })
  expect((await ours.ask('team:get', {})).members).toEqual(['Cleo'])
  expect(await ours.refusal('people:merge', { fileId: await ours.file('x.calltrail', 'text') })).toBe(
    'workspace-foreign'
  )
})

test('a transcript is attached to a recording, given with the call, and taken off; generating keeps it', async () => {
  const { app, ask, rows, refusal, file } = await withSample()
  const [call] = await rows({ recorded: true })
  const callLogId = call?.id ?? 0
  const { callLog } = await ask('call-logs:detail', { id: callLogId })
  const recordingUuid = callLog.recordings[0]?.uuid ?? ''
  expect(await ask('transcripts:get', { callLogId })).toEqual([])
  const attached = await ask('transcripts:attach', {
    callLogId,
    recordingUuid,
    fileId: await file('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nHello\n')
  })
  expect(attached).toMatchObject({
    source: 'a.srt',
    format: 'srt',
    lines: [{ fromUs: 1_000_000, text: 'Hello' }]
  })
  const whole = await ask('transcripts:attach', {
    callLogId,
    recordingUuid: null,
    fileId: await file('b.txt', 'All')
  })
  await ask('generation:start', { selection: { kind: 'all' }, dryRun: false })
  await app.idle()
  const [again] = await rows({ conversationId: callLog.conversationId })
  expect(again?.id).not.toBe(callLogId)
  const now = { callLogId: again?.id ?? 0 }
  expect(await ask('transcripts:get', now)).toEqual([
    { recordingUuid, transcript: attached, attachedBy: 'hand' },
    { recordingUuid: null, transcript: whole, attachedBy: 'hand' }
  ])
  const other = await ask('transcripts:attach', {
    ...now,
    recordingUuid,
    fileId: await file('c.txt', 'Other')
  })
  expect((await ask('transcripts:get', now)).map(({ transcript }) => transcript)).toEqual([whole, other])
  await ask('transcripts:detach', { ...now, recordingUuid })
  await ask('transcripts:detach', { ...now, recordingUuid: null })
  expect(await ask('transcripts:get', now)).toEqual([])
  const wav = await file('d.wav', Buffer.from([0, 1, 2, 0, 0, 3]))
  expect(await refusal('transcripts:attach', { ...now, recordingUuid, fileId: wav })).toBe('format-unknown')
  expect(await refusal('transcripts:get', { callLogId: 9999 })).toBe('call-log-not-found')
})

test('a transcript beside the file of a recording is found; one attached by hand goes before it', async () => {
  const { app, ask, rows, file } = await withSample()
  const callLogId = (await rows({ recorded: true }))[0]?.id ?? 0
  const recordingUuid = (await ask('call-logs:detail', { id: callLogId })).callLog.recordings[0]?.uuid ?? ''
  const store = openStore(join(app.folder, 'test.calltrail'), { mode: 'write' })
  run(store, 'UPDATE recording SET path = ? WHERE uuid = ?', join(app.folder, 'r.wav'), recordingUuid)
  closeStore(store)
  expect(await ask('transcripts:get', { callLogId })).toEqual([])
  writeFileSync(
    join(app.folder, 'r.json'),
    JSON.stringify({ segments: [{ start: 1, end: 2, text: ' Hello' }] })
  )
  expect(await ask('transcripts:get', { callLogId })).toMatchObject([
    { recordingUuid, attachedBy: 'beside', transcript: { source: 'r.json', format: 'whisper' } }
  ])
  await ask('transcripts:attach', { callLogId, recordingUuid, fileId: await file('hand.txt', 'Mine') })
  expect(await ask('transcripts:get', { callLogId })).toMatchObject([
    { recordingUuid, attachedBy: 'hand', transcript: { source: 'hand.txt' } }
  ])
  await ask('transcripts:detach', { callLogId, recordingUuid })
  expect(await ask('transcripts:get', { callLogId })).toMatchObject([{ attachedBy: 'beside' }])
})

test('lines of an Asterisk log, found by the channels of the call in the zone of the workspace', async () => {
  const { ask, rows, file } = await withSample()
  await ask('workspaces:set-zone', { zone: 'America/New_York' })
  const [call] = await rows()
  const { cels } = await ask('call-logs:cels', { id: call?.id ?? 0 })
  const { channame = '', eventtime = 0 } = cels[0] ?? {}
  const local = new Date(eventtime / 1000).toLocaleString('sv-SE', { timeZone: 'America/New_York' })
  const log = `[${local}] VERBOSE[7][C-00000009] pbx.c: ${channame} begins\n[${local}] NOTICE[8] x.c: other\n`
  const answer = await ask('asterisk-log:lines', {
    fileId: await file('full', log),
    callLogId: call?.id ?? 0
  })
  expect(answer).toMatchObject({ scanned: 2, truncated: false })
  expect(answer.lines).toEqual([
    {
      at: Math.floor(eventtime / 1e6) * 1e6,
      line: 1,
      level: 'VERBOSE',
      text: log.split('\n')[0],
      matched: 'channel'
    }
  ])
})

test('a link opens its workspace and finds the call, by name or id of the workspace, also after generating', async () => {
  const { app, ask, rows, refusal } = await withSample()
  const [call] = await rows()
  if (!call) throw new Error('The sample has calls.')
  const here = (await ask('workspaces:summary', {})).workspace
  const link = callLink({
    workspace: here.name,
    conversationId: call.conversationId,
    startUs: call.date,
    tab: 'flow'
  })
  await ask('workspaces:create', { name: 'Other' })
  const opened = await ask('links:open', { link })
  expect(opened).toEqual({ workspaceId: here.id, callLogId: call.id, groupId: null, tab: 'flow' })
  expect((await ask('workspaces:summary', {})).workspace.id).toBe(here.id)

  await ask('generation:start', { selection: { kind: 'all' }, dryRun: false })
  await app.idle()
  const byId = callLink({ workspace: here.id, conversationId: call.conversationId, startUs: call.date })
  const again = await ask('links:open', { link: byId })
  expect(again.callLogId).not.toBe(call.id)
  expect((await rows({ ids: [again.callLogId ?? 0] }))[0]?.conversationId).toBe(call.conversationId)

  const nowhere = callLink({ workspace: 'Nowhere', conversationId: '1.1', startUs: null })
  expect(await ask('links:open', { link: nowhere })).toEqual({
    workspaceId: null,
    callLogId: null,
    groupId: null,
    tab: null
  })
  const missing = callLink({ workspace: here.name, conversationId: '99.99', startUs: null })
  expect(await ask('links:open', { link: missing })).toMatchObject({ workspaceId: here.id, callLogId: null })
  const { rows: skipped } = await ask('skipped-groups:page', { offset: 0, limit: 1 })
  const group = callLink({
    workspace: here.name,
    conversationId: skipped[0]?.conversationId ?? '',
    startUs: null
  })
  expect(await ask('links:open', { link: group })).toMatchObject({ callLogId: null, groupId: skipped[0]?.id })
  expect(await refusal('links:open', { link: 'https://example.com' })).toBe('invalid-request')
})
