import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callLink } from '@shared/format/call-link'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { launchShell } from './launch-shell'
import type { Shell } from './launch-shell'

const FIRST = callLink({ workspace: 'Nowhere', conversationId: '1.1', startUs: null })

let shell: Shell
beforeAll(async () => {
  shell = await launchShell(() => ['--', FIRST, '/evil.calltrail'], { isPackaged: true })
}, 60_000)
afterAll(() => shell?.end())

const arrived = () => shell.page.evaluate(() => window.__seen)

/** A call of the sample. */
async function anyCall(): Promise<CallLogRow> {
  const rows = (sort: typeof DEFAULT_SORT) =>
    shell.page.evaluate(async (sorted) => {
      const answer = await window.calltrail!.call('call-logs:page', {
        filter: {},
        sort: sorted,
        offset: 0,
        limit: 1
      })
      return answer.ok ? answer.value.rows : []
    }, sort)
  await expect.poll(() => rows(DEFAULT_SORT), { timeout: 20_000 }).toHaveLength(1)
  return (await rows(DEFAULT_SORT))[0] as CallLogRow
}

test('the installed application takes our addresses, behind the mark that ends its switches', () => {
  expect(shell.electron.protocolClients).toEqual([['calltrail', process.execPath, ['--']]])
})

test('an address that the application was started with reaches the window; what stands beside it opens nothing', async () => {
  const dialog = shell.page.getByRole('dialog', { name: 'The link cannot be opened' })
  await dialog.getByText(/Nowhere/).waitFor({ timeout: 20_000 })
  const { workspace } = await shell.page.evaluate(async () => {
    const answer = await window.calltrail!.call('workspaces:summary', {})
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  })
  expect(workspace.name).toBe('Sample')
  await shell.page.keyboard.press('Escape')
  // From here on also to whoever else listens.
  await shell.page.evaluate(() => {
    window.__seen = []
    window.calltrail!.on('link:arrived', ({ link }) => window.__seen!.push(link))
  })
})

test('an address from a second start, and from the system, arrives in the window and opens the call', async () => {
  const call = await anyCall()
  const link = callLink({ workspace: 'Sample', conversationId: call.conversationId, startUs: call.date })
  let prevented = 0
  shell.electron.app.emit('second-instance', {}, ['/opt/calltrail', '--', link], shell.home)
  await expect.poll(arrived).toEqual([link])
  shell.electron.app.emit('open-url', { preventDefault: () => (prevented += 1) }, link)
  await expect.poll(arrived).toEqual([link, link])
  expect(prevented).toBe(1)
  const opened = await shell.page.evaluate(
    async (given) => window.calltrail!.call('links:open', { link: given }),
    link
  )
  expect(opened).toMatchObject({ ok: true, value: { callLogId: call.id } })
})

test('a second start with an address and a file opens no file', async () => {
  const path = join(shell.home, 'Evil.calltrail')
  shell.electron.app.emit('second-instance', {}, ['/opt/calltrail', '--', FIRST, path], shell.home)
  await expect.poll(async () => (await arrived())?.length).toBe(3)
  const names = await shell.page.evaluate(async () => {
    const answer = await window.calltrail!.call('workspaces:list', {})
    return answer.ok ? answer.value.map(({ name }) => name) : []
  })
  expect(names).not.toContain('Evil')
})
