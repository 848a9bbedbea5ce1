import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Download, Locator, Page } from 'playwright/test'
import { readPdf } from '../support/read-pdf'
import { expect, test } from './app-fixture'
import { title } from './window'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Report of the calls that match' })

/** Opens the dialog by the palette, with the keyboard alone. */
async function openDialog(page: Page): Promise<void> {
  await expect(title(page)).toHaveText(/^Calls, \d+ of 14$/)
  await page.keyboard.press('Control+Shift+P')
  const field = page.getByRole('searchbox').or(page.locator('.palette input')).first()
  await expect(field).toBeFocused()
  await page.keyboard.type('report…')
  await expect(page.locator('.palette').getByRole('menuitem')).toHaveText([/Report…/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page)).toContainText('14 calls now')
}

async function downloaded(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: button }).click()
  return download
}

const bytesOf = async (file: Download): Promise<Buffer> => readFileSync(await file.path())

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.locator('.scrim')).toBeHidden()
}

test('a report is written as PDF with what was chosen, and nothing else', async ({ page }) => {
  await openDialog(page)
  await dialog(page).getByRole('textbox', { name: 'Title' }).fill('Harbour Lane, March')
  await dialog(page).getByRole('checkbox', { name: 'Hangup reasons' }).click({ force: true })
  await expect(dialog(page).getByRole('checkbox', { name: 'Hangup reasons' })).not.toBeChecked()
  const file = await downloaded(page, 'Write report')
  expect(file.suggestedFilename()).toBe('harbour-lane-march.pdf')
  const { pages } = readPdf(await bytesOf(file))
  const lines = pages.flatMap((each) => each.lines)
  expect(lines[0]).toBe('Harbour Lane, March')
  expect(lines).toContain('Outcomes')
  expect(lines).not.toContain('Hangup reasons')
  await expect(dialog(page)).toContainText('Of 14 calls')
  await closeDialog(page)
})

test('a page of HTML is French where that was chosen', async ({ page }) => {
  await openDialog(page)
  await dialog(page).getByRole('radio', { name: 'HTML' }).click({ force: true })
  await dialog(page).getByRole('radio', { name: 'French' }).click({ force: true })
  await expect(dialog(page).getByRole('radio', { name: 'French' })).toBeChecked()
  const html = (await bytesOf(await downloaded(page, 'Write report'))).toString('utf8')
  expect(html).toContain('<html lang="fr">')
  expect(html).toContain('<h1>Rapport d’appels</h1>')
  await expect(dialog(page)).toContainText('Of 14 calls')
  await closeDialog(page)
})

test('the report file means the same calls on the command line', async ({ page, app }) => {
  await openDialog(page)
  await dialog(page).getByRole('radio', { name: 'HTML' }).click({ force: true })
  const html = await bytesOf(await downloaded(page, 'Write report'))
  await expect(dialog(page)).toContainText('Of 14 calls')
  await closeDialog(page)
  await openDialog(page)
  const file = await downloaded(page, 'Save as report file…')
  expect(file.suggestedFilename()).toMatch(/-report\.toml$/)
  await expect(dialog(page).getByRole('status')).toContainText(`Saved as ${file.suggestedFilename()}`)
  await expect(dialog(page).getByRole('status')).toContainText('calltrail report run')

  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const report = join(folder, 'own.toml')
  writeFileSync(report, await bytesOf(file))
  const out = join(folder, 'own.html')
  const workspaces = join(app.home, 'workspaces')
  const workspace = readdirSync(workspaces).find((name) => name.endsWith('.calltrail')) ?? ''
  const command = ['--workspace', join(workspaces, workspace), 'report', 'run', report, '--out', out]
  execFileSync(process.execPath, [resolve('out/main/cli.js'), ...command], {
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    stdio: 'pipe'
  })
  // To the last byte, on a computer of another zone.
  expect(readFileSync(out, 'utf8')).toBe(html.toString('utf8'))
  rmSync(folder, { recursive: true, force: true })
})

test('a report of nothing cannot be written', async ({ page }) => {
  await openDialog(page)
  const boxes = dialog(page).getByRole('checkbox')
  for (const box of await boxes.all()) await box.click({ force: true })
  await dialog(page)
    .getByRole('button', { name: /Table of calls$/ })
    .click()
  await page.getByRole('option', { name: 'None' }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(dialog(page).getByRole('status')).toHaveText('Choose what the report is to hold.')
  await expect(dialog(page).getByRole('button', { name: 'Write report' })).toBeDisabled()
  await boxes.first().click({ force: true })
  await expect(dialog(page).getByRole('button', { name: 'Write report' })).toBeEnabled()
})

test('a moving period takes the place of that of the filter', async ({ page }) => {
  await openDialog(page)
  await dialog(page)
    .getByRole('button', { name: /Period$/ })
    .click()
  await page.getByRole('option', { name: 'Last week' }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  // The sample is of another week.
  await expect(dialog(page)).toContainText('no calls now')
  const file = await downloaded(page, 'Save as report file…')
  expect((await bytesOf(file)).toString('utf8')).toContain('period = "last-week"')
})

test('the page of statistics leads to it, and nobody is kept out', async ({ page }) => {
  await expect(title(page)).toHaveText(/^Calls, \d+ of 14$/)
  await page
    .getByRole('link', { name: /^Statistics/ })
    .or(page.getByRole('button', { name: /^Statistics/ }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  await expect(dialog(page)).toContainText('14 calls now')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Report', exact: true })).toBeFocused()
})

const fileDialog = (page: Page): Locator => page.getByRole('dialog', { name: /eport file/ })

test('a saved report file is shown with what it holds, and gives what the command line gives', async ({
  page,
  app
}) => {
  await expect(title(page)).toHaveText(/^Calls, \d+ of 14$/)
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const report = join(folder, 'inbound.toml')
  writeFileSync(
    report,
    'title = "From outside"\nperiod = "last-week"\nformats = ["html"]\ncharts = ["outcomes"]\n\n[filter]\ncall-direction = "inbound"\n'
  )
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('run report file')
  await expect(page.locator('.palette').getByRole('menuitem')).toHaveText([/Run report file…/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await fileDialog(page).getByRole('textbox').fill(report)
  await page.keyboard.press('Enter')
  await expect(fileDialog(page)).toContainText('Report file inbound.toml')
  await expect(fileDialog(page)).toContainText('From outside')
  await expect(fileDialog(page)).toContainText('Direction Inbound')
  await expect(fileDialog(page)).toContainText('that of the workspace')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  await fileDialog(page)
    .getByRole('button', { name: /Period$/ })
    .click()
  await page.getByRole('option', { name: 'Another one…' }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  const typed = fileDialog(page).getByRole('textbox', { name: /^Period/ })
  await typed.fill('2026-W61')
  await expect(fileDialog(page).getByRole('button', { name: 'Write report' })).toBeDisabled()
  await typed.fill('2026-W11')
  await expect(fileDialog(page)).toContainText('9 March 2026')
  const download = page.waitForEvent('download')
  await fileDialog(page).getByRole('button', { name: 'Write report' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('inbound-2026-03-09-2026-03-15.html')
  const html = await bytesOf(file)

  const out = join(folder, 'own.html')
  const workspaces = join(app.home, 'workspaces')
  const workspace = readdirSync(workspaces).find((name) => name.endsWith('.calltrail')) ?? ''
  execFileSync(
    process.execPath,
    [resolve('out/main/cli.js'), '--workspace', join(workspaces, workspace), 'report', 'run', report].concat([
      '--week',
      '2026-W11',
      '--out',
      out
    ]),
    { stdio: 'pipe' }
  )
  expect(readFileSync(out, 'utf8')).toBe(html.toString('utf8'))

  await fileDialog(page).getByRole('button', { name: 'Back to the report file' }).click()
  await fileDialog(page).getByRole('button', { name: 'Another report file' }).click()
  await fileDialog(page).getByRole('button', { name: 'inbound.toml' }).click()
  await expect(fileDialog(page)).toContainText('From outside')
  rmSync(folder, { recursive: true, force: true })
})

test('a wrong report file is told with its line, where it was opened', async ({ page }) => {
  await expect(title(page)).toHaveText(/^Calls, \d+ of 14$/)
  await page
    .getByRole('link', { name: /^Statistics/ })
    .or(page.getByRole('button', { name: /^Statistics/ }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Run report file…' }).click()
  const chooser = page.waitForEvent('filechooser')
  await fileDialog(page).getByRole('button', { name: 'Choose report file…' }).click()
  await (
    await chooser
  ).setFiles({ name: 'wrong.toml', mimeType: 'text/plain', buffer: Buffer.from('title = "A"\nrows = 0\n') })
  await expect(fileDialog(page)).toContainText('wrong.toml')
  await expect(fileDialog(page)).toContainText('line 2')
  await expect(fileDialog(page).getByRole('list')).toBeHidden()
})
