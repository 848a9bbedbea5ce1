import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { unzip } from '../support/unzip'
import { expect, test } from './app-fixture'
import { createWorkspace, openFiles, title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })

async function openDialog(page: Page, menu: string, entry: RegExp, name: string): Promise<Locator> {
  await expect(title(page)).toHaveText(/14 (of|sur) 14$/)
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  const opened = dialog(page, name)
  await expect(opened).toBeVisible()
  return opened
}

test('the events are written under other names, and importing them says so', async ({ page, app }) => {
  const box = await openDialog(page, 'File', /^Anonymised dump/, 'Anonymised dump')
  const examples = box.getByRole('table', { name: 'Examples' })
  await expect(examples.getByRole('rowheader', { name: 'cid_name' })).toBeVisible()
  const download = page.waitForEvent('download')
  await box.getByRole('button', { name: 'Write file' }).click()
  const path = join(app.home, 'dump.zip')
  await (await download).saveAs(path)
  await expect(box.getByText('271 events')).toBeVisible()
  await box.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(box).toBeHidden()

  const members = await unzip(path)
  expect(members.map(({ name }) => name).sort()).toEqual(['ABOUT.txt', 'cel.csv', 'directory.json'])
  expect((await readFile(path)).includes('Nakamura')).toBe(false)

  await createWorkspace(page, 'Given away')
  await openFiles(page, path)
  await expect(page.getByText('Altered dump.', { exact: true })).toBeVisible()
})

test('the fields say what they cannot take, and the examples follow them', async ({ page }) => {
  const box = await openDialog(page, 'File', /^Anonymised dump/, 'Anonymised dump')
  const write = box.getByRole('button', { name: 'Write file' })
  const linkedid = box.getByRole('table', { name: 'Examples' }).getByRole('row', { name: /^linkedid/ })
  await expect(box.getByRole('rowheader', { name: 'cid_num' })).toBeVisible()
  // Unique ids change with the times only.
  await expect(linkedid).toHaveCount(0)
  await box.getByLabel('Move times by weeks').fill('−4')
  await expect(linkedid).toBeVisible()
  await box.getByLabel('Move times by weeks').fill('4.5')
  await expect(box.getByText('A whole number from −520 to 520.')).toBeVisible()
  await expect(write).toBeDisabled()
  await box.getByRole('button', { name: 'Random' }).click()
  await expect(box.getByLabel('Move times by weeks')).toHaveValue(/^-\d+$/)
  await expect(write).toBeEnabled()
  await box.getByLabel('Key', { exact: true }).fill('too short')
  await expect(box.getByText('At least 16 characters.')).toBeVisible()
  await expect(write).toBeDisabled()
})

const LOOKS = [
  {
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    words: ['File', /^Anonymised dump/, 'Anonymised dump', 'cid_name']
  },
  {
    locale: 'fr-FR',
    viewport: { width: 960, height: 600 },
    words: ['Fichier', /^Export anonymisé/, 'Export anonymisé', 'cid_name']
  }
] as const

for (const { locale, viewport, words } of LOOKS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${viewport.width} wide, ${colorScheme}`, () => {
      test.use({ colorScheme, locale, viewport })

      test('the dialog fits and is free of what axe can see', async ({ page }) => {
        // Each look of axe takes seconds where other work goes on.
        test.setTimeout(180_000)
        const [menu, entry, name, field] = words
        const box = await openDialog(page, menu, entry, name)
        await expect(box.getByRole('rowheader', { name: field })).toBeVisible()
        await page.screenshot({
          path: `test-results/screens/anonymise-${locale}-${colorScheme}-${viewport.width}.png`
        })
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
        const overflow = await box.evaluate((element) => element.scrollWidth - element.clientWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      })
    })
  }
}

test('only the events of a period, or of the calls in the list, are written when that is asked for', async ({
  page
}) => {
  await expect(title(page)).toHaveText(/14 of 14$/)
  await page.keyboard.press('/')
  await page.keyboard.type('Nakamura')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(/^Calls, [1-9] of 14$/)
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: /^Anonymised dump/ }).click()
  const box = dialog(page, 'Anonymised dump')
  const foot = box.getByText(/^\d+ events$/)
  await expect(foot).toHaveText('271 events')
  const choose = (name: RegExp): Promise<void> => box.getByRole('radio', { name }).click({ force: true })
  await choose(/^Of the calls that the list shows/)
  await expect(foot).not.toHaveText('271 events')
  const chosen = await foot.textContent()
  await choose(/^Of a period/)
  const write = box.getByRole('button', { name: 'Write file' })
  await expect(write).toBeDisabled()
  await box.getByRole('textbox', { name: /^Period/ }).fill('1999')
  await expect(box.getByText('No events in this choice.')).toBeVisible()
  await expect(write).toBeDisabled()
  await box.getByRole('textbox', { name: /^Period/ }).fill('2026')
  await expect(write).toBeEnabled()
  await choose(/^Of the calls that the list shows/)
  await expect(foot).toHaveText(chosen ?? '')
  await write.click()
  await expect(box.getByText('Wrote the altered dump')).toBeVisible()
  await expect(box.getByText(chosen ?? '', { exact: true })).toBeVisible()
})
