import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

const cells = (page: Page): Locator => page.getByRole('grid', { name: 'Calls' }).getByRole('gridcell')
const detailLabels = (page: Page): Locator => page.getByRole('group', { name: 'Labels of this call' })

async function openLabels(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Labels' }).click()
  return page.getByRole('tabpanel', { name: 'Labels' })
}

async function remakeCallLogs(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (method: string, body: unknown): Promise<unknown> =>
      (
        (await (
          await fetch(`/api/${method}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body)
          })
        ).json()) as { value: unknown }
      ).value
    const { id } = (await ask('generation:start', { selection: { kind: 'all' }, dryRun: false })) as {
      id: string
    }
    for (let tries = 0; tries < 100; tries += 1) {
      const jobs = (await ask('jobs:list', {})) as { id: string; status: string }[]
      if (jobs.find((job) => job.id === id)?.status === 'done') return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error('The generation did not end.')
  })
}

test('a label is made and put on a call, is still there after call logs are made anew, and comes off', async ({
  page
}) => {
  await cells(page).filter({ hasText: 'Thames Freight' }).click()
  await detailLabels(page).getByRole('button', { name: 'Label' }).click()
  await page.keyboard.insertText('Call back')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Call back” put on 1 call')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(detailLabels(page)).toContainText('Call back')

  await remakeCallLogs(page)
  await page.reload()
  await cells(page).filter({ hasText: 'Thames Freight' }).click()
  await expect(detailLabels(page)).toContainText('Call back')

  await detailLabels(page).getByRole('button', { name: 'Label' }).click()
  await page.getByRole('checkbox', { name: 'Call back' }).click()
  await expect(page.getByText('“Call back” taken off 1 call')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('checkbox', { name: 'Call back' })).toBeChecked()
})

test('several calls: a dash where some carry the label, then all do', async ({ page }) => {
  await cells(page).filter({ hasText: 'Thames Freight' }).click()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Labels of 1 call' })
  await dialog.getByRole('textbox').fill('Key account')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('checkbox', { name: /^Key account/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('l')
  const all = page.getByRole('dialog', { name: 'Labels of 14 calls' })
  const check = all.getByRole('checkbox', { name: /^Key account/ })
  await expect(check).toHaveAttribute('aria-checked', 'mixed')
  await expect(check).toContainText('on 1 of 14')
  await check.click()
  await expect(check).toBeChecked()
  await expect(all.getByText('“Key account” put on 13 calls')).toBeVisible()
})

test('a rule puts a label on what matches; a call taken out of it by hand is said to be, and stays out', async ({
  page
}) => {
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('moreau')
  await page.keyboard.press('Enter')
  await expect(title(page)).not.toHaveText('Calls, 14 of 14')
  const matching = Number(/Calls, (\d+) of/.exec((await title(page).textContent()) ?? '')?.[1])

  const panel = await openLabels(page)
  await panel.getByRole('button', { name: 'New label' }).click()
  await panel.getByRole('textbox', { name: 'Name' }).fill('Alice')
  await panel.getByText('By the present filter').click()
  await expect(panel).toContainText(/moreau/i)
  await panel.getByRole('radio', { name: 'Orchid' }).check({ force: true })
  await panel.getByRole('button', { name: 'Create label' }).click()
  await expect(panel.getByRole('button', { name: `Show the ${matching} calls with Alice` })).toBeVisible()
  await page.keyboard.press('Escape')

  await cells(page).filter({ hasText: 'Alice Moreau' }).first().click()
  await expect(detailLabels(page)).toContainText('Alice')
  await detailLabels(page).getByRole('button', { name: 'Label' }).click()
  await page.getByRole('checkbox', { name: /^Alice/ }).click()
  await expect(page.getByText('1 call taken out of the rule of “Alice”')).toBeVisible()
  await page.keyboard.press('Escape')
  const after = await openLabels(page)
  await expect(after.getByRole('button', { name: `Show the ${matching - 1} calls with Alice` })).toBeVisible()

  await after.getByRole('button', { name: 'Delete Alice' }).click()
  await expect(after.getByText('Label “Alice” deleted')).toBeVisible()
  await after.getByRole('button', { name: 'Undo' }).click()
  await after.getByRole('button', { name: `Show the ${matching - 1} calls with Alice` }).click()
  await expect(title(page)).toHaveText(`Calls, ${matching - 1} of 14`)
})
