import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { createWorkspace, importFile, openFiles, railItem, title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const violations = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)
  )

const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Call detail' })
const why = (page: Page): Locator => page.getByRole('dialog', { name: 'Why this value' })
const value = (page: Page, name: RegExp): Locator => detail(page).getByRole('button', { name })

/** Opens the metadata of the sample call that is transferred blindly. */
async function openTransfer(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: /^Thames Freight/ }).click()
  await detail(page)
    .getByRole('tab', { name: /^Metadata/ })
    .click()
  await expect(value(page, /^To number 0155509901/)).toBeVisible()
}

async function askMissing(page: Page, text: string): Promise<Locator> {
  await page.getByRole('textbox', { name: 'ID, channel or number' }).fill(text)
  await page.keyboard.press('Enter')
  const reasons = page.getByRole('list', { name: `Reasons for ${text}` })
  await expect(reasons).toBeVisible()
  return reasons.getByRole('listitem')
}

test('the number of a transferred call says who set it, who could not change it, and leads to the row', async ({
  page
}) => {
  await openTransfer(page)
  await value(page, /^To number 0155509901/).click()
  const answer = why(page)
  await expect(answer.getByRole('region', { name: 'Set by' })).toContainText(
    /12:05:01\.333CHAN_START #\d+The number that the caller dialled\. Rule 5\.3/
  )
  const declined = answer.getByRole('region', { name: 'Could have changed it, but did not' })
  await expect(declined.getByRole('listitem').filter({ hasText: '12:05:32.439' })).toContainText(
    'WAZO_CALL_LOG_DESTINATION'
  )
  await expect(declined.getByRole('listitem').filter({ hasText: '12:05:32.542' })).toContainText('1004')
  await expect(answer).toContainText('wazo-call-logd keeps the number dialled first')
  await expect(answer).toContainText('Called extension is 1004.')

  await answer.getByRole('button', { name: 'Why Called extension' }).click()
  await expect(answer).toContainText('Called extension1004')
  await page.keyboard.press('Escape')
  await expect(answer).toBeHidden()

  await value(page, /^To number 0155509901/).click()
  await declined
    .getByRole('listitem')
    .filter({ hasText: '12:05:32.542' })
    .getByRole('button', { name: /^Show event \d+ in the debug log/ })
    .click()
  await expect(answer).toBeHidden()
  await expect(detail(page).getByRole('tab', { name: /^Debug log/ })).toHaveAttribute('aria-selected', 'true')
  await expect(detail(page).getByRole('row', { selected: true })).toContainText('12:05:32.542')
})

test('a computed value names what it was computed from', async ({ page }) => {
  await openTransfer(page)
  await value(page, /^Talk 1m 37s/).click()
  await expect(why(page)).toContainText('Computed from Answer: 12:05:04.636, End: 12:06:42.343')
})

test('the pointer rests on a value to ask, and leaves to close', async ({ page }) => {
  await openTransfer(page)
  await value(page, /^To number 0155509901/).hover()
  await expect(why(page)).toBeVisible()
  await expect(why(page)).not.toContainText('read again')
  await page.mouse.move(5, 400)
  await expect(why(page)).toBeHidden()
})

test('names explain fields and values give reasons with keys alone', async ({ page }) => {
  await openTransfer(page)
  const from = value(page, /^From: what is this\?/)
  await from.focus()
  await page.keyboard.press('Enter')
  await expect(from).toHaveAttribute('aria-expanded', 'true')
  await expect(detail(page)).toContainText('Name that the caller showed, or that the directory gives')
  await page.keyboard.press('ArrowRight')
  await expect(value(page, /^From Thames Freight: why/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(value(page, /^Requested Alice Moreau: why/)).toBeFocused()
  await page.keyboard.press('?')
  await expect(why(page)).toContainText('RequestedAlice Moreau')
  await page.keyboard.press('Escape')
  await expect(why(page)).toBeHidden()
  await expect(value(page, /^Requested Alice Moreau: why/)).toBeFocused()
})

test('all reasons stand in one list, which is searched and copied', async ({ page }) => {
  await openTransfer(page)
  await detail(page).getByRole('button', { name: 'All reasons' }).click()
  const dialog = page.getByRole('dialog', { name: 'All reasons' })
  await dialog.getByRole('textbox', { name: 'Find field or value' }).fill('called ext')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  const line = dialog.getByRole('button', { name: /^Called extension 1004/ })
  await line.click()
  await expect(line).toHaveAttribute('aria-expanded', 'true')
  await expect(dialog.getByRole('region', { name: 'Set by' })).toContainText('Rule 8.5')
  await expect(dialog.getByRole('button', { name: 'Copy as text' })).toBeVisible()
})

test('the header draws with whom the caller talked', async ({ page }) => {
  await openTransfer(page)
  await expect(
    detail(page).getByRole('img', {
      name: /^ring at Alice Moreau 2s, talk with Alice Moreau 27s, transfer, ring at Dmitri O'Hara 4s, talk with Dmitri O'Hara 1m 05s$/
    })
  ).toBeVisible()
})

test('values that another directory would change say so, with the value of today', async ({ page }) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFiles(page, 'test/fixtures/samples/wazo-cel.csv.gz')
  await importFile(page, 'wazo-cel.csv.gz')
  await openFiles(page, 'test/fixtures/samples/directory.json')
  await page.getByRole('button', { name: 'Load directory' }).click()
  await expect(title(page)).toHaveText('Imported directory.json')
  await railItem(page, /^Calls/).click()
  await openTransfer(page)
  const tags = detail(page).locator('.field-line').filter({ hasText: 'Tags' })
  await expect(tags).toContainText('would be otherwise now')
  await tags.getByRole('button', { name: /why/ }).click()
  await expect(why(page)).toContainText('Made again now, the value would be: sales, emea.')
  await expect(why(page).getByRole('button', { name: 'Make them again' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(
    detail(page).locator('.field-line').filter({ hasText: 'To number' }).first()
  ).not.toContainText('would be otherwise now')
})

test('an unfinished group is found from the commands and opens', async ({ page }) => {
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('call missing')
  await page.keyboard.press('Enter')
  const reasons = await askMissing(page, '1773251920.76')
  await expect(reasons.first()).toContainText('the call is not finished')
  await expect(reasons.first()).toContainText('LINKEDID_END')
  await reasons.first().getByRole('button', { name: 'Show the events' }).click()
  await expect(page.getByRole('complementary', { name: 'Group of events without a call log' })).toContainText(
    'Unfinished call'
  )
})

test('a number that is nowhere leads from the find box to the limits of the data', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Find name, number, ID' }).fill('0987654321')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Why is it missing?' }).first().click()
  const reasons = page.getByRole('list', { name: 'Reasons for 0987654321' }).getByRole('listitem')
  await expect(reasons).toHaveCount(1)
  await expect(reasons).toContainText('Nothing in this workspace has 0987654321')
  await expect(reasons).toContainText('from 26 October 2025 to 11 March 2026')
})

test('a call that is there says so and opens', async ({ page }) => {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'Calls' }).click()
  await page.getByRole('menuitem', { name: /^Why is a call missing/ }).click()
  const reasons = await askMissing(page, '1773227101.61')
  await expect(reasons.first()).toContainText('It is not missing')
  await reasons.first().getByRole('button', { name: 'Open the call' }).click()
  await expect(detail(page)).toContainText('Thames Freight')
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('metadata, reasons and missing calls are free of what axe can see', async ({ page }) => {
      await openTransfer(page)
      await detail(page)
        .getByRole('button', { name: /^Show \d+ empty field/ })
        .click()
      expect(await violations(page)).toEqual([])
      await value(page, /^To number 0155509901/).click()
      await expect(why(page)).toContainText('Rule 5.3')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await detail(page).getByRole('button', { name: 'All reasons' }).click()
      await page
        .getByRole('button', { name: /^To number/ })
        .last()
        .click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+P')
      await page.keyboard.type('call missing')
      await page.keyboard.press('Enter')
      await askMissing(page, '1773251920.76')
      expect(await violations(page)).toEqual([])
    })
  })
}
