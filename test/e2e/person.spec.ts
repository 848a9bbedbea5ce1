import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const cells = (page: Page): Locator => page.getByRole('grid', { name: 'Calls' }).getByRole('gridcell')

async function openAlice(page: Page): Promise<void> {
  await cells(page).filter({ hasText: 'Weekly sync' }).last().click()
  const detail = page.getByRole('complementary', { name: 'Call detail' })
  await detail.getByRole('button', { name: 'Alice Moreau', exact: true }).first().click()
  await expect(title(page)).toHaveText('Alice Moreau')
}

const figure = (page: Page, name: RegExp): Locator => page.getByRole('button', { name })

test('a person’s figures lead to as many calls as they say, and back', async ({ page }) => {
  await openAlice(page)
  await expect(page).toHaveURL(/#\/person\/user\//)
  await expect(page.getByText('All calls, whatever their time.')).toBeVisible()
  for (const name of [/^Placed: \d+$/, /^Received: \d+$/]) {
    const count = /\d+$/.exec((await figure(page, name).getAttribute('aria-label')) ?? '')?.[0] ?? ''
    expect(Number(count)).toBeGreaterThan(0)
    await figure(page, name).click()
    await expect(title(page)).toHaveText(`Calls, ${count} of 14`)
    await page.goBack()
    await expect(title(page)).toHaveText('Alice Moreau')
  }
  const all = page.getByRole('button', { name: /^Show the \d+ calls$/ })
  const count = /\d+/.exec((await all.textContent()) ?? '')?.[0] ?? ''
  await all.click()
  await expect(title(page)).toHaveText(`Calls, ${count} of 14`)
})

test('the hours are read and walked by keys; Enter shows the calls of the hour', async ({ page }) => {
  await openAlice(page)
  const map = page.getByRole('grid', { name: 'Calls by hour' })
  await expect(
    page.getByText(/^Busiest: Wednesday, \d\d:00 to \d\d:00, \d+ calls?\. Hours of Europe\/Paris\.$/)
  ).toBeVisible()
  const busiest = map.locator('[tabindex="0"]')
  const name = (await busiest.getAttribute('aria-label')) ?? ''
  expect(name).toMatch(/^Wednesday \d\d:00 to \d\d:00, \d+ calls?$/)
  const count = /(\d+) calls?$/.exec(name)?.[1] ?? ''
  await busiest.focus()
  await page.keyboard.press('ArrowDown')
  await expect(map.locator(':focus')).toHaveAttribute('aria-label', /^Thursday .*no call$/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(`Calls, ${count} of 14`)
})

test('the page keeps to the period of the list, says so, and looks beyond it on demand', async ({ page }) => {
  await openAlice(page)
  const total = /\d+/.exec(
    (await page.getByRole('button', { name: /^Show the \d+ calls$/ }).textContent()) ?? ''
  )?.[0]
  const hash = new URL(page.url()).hash
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.evaluate(async () => {
    const ask = (method: string, request: unknown): Promise<Response> =>
      fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request)
      })
    const summary = (await (await ask('workspaces:summary', {})).json()) as {
      value: { workspace: { id: string } }
    }
    await ask('views:remember', {
      workspaceId: summary.value.workspace.id,
      last: {
        filter: { from: 1772323200000000, until: 1772409600000000 },
        period: null,
        sort: { column: 'date', descending: true },
        columns: null,
        viewId: null
      }
    })
  })
  await page.goto('about:blank')
  await page.goBack()
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
  await expect(page.getByText('Alice Moreau has no call in this period.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all times' }).first().click()
  await expect(page.getByRole('button', { name: `Show the ${total} calls` })).toBeVisible()
})

test('correspondents and tags lead to pages of their own', async ({ page }) => {
  await openAlice(page)
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Number' }) })
  const number = (await table.getByRole('button').first().textContent()) ?? ''
  await table.getByRole('button').first().click()
  await expect(page).toHaveURL(
    new RegExp(`#/person/number/${encodeURIComponent(number).replace('+', '\\+')}$`)
  )
  await page.goBack()
  await expect(title(page)).toHaveText('Alice Moreau')
})

test('the palette leads to users and tags by their names', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  for (const [typed, name] of [
    ['nakam', 'Chloé Nakamura'],
    ['emea', 'emea']
  ] as const) {
    await page.keyboard.press('Control+Shift+p')
    await page.keyboard.insertText(typed)
    await page.getByRole('menuitem', { name }).click()
    await expect(title(page)).toHaveText(name)
  }
})
