import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './app-fixture'
import { createWorkspace, importFile, openFiles, railItem, title } from './window'

const DUMP = readFileSync('test/fixtures/samples/wazo-cel.copy.sql', 'utf8')

/** The sample dump, with one stored call log that has another name and one that is gone. */
function changedDump(folder: string): string {
  const [head = '', rest = ''] = DUMP.split(/(?<=COPY public\.call_logd_call_log \([^\n]*\n)/)
  const end = rest.indexOf('\\.\n')
  const lines = rest.slice(0, end).split('\n')
  const changed = lines
    .filter((line) => !line.startsWith('2062\t'))
    .map((line) => (line.startsWith('2063\t') ? line.replace("\tDmitri O'Hara\t", '\tReception\t') : line))
  const path = join(folder, 'changed.sql')
  writeFileSync(path, head + changed.join('\n') + rest.slice(end))
  return path
}

test('call logs that a server had stored are the same here', async ({ page }) => {
  await createWorkspace(page, 'Harbour Lane')
  await openFiles(page, 'test/fixtures/samples/wazo-cel.copy.sql')
  await expect(page.getByText('14 call logs of the server, to compare')).toBeVisible()
  await importFile(page, 'wazo-cel.copy.sql')
  await railItem(page, /^Comparison/).click()
  await expect(title(page)).toHaveText('Server and fresh call logs')
  await expect(page.getByText('Every call log of the server is the same here.')).toBeVisible()
})

test('a difference stands with both values and its cause, opens its call, and can be ignored', async ({
  page
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-diff-'))
  try {
    await createWorkspace(page, 'Harbour Lane')
    await openFiles(page, changedDump(folder))
    await importFile(page, 'changed.sql')
    await railItem(page, /^Quality/).click()
    await page.getByRole('button', { name: 'Compare with the server' }).click()

    await expect(page.getByRole('button', { name: /^Different 1/ })).toHaveAttribute('aria-pressed', 'true')
    const line = page.getByRole('row').filter({ hasText: 'requested_name' })
    await expect(line).toContainText('Reception')
    await expect(line).toContainText("Dmitri O'Hara")
    await page.getByRole('button', { name: /^Only here 1/ }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Alice Moreau' })).toHaveCount(1)

    await page.getByRole('button', { name: /^Different/ }).click()
    await page.getByRole('button', { name: 'No field ignored' }).click()
    await page.getByRole('option', { name: /^requested_name/ }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '1 field ignored' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Different 0/ })).toBeVisible()
    const lines = async (ending: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export the list' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: new RegExp(`^${ending}`, 'i') }).click()
      ])
      expect(download.suggestedFilename()).toBe(`comparison.${ending}`)
      await expect(page.getByText(`1 call of the comparison written to comparison.${ending}`)).toBeVisible()
      return readFileSync(await download.path(), 'utf8')
    }
    const csv = (await lines('csv')).split('\r\n')
    expect(csv).toHaveLength(3)
    expect(csv[1]).toMatch(/^only-here,2026-03-11T10:02:10/)
    const whole = JSON.parse(await lines('json')) as {
      only_here: number
      items: { conversation_id: string }[]
    }
    expect(whole.only_here).toBe(1)
    expect(whole.items.map((item) => item.conversation_id)).toEqual(['1773219730.41'])

    await page.getByRole('button', { name: /^Only here/ }).click()
    await page.getByRole('button', { name: /^Open the call/ }).click()
    await expect(page.getByRole('complementary', { name: 'Call detail' })).toContainText('1773219730.41')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
