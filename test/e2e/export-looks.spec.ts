import type { Locator, Page } from 'playwright/test'
import { violations } from '../support/axe'
import { expect, test } from './app-fixture'

const FOLDER = 'test-results/looks'
const DIALOG = '.dialog'

const field = (page: Page): Locator => page.locator('.export-choices .select-button').first()

/** Texts in the dialog that are cut although nothing says so. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.dialog .btn, .dialog label, .dialog .help, .dialog .select-button > span'
      )
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent)
  )

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['fr', 'fr-FR']
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale, colorScheme: theme })

      test('the choices of every format fit, and axe finds nothing', async ({ page }) => {
        test.setTimeout(120_000)
        await expect(page.getByRole('gridcell').first()).toBeVisible()
        await page.keyboard.press('Control+e')
        await expect(page.locator('.export-rows tbody tr')).toHaveCount(5)
        expect(await violations(page, DIALOG)).toEqual([])
        await page.screenshot({ path: `${FOLDER}/export-${language}-${theme}.png` })

        await field(page).click()
        const names = await page.getByRole('option').allTextContents()
        expect(names).toHaveLength(8)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('listbox')).toBeHidden()
        for (const name of names) {
          await field(page).click()
          await page.getByRole('option', { name, exact: true }).click()
          await expect(page.getByRole('listbox')).toBeHidden()
          await expect(field(page)).toContainText(name)
          expect(await cutOff(page), name).toEqual([])
        }

        await page.locator('.export-choices .radio').last().click()
        await page.locator('.export-own button').click()
        const chooser = page.locator('.export-columns')
        await expect(chooser.getByRole('textbox')).toBeFocused()
        expect(await violations(page, '.export-columns')).toEqual([])
        await page.screenshot({ path: `${FOLDER}/export-own-${language}-${theme}.png` })
        await page.keyboard.press('Escape')
        await expect(chooser).toBeHidden()

        await page.locator('.export-profiles').click()
        await page.getByRole('menuitem').first().click()
        await expect(page.getByRole('menu')).toBeHidden()
        const named = page.getByRole('dialog').last()
        await expect(named.getByRole('textbox')).toBeFocused()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.locator('.scrim')).toHaveCount(1)

        await page.locator('.dialog-foot .btn.primary').click()
        await expect(page.locator('.job.over a').first()).toBeVisible()
        expect(await violations(page, DIALOG)).toEqual([])
        await page.screenshot({ path: `${FOLDER}/export-done-${language}-${theme}.png` })
      })
    })
  }
}
