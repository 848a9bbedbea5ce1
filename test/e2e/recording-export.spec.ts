import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Download, Locator, Page } from 'playwright/test'
import { unzip } from '../support/unzip'
import type { RunningApp } from './app-fixture'
import { addPlace, FIRST, SECOND, wavOf, writeSounds } from './player-sounds'
import { fetchRecording, setStack, startSmallStack } from './small-stack'
import { railItem, title } from './window'
import { expect, test } from './without-places'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}

/** Where a test puts its sounds. */
const soundsOf = ({ home }: RunningApp): string => join(home, 'sounds')

const dialog = (page: Page, name: RegExp): Locator => page.getByRole('dialog', { name })

const recordingsCell = (page: Page): Locator =>
  page.getByRole('row', { name: /Cabinet Verne/ }).locator('[col-id="recordingCount"]')

/** Names in the ZIP with their contents. */
async function packed(download: Download): Promise<ReadonlyMap<string, Buffer>> {
  return new Map((await unzip(await download.path())).map(({ name, content }) => [name, content]))
}

/** The list of exports on the page of recordings. */
async function exports(page: Page): Promise<Locator> {
  await railItem(page, /^Recordings/).click()
  await page.getByRole('tab', { name: /^Exports/ }).click()
  const table = page.locator('.recording-exports')
  await expect(table).toBeVisible()
  return table
}

test.beforeEach(async ({ page }) => {
  await expect(title(page)).toHaveText(/14 (of|sur) 14$/)
})

test('recordings of all calls are packed as the reference does; what is missing is named', async ({
  page,
  app
}) => {
  writeSounds(soundsOf(app), { [FIRST]: { seconds: 2 } })
  await addPlace(page, soundsOf(app))
  await expect(recordingsCell(page).getByRole('img')).toHaveAccessibleName(
    '2 recordings, at least one playable'
  )

  await page.keyboard.press('Control+Shift+X')
  const asked = dialog(page, /^Export 1 recording$/)
  await expect(asked.getByRole('row', { name: /^Playable 1 is written$/ })).toBeVisible()
  await expect(asked.getByRole('row', { name: /^File missing 1 in missing.csv$/ })).toBeVisible()
  await expect(asked).toContainText('1 of 2 recordings will be in the file. missing.csv names the other one')
  await expect(asked.getByRole('button', { name: 'Export 1 recording' })).toBeFocused()
  expect(await violations(page)).toEqual([])

  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/^calltrail-.+-recordings\.zip$/)
  const members = await packed(download)
  const names = [...members.keys()]
  expect(names).toHaveLength(2)
  const name = names.find((one) => one.endsWith('.wav')) ?? ''
  expect(name).toMatch(new RegExp(`^(\\d+)/2026-03-11T09_15_\\d\\dUTC-\\1-${FIRST}\\.wav$`))
  expect(members.get(name)).toEqual(wavOf({ seconds: 2 }))
  const missing = members.get('missing.csv')?.toString() ?? ''
  expect(missing).toContain(SECOND)
  expect(missing).not.toContain(FIRST)

  const done = dialog(page, /^Export/)
  await expect(done).toContainText(/1 recording, \d+ kB/)
  await expect(done).toContainText('1 is not in it, see missing.csv')
  await page.keyboard.press('Escape')
  await expect(done).toBeHidden()
  const list = await exports(page)
  const line = list.getByRole('row', { name: /recordings\.zip/ })
  await expect(line).toContainText('Finished')
  await expect(line).toContainText('1 of 2')
  await list.getByRole('button', { name: 'What the statuses mean' }).click()
  expect(await violations(page)).toEqual([])

  await line.getByRole('button', { name: /^Delete the file / }).click()
  const sure = page.getByRole('alertdialog', { name: /^Delete calltrail-/ })
  await expect(sure.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await sure.getByRole('button', { name: 'Delete the file' }).click()
  await expect(sure).toBeHidden()
  await expect(line).toContainText('File deleted')
  await expect(line.getByRole('link', { name: /^Download/ })).toHaveCount(0)
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('the list of what is missing is in the language of the window', async ({ page, app }) => {
    writeSounds(soundsOf(app), { [FIRST]: { seconds: 2 } })
    await addPlace(page, soundsOf(app))
    await page.keyboard.press('Control+Shift+X')
    const start = page.getByRole('dialog').getByRole('button', { name: /^Exporter 1 enregistrement/ })
    await expect(start).toBeFocused()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const missing = (await packed(download)).get('missing.csv')?.toString() ?? ''
    expect(missing).toContain('missing,Aucun fichier n’a été trouvé.')
  })
})

test('an export that was cancelled goes on where it stopped', async ({ page, app }) => {
  const sound = wavOf({ seconds: 3 })
  const stack = await startSmallStack(SECOND, sound)
  try {
    writeSounds(soundsOf(app), { [FIRST]: { seconds: 2 } })
    await addPlace(page, soundsOf(app))
    await setStack(page, stack)
    stack.hold(true)
    await page.keyboard.press('Control+Shift+X')
    const asked = dialog(page, /^Export 2 recordings$/)
    await expect(asked.getByRole('checkbox', { name: /^Fetch the 1 recording/ })).toBeChecked()
    await asked.getByRole('button', { name: 'Export 2 recordings' }).click()
    await expect.poll(() => stack.asked()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    const line = (await exports(page)).getByRole('row', { name: /recordings\.zip/ })
    await expect(line).toContainText('In progress')
    await line.getByRole('button', { name: /^Cancel/ }).click()
    await expect(line).toContainText('Stopped')
    await expect(line).toContainText('1 of 2')

    stack.hold(false)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: /^Resume/ }).click()
    ])
    await expect(line).toContainText('Finished')
    await expect(line).toContainText('2 of 2')
    const members = await packed(download)
    expect([...members.keys()].filter((name) => name.endsWith('.wav'))).toHaveLength(2)
    expect([...members.values()].some((content) => content.equals(sound))).toBe(true)
  } finally {
    await stack.stop()
  }
})

test('who went on working is told when the file is there, and finds it', async ({ page, app }) => {
  const stack = await startSmallStack(SECOND, wavOf({ seconds: 3 }))
  try {
    writeSounds(soundsOf(app), { [FIRST]: { seconds: 2 } })
    await addPlace(page, soundsOf(app))
    await setStack(page, stack)
    stack.hold(true)
    await expect((await exports(page)).getByText('None yet.')).toBeVisible()
    await railItem(page, /^Calls/).click()
    // One call, by the page of the call: its own recordings and no others.
    await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).dblclick()
    await page.getByRole('button', { name: 'Export recordings…' }).click()
    await dialog(page, /^Export 2 recordings$/)
      .getByRole('button', { name: 'Export 2 recordings' })
      .click()
    await expect.poll(() => stack.asked()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    const [first] = await Promise.all([page.waitForEvent('download'), Promise.resolve(stack.hold(false))])
    const toast = page.getByRole('status').filter({ hasText: /^2 recordings packed into / })
    await expect(toast).toBeVisible()
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      toast.getByRole('button', { name: 'Download' }).click()
    ])
    expect([...(await packed(again)).keys()]).toEqual([...(await packed(first)).keys()])
    // The list was looked at before, and knows of it all the same.
    await expect((await exports(page)).getByRole('row', { name: /recordings\.zip/ })).toContainText('2 of 2')
  } finally {
    await stack.stop()
  }
})

test('copies that Calltrail made are deleted after a second question; own files stay', async ({
  page,
  app
}) => {
  const stack = await startSmallStack(SECOND, wavOf({ seconds: 3 }))
  try {
    writeSounds(soundsOf(app), { [FIRST]: { seconds: 2 } })
    await addPlace(page, soundsOf(app))
    await setStack(page, stack)
    await fetchRecording(page, SECOND)
    await page.keyboard.press('Control+Shift+P')
    await expect(page.getByLabel('Type a command')).toBeFocused()
    await page.keyboard.type('Delete copies')
    await expect(page.getByRole('menuitem')).toHaveCount(1)
    await page.keyboard.press('Enter')
    const asked = page.getByRole('alertdialog', { name: 'Delete copies that Calltrail made' })
    await expect(asked).toContainText('1 copy of a recording, 48 kB')
    await expect(asked).toContainText('1 file in your own folders and archives')
    const cancel = asked.getByRole('button', { name: 'Cancel' })
    await expect(cancel).toBeFocused()
    await asked.getByRole('button', { name: 'Delete 1 copy', exact: true }).press('Enter')
    await expect(asked.getByRole('alert')).toContainText('1 copy, 48 kB, is about to be deleted')
    await expect(cancel).toBeFocused()
    expect(await violations(page)).toEqual([])
    await asked.getByRole('button', { name: 'Delete 1 copy for good' }).click()
    await expect(asked).toBeHidden()
    await expect(page.getByRole('status').filter({ hasText: '1 copy deleted, 48 kB' })).toBeVisible()

    await railItem(page, /^Recordings/).click()
    const states = page.getByRole('radiogroup', { name: 'State' })
    await expect(states.getByRole('radio', { name: 'Playable 1' })).toBeVisible()
    await expect(states.getByRole('radio', { name: 'On the stack 1' })).toBeVisible()
  } finally {
    await stack.stop()
  }
})

test('one recording is saved from the list with the keyboard, under the reference’s name', async ({
  page,
  app
}) => {
  writeSounds(soundsOf(app), { [FIRST]: { seconds: 2 } })
  await addPlace(page, soundsOf(app))
  await recordingsCell(page).click({ button: 'right' })
  const menu = page.getByRole('menu', { name: /^Call of / })
  await expect(menu.getByRole('menuitem', { name: /^Play recordings/ })).toBeVisible()
  await menu.getByRole('menuitem', { name: /^Save recording/ }).press('Enter')
  const asked = dialog(page, /^Save recording/)
  await expect(asked.getByRole('radio', { name: /^Recording 1/ })).toBeChecked()
  await asked.getByRole('radio', { name: /^Unchanged/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(asked.getByRole('radio', { name: /^WAV, A-law/ })).toBeChecked()
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    asked.getByRole('button', { name: 'Save recording' }).press('Enter')
  ])
  expect(download.suggestedFilename()).toMatch(new RegExp(`^2026-03-11T09_15_\\d\\dUTC-\\d+-${FIRST}\\.wav$`))
  await expect(asked).toBeHidden()
})

test('where no file is known, the dialog says so and leads to the places', async ({ page }) => {
  await page.keyboard.press('Control+Shift+X')
  const asked = dialog(page, /^Export recordings$/)
  await expect(asked).toContainText('No recording of these calls can be written')
  await expect(asked.getByRole('button', { name: 'Export 0 recordings' })).toBeDisabled()
  await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await asked.getByRole('button', { name: 'Say where they lie…' }).press('Enter')
  await expect(asked).toBeHidden()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the cell of the recordings plays them by click and by key, and the menu of the call does', async ({
  page,
  app
}) => {
  writeSounds(soundsOf(app), { [FIRST]: { seconds: 60 } })
  await addPlace(page, soundsOf(app))
  const queue = page.getByRole('region', { name: 'Recordings being played' })
  const close = async (): Promise<void> => {
    await queue.getByRole('button', { name: 'Close the queue' }).click()
    await expect(queue).toBeHidden()
  }
  await expect(recordingsCell(page).getByRole('img')).toHaveAccessibleName(
    '2 recordings, at least one playable'
  )
  await recordingsCell(page).click()
  await expect(queue.getByRole('button', { name: 'Pause' })).toBeVisible()
  // It plays, and leaves the list as it is.
  await expect(page.getByRole('complementary', { name: 'Call detail' })).toHaveCount(0)
  await close()

  await recordingsCell(page).focus()
  await page.keyboard.press('Enter')
  await expect(queue.getByRole('button', { name: 'Pause' })).toBeVisible()
  await close()

  await recordingsCell(page).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Play recordings/ }).press('Enter')
  await expect(queue.getByRole('button', { name: 'Pause' })).toBeVisible()
  await close()
  await expect(page.getByRole('menu')).toBeHidden()
  await page.keyboard.press('p')
  await expect(queue.getByRole('button', { name: 'Pause' })).toBeVisible()
})
