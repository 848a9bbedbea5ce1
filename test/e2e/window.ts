import { expect, type Locator, type Page } from 'playwright/test'

/** Opens files as a person does: File, Open, and the browser's own dialog. */
export async function openFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /^Open a dump/ }).click()
  await (await chooser).setFiles([...paths])
}

/** Makes an empty workspace, so that nothing of the sample is counted. */
export async function createWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: /^New workspace/ }).click()
  await page.getByRole('textbox').last().fill(name)
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^Workspace ${name}`) })).toBeVisible()
}

/** Imports the previewed file and waits for what came of it. */
export async function importFile(page: Page, fileName: string): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d\u2009]+ events?$/ }).click()
  await expect(title(page)).toHaveText(`Imported ${fileName}`)
}

/** Title of the screen. */
export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** A section of the window by its name in the rail. */
export const railItem = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name })
