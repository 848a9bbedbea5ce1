import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { dumpOfCalls } from './many-calls'

/** Opens files as a person does: File, Open, and the browser's own dialog. */
async function openFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /^Open/ }).first().click()
  await (
    await chooser
  ).setFiles(
    Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))
  )
}

const workspace = (page: Page, name: string): ReturnType<Page['locator']> =>
  page.getByRole('button', { name: new RegExp(`^Workspace ${name}`) })

const BAD = 'CHAN_START,yesterday,Caller,1001,1002,internal,PJSIP/b-1,,1.1,1.1,\n'

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls, 14 of 14')
})

test('a file that cannot be read leaves the sample open and makes room for the next one', async ({
  page
}) => {
  const sample = await page.getByRole('button', { name: /^Workspace / }).getAttribute('aria-label')
  await openFiles(page, { 'notes.txt': 'milk, eggs' })
  await expect(page.getByText('This is no format that Calltrail knows')).toBeVisible()
  await expect(page.getByRole('button', { name: sample ?? '', exact: true })).toBeVisible()

  await openFiles(page, { 'calls.csv': dumpOfCalls(0, 3) })
  await expect(page.getByRole('button', { name: 'Import 12 events' })).toBeEnabled()
  await expect(workspace(page, 'My calls')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Files' })).toBeHidden()
})

/** Holds the requests to an address until they are let go. */
async function hold(page: Page, address: string): Promise<{ held: () => number; letGo: () => void }> {
  let arrived = 0
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((done) => (letGo = done))
  await page.route(address, async (route) => {
    arrived += 1
    await gate
    await route.continue()
  })
  return { held: () => arrived, letGo: () => letGo() }
}

test('nothing is imported into the sample while it is not known where a file of one’s own goes', async ({
  page
}) => {
  const workspaces = await hold(page, '**/api/workspaces:list')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls, 14 of 14')
  await openFiles(page, { 'calls.csv': dumpOfCalls(0, 3) })
  const button = page.getByRole('button', { name: 'Import 12 events' })
  await expect(button).toBeDisabled()
  workspaces.letGo()
  await expect(button).toBeEnabled()
  await expect(workspace(page, 'My calls')).toBeVisible()
})

test('a press on Import counts when what is shown is asked for again during it', async ({ page }) => {
  const line = await hold(page, '**/api/events')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls, 14 of 14')
  await openFiles(page, { 'calls.csv': dumpOfCalls(0, 3) })
  const button = page.getByRole('button', { name: 'Import 12 events' })
  await expect(button).toBeEnabled()
  await button.hover()
  await page.mouse.down()
  const previews = await hold(page, '**/api/imports:preview')
  line.letGo()
  await expect.poll(previews.held).toBe(1)
  await page.mouse.up()
  await expect(page.getByRole('heading', { name: 'Imported calls.csv' })).toBeVisible()
  previews.letGo()
})

test('rows that cannot be kept are announced, not counted, and told apart from rows known already', async ({
  page
}) => {
  await openFiles(page, { 'calls.csv': dumpOfCalls(0, 3) + BAD })
  await expect(page.getByText('1 row cannot be kept.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Import 12 events' }).click()
  await expect(page.getByRole('heading', { name: 'Imported calls.csv' })).toBeVisible()

  await openFiles(page, { 'again.csv': dumpOfCalls(0, 3) + BAD })
  await page.getByRole('button', { name: 'Import 12 events' }).click()
  await expect(page.getByText('Every row that can be read was here already')).toBeVisible()
  await expect(page.getByText('Everything in this file was here already')).toBeHidden()
})

test('of several files each has its place, one can be left out, Cancel gives all of them up', async ({
  page
}) => {
  await openFiles(page, {
    'a.csv': dumpOfCalls(0, 1),
    'b.csv': dumpOfCalls(1, 2),
    'c.csv': dumpOfCalls(3, 3)
  })
  await expect(page.getByText('1 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Leave this file out' }).click()
  await expect(page.getByText('2 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Import 8 events' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources')
  await openFiles(page, { 'd.csv': dumpOfCalls(9, 1) })
  await expect(page.getByRole('button', { name: 'Import 4 events' })).toBeVisible()
  await expect(page.getByText(/^\d of \d$/)).toBeHidden()
})

test('call logs of a server are said to be compared, not to give none', async ({ page }) => {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /^Open/ }).first().click()
  await (await chooser).setFiles('test/fixtures/samples/call-logd-cdr.csv')
  await expect(page.getByRole('button', { name: 'Import 13 call logs' })).toBeEnabled()
  await expect(page.getByText('13 call logs of the server, to compare')).toBeVisible()
  await expect(page.getByText('Will give')).toBeHidden()
})

test('the user export says what it does not hold', async ({ page }) => {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /^Load a directory/ }).click()
  await (await chooser).setFiles('test/fixtures/samples/users-export.csv')
  for (const name of ['Tenants.', 'Line IDs.', 'Second lines.', 'Voicemails.'])
    await expect(page.getByText(name, { exact: true })).toBeVisible()
})
