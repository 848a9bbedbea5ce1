import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { dumpOfCalls } from './many-calls'

const CALLS = 1200

async function post<T>(page: Page, path: string, body: string): Promise<T> {
  return page.evaluate(
    async ([to, text]) => {
      const type = to.startsWith('upload') ? 'application/octet-stream' : 'application/json'
      const answer = await fetch(`/api/${to}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: text
      })
      const result = (await answer.json()) as { ok: boolean; value: T }
      if (!result.ok) throw new Error(JSON.stringify(result))
      return result.value
    },
    [path, body] as const
  )
}

/** Imports a dump by requests, as another window of the same host would; answers the job's id. */
async function startImport(page: Page, csv: string): Promise<string> {
  const { fileId } = await post<{ fileId: string }>(page, 'upload?name=many.csv', csv)
  const request = JSON.stringify({ fileId, options: { generate: true } })
  return (await post<{ id: string }>(page, 'imports:start', request)).id
}

async function isOver(page: Page, jobId: string): Promise<boolean> {
  const jobs = await post<{ id: string; status: string }[]>(page, 'jobs:list', '{}')
  return jobs.some(({ id, status }) => id === jobId && status === 'done')
}

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Calls' })
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const status = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' })
const rowOf = (page: Page, index: number): Locator => grid(page).locator(`.ag-row[row-index="${index}"]`)
/** A cell on which a press selects and opens nothing else. */
const cell = (page: Page, index: number): Locator => rowOf(page, index).locator('[col-id=outcome]')
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

test.describe('a list of many calls', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: /^Workspace / }).click()
    await page.getByRole('menuitem', { name: 'My calls' }).click()
    await expect(page.getByRole('heading', { name: 'Open call data' })).toBeVisible()
    const job = await startImport(page, dumpOfCalls(0, CALLS))
    await expect.poll(() => isOver(page, job), { timeout: 30_000 }).toBe(true)
    await expect(title(page)).toHaveText(`Calls, 1\u2009200 of 1\u2009200`)
    await cell(page, 0).click()
    const panel = page.getByRole('complementary', { name: 'Call detail' })
    await expect(panel).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  test('Shift selects a stretch whose middle was never loaded, and copies it in order', async ({ page }) => {
    await page.keyboard.press('Escape')
    await cell(page, 2).click({ modifiers: ['Control'] })
    await expect(rowOf(page, 2)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+Shift+End')
    await expect(status(page)).toContainText('1\u2009198 selected')
    await expect(rowOf(page, CALLS - 1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+c')
    await expect(page.getByText('1\u2009198 rows copied')).toBeVisible()
    const lines = (await clipboard(page)).split('\n')
    expect(lines).toHaveLength(1198)
    expect(lines[0]).toContain(`Caller ${CALLS - 3} (1001)`)
    expect(lines[600]).toContain(`Caller ${CALLS - 603} (1001)`)
    expect(lines.at(-1)).toContain('Caller 0 (1001)')
    await page.keyboard.press('Control+Home')
    await expect(rowOf(page, 1)).toHaveAttribute('aria-selected', 'false')
    await expect(rowOf(page, 2)).toHaveAttribute('aria-selected', 'true')
  })

  test('Ctrl+A is the whole filter, Ctrl+click takes one out, the sums follow', async ({ page }) => {
    await expect(status(page)).toContainText('1\u2009200 of 1\u2009200 calls')
    await cell(page, 3).click({ modifiers: ['Control'] })
    await expect(rowOf(page, 3)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+a')
    await expect(status(page)).toContainText('1\u2009200 selected')
    const before = await status(page).textContent()
    await cell(page, 5).click({ modifiers: ['Control'] })
    await expect(status(page)).toContainText('1\u2009199 selected')
    await expect(rowOf(page, 5)).toHaveAttribute('aria-selected', 'false')
    expect(before).toContain('1\u2009200 selected')
    await page.keyboard.press('Control+End')
    await expect(rowOf(page, CALLS - 1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+Home')
    await expect(rowOf(page, 5)).toHaveAttribute('aria-selected', 'false')
    await page.keyboard.press('Escape')
    await expect(status(page)).not.toContainText('selected')
  })

  test('calls that come after Ctrl+A are not selected, until it is pressed again', async ({ page }) => {
    await cell(page, 3).click({ modifiers: ['Control'] })
    await page.keyboard.press('Control+a')
    await expect(status(page)).toContainText('1\u2009200 selected')
    await startImport(page, dumpOfCalls(CALLS, 3))
    const button = page.getByRole('button', { name: '3 new calls, show them' })
    await expect(button).toBeVisible()
    await expect(status(page)).toContainText('1\u2009200 selected')
    await button.click()
    await expect(title(page)).toHaveText('Calls, 1\u2009203 of 1\u2009203')
    await expect(rowOf(page, 0)).toHaveAttribute('aria-selected', 'false')
    await expect(rowOf(page, 3)).toHaveAttribute('aria-selected', 'true')
    await expect(status(page)).toContainText('1\u2009200 selected')
    await page.keyboard.press('Control+e')
    await expect(page.getByRole('dialog')).toContainText('1\u2009200 selected')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await cell(page, 0).click({ modifiers: ['Control'] })
    await expect(status(page)).toContainText('1\u2009201 selected')
    await page.keyboard.press('Control+a')
    await expect(status(page)).toContainText('1\u2009203 selected')
  })

  test('another filter forgets the selection, so that nothing is done to calls that are not seen', async ({
    page
  }) => {
    await cell(page, 3).click({ modifiers: ['Control'] })
    await page.keyboard.press('Control+a')
    await expect(status(page)).toContainText('selected')
    await page.getByRole('textbox', { name: 'Find name, number, ID' }).fill('caller 11')
    await expect(status(page)).not.toContainText('selected')
  })

  test('screen readers hear how many rows and columns there are, and where a row stands', async ({
    page
  }) => {
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(CALLS + 1))
    const shown = Number(await grid(page).getAttribute('aria-colcount'))
    await page.keyboard.press('Control+End')
    await expect(rowOf(page, CALLS - 1)).toHaveAttribute('aria-rowindex', String(CALLS + 1))
    await page.getByRole('columnheader', { name: 'Ring' }).click()
    await expect(page.getByRole('columnheader', { name: 'Ring' })).toHaveAttribute('aria-sort', 'descending')
    await expect(page.locator('[aria-live]').filter({ hasText: 'Sorted by Ring time' })).toHaveCount(1)
    await page.getByRole('button', { name: 'Choose columns' }).click()
    await page.getByRole('grid', { name: 'Shown, in this order' }).getByText('Tags', { exact: true }).click()
    await expect(grid(page)).toHaveAttribute('aria-colcount', String(shown - 1))
  })

  test('no row moves while an import runs, whatever the order is; then the same call stays in its place', async ({
    page
  }) => {
    await page.getByRole('columnheader', { name: 'From' }).click()
    await expect(rowOf(page, 0)).toContainText('Caller 999 ')
    await page.keyboard.press('Tab')
    await rowOf(page, 12).hover()
    const seen = async (): Promise<string[]> => rowOf(page, 12).locator('.ag-cell').allTextContents()
    const before = await seen()
    const place = await rowOf(page, 12).boundingBox()
    const job = await startImport(page, dumpOfCalls(CALLS, 3000))
    while (!(await isOver(page, job))) expect(await seen()).toEqual(before)
    const button = page.getByRole('button', { name: '3\u2009000 new calls, show them' })
    await expect(button).toBeVisible()
    expect(await seen()).toEqual(before)
    // Rows that are loaded now still follow those that were there.
    await grid(page).evaluate((view) => view.scrollTo(0, 28 * 700))
    await expect(rowOf(page, 705)).toContainText('Caller')
    const all = await grid(page).locator('.ag-row [col-id=sourceName]').allTextContents()
    expect(new Set(all).size).toBe(all.length)
    await grid(page).evaluate((view) => view.scrollTo(0, 0))
    await expect(rowOf(page, 12)).toContainText(before[2] ?? 'a caller')
    await button.click()
    await expect(title(page)).toHaveText('Calls, 4\u2009200 of 4\u2009200')
    const [date = ''] = before
    const same = grid(page).locator('.ag-row', { hasText: date })
    await expect(same).toBeVisible()
    expect(Math.abs(((await same.boundingBox())?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(2)
  })

  test('columns are found, shown, moved and pinned without the mouse, and can be had back', async ({
    page
  }) => {
    const heads = async (): Promise<readonly (string | null)[]> => {
      const ids = await grid(page)
        .locator('.ag-header-cell')
        .evaluateAll((cells) =>
          cells
            .map((head) => ({
              id: head.getAttribute('col-id'),
              at: Number(head.getAttribute('aria-colindex'))
            }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ id }) => id)
        )
      return ids
    }
    const usual = await heads()
    await page.getByRole('button', { name: 'Choose columns' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Choose columns' })
    await expect(dialog.getByRole('textbox', { name: 'Find a column' })).toBeFocused()
    await page.keyboard.type('total')
    await expect(dialog.getByRole('checkbox')).toHaveCount(1)
    await dialog.getByRole('checkbox', { name: /^Total time/ }).press('Space')
    await dialog.getByRole('textbox', { name: 'Find a column' }).fill('')
    const shown = dialog.getByRole('grid', { name: 'Shown, in this order' })
    await shown.getByRole('row', { name: 'Total time' }).focus()
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Alt+ArrowUp')
    await expect(shown.getByRole('row').nth(1)).toContainText('Total time')
    await expect(shown.getByRole('row', { name: 'Total time' })).toBeFocused()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    await expect(shown.getByRole('button', { name: 'Pin Total time: Not pinned' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Left' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(shown.getByRole('button', { name: 'Pin Total time: Left' })).toBeVisible()
    await expect(shown.getByRole('row', { name: 'Total time' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect
      .poll(heads)
      .toEqual(['totalDurationUs', ...usual.slice(0, usual.length - 1)].slice(0, usual.length))
    await page.getByRole('button', { name: 'Choose columns' }).click()
    await dialog.getByRole('button', { name: 'Show the usual columns' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(heads).toEqual(usual)
  })
})

test.describe('menus of the sample', () => {
  test.beforeEach(async ({ page }) => {
    await expect(title(page)).toHaveText('Calls, 14 of 14')
  })

  const caller = (page: Page): Locator => page.getByRole('gridcell', { name: /^Thames Freight/ }).first()

  test('a cell filters by what it shows, by its number, by its conversation and by its day', async ({
    page
  }) => {
    await caller(page).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^From = Thames Freight/ }).click()
    await expect(title(page)).toHaveText('Calls, 1 of 14')
    await page.keyboard.press('Control+z')
    await expect(title(page)).toHaveText('Calls, 14 of 14')
    await caller(page).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^From not Thames Freight/ }).click()
    await expect(title(page)).toHaveText('Calls, 13 of 14')
    await page.keyboard.press('Control+z')
    await page
      .getByRole('gridcell', { name: /^Weekly sync/ })
      .first()
      .click({ button: 'right' })
    await page.getByRole('menuitem', { name: '4000 on either side' }).click()
    await expect(title(page)).toHaveText('Calls, 3 of 14')
    await page.keyboard.press('Control+z')
    await caller(page).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Period around this call' }).hover()
    await page.getByRole('menuitem', { name: 'That day' }).click()
    await expect(title(page)).toHaveText('Calls, 13 of 14')
  })

  test('the menu opens by keys on the focused cell, an empty one too, and gives the focus back', async ({
    page
  }) => {
    await caller(page).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    const focused = page.locator('.ag-cell:focus')
    await expect(focused).toHaveAttribute('col-id', 'id')
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menuitem', { name: 'Call ID = 1' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(focused).toHaveAttribute('col-id', 'id')
    await page.locator('.ag-row').first().locator('[col-id=talkDurationUs]').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Talk time = empty' }).click()
    const talks = page.locator('.ag-row [col-id=talkDurationUs]')
    await expect(title(page)).not.toHaveText('Calls, 14 of 14')
    expect(new Set(await talks.allTextContents())).toEqual(new Set(['']))
  })

  test('a text is looked for in a column from its cell', async ({ page }) => {
    await caller(page).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Contains…' }).click()
    const field = page.getByRole('textbox', { name: 'From contains' })
    await expect(field).toHaveValue('Thames Freight')
    await field.fill('moreau')
    await field.press('Enter')
    await expect(title(page)).not.toHaveText('Calls, 14 of 14')
    for (const text of await page.locator('.ag-row [col-id=sourceName]').allTextContents())
      expect(text).toContain('Moreau')
  })

  test('a head sorts, pins and hides by its menu, opened by keys', async ({ page }) => {
    await page.getByRole('columnheader', { name: 'Talk' }).focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Sort ascending' }).press('Enter')
    await expect(page.getByRole('columnheader', { name: 'Talk' })).toHaveAttribute('aria-sort', 'ascending')
    await page.getByRole('columnheader', { name: 'Talk' }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Pin left' }).click()
    await expect(page.getByRole('columnheader', { name: 'Talk' })).toHaveAttribute('aria-colindex', '1')
    await page.getByRole('columnheader', { name: 'Talk' }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Hide column' }).click()
    await expect(page.getByRole('columnheader', { name: 'Talk' })).toBeHidden()
  })

  test('rows are copied with heads, a cell alone, both as they are shown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await caller(page).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(status(page)).toContainText('2 selected')
    await page.keyboard.press('Control+Alt+c')
    await expect(page.getByText('2 rows copied')).toBeVisible()
    const lines = (await clipboard(page)).split('\n')
    expect(lines[0]).toMatch(/^Start\tDirection\tFrom\tTo\t/)
    expect(lines[1]).toContain('2026-03-11 12:05:01\tInbound\tThames Freight (+442079460111)')
    expect(lines).toHaveLength(3)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Shift+c')
    await expect.poll(() => clipboard(page)).toBe('Thames Freight (+442079460111)')
  })
})

test('beside an open call, Ctrl+click selects and does not open', async ({ page }) => {
  const panel = page.getByRole('complementary', { name: 'Call detail' })
  await page.locator('[row-index="1"] .ag-cell').nth(2).click()
  await expect(panel).toBeVisible()
  const heading = panel.getByRole('heading').first()
  const open = await heading.textContent()
  await page
    .locator('[row-index="3"] .ag-cell')
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expect(page.getByRole('contentinfo')).toContainText('2 selected')
  await expect(heading).toHaveText(open ?? '')
})
