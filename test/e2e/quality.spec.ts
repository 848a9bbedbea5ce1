import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { createWorkspace, importFile, openFiles, railItem, title } from './window'

const SAMPLES = 'test/fixtures/samples'

const group = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Group of events without a call log' })
const finding = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

test.beforeEach(async ({ page }) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFiles(page, `${SAMPLES}/wazo-cel.csv.gz`)
  await expect(page.getByText('Tags, users, tenants.')).toBeVisible()
  await importFile(page, 'wazo-cel.csv.gz')
})

test('an import ends on its result and the report on the data', async ({ page }) => {
  const open = finding(page, /^Problem 1 Calls without an end/)
  await expect(open).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByText(/TO 'cel-tail.csv' CSV HEADER/)).toBeVisible()
  await expect(finding(page, /^Warning 1 No directory loaded: no tags/)).toHaveAttribute(
    'aria-expanded',
    'false'
  )
  await expect(page.getByText(/^Nothing found by \d+ checks: calls that fail/)).toBeVisible()

  await railItem(page, /^Quality/).click()
  await expect(title(page)).toHaveText('Quality')
  const [findings = ''] =
    (await page.getByRole('heading', { name: /findings/ }).textContent())?.split(' ') ?? []
  await expect(railItem(page, /^Quality/)).toHaveText(`Quality${findings}`)
})

test('findings open by keyboard, and say what can be done', async ({ page }) => {
  await railItem(page, /^Quality/).click()
  const row = finding(page, /^Warning 1 No directory loaded: no tags/)
  await row.focus()
  await page.keyboard.press('Enter')
  const more = page.getByRole('region', { name: /No directory loaded/ })
  await expect(more).toContainText('Ask for the directory')
  await expect(more.getByRole('button', { name: 'Load directory' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(more).toBeHidden()
})

test('an unfinished call opens like a call, with its rule and its events', async ({ page }) => {
  await railItem(page, /^Quality/).click()
  await page.getByRole('button', { name: /^Open: .*No LINKEDID_END/ }).click()
  await expect(group(page).getByRole('heading', { name: 'Unfinished call' })).toBeVisible()
  await expect(group(page)).toContainText(
    'A call is finished when each of its linked IDs has a LINKEDID_END.'
  )
  await expect(group(page)).toContainText('section 3.3')
  await group(page)
    .getByRole('tab', { name: /^Debug logs/ })
    .click()
  // A head line and the eight events that the sample has of it.
  await expect(group(page).getByRole('row')).toHaveCount(9)
  await page.keyboard.press('Escape')
  await expect(group(page)).toBeHidden()
})

test('groups are found by code and text, stepped through by keys, and give the focus back', async ({
  page
}) => {
  await railItem(page, /^Sources/).click()
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^\d+\.\d+$/ }) })
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: '1773251920.76' }).focus()
  await page.keyboard.press('Enter')
  await expect(group(page).getByRole('heading', { name: 'Unfinished call' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(group(page).getByRole('heading', { name: 'Events that are no call' })).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('Escape')
  await expect(group(page)).toBeHidden()
  await expect(page.getByRole('button', { name: '1773251920.76' })).toBeFocused()

  await page.getByRole('radiogroup', { name: 'Which' }).getByText('No caller').click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('1773220552.47')
  await page.getByRole('textbox', { name: 'Find ID or reason' }).fill('nothing like this')
  await expect(page.getByText('No group matches.')).toBeVisible()
})

test('a directory that comes later makes call logs outdated, and one click makes them again', async ({
  page
}) => {
  await openFiles(page, `${SAMPLES}/directory.json`)
  await page.getByRole('button', { name: 'Load directory' }).click()
  await expect(title(page)).toHaveText('Imported directory.json')
  await railItem(page, /^Sources/).click()
  const notice = page.getByText(/14 call logs were made with an older directory/)
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Make them again' }).click()
  await expect(notice).toBeHidden()
})
