import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { DEFAULT_SORT, type CallFilter } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { NO_MAPPING } from '@shared/model/workspace-options'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'

/** An application with the sample's calls. */
async function withSample(): Promise<{
  readonly app: TestApplication
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>>
  rows(filter?: CallFilter): Promise<readonly CallLogRow[]>
}> {
  const app = await openTestApplication()
  const ask = async <M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>> => {
    const answer = await app.api[method](request)
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`)
    return answer.value
  }
  const path = join(app.folder, 'cel.csv')
  writeFileSync(path, readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv')))
  const [file] = await ask('files:open-path', { path })
  await ask('imports:start', { fileId: file?.fileId ?? '', options: {} })
  await app.idle()
  const rows = async (filter: CallFilter = {}): Promise<readonly CallLogRow[]> =>
    (await ask('call-logs:page', { filter, sort: DEFAULT_SORT, offset: 0, limit: 100 })).rows
  return { app, ask, rows }
}

const peopleEvents = ({ events }: TestApplication): unknown[] =>
  events.filter(({ event }) => event === 'people:changed').map(({ payload }) => payload)

test('a label is on its calls in rows, filter, facet and its own count, and the window is told', async () => {
  const { app, ask, rows } = await withSample()
  const before = await ask('workspaces:summary', {})
  const [first, second, third] = await rows()
  const rule: CallFilter = { conversationId: third?.conversationId ?? '' }
  const label = await ask('labels:save', { name: 'Call back', color: 3, rule })
  expect(label).toMatchObject({ name: 'Call back', calls: 1 })
  const ids = [first?.id ?? 0, second?.id ?? 0]
  expect(await ask('labels:apply', { labelId: label.id, on: true, calls: { ids } })).toEqual({
    changed: 2,
    waits: false
  })

  const carrying = await rows({ labels: { mode: 'any', values: [label.id] } })
  expect(carrying.map(({ id }) => id)).toEqual([...ids, third?.id])
  expect(carrying.map(({ labels }) => labels)).toEqual([[label.id], [label.id], [label.id]])
  const facet = await ask('call-logs:facet', { name: 'labels', filter: {} })
  expect(facet.values).toContainEqual(expect.objectContaining({ value: String(label.id), count: 3 }))
  expect(await ask('labels:list', {})).toEqual([{ ...label, calls: 3 }])

  const had = await ask('labels:delete', { id: label.id })
  expect(await rows({ labels: { mode: 'unlabelled', values: [] } })).toHaveLength(before.callLogs)
  const { id, name, color } = label
  expect(await ask('labels:restore', { label: { id, name, color, rule }, ...had })).toEqual({
    ...label,
    calls: 3
  })
  expect(peopleEvents(app)).toEqual(Array(4).fill({ what: 'labels' }))
  expect((await ask('workspaces:summary', {})).revision).toBe(before.revision)
})

test('another mapping computes the mapped fields of the calls that are there, by a job', async () => {
  const { app, ask, rows } = await withSample()
  const { applications } = await ask('workspaces:mappable', {})
  expect(applications.map(({ value }) => value)).toContain('Dial')
  const bot = { kind: 'application' as const, application: 'Dial' }
  const answer = await ask('workspaces:set-options', { mapping: { ...NO_MAPPING, bot } })
  expect(answer.job).toMatchObject({ kind: 'map', phases: ['mapping'] })
  const job = (await app.idle()).find(({ kind }) => kind === 'map')
  if (job?.result?.kind !== 'map') throw new Error('The job has a result')
  expect(job.result.calls).toBe((await rows()).length)
  expect(job.result.mapped).toBeGreaterThan(0)
  expect(await rows({ botUs: { min: 0 } })).toHaveLength(job.result.mapped)

  const same = await ask('workspaces:set-options', { mapping: { ...NO_MAPPING, bot } })
  expect(same.job).toBeNull()
  const other = await ask('workspaces:set-options', { country: 'FR' })
  expect(other).toMatchObject({ job: null, options: { country: 'FR', mapping: { bot } } })
  expect(await ask('workspaces:options', {})).toEqual(other.options)
  expect(peopleEvents(app)).toContainEqual({ what: 'options' })
})

test('what a window remembers of itself is told to nobody, and is there after the next start', async () => {
  const { app, ask } = await withSample()
  const list = { filter: { recorded: true }, period: 'today', sort: DEFAULT_SORT, columns: null }
  const { workspace } = await ask('workspaces:summary', {})
  await ask('views:remember', {
    workspaceId: workspace.id,
    last: { ...list, viewId: null },
    history: [list]
  })
  const view = await ask('views:save', { ...list, name: ' Recorded ' })
  expect(view.name).toBe('Recorded')
  expect(peopleEvents(app)).toEqual([{ what: 'views' }])
  await app.close()
  const again = await openTestApplication({ dataDirectory: app.folder })
  expect(await again.api['views:memory']({})).toEqual({
    ok: true,
    value: { last: { ...list, viewId: null }, history: [list] }
  })
  expect(await again.api['views:list']({})).toEqual({ ok: true, value: [view] })
})

test('a list that comes when another workspace is open already stays out of its memory', async () => {
  const { ask } = await withSample()
  const { workspace } = await ask('workspaces:summary', {})
  const list = { filter: { recorded: true }, period: null, sort: DEFAULT_SORT, columns: null }
  await ask('workspaces:create', { name: 'Harbour Lane' })
  const late = { workspaceId: workspace.id, last: { ...list, viewId: null }, history: [list] }
  await ask('views:remember', late)
  expect(await ask('views:memory', {})).toEqual({ last: null, history: [] })
  await ask('workspaces:open', { workspaceId: workspace.id })
  await ask('views:remember', late)
  expect((await ask('views:memory', {})).last?.filter).toEqual({ recorded: true })
})
