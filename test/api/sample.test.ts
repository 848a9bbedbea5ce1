import { expect, test } from 'vitest'
import { openTestApplication } from '../support/test-application'

test('the sample fills itself, and leaves no job that anybody has to take off the list', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  await app.idle()
  const summary = await app.api['workspaces:summary']({})
  expect(summary).toMatchObject({ ok: true, value: { callLogs: 14, sources: 2, tenantKnown: true } })
  expect(await app.api['jobs:list']({})).toEqual({ ok: true, value: [] })
})

test('the window hears of jobs of the open workspace only', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  const created = await app.api['workspaces:create']({ name: 'Other' })
  const id = created.ok ? created.value.workspace.id : ''
  const from = app.events.length
  await new Promise((done) => setTimeout(done, 500))
  const jobs = app.events
    .slice(from)
    .flatMap(({ payload }) => ('workspaceId' in payload ? [payload.workspaceId] : []))
  expect(jobs.filter((one) => one !== id)).toEqual([])
})

test('tenants are listed under their names', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  await app.idle()
  const facet = await app.api['call-logs:facet']({ name: 'tenants', filter: {} })
  const labels = facet.ok ? facet.value.values.map(({ label }) => label) : []
  expect(labels).toEqual(['Harbour Lane'])
})
