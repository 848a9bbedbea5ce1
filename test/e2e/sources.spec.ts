import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app-fixture'
import { createWorkspace, railItem, title } from './window'

test('what is over stands on three lines, newest first, until it is dismissed', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  for (let run = 0; run < 4; run += 1) {
    await page.evaluate(() =>
      fetch('/api/generation:start', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ selection: { kind: 'all' }, dryRun: false })
      })
    )
  }
  await railItem(page, /^Sources/).click()
  const lines = page.getByRole('listitem').filter({ hasText: 'Made call logs' })
  await expect(page.getByRole('button', { name: 'Show 1 more' })).toBeVisible()
  await expect(lines).toHaveCount(3)
  await page.getByRole('button', { name: 'Dismiss all' }).click()
  await expect(lines).toHaveCount(0)
})

test('another workspace is announced', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await createWorkspace(page, 'Harbour Lane')
  await expect(page.getByText('Workspace Harbour Lane opened')).toBeAttached()
})

test('an import is deleted with its calls, after the question said what goes; a directory has no such button', async ({
  page
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await railItem(page, /^Sources/).click()
  await expect(page.getByRole('button', { name: 'Delete directory.json…' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Delete wazo-cel.csv…' }).press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Delete wazo-cel.csv from this workspace' })
  await expect(dialog.getByText(/ events and 14 calls that only they gave are deleted\.$/)).toBeVisible()
  // What destroys is never what Enter does.
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).include('.dialog').analyze()
  expect(violations).toEqual([])
  await dialog.getByRole('button', { name: 'Delete the import' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Delete wazo-cel.csv…' })).toHaveCount(0)
  await railItem(page, /^Calls/).click()
  await expect(title(page)).toHaveText('Open call data')
})
