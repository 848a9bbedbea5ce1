import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './without-places'
import { addPlace, FIRST, SECOND, writeSounds } from './player-sounds'

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Recordings being played' })

/** Plays the recordings of all calls, by the menu. */
async function playAll(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'Calls' }).click()
  await page.getByRole('menuitem', { name: /^Play recordings/ }).click()
}

test('a queue plays on while one moves in the window, steps, and ends with its last recording', async ({
  page,
  app
}) => {
  writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 53 }, [SECOND]: { seconds: 3 } })
  await addPlace(page, join(app.home, 'sounds'))
  await page.reload()
  await playAll(page)
  await expect(bar(page)).toContainText('1 of 2')
  await expect(bar(page)).toContainText('Cabinet Verne to Chloé Nakamura')
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(bar(page)).toContainText('0:01')

  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Quality/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quality')
  await expect(bar(page)).toContainText('0:03')

  await bar(page).getByRole('button', { name: 'Cabinet Verne to Chloé Nakamura' }).click()
  const player = page
    .getByRole('complementary', { name: 'Call detail' })
    .getByRole('region', { name: 'Recording', exact: true })
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible()

  await bar(page).getByRole('button', { name: 'Next recording' }).click()
  await expect(bar(page)).toContainText('2 of 2')
  await expect(player.getByRole('radio', { name: 'Recording 2, 35s' })).toBeChecked()
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible()

  const { violations } = await new AxeBuilder({ page }).include('.queue-bar').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await bar(page).getByRole('button', { name: 'Close the queue' }).click()
  await expect(bar(page)).toBeHidden()
})

test('a broken file does not stop the queue', async ({ page, app }) => {
  writeSounds(join(app.home, 'sounds'), {
    [FIRST]: Buffer.from('RIFF\0\0\0\0WAVEnothing'),
    [SECOND]: { seconds: 35 }
  })
  await addPlace(page, join(app.home, 'sounds'))
  await page.reload()
  await playAll(page)
  await expect(bar(page)).toContainText('1 of 1')
  await expect(bar(page)).toContainText('1 cannot be played here')
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('without anything to hear it says so, and no bar stays', async ({ page }) => {
  await playAll(page)
  await expect(page.getByText('None of these calls has a recording that can be played here.')).toBeVisible()
  await expect(bar(page)).toBeHidden()
})

test('another workspace ends what sounds', async ({ page, app }) => {
  writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 53 } })
  await addPlace(page, join(app.home, 'sounds'))
  await page.reload()
  await playAll(page)
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: /^New workspace/ }).click()
  await page.getByRole('textbox').last().fill('Other')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('button', { name: /^Workspace Other/ })).toBeVisible()
  await expect(bar(page)).toBeHidden()
})
