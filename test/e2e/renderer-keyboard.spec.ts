import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'

const detail = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('complementary', { name: 'Call detail' })
const title = (page: Page): ReturnType<Page['locator']> => page.getByRole('heading', { level: 1 })

test.beforeEach(async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
})

test('a call is opened, stepped through and closed without the mouse, and the focus comes back', async ({
  page
}) => {
  await page.getByRole('gridcell', { name: /^Promo & Cie/ }).click()
  await expect(detail(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(detail(page)).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(detail(page)).toContainText('Promo & Cie')
  await page.keyboard.press('j')
  await expect(detail(page).getByRole('heading')).toContainText('Weekly sync')
  await page.keyboard.press('k')
  await expect(detail(page).getByRole('heading')).toContainText('Promo & Cie')
  await page.keyboard.press('ArrowDown')
  await expect(detail(page).getByRole('heading')).toContainText('Weekly sync')
  await page.keyboard.press('Escape')
  await expect(detail(page)).toBeHidden()
  await expect(page.locator('.ag-cell:focus')).toBeVisible()
})

test('F6 goes from part to part: into the calls of the list, and past a list that is hidden', async ({
  page
}) => {
  const cell = page.getByRole('gridcell').first()
  const zone = page.getByRole('contentinfo', { name: 'Status' }).getByRole('button', { name: /^Time zone/ })
  await expect(cell).toBeVisible()
  await page.getByRole('textbox', { name: 'Find name, number, ID' }).focus()
  await page.keyboard.press('F6')
  await expect(cell).toBeFocused()
  await page.keyboard.press('F6')
  await expect(zone).toBeFocused()
  const sources = page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Sources/ })
  await sources.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources')
  await sources.focus()
  await page.keyboard.press('F6')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(zone).toBeFocused()
})

test('after Escape the focus is on the row that was opened', async ({ page }) => {
  const focusedRow = (): Promise<string | null> =>
    page
      .locator('.ag-cell:focus')
      .evaluate((cell) => cell.closest('[row-index]')?.getAttribute('row-index') ?? null)
  await page.getByRole('gridcell').first().click()
  await expect(detail(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(detail(page)).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await focusedRow()).toBe('2')
  await page.keyboard.press('Enter')
  await expect(detail(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(detail(page)).toBeHidden()
  expect(await focusedRow()).toBe('2')
  await page
    .locator('[row-index="4"] .ag-cell')
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.keyboard.press('Enter')
  await expect(detail(page)).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await focusedRow()).toBe('4')
})

test('a pasted conversation ID opens its call, # and a number opens a call log', async ({ page }) => {
  const find = page.getByRole('textbox', { name: 'Find name, number, ID' })
  await find.fill('1773220512.45')
  await expect(detail(page)).toContainText('Cabinet Verne')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await find.pressSequentially('#7')
  await find.press('Enter')
  await expect(detail(page)).toContainText('Mme Roussel')
})

test('the tab of a call stays when another call is shown', async ({ page }) => {
  await page.getByRole('gridcell', { name: /^Thames Freight/ }).click()
  await detail(page)
    .getByRole('tab', { name: /^Debug logs/ })
    .click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(detail(page).getByRole('tab', { name: /^Debug logs/ })).toHaveAttribute(
    'aria-selected',
    'true'
  )
  await expect(detail(page).getByRole('row').nth(1)).toContainText('CHAN_START')
})

test('find is one key away, Escape empties it and goes to the list', async ({ page }) => {
  await page.keyboard.press('/')
  const find = page.getByRole('textbox', { name: 'Find name, number, ID' })
  await expect(find).toBeFocused()
  await page.keyboard.type('roussel')
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await find.focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('.ag-cell:focus')).toBeVisible()
})

test('a filter is set, removed and had back by keys', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('out')
  await page.keyboard.press('Enter')
  const list = page.getByRole('listbox', { name: 'Outcome' })
  await expect(list).toBeVisible()
  await list.getByRole('option').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(list.getByRole('option', { name: /^Voicemail/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await expect(page.getByRole('button', { name: 'Outcome Voicemail' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.keyboard.press('Control+z')
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await page.keyboard.press('Control+Shift+L')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
})

test('every control of every dialog and popover has a name', async ({ page }) => {
  const nameless = (): Promise<string[]> =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, [role=button], input, [role=option], [role=tab], svg[role=img]'
        )
      ]
        .filter((element) => element.offsetParent !== null || element instanceof SVGElement)
        .filter(
          (element) =>
            element.getAttribute('aria-hidden') !== 'true' && !element.closest('[aria-hidden=true]')
        )
        .filter((element) => {
          const labels =
            element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((l) => l.textContent) : []
          const name = [
            element.getAttribute('aria-label'),
            element.getAttribute('aria-labelledby'),
            element.textContent,
            ...labels
          ]
          return name.every((text) => !text?.trim())
        })
        .map((element) => element.outerHTML.slice(0, 200))
    )
  expect(await nameless()).toEqual([])
  await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).click()
  await expect(detail(page)).toContainText('Cabinet Verne')
  expect(await nameless()).toEqual([])
  for (const key of ['Control+e', 'Control+,', 'F1']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog').last()).toBeVisible()
    expect(await nameless()).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.locator('.scrim')).toBeHidden()
  }
})

test('language, theme and zone apply at once and are kept', async ({ page }) => {
  await expect(page.getByRole('gridcell', { name: '2026-03-11 12:05:01' })).toBeVisible()
  // Server and computer stand in the same zone here: one step leads to the next other one.
  await page.keyboard.press('Control+t')
  await expect(page.getByRole('button', { name: 'Time zone: UTC' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '2026-03-11 11:05:01' })).toBeVisible()
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await dialog.getByText('Français').click()
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(title(page)).toHaveText('Appels, 14 sur 14')
  await expect(page.getByRole('gridcell', { name: '2026-03-11 11:05:01' })).toBeVisible()
  // What the grid itself says to screen readers follows the language as well.
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.ag-aria-description-container')).toContainText('Espace sélectionne cet appel')
})
