import { AxeBuilder } from '@axe-core/playwright'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { createWorkspace, title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds within a dialog: rule, element and reason. */
async function violations(page: Page, within: string): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(within).withTags(TAGS).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}

const settings = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' })

async function openPane(page: Page): Promise<Locator> {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'What is kept' }).click()
  return page.getByRole('tabpanel', { name: 'What is kept' })
}

const field = (pane: Locator, name: string): Locator => pane.getByRole('textbox', { name, exact: true })

test('days are saved for the workspace and a tenant, and those that make no sense are refused in words', async ({
  page
}) => {
  const pane = await openPane(page)
  const save = pane.getByRole('button', { name: 'Save the days' })
  await field(pane, 'Calls, days, Workspace').fill('30')
  await expect(field(pane, 'Calls, days, Harbour Lane')).toHaveAttribute('placeholder', '30')
  await field(pane, 'Recordings, days, Workspace').fill('31')
  await expect(pane.getByText('Recordings cannot be kept longer than their calls')).toBeVisible()
  await expect(save).toBeDisabled()
  await field(pane, 'Recordings, days, Workspace').fill('a month')
  await expect(pane.getByText(/^Each is a whole number of days/)).toBeVisible()
  await field(pane, 'Recordings, days, Workspace').fill('')
  await field(pane, 'Calls, days, Harbour Lane').fill('40000')
  await expect(save).toBeDisabled()
  await field(pane, 'Calls, days, Harbour Lane').fill('36500')
  await save.click()
  await expect(page.getByText('Days saved')).toBeVisible()
  await page.reload()
  const again = await openPane(page)
  await expect(field(again, 'Calls, days, Workspace')).toHaveValue('30')
  await expect(field(again, 'Calls, days, Harbour Lane')).toHaveValue('36500')
})

test('a purge is previewed, asked for twice, and the calls are gone from the list', async ({ page }) => {
  const pane = await openPane(page)
  await field(pane, 'Calls, days, Workspace').fill('0')
  await field(pane, 'Recordings, days, Workspace').fill('0')
  await pane.getByRole('button', { name: 'Save the days' }).click()
  await expect(pane.getByText(/^Today that would take 14 calls,/)).toBeVisible()
  await pane.getByRole('button', { name: 'Preview the purge…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Purge what is older than it is kept' })
  await expect(dialog.getByText(/^14 calls with their participants/)).toBeVisible()
  // What destroys is never what Enter does.
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Purge 14 calls' }).click()
  await expect(dialog.getByText('This cannot be undone')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Purge for good' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Purged 14 calls/)).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Calls/ })
    .click()
  await expect(page.getByText('No call logs yet')).toBeVisible()
})

test('calls with words that would stay without call are shown as a list', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.evaluate(async () => {
    const post = (method: string, body: unknown): Promise<Response> =>
      fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body)
      })
    const page = await post('call-logs:page', {
      filter: {},
      sort: { column: 'date', descending: false },
      offset: 0,
      limit: 1
    })
    const { value } = (await page.json()) as { value: { rows: { conversationId: string }[] } }
    await post('comments:save', { conversationId: value.rows[0]?.conversationId, text: 'Call back' })
    await post('retention:set', {
      workspace: { callLogs: 0, recordings: null, exports: null },
      tenants: {}
    })
  })
  const pane = await openPane(page)
  await pane.getByRole('button', { name: 'Preview the purge…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText(/^1 of these calls has comments or labels/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Show them' }).click()
  await expect(dialog).toBeHidden()
  await expect(title(page)).toHaveText('Calls, 1 of 14')
})

test('a customer is forgotten when its name is typed, and another workspace is open then', async ({
  page,
  app
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await createWorkspace(page, 'Harbour Lane')
  const file = join(app.home, 'workspaces', 'Harbour Lane.calltrail')
  expect(existsSync(file)).toBe(true)
  await page.getByRole('button', { name: /^Workspace Harbour Lane/ }).click()
  await page.getByRole('menuitem', { name: 'Forget this customer…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Forget Harbour Lane' })
  await expect(dialog.getByText(/^Harbour Lane\.calltrail, /)).toBeVisible()
  const forget = dialog.getByRole('button', { name: 'Forget Harbour Lane' })
  await expect(forget).toBeDisabled()
  await dialog.getByRole('textbox').fill('Harbour')
  await expect(forget).toBeDisabled()
  await dialog.getByRole('textbox').fill('Harbour Lane')
  await forget.click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Workspace My calls/ })).toBeVisible()
  expect(readdirSync(join(app.home, 'workspaces')).filter((name) => name.startsWith('Harbour'))).toEqual([])
  await page.getByRole('button', { name: /^Workspace My calls/ }).click()
  await expect(page.getByRole('menuitem', { name: /^Sample/ })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /^Harbour Lane/ })).toHaveCount(0)
})

test('a tenant is forgotten, and with it its calls', async ({ page }) => {
  const pane = await openPane(page)
  await pane.getByRole('button', { name: 'Forget Harbour Lane…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Forget Harbour Lane' })
  await expect(dialog.getByText('14 calls', { exact: true })).toBeVisible()
  await dialog.getByRole('textbox').fill('Harbour Lane')
  await dialog.getByRole('button', { name: 'Forget Harbour Lane' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Purged 14 calls/)).toBeVisible()
})

test('comments on purged calls are told before a tenant is forgotten, and go with it when that is ticked', async ({
  page
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  const post = (method: string, body: unknown): Promise<unknown> =>
    page.evaluate(
      async ([name, json]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`/api/${name}`, { method: 'POST', headers, body: json })
        return ((await answer.json()) as { value: unknown }).value
      },
      [method, JSON.stringify(body)] as const
    )
  await post('comments:save', { conversationId: '99.1', text: 'Call back' })
  const pane = await openPane(page)
  await pane.getByRole('button', { name: 'Forget Harbour Lane…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Forget Harbour Lane' })
  await expect(dialog.getByText(/1 comment, label or transcript without call$/)).toBeVisible()
  const words = dialog.getByRole('checkbox', {
    name: /^Delete the comment, label or transcript without call too/
  })
  await expect(words).not.toBeChecked()
  expect(await violations(page, '.dialog')).toEqual([])
  await words.press('Space')
  await expect(words).toBeChecked()
  await dialog.getByRole('textbox').fill('Harbour Lane')
  await dialog.getByRole('button', { name: 'Forget Harbour Lane' }).click()
  await expect(page.getByText(/^Purged 14 calls/)).toBeVisible()
  expect(await post('comments:list', { conversationId: '99.1' })).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('pane and dialogs are free of what axe can see, and are reached by keys', async ({ page }) => {
      // Three looks of axe, which takes its time on a machine under load.
      test.slow()
      const pane = await openPane(page)
      await expect(pane.getByRole('button', { name: 'Preview the purge…' })).toBeEnabled()
      expect(await violations(page, '.dialog')).toEqual([])
      await field(pane, 'Calls, days, Workspace').fill('0')
      await pane.getByRole('button', { name: 'Save the days' }).click()
      await expect(pane.getByText(/^Today that would take 14 calls,/)).toBeVisible()
      await pane.getByRole('button', { name: 'Preview the purge…' }).press('Enter')
      const purge = page.getByRole('alertdialog', { name: 'Purge what is older than it is kept' })
      await purge.getByRole('button', { name: 'Purge 14 calls' }).press('Enter')
      await expect(purge.getByText('This cannot be undone')).toBeVisible()
      expect(await violations(page, '.dialog')).toEqual([])
      await page.keyboard.press('Escape')
      await expect(purge).toBeHidden()

      await page.keyboard.press('Control+Shift+P')
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
      await page.keyboard.type('forget this customer')
      await page.keyboard.press('Enter')
      const forget = page.getByRole('alertdialog', { name: 'Forget Sample' })
      await expect(forget.getByRole('textbox')).toBeVisible()
      expect(await violations(page, '.dialog')).toEqual([])
      await page.keyboard.press('Escape')
      await expect(forget).toBeHidden()
      await expect(settings(page)).toBeHidden()
    })
  })
}
