import type { Locator, Page } from 'playwright/test'
import { expect, test } from './without-places'
import { railItem, title } from './window'

const chip = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name, exact: true })
const story = (within: Page | Locator): Locator =>
  within.getByRole('list', { name: 'Why the call is recorded, or is not' })

/** Opens the whole page of a call of the list, by its keys. */
async function openPage(page: Page, cell: RegExp): Promise<void> {
  await page.getByRole('gridcell', { name: cell }).click()
  const detail = page.getByRole('complementary', { name: 'Call detail' })
  await expect(detail).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(detail).toHaveClass(/as-page/)
  const tab = page.getByRole('tab', { name: 'Conversation' })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

test('calls are found by what can be done with their recordings', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  // Found by other words than its name.
  await page.keyboard.type('playable')
  await page.getByRole('menuitem', { name: 'State of the recording', exact: true }).click()
  const missing = page.getByRole('option', { name: /^File missing/ })
  await expect(missing).toContainText('1')
  await missing.click()
  await expect(chip(page, 'State of the recording File missing')).toBeVisible()
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await expect(page.getByRole('gridcell', { name: /^Cabinet Verne/ })).toBeVisible()
})

test('the finding on recordings without a file leads to their calls', async ({ page }) => {
  await railItem(page, /^Quality/).click()
  const finding = page.getByRole('button', { name: /Recordings without a file that can be heard/ })
  await finding.click()
  await expect(page.getByText('Nobody has said yet where the files lie.')).toBeVisible()
  await page.getByRole('button', { name: 'Show their calls' }).click()
  await expect(chip(page, 'State of the recording File missing or Unreadable')).toBeVisible()
  await expect(title(page)).toHaveText('Calls, 1 of 14')
})

test('a recorded call tells who started, paused and ended it, and leads to the events', async ({ page }) => {
  await openPage(page, /^Cabinet Verne/)
  const lines = story(page).getByRole('listitem')
  await expect(lines).toHaveText([
    /^10:15:24Started during the conversation on Chloé Nakamura’s side, as \*3 does\.$/,
    /^10:15:52Paused/,
    /^10:16:07Resumed/,
    /^10:16:32Stopped/,
    /^10:16:47Started during the conversation/,
    /^10:17:22Ended when/
  ])
  await lines.first().getByRole('button', { name: 'Show the event at 10:15:24 in the debug logs' }).click()
  await expect(page.locator('aside').getByRole('row', { selected: true })).toContainText('10:15:24.018')
})

test('a call that is not recorded says so, and in Why too', async ({ page }) => {
  await openPage(page, /^Thames Freight/)
  await expect(story(page).getByRole('listitem').first()).toHaveText('Nobody started a recording.')
  await page.getByRole('tab', { name: /^Metadata/ }).click()
  await page.getByRole('button', { name: /^Recordings .*why/ }).click()
  const answer = page.getByRole('dialog', { name: 'Why this value' })
  await expect(story(answer).getByRole('listitem').first()).toHaveText('Nobody started a recording.')
})
