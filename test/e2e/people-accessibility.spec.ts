import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}

const ask = (page: Page, method: string, body: unknown): Promise<unknown> =>
  page.evaluate(
    async ([name, request]) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request)
      })
      return ((await response.json()) as { value: unknown }).value
    },
    [method, body] as const
  )

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('views, labels, persons and options are free of what axe can see', async ({ page }) => {
      // Each look of axe takes seconds where other work goes on.
      test.setTimeout(240_000)
      await expect(title(page)).toHaveText('Calls, 14 of 14')
      const state = { period: null, sort: { column: 'date', descending: true }, columns: null }
      await ask(page, 'views:save', { name: 'Completed', filter: { outcomes: ['completed'] }, ...state })
      const colors = [0, 1, 2, 3, 4, 5, 6]
      for (const color of colors)
        await ask(page, 'labels:save', { name: `Label ${color}`, color, rule: { outcomes: ['completed'] } })
      await page.reload()
      await expect(page.getByRole('region', { name: 'Saved views' })).toBeVisible()
      await page.keyboard.press('Control+1')
      await expect(title(page)).toHaveText('Calls, 11 of 14')
      await page.getByRole('columnheader', { name: 'Talk' }).click()
      await expect(page.getByRole('button', { name: 'View Completed, changed' })).toBeVisible()
      await page.getByRole('gridcell', { name: /^Thames Freight/ }).click()
      const labels = page.getByRole('group', { name: 'Labels of this call' })
      await expect(labels).toContainText('Label 6')
      expect(await violations(page)).toEqual([])

      await labels.getByRole('button', { name: 'Label' }).click()
      await expect(page.getByRole('checkbox', { name: 'Label 6' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.keyboard.press('Control+s')
      await expect(page.getByRole('dialog', { name: 'Save view' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.keyboard.press('Control+,')
      for (const name of ['Appearance', 'Times and numbers', 'Workspace', 'Mapped fields', 'Labels']) {
        await page.getByRole('tab', { name }).click()
        await expect(page.getByRole('tabpanel', { name })).toBeVisible()
        expect(await violations(page)).toEqual([])
      }
      await page.getByRole('button', { name: 'New label' }).click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')

      const users = (await ask(page, 'call-logs:facet', { name: 'users', filter: {} })) as {
        values: { value: string }[]
      }
      await page.evaluate((uuid) => {
        window.location.hash = `#/person/user/${uuid}`
      }, users.values[0]?.value)
      await expect(page.getByRole('grid', { name: 'Calls by hour' })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}
