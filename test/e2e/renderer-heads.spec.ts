import { expect, test } from './app-fixture'

test('every French head stands in full when it is sorted, and each has a name', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls, 14 of 14')
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByText('Français').click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Appels, 14 sur 14')
  await expect(page.getByRole('columnheader', { name: 'Direction', exact: true })).toBeVisible()
  const cut: string[] = []
  for (const name of ['Sonnerie', 'Parole', 'Enr.', 'Issue', 'Motif de fin', 'Étiquettes', 'ID d’appel']) {
    const head = page.getByRole('columnheader', { name, exact: true })
    await head.click()
    await expect(head).not.toHaveAttribute('aria-sort', 'none')
    const fits = await head
      .locator('.ag-header-cell-text')
      .evaluate((text) => text.scrollWidth <= text.clientWidth)
    if (!fits) cut.push(name)
  }
  expect(cut).toEqual([])
})
