import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const find = (page: Page): Locator => page.getByRole('textbox', { name: 'Find name, number, ID' })
const readings = (page: Page): Locator => page.getByRole('listbox', { name: 'What this text can mean' })
const detail = (page: Page): Locator => page.getByRole('complementary')

test.beforeEach(async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
})

test('an id that means one call opens it and says so, the list stays as it was', async ({ page }) => {
  for (const [pasted, words] of [
    ['1761440310.8', 'Conversation 1761440310.8: its only call is open'],
    ['PJSIP/d2h6jf8s-00000004', 'Channel PJSIP/d2h6jf8s-00000004: its only call is open'],
    ['1761440310.9', 'Unique ID 1761440310.9: its only call is open']
  ] as const) {
    await find(page).fill(pasted)
    await expect(page.getByText(words).first()).toBeVisible()
    await expect(detail(page)).toContainText("Dmitri O'Hara")
    await expect(detail(page)).toContainText('00012125550143')
    await expect(find(page)).toHaveValue('')
    await expect(title(page)).toHaveText('Calls, 14 of 14')
    await page.keyboard.press('Escape')
  }
})

test('a recording leads to its call, by path, file name or uuid', async ({ page }) => {
  const uuid = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
  const folder = '/var/lib/wazo/sounds/tenants/9fe0f849-8380-4d85-b6d2-59be0ddf8bdd/monitor'
  for (const pasted of [`${folder}/${uuid}.wav`, `${uuid}.wav`]) {
    await find(page).fill(pasted)
    await expect(detail(page)).toContainText('Cabinet Verne')
    await expect(find(page)).toHaveValue('')
    await page.getByRole('button', { name: 'Close', exact: true }).first().click()
  }
})

test('a number is offered with its calls; keys choose, Escape keeps the text', async ({ page }) => {
  await find(page).fill('1004')
  const list = readings(page)
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/^Number 1004\W+\d+ calls$/)
  await expect(list.getByRole('option').last()).toHaveAccessibleName(/^Text 1004\W+\d+ calls$/)
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(find(page)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  const active = await find(page).getAttribute('aria-activedescendant')
  expect(active).toBe(await list.getByRole('option').last().getAttribute('id'))
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(find(page)).toHaveValue('1004')
  await expect(find(page)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(list).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
  await expect(find(page)).toHaveValue('')
  await expect(page.locator('[data-chip]').first()).toContainText('1004')
})

test('a name is a person where the directory knows one', async ({ page }) => {
  await find(page).pressSequentially('alice moreau')
  await page.keyboard.press('Enter')
  const user = readings(page).getByRole('option', { name: /^User Alice Moreau\W+\d+ calls$/ })
  await expect(user).toBeVisible()
  await user.click()
  await expect(page.locator('[data-chip="participantUuids"]')).toContainText('Alice Moreau')
})

test('events that gave no call log are told with the reason, and opened', async ({ page }) => {
  await find(page).fill('1773251920.76')
  const group = readings(page).getByRole('option', {
    name: /^Linked ID 1773251920\.76.*events without a call log/i
  })
  await expect(group).toContainText('No call log: ')
  await page.keyboard.press('Enter')
  await expect(detail(page)).toContainText('1773251920.76')
})

test('what is nowhere is told in words', async ({ page }) => {
  await find(page).fill('nobody of this name')
  await expect(page.getByText('No call, person, tag or ID is “nobody of this name”').first()).toBeVisible()
  await expect(title(page)).toHaveText('Calls, 0 of 14')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
})

test('typing searches without a list in the way', async ({ page }) => {
  await find(page).pressSequentially('roussel')
  await expect(title(page)).toHaveText('Calls, 1 of 14')
  await expect(readings(page)).toBeHidden()
  await expect(find(page)).toHaveValue('roussel')
})

test.describe('going to a place of the list', () => {
  const target = (page: Page): Locator =>
    page.getByRole('textbox', { name: 'Time, call ID or conversation ID' })

  test.beforeEach(async ({ page }) => {
    await page.getByRole('gridcell').first().click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+g')
    await expect(target(page)).toBeFocused()
  })

  test('goes to the call nearest to a time', async ({ page }) => {
    await target(page).fill('11:21')
    await expect(page.getByText('The call nearest to 11 March 2026 11:21, Europe/Paris')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('.ag-row:has(.ag-cell:focus)')).toContainText('Mme Roussel')
  })

  test('takes a number that is no call for the year that it also is', async ({ page }) => {
    await target(page).fill('2025')
    await expect(page.getByRole('radiogroup', { name: 'Meant as' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('.ag-row:has(.ag-cell:focus)')).toContainText("Dmitri O'Hara")
  })

  test('goes to a call by its number and by its linked ID', async ({ page }) => {
    await target(page).fill('#1')
    await page.keyboard.press('Enter')
    await expect(page.locator('.ag-row:has(.ag-cell:focus)')).toContainText("Dmitri O'Hara")
    await page.keyboard.press('Control+g')
    await target(page).fill('1773224433.58')
    await page.keyboard.press('Enter')
    await expect(page.locator('.ag-row:has(.ag-cell:focus)')).toContainText('Mme Roussel')
  })

  test('says what is not there, and shows what the filters hide', async ({ page }) => {
    await target(page).fill('#4711')
    await page.keyboard.press('Enter')
    await expect(page.getByText('There is no call 4711')).toBeVisible()
    await target(page).fill('sometime')
    await expect(page.getByText('“sometime” is no time and no ID.')).toBeVisible()
    await page.keyboard.press('Escape')

    await find(page).pressSequentially('roussel')
    await expect(title(page)).toHaveText('Calls, 1 of 14')
    await page.keyboard.press('Control+g')
    await target(page).fill('#1')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Call 1 is not among the calls shown')).toBeVisible()
    await page.getByRole('button', { name: 'Show without filters' }).click()
    await expect(title(page)).toHaveText('Calls, 14 of 14')
    await expect(page.locator('.ag-row:has(.ag-cell:focus)')).toContainText("Dmitri O'Hara")
  })
})
