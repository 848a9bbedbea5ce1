import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const LINE_END = '\r\n'

/** Presses a key until something has the focus. */
async function toFocus(page: Page, key: string, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 8; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

test('from start to export without a mouse', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')

  // Find, then a filter by its name.
  await page.keyboard.press('/')
  await page.keyboard.type('moreau')
  await expect(title(page)).toHaveText(/^Calls, \d of 14$/)
  await page.keyboard.press('Control+Shift+L')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.keyboard.press('Control+l')
  const add = page.getByRole('button', { name: 'Filter', exact: true })
  await toFocus(page, 'Tab', add)
  await page.keyboard.press('Enter')
  await page.keyboard.type('direction')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Direction' })).toBeVisible()
  const internal = page.getByRole('option', { name: /^Internal/ })
  await toFocus(page, 'ArrowDown', internal)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Direction / }).first()).toBeFocused()
  await expect(title(page)).toHaveText('Calls, 6 of 14')
  await expect(page.locator('.ag-row[row-index="6"]')).toHaveCount(0)

  // Into the list: two rows are selected, one is opened and closed.
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect(page.locator('.ag-cell:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Call detail' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('contentinfo')).toContainText('2 selected')

  // The selection goes into a file.
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export 2 calls' })
  await expect(dialog).toBeVisible()
  const start = dialog.getByRole('button', { name: 'Export 2 calls' })
  await expect(start).toBeFocused()
  await expect(start).toBeEnabled()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split(LINE_END)
  expect(lines).toHaveLength(3)
})
