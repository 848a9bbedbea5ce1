import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { railItem, title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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
