import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { parquetReadObjects } from 'hyparquet'
import type { Download, Locator, Page } from 'playwright/test'
import { unzip } from '../support/unzip'
import { expect, test } from './app-fixture'
import { title } from './window'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Export \d+ calls?$/ })
const startButton = (page: Page): Locator => dialog(page).getByRole('button', { name: /^Export \d+ calls?$/ })

async function openDialog(page: Page): Promise<void> {
  await expect(title(page)).toHaveText(/^Calls, \d+ of 14$/)
  await page.keyboard.press('Control+e')
  await expect(dialog(page)).toBeVisible()
  await expect(preview(page).getByRole('row')).not.toHaveCount(0)
}

const preview = (page: Page): Locator => dialog(page).getByRole('region', { name: 'Preview' })
const formatField = (page: Page): Locator => dialog(page).getByRole('button', { name: /Format$/ })

async function chooseFormat(page: Page, name: string): Promise<void> {
  await formatField(page).click()
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(formatField(page)).toContainText(name)
}

/** Starts the export and answers the file, and the one that describes it where there is one. */
async function exported(page: Page, withAbout = false): Promise<readonly Download[]> {
  const files: Download[] = []
  const take = (file: Download): void => void files.push(file)
  page.on('download', take)
  await startButton(page).click()
  await expect(page.getByRole('link', { name: /^Download/ }).first()).toBeVisible()
  await expect.poll(() => files.length).toBe(withAbout ? 2 : 1)
  page.off('download', take)
  await page.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.locator('.scrim')).toBeHidden()
  return files
}

const bytesOf = async (file: Download | undefined): Promise<Buffer> =>
  readFileSync((await file?.path()) ?? '')
const textOf = async (file: Download | undefined): Promise<string> => (await bytesOf(file)).toString('utf8')

test('a CSV begins byte by byte as its preview, and a second file says what it holds', async ({ page }) => {
  await openDialog(page)
  await expect(dialog(page)).toContainText('14 columns, in this order')
  await dialog(page).getByRole('radio', { name: 'As text' }).click({ force: true })
  const raw = preview(page).locator('pre')
  await expect(raw).toContainText('source_name')
  const shown = (await raw.textContent()) ?? ''
  expect(shown.split('\r\n')).toHaveLength(7)

  const files = await exported(page, true)
  const about = files.find((file) => file.suggestedFilename().endsWith('.csv.about.json'))
  const csv = await textOf(files.find((file) => file !== about))
  expect(csv.startsWith(shown)).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(15)
  const facts = JSON.parse(await textOf(about)) as Record<string, unknown>
  expect(facts).toMatchObject({
    calls: 14,
    timeZone: 'Europe/Paris',
    sentence: 'all calls of this workspace',
    guard: true
  })
  expect(facts['fingerprint']).toMatch(/^[0-9a-f]{64}$/)
})

test('every other format is written and opens', async ({ page }) => {
  test.setTimeout(180_000)
  const of = async (name: string, withAbout = false): Promise<Download | undefined> => {
    await openDialog(page)
    await chooseFormat(page, name)
    const files = await exported(page, withAbout)
    return files.find((file) => !file.suggestedFilename().endsWith('.about.json'))
  }

  const xlsx = await unzip((await (await of('XLSX'))?.path()) ?? '')
  expect(xlsx.map(({ name }) => name)).toContain('xl/workbook.xml')
  expect(xlsx.some(({ content }) => content.includes('Cabinet Verne'))).toBe(true)

  expect((await bytesOf(await of('PDF'))).subarray(0, 5).toString('latin1')).toBe('%PDF-')

  const json = JSON.parse(await textOf(await of('JSON'))) as {
    calls: { source_name: string }[]
    about: object
  }
  expect(json.calls).toHaveLength(14)
  expect(json.about).toMatchObject({ calls: 14 })

  const lines = (await textOf(await of('NDJSON', true))).trimEnd().split('\n')
  expect(lines).toHaveLength(14)
  expect(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toContain('completed')

  const parquet = await bytesOf(await of('Parquet'))
  const rows = await parquetReadObjects({ file: new Uint8Array(parquet).buffer })
  expect(rows).toHaveLength(14)
  expect(rows.map((row) => row['source_name'])).toContain('Cabinet Verne')

  const database = new Database((await (await of('SQLite'))?.path()) ?? '', { readonly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    const counts = tables.map((name) =>
      database
        .prepare(`SELECT count(*) FROM "${String(name)}"`)
        .pluck()
        .get()
    )
    expect(counts).toContain(14)
  } finally {
    database.close()
  }

  const html = await textOf(await of('HTML'))
  expect(html).toContain('Cabinet Verne')
  expect(html).not.toContain('<script')
})

test('Excel gets its CSV, is warned, and one link changes to the format that keeps numbers', async ({
  page
}) => {
  await openDialog(page)
  await dialog(page).getByRole('radio', { name: 'For Excel' }).click({ force: true })
  await dialog(page).getByRole('radio', { name: 'Français' }).click({ force: true })
  await dialog(page).getByText('Describe the filter in a second file').click()
  const [file] = await exported(page)
  expect((await textOf(file)).startsWith('\ufeffstart;call_direction;source_name')).toBe(true)

  // What was chosen last is there again.
  await openDialog(page)
  await expect(dialog(page).getByRole('radio', { name: 'For Excel' })).toBeChecked()
  await expect(dialog(page)).toContainText('Excel drops the + and the leading zeros')
  await dialog(page).getByRole('button', { name: 'Use XLSX' }).click()
  await expect(formatField(page)).toContainText('XLSX')
  await expect(dialog(page)).not.toContainText('Excel drops the +')
})

test('the form of XiVO and of Wazo is left as those servers write it', async ({ page }) => {
  await openDialog(page)
  const guard = dialog(page).getByRole('checkbox', { name: 'Guard against formulas' })
  await expect(guard).toBeChecked()
  await dialog(page).getByRole('radio', { name: /^XiVO/ }).click({ force: true })
  await expect(guard).not.toBeChecked()
  await expect(dialog(page)).toContainText('the file does not say which zone')
  await expect(preview(page).getByRole('columnheader', { name: 'user Field' })).toBeVisible()
  await dialog(page)
    .getByRole('radio', { name: /^Wazo API/ })
    .click({ force: true })
  await expect(preview(page).getByRole('columnheader', { name: 'recording_1_uuid' })).toBeAttached()
})

test('columns of one’s own choice are found, ordered and taken off by keyboard', async ({ page }) => {
  await openDialog(page)
  await dialog(page)
    .getByRole('radio', { name: /^As on screen/ })
    .focus()
  await page.keyboard.press('ArrowUp')
  await expect(dialog(page).getByRole('radio', { name: /^Own choice/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('button', { name: 'Choose columns' })).toBeFocused()
  await page.keyboard.press('Enter')
  const chooser = page.getByRole('dialog', { name: 'Own choice' })
  await expect(chooser.getByRole('textbox', { name: 'Find a column' })).toBeFocused()
  await page.keyboard.type('comments')
  await expect(chooser.getByRole('checkbox')).toHaveCount(2)
  await chooser.getByRole('checkbox', { name: 'Comments', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect(chooser.getByRole('button', { name: 'Move Comments up' })).toBeVisible()
  await chooser.getByRole('button', { name: 'Move Comments up' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(chooser).toBeHidden()
  await expect(dialog(page)).toContainText('15 columns, in their order')
  await expect(preview(page).getByRole('columnheader')).toHaveCount(15)
  await expect(preview(page).getByRole('columnheader').nth(13)).toHaveText('comments')
})

const profiles = (page: Page): Locator => dialog(page).getByRole('button', { name: /^Profile/ })
const fromMenu = async (page: Page, name: string | RegExp): Promise<void> => {
  await profiles(page).click()
  await page.getByRole('menuitem', { name }).click()
  await expect(page.getByRole('menu')).toBeHidden()
}

test('a profile is saved, used, changed, renamed, carried as a file and deleted', async ({ page }) => {
  await openDialog(page)
  await chooseFormat(page, 'NDJSON')
  await fromMenu(page, 'Save as profile…')
  const named = page.getByRole('dialog', { name: 'Save as profile' })
  await named.getByRole('textbox', { name: 'Name' }).fill('Weekly')
  await page.keyboard.press('Enter')
  await expect(named).toBeHidden()
  await expect(profiles(page)).toHaveAccessibleName('Profile Weekly')

  // Another format is a change of it, which can be saved or left.
  await chooseFormat(page, 'HTML')
  await expect(profiles(page)).toHaveAccessibleName('Profile Weekly, changed')
  await fromMenu(page, /^Weekly/)
  await expect(formatField(page)).toContainText('NDJSON')
  await expect(profiles(page)).toHaveAccessibleName('Profile Weekly')
  await chooseFormat(page, 'HTML')
  await fromMenu(page, 'Save the changes to Weekly')
  await expect(profiles(page)).toHaveAccessibleName('Profile Weekly')

  await fromMenu(page, 'Rename Weekly…')
  const renamed = page.getByRole('dialog', { name: 'Rename profile' })
  await renamed.getByRole('textbox', { name: 'Name' }).fill('Monday')
  await page.keyboard.press('Enter')
  await expect(renamed).toBeHidden()
  await expect(profiles(page)).toHaveAccessibleName('Profile Monday')

  await profiles(page).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Write Monday to a file…' }).click()
  ])
  expect(download.suggestedFilename()).toBe('Monday.toml')
  const text = await textOf(download)
  expect(text).toContain('format = "html"')
  await expect(page.getByRole('menu')).toBeHidden()

  await fromMenu(page, 'Delete Monday…')
  const asked = page.getByRole('alertdialog', { name: 'Delete the profile Monday' })
  await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await asked.getByRole('button', { name: 'Delete profile' }).click()
  await expect(asked).toBeHidden()
  await expect(profiles(page)).toHaveAccessibleName('Profiles')

  await chooseFormat(page, 'CSV')
  await profiles(page).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Read a profile from a file…' }).click()
  await (await chooser).setFiles({ name: 'Monday.toml', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(profiles(page)).toHaveAccessibleName('Profile Monday')
  await expect(formatField(page)).toContainText('HTML')
})

test('a file that is no profile is said, and nothing is changed', async ({ page }) => {
  await openDialog(page)
  await profiles(page).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Read a profile from a file…' }).click()
  const buffer = Buffer.from('name = "X"\nformat = "docx"\n')
  await (await chooser).setFiles({ name: 'x.toml', mimeType: 'text/plain', buffer })
  await expect(dialog(page).getByRole('alert')).toContainText('The file cannot be used')
  await expect(dialog(page).getByRole('alert')).toContainText('format = "docx" means nothing')
  await expect(profiles(page)).toHaveAccessibleName('Profiles')
})

test('pseudonyms stand in the preview and in the file, and neither names anybody', async ({ page }) => {
  await openDialog(page)
  await expect(preview(page)).toContainText('Alice Moreau')
  await dialog(page).getByText('Replace names and numbers by pseudonyms').click()
  await expect(dialog(page)).toContainText('first 5 rows, with other pseudonyms than the file')
  await expect(preview(page)).not.toContainText('Alice Moreau')
  const files = await exported(page, true)
  for (const file of files) expect(await textOf(file)).not.toMatch(/Moreau|Verne|0155509901/)
  const csv = await textOf(files.find((file) => file.suggestedFilename().endsWith('.csv')))
  expect(csv.trimEnd().split('\r\n')).toHaveLength(15)
})

test('the last export is repeated by a key with the same options and the filter of now', async ({ page }) => {
  await openDialog(page)
  await chooseFormat(page, 'NDJSON')
  await dialog(page).getByText('Describe the filter in a second file').click()
  await exported(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('moreau')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(/^Calls, \d of 14$/)
  const count = Number(/^Calls, (\d)/.exec((await title(page).textContent()) ?? '')?.[1])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+Shift+e')
  ])
  expect(download.suggestedFilename()).toMatch(/^calltrail-Sample-\d{4}-\d\d-\d\d-\d{4}\.ndjson$/)
  expect((await textOf(download)).trimEnd().split('\n')).toHaveLength(count)
  await expect(page.getByText(`${count} calls exported to ${download.suggestedFilename()}`)).toBeVisible()
})

test.describe('clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('rows are copied as a table in Markdown', async ({ page }) => {
    await expect(title(page)).toHaveText('Calls, 14 of 14')
    await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).click()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Copy rows as Markdown table' }).click()
    await expect(page.getByText('1 row copied')).toBeVisible()
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^\| Start \| Direction \| From \| /)
    expect(lines[1]).toMatch(/^\| --- \| --- \| .*---: \|/)
    expect(lines[2]).toContain('| Cabinet Verne')
  })
})
