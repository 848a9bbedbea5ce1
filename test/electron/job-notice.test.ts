import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchShell } from './launch-shell'
import type { Shell } from './launch-shell'
import { unzip } from '../support/unzip'

/** Longer than what counts as long. */
const SLOW_MS = 10_500

let launched: Shell
let slow: Server

beforeAll(async () => {
  launched = await launchShell()
  // A stack that takes its time, and then has nothing.
  slow = createServer((_request, answer) => {
    setTimeout(() => answer.writeHead(500).end(), SLOW_MS)
  })
  await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done))
}, 60_000)
afterAll(async () => {
  slow.closeAllConnections()
  slow.close()
  await launched?.end()
})

test('an export that takes long ends with a message of the system', { timeout: 60_000 }, async () => {
  const { page, electron, home } = launched
  await page.getByRole('button', { name: /^Workspace Sample/ }).waitFor()
  const out = join(home, 'recordings.zip')
  electron.dialogAnswers.push({ canceled: false, filePath: out })
  const address = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`
  // With its file here nothing would be fetched.
  await page.evaluate(async () => {
    const { call } = window.calltrail!
    const known = await call('recordings:overview', {})
    for (const { id } of known.ok ? known.value.roots : [])
      await call('recordings:remove-root', { rootId: id })
  })
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const answer = await window.calltrail!.call('recordings:exportable', {
            calls: { filter: {}, except: [] }
          })
          return answer.ok ? answer.value.counts.missing : answer.error.message
        }),
      { timeout: 20_000 }
    )
    .toBeGreaterThan(0)
  const failed = await page.evaluate(async (at) => {
    const { call } = window.calltrail!
    const stack = {
      address: at,
      tenantUuid: null,
      signIn: { kind: 'user', name: 'ann' },
      tls: { kind: 'verify' }
    } as const
    const set = await call('recordings:set-stack', {
      stack,
      secret: 'secret',
      keepSecret: false,
      cacheLimitBytes: 0
    })
    if (!set.ok) return set.error.message
    const file = await call('files:choose-save', { suggestedName: 'recordings.zip' })
    if (!file.ok || file.value === null) return 'No file was chosen.'
    const request = {
      calls: { filter: {}, except: [] },
      by: 'call',
      target: 'original',
      fetch: true
    } as const
    const job = await call('recordings:export', { ...request, fileId: file.value.fileId })
    return job.ok ? null : job.error.message
  }, address)
  expect(failed).toBeNull()
  await expect.poll(() => electron.notifications.length, { timeout: 40_000 }).toBe(1)
  expect(electron.notifications[0]?.options.title).toBe('recordings.zip is written')
  expect(electron.notifications[0]?.options.body).toMatch(/^0 recordings, \d+ not in it: see missing\.csv$/)
  expect((await unzip(out)).map(({ name }) => name)).toEqual(['missing.csv'])
})
