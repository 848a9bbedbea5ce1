import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules that the part of the window breaks. */
async function problems(page: Page, part: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(TAGS).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

async function add(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name }).or(page.getByRole('option', { name })).first().click()
}

for (const theme of ['light', 'dark'] as const) {
  test(`period, hours, readings and going to a place are free of what axe can see, ${theme}`, async ({
    page
  }) => {
    await page.evaluate(async (wanted) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/settings:set', { method: 'POST', headers, body: JSON.stringify({ theme: wanted }) })
    }, theme)
    await page.reload()
    await expect(title(page)).toHaveText('Calls, 14 of 14')

    await page.getByRole('textbox', { name: 'Find name, number, ID' }).fill('1773251920.76')
    await expect(page.getByText('No call log: ')).toBeVisible()
    expect(await problems(page, '.find')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Clear the search text' }).click()

    await add(page, /^Period$/)
    await page.keyboard.type('9 to 15 March 2026')
    await expect(page.getByText('up to and including 15 March 2026')).toBeVisible()
    expect(await problems(page, '.range')).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('someday')
    expect(await problems(page, '.range')).toEqual([])
    await page.keyboard.press('Escape')

    await add(page, /^Hours/)
    await page.getByText('Other hours').click()
    expect(await problems(page, '.hours-editor')).toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+g')
    await page.keyboard.type('2025')
    await expect(page.getByRole('radiogroup', { name: 'Meant as' })).toBeVisible()
    expect(await problems(page, '.dialog')).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('#4711')
    await page.keyboard.press('Enter')
    await expect(page.getByText('There is no call 4711')).toBeVisible()
    expect(await problems(page, '.dialog')).toEqual([])
  })
}
