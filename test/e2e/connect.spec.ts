import type { Locator, Page } from 'playwright/test'
import { startPostgres, type PostgresServer } from '../support/postgres'
import { createWazoDatabase } from '../support/wazo-database'
import { expect, test } from './app-fixture'
import { createWorkspace, railItem, title } from './window'

let server: PostgresServer
let encrypted: PostgresServer

test.beforeAll(async () => {
  server = await startPostgres({ auth: 'scram-sha-256' })
  await createWazoDatabase(server)
  await server.sql("CREATE ROLE reader LOGIN PASSWORD 'reader'")
  encrypted = await startPostgres({ tls: true })
  await createWazoDatabase(encrypted)
})

test.afterAll(async () => {
  await server?.close()
  await encrypted?.close()
})

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Connect to PostgreSQL' })
const field = (page: Page, name: string): Locator => dialog(page).getByRole('textbox', { name, exact: true })
const step = (page: Page, name: string): Locator =>
  dialog(page).getByRole('listitem').filter({ hasText: name })
const status = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' })

/** Opens the dialog from the File menu and says where the server is, by keys alone. */
async function enterAddress(page: Page, port: number, password: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: /^Connect to a server/ }).click()
  await expect(field(page, 'Server')).toBeFocused()
  await page.keyboard.type('localhost')
  await page.keyboard.press('Tab')
  await page.keyboard.type(String(port))
  await field(page, 'Password').fill(password)
  await page.keyboard.press('Enter')
}

/** The same call a day later, under ids of its own. */
async function repeatCall(prefix: string): Promise<void> {
  await server.sql(
    `INSERT INTO cel (eventtype, eventtime, userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid, exten,
       context, channame, appname, appdata, amaflags, accountcode, peeraccount, uniqueid, linkedid, userfield, peer)
     SELECT eventtype, eventtime + interval '1 day', userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid,
       exten, context, channame, appname, appdata, amaflags, accountcode, peeraccount, '${prefix}' || uniqueid,
       '${prefix}' || linkedid, userfield, peer FROM cel WHERE linkedid = '1773219730.41'`,
    'asterisk'
  )
}

test.beforeEach(async ({ page }) => {
  await createWorkspace(page, 'Harbour Lane')
})

test('a wrong password is told from the right one, then events are read and kept in step', async ({
  page
}) => {
  await enterAddress(page, server.port, 'not this one')
  await expect(dialog(page).getByRole('alert')).toContainText('Password rejected')
  await expect(step(page, 'Server reached')).toContainText(`localhost:${server.port}`)
  await expect(step(page, 'Sign in')).toHaveAttribute('data-status', 'failed')
  await expect(step(page, 'Read the events')).toContainText('not tried')

  await field(page, 'Password').fill('proformatique')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('can be read')
  await dialog(page).getByRole('button', { name: /^Read/ }).click()
  await expect(title(page)).toHaveText(/^Imported localhost/)
  await expect(railItem(page, /^Calls/)).toHaveText('Calls14')
  await expect(status(page)).toContainText('Synced')

  await repeatCall('9')
  await page.keyboard.press('F5')
  await expect(railItem(page, /^Calls/)).toHaveText('Calls15')

  await railItem(page, /^Sources/).click()
  await expect(page.getByText(/\d+ new events?/)).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Automatic sync' }).getByText('15 min').click()
  await expect(page.getByText(/next at \d\d:\d\d/)).toBeVisible()

  await page.getByText('Follow: show new calls soon after they end').click()
  await expect(status(page)).toContainText('Following')
  await repeatCall('8')
  await expect(railItem(page, /^Calls/)).toHaveText('Calls16', { timeout: 30_000 })
  await page.getByText('Follow: show new calls soon after they end').click()
  await expect(status(page)).toContainText('Synced')

  await server.stop('fast')
  await page.getByRole('button', { name: 'Sync data' }).click()
  await expect(status(page)).toContainText('Sync failed')
  await expect(page.getByRole('alert').filter({ hasText: 'Sync failed' })).toContainText(
    'The server cannot be reached'
  )
  await server.start()
  await page
    .getByRole('alert')
    .filter({ hasText: 'Sync failed' })
    .getByRole('button', { name: 'Try again' })
    .click()
  await expect(status(page)).toContainText('Synced')
  await expect(page.getByRole('alert').filter({ hasText: 'Sync failed' })).toHaveCount(0)
})

test('a table that may not be read says which command helps', async ({ page }) => {
  await enterAddress(page, server.port, 'reader')
  await field(page, 'User').fill('reader')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('The events cannot be read by reader')
  await expect(dialog(page).getByText(/^GRANT SELECT ON/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('a certificate that nobody vouches for is shown, and can be trusted', async ({ page }) => {
  await enterAddress(page, encrypted.port, 'proformatique')
  await dialog(page)
    .getByRole('button', { name: /Encryption/ })
    .click()
  await page.getByRole('option', { name: 'Required, certificate checked' }).click()
  await dialog(page).getByRole('button', { name: /^Try/ }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('The certificate of the server is not trusted')
  await expect(dialog(page).getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Trust this certificate' }).click()
  await expect(dialog(page)).toContainText('can be read')
})
