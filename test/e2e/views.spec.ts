import type { Locator, Page } from 'playwright/test'
import { expect, signIn, startApp, test } from './app-fixture'
import { createWorkspace, title } from './window'

const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Sections' })
const views = (page: Page): Locator => rail(page).getByRole('region', { name: 'Saved views' })
const view = (page: Page, name: RegExp): Locator => views(page).getByRole('button', { name }).first()
const statusBar = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' })

/** Keeps only the calls that the find box leads to. */
async function filterBy(page: Page, search: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(search)
  await page.keyboard.press('Enter')
}

async function saveAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Save view' })
  const asNew = dialog.getByText('Save as a new view')
  if (await asNew.isVisible()) await asNew.click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await expect(dialog).toBeHidden()
}

test('a view brings back filter and order by its key, says what was changed, and can be reverted', async ({
  page
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await filterBy(page, 'moreau')
  await expect(title(page)).not.toHaveText('Calls, 14 of 14')
  const heading = await title(page).textContent()
  await page.getByRole('columnheader', { name: 'Talk' }).click()
  await saveAs(page, 'Alice')
  await expect(view(page, /^Alice, \d+ calls?$/)).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('Control+Shift+l')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await expect(view(page, /^Alice/)).toHaveAccessibleName(/changed$/)
  await page.keyboard.press('Control+1')
  await expect(title(page)).toHaveText(heading ?? '')
  await expect(view(page, /^Alice/)).not.toHaveAccessibleName(/changed$/)
  await expect(page.getByRole('columnheader', { name: 'Talk' })).toHaveAttribute(
    'aria-sort',
    /ascending|descending/
  )

  await page.getByRole('columnheader', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'View Alice, changed' }).click()
  await page.getByRole('menuitem', { name: 'Save changes' }).click()
  await expect(view(page, /^Alice/)).not.toHaveAccessibleName(/changed$/)
})

test('a name that is taken is said in the dialog; a deleted view comes back by undo, at its place', async ({
  page
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await saveAs(page, 'First')
  await saveAs(page, 'Second')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Save view' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('first')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Another view has this name')).toBeVisible()
  await page.keyboard.press('Escape')

  await views(page).getByRole('button', { name: 'Actions for First' }).click()
  await page.getByRole('menuitem', { name: 'Delete view' }).click()
  await expect(view(page, /^First/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(views(page).getByRole('listitem').first()).toContainText('First')
  await expect(views(page).getByRole('listitem')).toHaveCount(2)
})

test('views are put in order by dragging and by keys, and renamed', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  for (const name of ['One', 'Two', 'Three']) await saveAs(page, name)
  const order = (): Promise<string[]> => views(page).getByRole('listitem').locator('.cut').allTextContents()
  await view(page, /^Three/).dragTo(view(page, /^One/))
  await expect.poll(order).toEqual(['Three', 'One', 'Two'])
  await view(page, /^Three/).focus()
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect.poll(order).toEqual(['One', 'Three', 'Two'])
  await expect(view(page, /^Three/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('dialog', { name: 'Rename view' }).getByRole('textbox').fill('Trois')
  await page.keyboard.press('Enter')
  await expect.poll(order).toEqual(['One', 'Trois', 'Two'])
})

test('the list is as it was left after a restart, and another workspace knows nothing of it', async ({
  page,
  app
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/call-logs:page')) asked.push(request.postData() ?? '')
  })
  await filterBy(page, 'keller')
  await expect(title(page)).not.toHaveText('Calls, 14 of 14')
  const heading = (await title(page).textContent()) ?? ''
  await page.getByRole('columnheader', { name: 'Ring' }).click()
  // The list is remembered a moment after it was changed.
  const remembered = page.waitForResponse((response) => {
    const body = response.request().postData() ?? ''
    const isLast = body.includes('ringDurationUs') && /"viewId":\d/.test(body)
    return response.url().endsWith('/api/views:remember') && isLast
  })
  await saveAs(page, 'Bruno')
  await remembered
  const before = asked.at(-1)
  await app.stop()

  const again = await startApp({ home: app.home })
  asked.length = 0
  await signIn(page, again)
  await expect(title(page)).toHaveText(heading)
  // The first page that is asked for is of that list, so that no other one flashes before.
  expect(asked[0]).toBe(before)
  expect(asked[0]).toContain('ringDurationUs')
  await expect(view(page, /^Bruno/)).toHaveAttribute('aria-current', 'true')
  await expect(view(page, /^Bruno/)).not.toHaveAccessibleName(/changed$/)

  await createWorkspace(page, 'Elsewhere')
  await expect(views(page)).toHaveCount(0)
  await expect(statusBar(page)).toContainText('0 calls')
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: /^Sample/ }).click()
  await expect(title(page)).toHaveText(heading)
  await again.stop()
})

test('a period that moves goes on moving in a view and after the next start', async ({ page }) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  const remembered: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/views:remember')) remembered.push(request.postData() ?? '')
  })
  await page.evaluate(async () => {
    const body = {
      name: 'Ten years',
      filter: {},
      period: '-3650d',
      sort: { column: 'date', descending: true },
      columns: null
    }
    await fetch('/api/views:save', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    })
  })
  await page.reload()
  await view(page, /^Ten years, 14 calls$/).click()
  await expect.poll(() => remembered.at(-1) ?? '').toContain('"period":"-3650d"')
  expect(remembered.at(-1)).not.toContain('"from"')
  await page.reload()
  await expect(view(page, /^Ten years/)).toHaveAttribute('aria-current', 'true')
  await expect(view(page, /^Ten years/)).not.toHaveAccessibleName(/changed$/)
  await expect(title(page)).toHaveText('Calls, 14 of 14')
})
