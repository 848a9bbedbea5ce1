import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'

const REPORT = `title = "Missed"
period = "last-week"
formats = ["pdf", "csv"]
charts = ["heat"]

[filter]
outcome = "missed"

[calls]
columns = ["start", "source_extension"]
`

interface Opened {
  readonly app: TestApplication
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>>
  /** Code and message of the error that a request ends with. */
  refusal<M extends Method>(method: M, request: RequestOf<M>): Promise<readonly [string, string]>
  /** Id of a file with this content at a path. */
  typed(name: string, content: string): Promise<string>
  /** Id of a file that came from the page. */
  sent(name: string, content: string): Promise<string>
}

async function open(dataDirectory?: string): Promise<Opened> {
  const app = await openTestApplication(dataDirectory === undefined ? {} : { dataDirectory })
  const ask: Opened['ask'] = async (method, request) => {
    const answer = await app.api[method](request)
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`)
    return answer.value
  }
  return {
    app,
    ask,
    refusal: async (method, request) => {
      const answer = await app.api[method](request)
      return answer.ok ? ['none', ''] : [answer.error.code, answer.error.message]
    },
    typed: async (name, content) => {
      const path = join(app.folder, name)
      writeFileSync(path, content)
      return (await ask('files:open-path', { path }))[0]?.fileId ?? ''
    },
    sent: async (name, content) => {
      const path = app.files.uploadPath()
      writeFileSync(path, content)
      return (await app.files.adoptUpload(path, name)).fileId
    }
  }
}

test('a report file is told as it stands, its zone that of the workspace', async () => {
  const { ask, typed } = await open()
  await ask('workspaces:set-zone', { zone: 'America/Montreal' })
  const report = await ask('reports:open', { fileId: await typed('missed.toml', REPORT) })
  expect(report).toMatchObject({
    name: 'missed.toml',
    formats: ['pdf', 'csv'],
    followsWorkspaceZone: true,
    request: {
      title: 'Missed',
      period: 'last-week',
      charts: ['heat'],
      filter: { outcomes: ['missed'] },
      options: { timeZone: 'America/Montreal', columns: ['date', 'sourceExten'] }
    }
  })
})

test('files that were opened are remembered, the newest first and each once, also when the workspace is opened again', async () => {
  const first = await open()
  const a = await first.ask('reports:open', { fileId: await first.typed('a.toml', REPORT) })
  await first.ask('reports:open', { fileId: await first.sent('b.toml', REPORT) })
  await first.ask('reports:open', { fileId: await first.typed('a.toml', 'title = "Changed"') })
  expect((await first.ask('reports:recent', {})).map(({ name }) => name)).toEqual(['a.toml', 'b.toml'])
  await first.app.close()
  const second = await open(first.app.folder)
  const [again, sent] = await second.ask('reports:recent', {})
  expect(again).toEqual({ id: a.id, name: 'a.toml' })
  // What lies at a path is read as it is now; what a page sent is kept as it was.
  writeFileSync(join(first.app.folder, 'a.toml'), 'title = "Later"')
  expect((await second.ask('reports:open', { id: a.id })).request.title).toBe('Later')
  expect((await second.ask('reports:open', { id: sent?.id ?? '' })).request.title).toBe('Missed')
})

test('a file that is gone or wrong is told, and a wrong one is not remembered', async () => {
  const { app, ask, refusal, typed, sent } = await open()
  const { id } = await ask('reports:open', { fileId: await typed('a.toml', REPORT) })
  rmSync(join(app.folder, 'a.toml'))
  expect(await refusal('reports:open', { id })).toEqual([
    'file-not-found',
    'a.toml cannot be read where it was.'
  ])
  const [code, message] = await refusal('reports:open', {
    fileId: await sent('wrong.toml', '[filter]\noutcome = "lost"\n')
  })
  expect([code, message]).toEqual([
    'text-file-invalid',
    expect.stringMatching(/line 2: in \[filter\], outcome/)
  ])
  expect(await refusal('reports:open', { fileId: await sent('film.mov', 'x'.repeat(300_000)) })).toEqual([
    'file-too-large',
    'film.mov is too large for a report file.'
  ])
  expect((await ask('reports:recent', {})).map(({ name }) => name)).toEqual(['a.toml'])
})

test('what a report file asks for can be written, of another period too', async () => {
  const { app, ask, typed } = await open()
  const path = join(SAMPLES_FOLDER, 'wazo-cel.csv')
  await ask('imports:start', {
    fileId: (await ask('files:open-path', { path }))[0]?.fileId ?? '',
    options: {}
  })
  await app.idle()
  const { request } = await ask('reports:open', {
    fileId: await typed('a.toml', REPORT.replace('missed', 'completed'))
  })
  const fileId = (await ask('files:choose-save', { suggestedName: 'completed.csv' }))?.fileId ?? ''
  const options = { ...request.options, format: 'csv' as const }
  await ask('reports:run', { ...request, options, period: '2026-W11', fileId })
  await app.idle()
  const written = readFileSync(app.files.get(fileId, 'download').path, 'utf8')
  expect(written.split('\r\n')[0]).toBe('Start,Caller’s number')
  const [from, until] = [Date.UTC(2026, 2, 9) * 1000, Date.UTC(2026, 2, 16) * 1000]
  const { filtered } = await ask('call-logs:sums', { filter: { outcomes: ['completed'], from, until } })
  expect(written.trimEnd().split('\r\n')).toHaveLength(filtered + 1)
  expect(filtered).toBeGreaterThan(0)
})
