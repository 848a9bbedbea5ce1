import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { expect, test as base } from './without-places'
import { addPlace, FIRST, SECOND, wavOf, writeSounds } from './player-sounds'
import { railItem } from './window'

/** End of the sample's second recording: 2026-03-11 10:17:22 in Paris. */
const SECOND_ENDS = new Date('2026-03-11T09:17:22Z')

/** Each test has a folder of its own for sounds. */
const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'calltrail-places-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The first recording at its place, and a copy of the second under a name that says nothing. */
function writePlace(folder: string): void {
  writeSounds(folder, { [FIRST]: { seconds: 53 } })
  mkdirSync(join(folder, 'kept'))
  writeFileSync(join(folder, 'kept', 'old-copy.wav'), wavOf({ seconds: 35 }))
  utimesSync(join(folder, 'kept', 'old-copy.wav'), SECOND_ENDS, SECOND_ENDS)
}

/** A stack with the sample's call, with a certificate that signs itself; of the first recording it has no sound. */
async function startStack(): Promise<Server> {
  const tls = (name: string): Buffer => readFileSync(`test/fixtures/tls/self.${name}`)
  const recordings = [
    { uuid: FIRST, start_time: '2026-03-11T09:15:24+00:00', end_time: '2026-03-11T09:16:32+00:00' },
    { uuid: SECOND, start_time: '2026-03-11T09:16:47+00:00', end_time: '2026-03-11T09:17:22+00:00' }
  ].map((one) => ({ ...one, deleted: false, filename: '' }))
  const call = { id: 7, start: '2026-03-11T09:15:12+00:00', conversation_id: '1773220512.45', recordings }
  const server = createSecureServer({ key: tls('key'), cert: tls('crt') }, (request, response) => {
    const path = new URL(request.url ?? '', 'https://stack').pathname
    if (request.headers['x-auth-token'] !== 'a-token') {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Unauthorized', error_id: 'unauthorized', details: {} }))
    } else if (path.endsWith('/cdr')) {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ items: [call], total: 1, filtered: 1 }))
    } else if (path.endsWith(`/${SECOND}/media`)) {
      response.writeHead(200, { 'content-type': 'audio/wav' }).end(wavOf({ seconds: 35 }))
    } else {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'gone', error_id: 'recording-media-not-found', details: {} }))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page as it stands: rule, element and reason. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}

const list = (page: Page): Locator => page.getByRole('grid', { name: 'Recordings' })
const row = (page: Page, text: string): Locator => list(page).getByRole('row').filter({ hasText: text })
const tab = (page: Page, name: RegExp): Locator =>
  page.getByRole('tablist', { name: 'Parts' }).getByRole('tab', { name })
const openPage = async (page: Page): Promise<void> => {
  await railItem(page, /^Recordings/).click()
  await expect(list(page)).toBeVisible()
}
const menuEntry = (page: Page, name: string): Locator => page.getByRole('menuitem', { name })

test('a folder that is typed is looked through, proposed with examples, linked, and what lies there can be played', async ({
  page,
  folder
}) => {
  writePlace(folder)
  await openPage(page)
  await expect(row(page, FIRST)).toContainText('File missing')
  await expect(page.getByText('The files of 2 recordings have not been found')).toBeVisible()

  await page.getByRole('button', { name: 'Say where they lie' }).click()
  const dialog = page.getByRole('dialog', { name: 'Where recordings lie' })
  await dialog.getByRole('textbox', { name: 'Path of the folder' }).fill(join(folder, 'nowhere'))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Path of the folder' }).fill(folder)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio').first()).toBeChecked()
  await expect(dialog).toContainText('2 sound files in it')
  await expect(dialog).toContainText('1 of 2 recordings found')
  await expect(dialog).toContainText(`monitor/${FIRST}.wav`)
  await expect(dialog.getByRole('button', { name: 'Link 1 recording' })).toBeFocused()
  await page.keyboard.press('Enter')

  const places = page.getByRole('tabpanel', { name: /^Places/ })
  await expect(places.getByRole('row').filter({ hasText: folder })).toContainText('1')
  await expect(tab(page, /^Files without call 1/)).toBeVisible()
  await tab(page, /^Recordings/).click()
  await expect(row(page, FIRST)).toContainText('Playable')
  await expect(row(page, FIRST)).toContainText('53s')
  await expect(row(page, SECOND)).toContainText('File missing')
  await page.getByText('Missing 1').click()
  await expect(row(page, FIRST)).toBeHidden()
  await expect(row(page, SECOND)).toBeVisible()
})

test('the list by keys: choosing, playing at the foot, the menu, and the way to the call', async ({
  page,
  folder
}) => {
  writePlace(folder)
  await addPlace(page, folder)
  await openPage(page)
  await expect(row(page, FIRST)).toContainText('Playable')
  await list(page).focus()
  await page.keyboard.press('End')
  await expect(row(page, FIRST)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const player = page.getByRole('region', { name: 'Chosen recording' })
  await expect(player).toContainText('Cabinet Verne to Chloé Nakamura')
  const heard = player.getByRole('slider', { name: /^Position in recording/ })
  await expect(player.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await expect(heard).toHaveAttribute('aria-valuenow', /^[1-9]/)

  await list(page).focus()
  await page.keyboard.press('Shift+F10')
  await expect(menuEntry(page, 'Copy download name')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.popover')).toBeHidden()
  await expect(list(page)).toBeFocused()
  await player.getByRole('button', { name: 'Close the player' }).click()
  await expect(player).toBeHidden()
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary', { name: 'Call detail' })).toContainText('Cabinet Verne')
})

test('the list is put in order by its heads, with the mouse and by keys, and keeps its order', async ({
  page
}) => {
  await openPage(page)
  const head = (name: string): Locator => list(page).getByRole('columnheader', { name })
  const first = list(page).getByRole('row').nth(1)
  await expect(head('Start')).toHaveAttribute('aria-sort', 'descending')
  await expect(first).toContainText(SECOND)
  await head('Length').getByRole('button').click()
  await expect(head('Length')).toHaveAttribute('aria-sort', 'descending')
  await expect(head('Start')).toHaveAttribute('aria-sort', 'none')
  await expect(first).toContainText(FIRST)

  await page.keyboard.press('Enter')
  await expect(head('Length')).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText(SECOND)
  await page.keyboard.press('Home')
  await expect(head('Start').getByRole('button')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(head('From')).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('End')
  await expect(head('Call').getByRole('button')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeFocused()

  await railItem(page, /^Calls/).click()
  await expect(list(page)).toBeHidden()
  await openPage(page)
  await expect(head('From')).toHaveAttribute('aria-sort', 'ascending')
})

test('rows are chosen one by one, as a range and all, with the mouse and by keys', async ({ page }) => {
  await openPage(page)
  const chosen = list(page).locator('[role="row"][aria-selected="true"]')
  await row(page, SECOND).click()
  await expect(chosen).toHaveCount(1)
  await row(page, FIRST).click({ modifiers: ['Control'] })
  await expect(chosen).toHaveCount(2)
  await row(page, SECOND).click({ modifiers: ['Control'] })
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toContainText(FIRST)
  await row(page, FIRST).click()
  await row(page, SECOND).click({ modifiers: ['Shift'] })
  await expect(chosen).toHaveCount(2)

  await list(page).focus()
  await page.keyboard.press('End')
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toContainText(FIRST)
  await page.keyboard.press('Control+ArrowUp')
  await expect(chosen).toContainText(FIRST)
  await page.keyboard.press('Control+Space')
  await expect(chosen).toHaveCount(2)
  await page.keyboard.press('Control+Space')
  await expect(chosen).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await expect(chosen).toHaveCount(2)
})

test('a file without call is attached by hand, is found so in the list, and is detached again', async ({
  page,
  folder
}) => {
  writePlace(folder)
  await addPlace(page, folder)
  await openPage(page)
  await tab(page, /^Files without call/).click()
  const strays = page.getByRole('grid', { name: 'Files without call' })
  await expect(strays).toContainText('old-copy.wav')
  const candidates = page.getByRole('complementary', { name: 'Recordings that it may be' })
  await expect(candidates).toContainText('time and length')
  await candidates.getByRole('button', { name: 'Listen' }).click()
  await expect
    .poll(() => candidates.locator('audio').evaluate((sound) => (sound as HTMLAudioElement).currentTime))
    .toBeGreaterThan(0.2)
  await strays.focus()
  await page.keyboard.press('Enter')
  const attach = candidates.getByRole('button', { name: /^Attach to the recording of 2026-03-11 10:16:47/ })
  await attach.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('old-copy.wav attached')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Every sound file belongs to a recording' })).toBeVisible()

  await tab(page, /^Recordings/).click()
  const second = row(page, 'old-copy.wav')
  await expect(second).toContainText('Playable')
  await expect(second).toContainText('by hand')
  await second.click({ button: 'right' })
  await menuEntry(page, 'Detach the file').click()
  await expect(page.getByText('File detached')).toBeVisible()
  await expect(row(page, SECOND)).toContainText('File missing')

  await row(page, SECOND).click({ button: 'right' })
  await menuEntry(page, 'Attach a file…').click()
  const dialog = page.getByRole('dialog', { name: 'Attach a file' })
  await dialog.getByRole('option', { name: /old-copy\.wav/ }).click()
  await dialog.getByRole('button', { name: 'Attach the file' }).click()
  await expect(dialog).toBeHidden()
  await expect(row(page, 'old-copy.wav')).toContainText('by hand')
})

test('a place is removed after it was said what is lost; the files stay', async ({ page, folder }) => {
  writePlace(folder)
  await addPlace(page, folder)
  await openPage(page)
  await tab(page, /^Places/).click()
  await page.getByRole('button', { name: `Remove ${folder}` }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Remove this place' })
  await expect(dialog).toContainText('1 recording has its file there and will be missing')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove the place' }).click()
  await expect(page.getByRole('heading', { name: 'No place is known yet' })).toBeVisible()
  await tab(page, /^Recordings/).click()
  await expect(row(page, FIRST)).toContainText('File missing')
})

test('a disk that went while one was elsewhere is noticed on coming back, and so is its return', async ({
  page,
  folder
}) => {
  const place = join(folder, 'disk')
  writeSounds(place, { [FIRST]: { seconds: 53 } })
  await addPlace(page, place)
  const recordings = page
    .getByRole('row', { name: /Cabinet Verne/ })
    .locator('[col-id="recordingCount"]')
    .getByRole('img')
  const comeBack = (): Promise<void> =>
    page.evaluate(() => {
      const later = Date.now() + 60_000
      Date.now = () => later
      window.dispatchEvent(new Event('focus'))
    })
  await expect(recordings).toHaveAccessibleName('2 recordings, at least one playable')
  renameSync(place, `${place}-gone`)
  await comeBack()
  await expect(recordings).toHaveAccessibleName(/missing/)
  renameSync(`${place}-gone`, place)
  await comeBack()
  await expect(recordings).toHaveAccessibleName('2 recordings, at least one playable')

  // Once its waveform is there, only playing reads the file.
  const shape = page.waitForResponse((answer) => answer.url().includes('recordings:peaks') && answer.ok())
  await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).dblclick()
  const player = page.getByRole('region', { name: 'Recording', exact: true })
  const play = player.getByRole('button', { name: 'Play', exact: true })
  await page.getByRole('tab', { name: /^Conversation/ }).click()
  await expect(play).toBeVisible()
  await shape
  renameSync(place, `${place}-gone`)
  await play.click()
  await expect(player).toContainText('The file is not there any more')
  await expect(player).toContainText('Is its disk or mount connected?')
})

test('what matches nothing says what can be taken away', async ({ page }) => {
  await openPage(page)
  await page.getByRole('textbox', { name: 'Path or uuid' }).fill(SECOND.slice(0, 8))
  await expect(row(page, FIRST)).toBeHidden()
  await expect(row(page, SECOND)).toBeVisible()
  await page.getByText('Deleted 0').click()
  await expect(page.getByRole('heading', { name: 'No recording matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all states' }).click()
  await expect(row(page, SECOND)).toBeVisible()
  await page.getByRole('textbox', { name: 'Path or uuid' }).fill('')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.insertText('Thames')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No recording matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(row(page, FIRST)).toBeVisible()
})

test('a stack is asked only when somebody presses Test, says what it found, and is forgotten again', async ({
  page
}) => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(404).end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await openPage(page)
    await page.keyboard.press('Control+,')
    await page.getByRole('tab', { name: 'Recordings' }).last().click()
    const pane = page.getByRole('tabpanel', { name: 'Recordings' }).last()
    const field = pane.getByRole('textbox', { name: 'Address' })
    await field.fill('ftp://stack')
    await expect(pane).toContainText('An address such as')
    await expect(pane.getByRole('button', { name: 'Test' })).toBeDisabled()
    await field.fill(address)
    await expect(pane).toContainText('Without encryption')
    await pane.getByRole('textbox', { name: 'Token' }).fill('a-token')
    expect(asked).toBe(0)

    await pane.getByRole('button', { name: 'Test' }).click()
    await expect(pane.getByRole('alert')).toBeVisible()
    await expect(pane.getByRole('alert').getByRole('list')).toContainText('not tried')
    expect(asked).toBeGreaterThan(0)
    await field.fill('127.0.0.1:1')
    await expect(pane.getByRole('alert')).toBeHidden()
    await pane.getByRole('button', { name: 'Test' }).click()
    await expect(pane.getByRole('alert')).toContainText('The stack cannot be reached')

    await pane.getByRole('button', { name: 'Save the stack' }).click()
    await expect(pane.getByText('Stack saved')).toBeVisible()
    await expect(pane.getByRole('textbox', { name: 'Token' })).toHaveValue('')
    await pane.getByRole('button', { name: 'Forget the stack' }).click()
    await expect(field).toHaveValue('')
  } finally {
    server.close()
  }
})

test('a stack whose certificate is pinned gives what it has, and says what it has not', async ({ page }) => {
  const server = await startStack()
  try {
    await openPage(page)
    await page.keyboard.press('Control+,')
    await page.getByRole('tab', { name: 'Recordings' }).last().click()
    const pane = page.getByRole('tabpanel', { name: 'Recordings' }).last()
    await pane
      .getByRole('textbox', { name: 'Address' })
      .fill(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
    await pane.getByRole('textbox', { name: 'Token' }).fill('a-token')
    await pane.getByRole('button', { name: 'Test' }).click()
    await expect(pane.getByRole('alert')).toContainText('The certificate of the stack is not trusted')
    await pane.getByRole('button', { name: 'Trust only this certificate' }).click()
    await expect(pane.getByRole('textbox', { name: 'SHA-256 fingerprint' })).not.toHaveValue('')
    await pane.getByRole('button', { name: 'Test' }).click()
    await expect(pane).toContainText('Recordings can be fetched')
    await expect(pane).toContainText('1 call can be seen there.')
    await pane.getByRole('button', { name: 'Save the stack' }).click()
    await expect(pane.getByText('Stack saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.scrim')).toBeHidden()

    await page.getByText('On the stack 2').click()
    await expect(row(page, FIRST)).toContainText('On the stack')
    await list(page).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Fetch 2 recordings' }).click()
    await expect(page.getByText('1 recording fetched')).toBeVisible()
    await expect(page.getByText('1 recording could not be fetched')).toBeVisible()
    await page.getByText('Playable 1').click()
    await expect(list(page).getByRole('row').filter({ hasText: '35s' })).toContainText('Playable')
    await tab(page, /^Places/).click()
    await expect(page.getByText('Fetched from the stack')).toBeVisible()
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('the page of recordings and its dialogs are free of what axe can see', async ({ page, folder }) => {
      writePlace(folder)
      await openPage(page)
      expect(await violations(page), 'no place').toEqual([])
      await addPlace(page, folder)
      await expect(row(page, FIRST)).toContainText('Playable')
      await list(page).focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: 'Chosen recording' })).toContainText('Cabinet Verne')
      expect(await violations(page), 'list').toEqual([])
      await tab(page, /^Places/).click()
      await expect(page.getByText(folder)).toBeVisible()
      expect(await violations(page), 'places').toEqual([])
      await page.getByRole('button', { name: 'Add a folder' }).click()
      const dialog = page.getByRole('dialog', { name: 'Where recordings lie' })
      await expect(dialog).toBeVisible()
      expect(await violations(page), 'dialog').toEqual([])
      await dialog.getByRole('textbox').fill(folder)
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('radio').first()).toBeVisible()
      expect(await violations(page), 'proposal').toEqual([])
    })

    test('files without call and the settings of the stack are free of what axe can see', async ({
      page,
      folder
    }) => {
      writePlace(folder)
      await addPlace(page, folder)
      await openPage(page)
      await tab(page, /^Files without call/).click()
      await expect(page.getByRole('button', { name: /^Attach to/ })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Replace its file/ })).toBeVisible()
      expect(await violations(page), 'strays').toEqual([])
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: 'Recordings' }).last().click()
      await page.getByRole('textbox', { name: 'Address' }).fill('127.0.0.1:1')
      await page.getByRole('button', { name: 'Test', exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
      expect(await violations(page), 'settings').toEqual([])
    })
  })
}

/** Words and heads that are wider than their place, without a tooltip that has them in full. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.list-head > *, .recordings-tools label, .tab, .btn, .bar h1'
      )
    ]
      .filter((element) => element.offsetParent !== null && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.className}: ${element.textContent}`)
  )

const PICTURES = [
  { locale: 'en-GB', theme: 'light', width: 1280, height: 800 },
  { locale: 'en-GB', theme: 'dark', width: 1920, height: 1080 },
  { locale: 'fr-FR', theme: 'light', width: 960, height: 600 },
  { locale: 'fr-FR', theme: 'dark', width: 1280, height: 800 }
] as const

for (const { locale, theme, width, height } of PICTURES) {
  test.describe(`${locale}, ${theme}, ${width}`, () => {
    test.use({ locale, colorScheme: theme, viewport: { width, height } })

    test('no part of the page is cut off or overflows', async ({ page, folder }) => {
      writePlace(folder)
      await page.locator('.rail-item', { has: page.locator('.lucide-audio-lines') }).click()
      const tabs = page.locator('.recordings-tabs > [role="tablist"] > [role="tab"]')
      const shot = async (what: string): Promise<void> => {
        expect(await cutOff(page), what).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, what).toBeLessThanOrEqual(0)
        await page.screenshot({
          path: `test-results/screens/recordings-${locale.slice(0, 2)}-${theme}-${width}-${what}.png`
        })
      }
      await expect(page.locator('.recording-rows .list-row[aria-selected]').first()).toBeVisible()
      await shot('no-place')
      await addPlace(page, folder)
      await expect(tabs.nth(2)).toContainText('1')
      await page.locator('.recording-rows').focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await expect(page.locator('.recordings-player .player')).toBeVisible()
      await shot('list')
      await tabs.nth(1).click()
      await expect(page.getByText(folder)).toBeVisible()
      await shot('places')
      await tabs.nth(2).click()
      await expect(page.locator('.candidates li').first()).toBeVisible()
      await shot('strays')
    })
  })
}
