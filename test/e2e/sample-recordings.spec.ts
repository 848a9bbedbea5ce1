import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { railItem, title } from './window'

const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Call detail' })

test('the sample can be heard as it comes, and its transcript goes along', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await expect(
    page
      .getByRole('row', { name: /Cabinet Verne/ })
      .locator('[col-id="recordingCount"]')
      .getByRole('img')
  ).toHaveAccessibleName('2 recordings, at least one playable')
  await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).dblclick()
  await detail(page)
    .getByRole('tab', { name: /^Conversation/ })
    .click()
  const lines = detail(page).getByRole('list', { name: 'Transcript' }).getByRole('listitem')
  await expect(lines).toHaveCount(2)
  const player = detail(page).getByRole('region', { name: 'Recording', exact: true })
  await player.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(lines.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(lines.first()).not.toHaveAttribute('aria-current', 'true')
})

test('the place of its recordings is one that can be removed', async ({ page }) => {
  await railItem(page, /^Recordings/).click()
  await expect(page.getByText('Playable 2')).toBeVisible()
  await page.getByRole('tab', { name: /^Places/ }).click()
  await page.getByRole('button', { name: /^Remove .*samples.recordings$/ }).click()
  await page
    .getByRole('alertdialog', { name: 'Remove this place' })
    .getByRole('button', { name: 'Remove the place' })
    .click()
  await page
    .getByRole('tablist', { name: 'Parts' })
    .getByRole('tab', { name: /^Recordings/ })
    .click()
  await expect(page.getByText('Missing 2')).toBeVisible()
})
