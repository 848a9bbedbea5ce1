import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Period, as you would write it' })
const readBack = (page: Page): Locator => page.locator('.range-entry > .help')
const chip = (page: Page): Locator => page.locator('[data-chip="period"]')

async function add(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name }).or(page.getByRole('option', { name })).first().click()
}

test.beforeEach(async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
})

test('a period is typed as one says it, and read back before it is shown', async ({ page }) => {
  await add(page, /^Period$/)
  await expect(field(page)).toBeFocused()
  await expect(readBack(page)).toHaveText('All calls, from the first one until now')
  await field(page).fill('11/03/2026 10:00 to 10:59')
  await expect(readBack(page)).toHaveText(
    'From 11 March 2026 10:00:00 up to and including 11 March 2026 10:59:59, Europe/Paris'
  )
  await expect(readBack(page)).toHaveAttribute('title', '[2026-03-11 10:00:00, 2026-03-11 11:00:00)')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('Calls, 4 of 14')
  await expect(chip(page)).toContainText('2026-03-11 10:00 – 11:00')
  await expect(chip(page).getByRole('button').first()).toBeFocused()

  // It comes back as it can be typed.
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('2026-03-11 10:00..2026-03-11 10:59')
  await field(page).fill('octobre 2025')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await expect(chip(page)).toContainText('October 2025')
})

test('what is no period is told at once and cannot be shown', async ({ page }) => {
  await add(page, /^Period$/)
  const show = page.getByRole('button', { name: 'Show this period' })
  for (const [typed, words] of [
    ['someday', /“someday” is no time/],
    ['2026-02-30', /There is no such time: “2026-02-30”/],
    ['03/25/2026', /Day before month/],
    ['2026-03-12..2026-03-11', /The end lies before the beginning/]
  ] as const) {
    await field(page).fill(typed)
    await expect(readBack(page)).toHaveText(words)
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(show).toBeDisabled()
    await page.keyboard.press('Enter')
  }
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.getByRole('button', { name: 'All calls' }).click()
  await expect(field(page)).toHaveValue('')
  await expect(show).toBeEnabled()
})

test('days are chosen in the calendar by keys, times are typed below', async ({ page }) => {
  await add(page, /^Period$/)
  await field(page).fill('2026-03-09')
  const calendar = page.getByRole('application', { name: /^Days of the period/ })
  await calendar.getByRole('button', { name: /Monday, 9 March 2026/ }).focus()
  await page.keyboard.press('ArrowRight')
  // The first day is taken, and the calendar goes on to the next one by itself.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('2026-03-10..2026-03-11')
  await expect(calendar.getByRole('button', { name: /Wednesday, 11 March 2026/ })).toBeFocused()

  await page.getByRole('textbox', { name: 'Last minute' }).fill('10:59')
  await expect(field(page)).toHaveValue('2026-03-10..2026-03-11 10:59')
  await page.getByRole('textbox', { name: 'First minute' }).fill('930')
  await expect(field(page)).toHaveValue('2026-03-10 09:30..2026-03-11 10:59')
  await page.getByRole('textbox', { name: 'First minute' }).press('Enter')
  await expect(title(page)).toHaveText('Calls, 4 of 14')
})

test('a preset applies at once and stays what it is when the period is opened again', async ({ page }) => {
  await add(page, /^Period$/)
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(chip(page)).toContainText('Last 7 days')
  await expect(title(page)).toHaveText('Calls, 0 of 14')
  await chip(page).getByRole('button').first().click()
  await expect(field(page)).toHaveValue('Last 7 days')
  await expect(readBack(page)).toContainText('Moves on with the clock')
  await field(page).fill('-2h')
  await expect(readBack(page)).toContainText('until now, Europe/Paris')
  await page.keyboard.press('Enter')
  await expect(chip(page)).toContainText('-2h')
})

test('calls are shown by business hours, outside of them, or by other hours', async ({ page }) => {
  await add(page, /^Hours/)
  await page.getByRole('button', { name: 'Show these hours' }).click()
  const hours = page.locator('[data-chip="hours"]')
  await expect(hours).toContainText('Mon–Fri, 09:00–18:00')
  // One call lies on a Sunday night.
  await expect(title(page)).toHaveText('Calls, 13 of 14')
  await hours.getByRole('button').first().click()
  await page.getByText('Outside business hours').click()
  await page.getByRole('button', { name: 'Show these hours' }).click()
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await expect(hours).toContainText('outside Mon–Fri, 09:00–18:00')

  await hours.getByRole('button').first().click()
  await page.getByText('Other hours').click()
  await page.getByRole('textbox', { name: 'From' }).fill('22')
  await page.getByRole('textbox', { name: 'Until' }).fill('6:00')
  await page.getByRole('button', { name: 'Sun', exact: true }).click()
  await page.getByText('All but these hours').click()
  await page.getByRole('button', { name: 'Show these hours' }).click()
  await expect(hours).toContainText('22:00 to 06:00 the next day')
})

test('business hours are set for the workspace', async ({ page }) => {
  await add(page, /^Hours/)
  await page.getByRole('button', { name: 'Set business hours…' }).click()
  await page.getByRole('textbox', { name: 'From' }).fill('11:00')
  await page.getByRole('textbox', { name: 'Until' }).fill('09:00')
  await expect(page.getByRole('button', { name: 'Keep as business hours' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Until' }).fill('12:30')
  await page.getByRole('button', { name: 'Keep as business hours' }).click()
  await expect(page.getByText('Mon–Fri, 11:00–12:30')).toBeVisible()
  await page.getByRole('button', { name: 'Show these hours' }).click()
  await expect(title(page)).toHaveText('Calls, 3 of 14')
})
