import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright/test'
import { expect, test } from './app-fixture'

const SAMPLES = 'test/fixtures/samples'

/** Opens a file as a person does: File, Open, and the browser's own dialog. */
async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /^Open/ }).first().click()
  await (await chooser).setFiles(path)
}

async function createWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: /^New workspace/ }).click()
  await page.getByRole('textbox').last().fill(name)
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^Workspace ${name}`) })).toBeVisible()
}

const rows = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('grid', { name: 'Calls' }).getByRole('gridcell')

const heading = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text)

test('the first start shows the sample, the totals and the zone', async ({ page }) => {
  await heading(page, 'Calls, 14 of 14')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('14 of 14 calls')
  await expect(page.getByRole('button', { name: 'Time zone: Europe/Paris' })).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Thames Freight' })).toBeVisible()
})

test('from a dump and a directory to a filtered list, a call and an export that equals the server’s', async ({
  page
}) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFile(page, `${SAMPLES}/directory.json`)
  await page.getByRole('button', { name: 'Load directory' }).click()
  await heading(page, 'Imported directory.json')

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open another file' }).click()
  await (await chooser).setFiles(`${SAMPLES}/wazo-cel.csv.gz`)
  await expect(page.getByText('271, none of them here yet')).toBeVisible()
  await expect(page.getByText('14 call logs, 1 not finished')).toBeVisible()
  await page.getByRole('button', { name: 'Import 271 events' }).click()
  await page.getByRole('button', { name: 'Show calls' }).click()
  await heading(page, 'Calls, 14 of 14')

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tag', exact: true }).click()
  await page.getByRole('option', { name: /^sales/ }).click()
  await page.keyboard.press('Escape')
  await heading(page, 'Calls, 9 of 14')
  await page.getByRole('button', { name: /^Remove filter/ }).click()
  await heading(page, 'Calls, 14 of 14')

  await rows(page).filter({ hasText: 'Cabinet Verne' }).dblclick()
  const detail = page.getByRole('complementary', { name: 'Call detail' })
  await expect(detail).toContainText('1773220512.45')
  await expect(detail).toContainText('pjsip/c5n9wz4p')
  await detail.getByRole('tab', { name: /^Debug logs/ }).click()
  await expect(detail).toContainText('MIXMONITOR_START')
  await page.keyboard.press('Escape')

  await page.getByRole('columnheader', { name: 'Start' }).click()
  const download = await exportXivo(page)
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  expect(readFileSync(await download.path(), 'utf8')).toBe(
    readFileSync(`${SAMPLES}/xivo-call-logs.csv`, 'utf8')
  )
})

async function exportXivo(page: Page): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByText('Call Date, Caller, Called, Period, user Field').click()
  const dialog = page.getByRole('dialog', { name: /^Export/ })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^(Export|Choose)/ }).click()
  ])
  await expect(page.getByRole('link', { name: /^Download .*csv$/ })).toBeVisible()
  return download
}
