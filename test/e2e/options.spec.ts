import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const cells = (page: Page): Locator => page.getByRole('grid', { name: 'Calls' }).getByRole('gridcell')
const statusBar = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' })

async function openPane(page: Page, name: string): Promise<Locator> {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name }).click()
  return page.getByRole('tabpanel', { name })
}

/** Types into a field with suggestions and takes the first one. */
async function choose(field: Locator, page: Page, typed: string): Promise<void> {
  await field.fill(typed)
  await page.getByRole('option', { name: typed }).first().click()
}

test('the sections are walked by keys, and durations change in the list at once', async ({ page }) => {
  await expect(cells(page).filter({ hasText: '1m 37s' })).toBeVisible()
  const pane = await openPane(page, 'Times and numbers')
  await pane.getByText('0:02:04').click()
  await page.keyboard.press('Escape')
  await expect(cells(page).filter({ hasText: '0:01:37' })).toBeVisible()
  await page.keyboard.press('Control+,')
  // Where the dialog was left, not at its beginning.
  await expect(page.getByRole('tab', { name: 'Times and numbers' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Times and numbers' }).press('ArrowDown')
  await expect(page.getByRole('tabpanel', { name: 'Workspace' })).toBeVisible()
})

test('a tenant elsewhere: its zone is a stop of the switch, and the list shows its time', async ({
  page
}) => {
  await expect(cells(page).filter({ hasText: '2026-03-11 12:05:01' })).toBeVisible()
  const pane = await openPane(page, 'Workspace')
  await choose(pane.getByRole('combobox', { name: 'Harbour Lane' }), page, 'Indian/Reunion')
  await expect(pane.getByRole('button', { name: 'Set Harbour Lane to the zone of the server' })).toBeVisible()
  await page.keyboard.press('Escape')
  await statusBar(page)
    .getByRole('button', { name: /^Time zone/ })
    .click()
  await page.getByRole('menuitem', { name: 'Tenants, Indian/Reunion' }).click()
  await expect(cells(page).filter({ hasText: '2026-03-11 15:05:01' })).toBeVisible()
  await expect(statusBar(page)).toContainText('Tenants, Indian/Reunion (UTC+04:00)')
  await page.keyboard.press('Control+e')
  await expect(
    page
      .getByRole('dialog', { name: /^Export/ })
      .getByRole('button', { name: /^Indian\/Reunion, as on screen/ })
  ).toBeVisible()
})

test('the country is chosen by its name, and numbers are grouped by its habits', async ({ page }) => {
  await expect(cells(page).filter({ hasText: /^Mme Roussel 06\d{8}$/ })).toBeVisible()
  const workspace = await openPane(page, 'Workspace')
  await choose(workspace.getByRole('combobox', { name: 'Country of the numbers' }), page, 'France')
  await page.getByRole('tab', { name: 'Times and numbers' }).click()
  await page.getByText('Grouped', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(cells(page).filter({ hasText: /^Mme Roussel 06( \d\d){4}$/ })).toBeVisible()
  await page.reload()
  const again = await openPane(page, 'Workspace')
  await expect(again.getByRole('combobox', { name: 'Country of the numbers' })).toHaveValue('France')
})

test('business hours are kept, and hours that end before they begin are refused in words', async ({
  page
}) => {
  const pane = await openPane(page, 'Workspace')
  await pane.getByRole('button', { name: 'Saturday' }).click()
  await pane.getByRole('textbox', { name: 'Until' }).fill('8:00')
  await expect(pane.getByText('The end must lie after the beginning')).toBeVisible()
  const saved = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/workspaces:set-options') &&
      /12:30|750/.test(response.request().postData() ?? '')
  )
  await pane.getByRole('textbox', { name: 'Until' }).fill('12:30')
  await expect(pane.getByText('The end must lie after the beginning')).toBeHidden()
  await saved
  await page.reload()
  const again = await openPane(page, 'Workspace')
  await expect(again.getByRole('textbox', { name: 'Until' })).toHaveValue('12:30')
  await expect(again.getByRole('button', { name: 'Saturday' })).toHaveAttribute('aria-pressed', 'true')
})

test('an application is mapped to bot time: a job computes it, and it can be taken back', async ({
  page
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  const pane = await openPane(page, 'Mapped fields')
  const compute = pane.getByRole('button', { name: 'Compute the fields' })
  await pane.getByText('A bridge').click()
  await expect(compute).toBeDisabled()
  await choose(pane.getByRole('combobox', { name: 'Application' }), page, 'Dial')
  await pane.getByRole('textbox', { name: 'Billing step, seconds' }).fill('0')
  await expect(pane.getByText('A whole number of seconds, at least 1')).toBeVisible()
  await expect(compute).toBeDisabled()
  await pane.getByRole('textbox', { name: 'Billing step, seconds' }).fill('60')
  await compute.click()
  const job = pane.getByRole('region', { name: 'Computed mapped fields' })
  await expect(job).toContainText(/\d+ of 14 calls with a mapped field/)
  expect(await job.textContent()).not.toContain('0 of 14 calls')
  await expect(pane.getByText('These fields are computed.')).toBeVisible()
  await pane.getByRole('button', { name: 'Remove the fields' }).click()
  await expect(pane.getByRole('button', { name: 'Remove the fields' })).toBeHidden()
})
