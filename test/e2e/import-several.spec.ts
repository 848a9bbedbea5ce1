import { expect, test } from './app-fixture'
import { createWorkspace, importFile, openFiles, railItem, title } from './window'

const SAMPLES = 'test/fixtures/samples'

test('files opened together are previewed one after another, each with what became of it', async ({
  page
}) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFiles(page, `${SAMPLES}/wazo-cel.csv`, `${SAMPLES}/users-export.csv`, `${SAMPLES}/cel.sqlite`)
  const files = page.getByRole('list', { name: 'Files' }).getByRole('listitem')
  await expect(files).toHaveText([
    /wazo-cel\.csv.*shown here/,
    /users-export\.csv.*waits/,
    /cel\.sqlite.*waits/
  ])

  await importFile(page, 'wazo-cel.csv')
  await expect(files.nth(0)).toContainText('imported, 271 events')
  await page.getByRole('button', { name: 'Next file, 2 more' }).click()
  await page.getByRole('button', { name: 'Load directory' }).last().click()
  await expect(files.nth(1)).toContainText('directory loaded')
  await page.getByRole('button', { name: 'Next file, 1 more' }).click()
  await expect(files.nth(2)).toContainText('shown here')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(title(page)).toHaveText('Sources')
})

test('of a backup that holds several things, only what is wanted is taken', async ({ page }) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFiles(page, `${SAMPLES}/db.tgz`)
  await expect(page.getByText('5 lines of queue log, not read')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'pg-backup/' })).toContainText('read')
  await page.getByText('directory, 7 users').click()
  await page.getByText('14 call logs of the server, to compare').click()
  await importFile(page, 'db.tgz')
  await expect(railItem(page, /^Calls/)).toHaveText('Calls14')
  await expect(railItem(page, /^Comparison/)).toHaveCount(0)

  await railItem(page, /^Calls/).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tag', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Tag' })).toContainText('No directory loaded: no tags.')
})

test('a directory that comes on top of another can replace it or be merged', async ({ page }) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFiles(page, `${SAMPLES}/wazo-cel.copy.sql`)
  await importFile(page, 'wazo-cel.copy.sql')
  await openFiles(page, `${SAMPLES}/users-export.csv`)
  const choice = page.getByRole('radiogroup', { name: 'A directory is here already' })
  await choice.getByText('Replace it').click()
  await expect(page.getByText('Only this directory counts from now on.')).toBeVisible()
  await page.getByRole('button', { name: 'Load directory' }).last().click()
  await expect(title(page)).toHaveText('Imported users-export.csv')
  await railItem(page, /^Sources/).click()
  await expect(page.getByText(/from users-export\.csv/)).toBeVisible()
})
