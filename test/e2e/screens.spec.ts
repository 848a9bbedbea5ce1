import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'

/** Pictures for people to look at; what a machine can see of them is asserted here. */
const FOLDER = 'test-results/screens'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 }
] as const
const LANGUAGES = [
  { name: 'en', locale: 'en-GB' },
  { name: 'fr', locale: 'fr-FR' }
] as const

/** Words and heads that are wider than their place, without a tooltip that has them in full. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.ag-header-cell:not(.unseen) .ag-header-cell-text, .rail-item .cut, .menu-title, .tab, .btn'
      )
    ]
      .filter((element) => element.offsetParent !== null && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.className}: ${element.textContent}`)
  )

for (const { name, locale } of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    for (const viewport of SIZES) {
      test.describe(`${name}, ${theme}, ${viewport.width}`, () => {
        test.use({ locale, colorScheme: theme, viewport })

        test('nothing is cut off, nothing overflows, no script fails', async ({ page }) => {
          const failures: string[] = []
          page.on('pageerror', (error) => failures.push(error.message))
          const shot = async (what: string): Promise<void> => {
            expect(await cutOff(page), what).toEqual([])
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(overflow, what).toBeLessThanOrEqual(0)
            await page.screenshot({ path: `${FOLDER}/${name}-${theme}-${viewport.width}-${what}.png` })
          }

          await expect(page.getByRole('gridcell').first()).toBeVisible()
          await shot('list')
          await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).click()
          await expect(page.getByRole('complementary')).toContainText('Cabinet Verne')
          await shot('panel')
          await page.keyboard.press('Escape')
          await expect(page.getByRole('complementary')).toBeHidden()
          await page.locator('.chips > .btn').first().click()
          await expect(page.locator('.popover')).toBeVisible()
          await shot('filters')
          await page.keyboard.press('Escape')
          await expect(page.locator('.popover')).toBeHidden()
          await page.keyboard.press('Control+e')
          await expect(page.getByRole('dialog')).toBeVisible()
          await shot('export')
          await page.keyboard.press('Escape')
          await expect(page.locator('.scrim')).toBeHidden()
          await page.keyboard.press('Control+,')
          await expect(page.getByRole('dialog')).toBeVisible()
          await shot('settings')
          await page.keyboard.press('Escape')
          expect(failures).toEqual([])
        })
      })
    }
  }
}
