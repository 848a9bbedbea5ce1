import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { railItem, title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const TABS = [/^Conversation/, /^Metadata/, /^Flow/, /^Debug logs/, /^Comments/]

/** What axe finds on the page as it stands: rule, element and reason. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(TAGS)
    // The field of the palette moves through its list by aria-activedescendant, which axe does not see.
    .exclude('.palette-list')
    .analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('the screens are free of what axe can see', async ({ page }) => {
      await expect(title(page)).toHaveText('Calls, 14 of 14')
      expect(await violations(page)).toEqual([])

      await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).click()
      await expect(page.getByRole('complementary', { name: 'Call detail' })).toContainText('Cabinet Verne')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')

      for (const section of [/^Quality/, /^Sources/]) {
        await railItem(page, section).click()
        await expect(railItem(page, section)).toHaveAttribute('aria-current', 'page')
        expect(await violations(page)).toEqual([])
      }
    })

    for (const form of ['panel', 'page'] as const) {
      test(`every tab of a call is free of what axe can see, as a ${form}`, async ({ page }) => {
        // Five looks of axe, each of which takes seconds where other work goes on.
        test.setTimeout(180_000)
        await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).click()
        if (form === 'page') await page.keyboard.press('Control+Enter')
        const detail = page.getByRole('complementary', { name: 'Call detail' })
        for (const name of TABS) {
          await detail.getByRole('tab', { name }).click()
          await expect(detail.getByRole('tabpanel', { name })).not.toBeEmpty()
          expect(await violations(page), String(name)).toEqual([])
        }
      })
    }

    test('every tab of a group without call log is free of what axe can see', async ({ page }) => {
      await expect(title(page)).toHaveText('Calls, 14 of 14')
      await page.keyboard.press('Control+Shift+P')
      await page.keyboard.type('call missing')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'ID, channel or number' }).fill('1773251920.76')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Show the events' }).click()
      const group = page.getByRole('complementary', { name: 'Group of events without a call log' })
      for (const name of [/^Reason/, /^Flow/, /^Debug logs/]) {
        await group.getByRole('tab', { name }).click()
        await expect(group.getByRole('tabpanel', { name })).not.toBeEmpty()
        expect(await violations(page), String(name)).toEqual([])
      }
    })

    test('the dialogs are free of what axe can see', async ({ page }) => {
      await expect(title(page)).toHaveText('Calls, 14 of 14')
      for (const key of ['Control+e', 'Control+,', 'F1', 'Control+Shift+P']) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog').last()).toBeVisible()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.locator('.scrim')).toBeHidden()
      }
    })
  })
}
