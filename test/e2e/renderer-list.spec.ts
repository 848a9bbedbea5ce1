import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { dumpOfCalls } from './many-calls'

/** Imports a dump by requests, as another window of the same host would. */
async function importDump(page: Page, csv: string): Promise<void> {
  await page.evaluate(async (text) => {
    const post = async <T>(path: string, body: string): Promise<T> => {
      const headers = {
        'content-type': path.startsWith('upload') ? 'application/octet-stream' : 'application/json'
      }
      const answer = (await (await fetch(`/api/${path}`, { method: 'POST', headers, body })).json()) as {
        ok: boolean
        value: T
      }
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value
    }
    const { fileId } = await post<{ fileId: string }>('upload?name=many.csv', text)
    const { id } = await post<{ id: string }>(
      'imports:start',
      JSON.stringify({ fileId, options: { generate: true } })
    )
    for (;;) {
      const jobs = await post<{ id: string; status: string }[]>('jobs:list', '{}')
      const status = jobs.find((job) => job.id === id)?.status
      if (status === 'done') return
      if (status === 'failed' || status === 'cancelled') throw new Error(`The import ${status}.`)
      await new Promise((later) => setTimeout(later, 50))
    }
  }, csv)
}

const grid = (page: Page): ReturnType<Page['locator']> => page.getByRole('grid', { name: 'Calls' })
const title = (page: Page): ReturnType<Page['locator']> => page.getByRole('heading', { level: 1 })

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'My calls' }).click()
  await expect(page.getByRole('heading', { name: 'Open call data' })).toBeVisible()
})

test('new calls wait behind a button while the list is scrolled, and do not move it', async ({ page }) => {
  await importDump(page, dumpOfCalls(0, 600))
  await expect(title(page)).toHaveText('Calls, 600 of 600')
  await grid(page).getByRole('gridcell').first().click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+End')
  const first = grid(page).getByRole('gridcell', { name: /^Caller 0 / })
  await expect(first).toBeVisible()
  const place = await first.boundingBox()

  await importDump(page, dumpOfCalls(600, 40))
  await expect(page.getByRole('button', { name: '40 new calls, show them' })).toBeVisible()
  expect(await first.boundingBox()).toEqual(place)

  await page.getByRole('button', { name: '40 new calls, show them' }).click()
  await expect(title(page)).toHaveText('Calls, 640 of 640')
  await expect(grid(page).getByRole('gridcell', { name: /^Caller 639 / })).toBeVisible()
})

test('at the top of the list new calls appear by themselves', async ({ page }) => {
  await importDump(page, dumpOfCalls(0, 50))
  await expect(title(page)).toHaveText('Calls, 50 of 50')
  await importDump(page, dumpOfCalls(50, 5))
  await expect(title(page)).toHaveText('Calls, 55 of 55')
  await expect(grid(page).getByRole('gridcell', { name: /^Caller 54 / })).toBeVisible()
})

test('a filter that leaves nothing names the filter that gives calls back', async ({ page }) => {
  await importDump(page, dumpOfCalls(0, 30))
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Period' }).click()
  const period = page.getByRole('textbox', { name: 'Period, as you would write it' })
  await period.fill('since 2030-01-01')
  await period.press('Enter')
  await page.getByRole('textbox', { name: 'Find name, number, ID' }).fill('caller 7')
  await expect(page.getByRole('heading', { name: 'No call matches both filters' })).toBeVisible()
  await expect(page.getByText('The period lies after the last of them.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the period' }).click()
  await expect(title(page)).toHaveText('Calls, 1 of 30')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'No call matches both filters' })).toBeVisible()
})

test('filters that do not fit stand behind one chip on the same line', async ({ page }) => {
  await importDump(page, dumpOfCalls(0, 5))
  await page.setViewportSize({ width: 1000, height: 700 })
  const add = async (name: string, choose: () => Promise<void>): Promise<void> => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
    await choose()
    await page.keyboard.press('Escape')
  }
  const option = (name: RegExp) => (): Promise<void> => page.getByRole('option', { name }).click()
  await add('Direction', option(/^Internal/))
  await add('Outcome', option(/^Cancelled/))
  await add('Call status', option(/^Unknown/))
  await add('Recording', () => page.getByText('Without a recording').click())
  const collapsed = page.getByRole('button', { name: /^\+ \d filters?$/ })
  await expect(collapsed).toBeVisible()
  const bar = await page.getByRole('toolbar', { name: 'Filters' }).boundingBox()
  expect(bar?.height).toBeLessThan(46)
  await collapsed.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).first().click()
  await page.setViewportSize({ width: 1400, height: 700 })
  await expect(collapsed).toBeHidden()
})
