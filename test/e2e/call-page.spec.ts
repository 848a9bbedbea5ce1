import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { readPdfStructure } from '../support/read-pdf'
import { expect, test } from './app-fixture'
import { forgetPlaces } from './player-sounds'
import { createWorkspace, openFiles, railItem, title } from './window'

const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Call detail' })
const tab = (page: Page, name: RegExp): Locator => detail(page).getByRole('tab', { name })
const row = (page: Page, name: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${name}`) })
const log = (page: Page): Locator => detail(page).getByRole('grid', { name: 'Events' })
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test.describe('frame', () => {
  test('the page says its place in the list; steps keep the tab, in the address too; Back leads to the list', async ({
    page
  }) => {
    await row(page, 'Cabinet Verne').dblclick()
    await expect(detail(page)).toHaveClass(/as-page/)
    await expect(detail(page)).toContainText('11 of 14')
    await tab(page, /^Conversation/).click()
    await expect(page).toHaveURL(/#\/calls\/\d+\/page\/conversation$/)
    await page.keyboard.press('Alt+ArrowDown')
    await expect(detail(page)).toContainText('12 of 14')
    await expect(tab(page, /^Conversation/)).toHaveAttribute('aria-selected', 'true')
    await page.reload()
    await expect(detail(page)).toContainText('12 of 14')
    await expect(tab(page, /^Conversation/)).toHaveAttribute('aria-selected', 'true')
    await detail(page).getByRole('button', { name: 'Calls', exact: true }).click()
    await expect(detail(page)).not.toHaveClass(/as-page/)
  })

  test('the keyboard goes on in the page, through steps, and returns to the row of the call', async ({
    page
  }) => {
    await row(page, 'Cabinet Verne').click()
    await page.keyboard.press('Escape')
    await expect(row(page, 'Cabinet Verne')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(detail(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(detail(page).getByRole('button', { name: 'Calls', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(row(page, 'Cabinet Verne')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await tab(page, /^Flow/).click()
    await detail(page).getByRole('option', { selected: true }).focus()
    await page.keyboard.press('j')
    await expect(detail(page)).toContainText('12 of 14')
    await expect(detail(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.locator('.ag-row-focus')).toContainText('10:10:41')
    await expect(page.locator('.ag-cell:focus')).toHaveCount(1)
  })

  test('tabs are stepped through by keys, around the ends', async ({ page }) => {
    await row(page, 'Cabinet Verne').click()
    await expect(tab(page, /^Metadata/)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Alt+PageUp')
    await expect(tab(page, /^Conversation/)).toHaveAttribute('aria-selected', 'true')
    const last = detail(page).getByRole('tab').last()
    await page.keyboard.press('Alt+PageUp')
    await expect(last).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Alt+PageDown')
    await expect(tab(page, /^Conversation/)).toHaveAttribute('aria-selected', 'true')
  })

  test('tabs that do not fit go into More, the open one stays seen', async ({ page }) => {
    await page.evaluate(() => localStorage.setItem('calltrail.panel', '320'))
    await page.reload()
    await page.addStyleTag({ content: '.detail-left .tab { font-size: 20px }' })
    await row(page, 'Cabinet Verne').click()
    const tabs = detail(page).getByRole('tab')
    await expect(tabs.filter({ hasText: 'Debug logs' })).toHaveCount(0)
    await detail(page).getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Debug logs/ }).click()
    await expect(tab(page, /^Debug logs/)).toHaveAttribute('aria-selected', 'true')
    await expect(log(page)).toBeVisible()
    const panel = await detail(page).boundingBox()
    const open = await tab(page, /^Debug logs/).boundingBox()
    if (!panel || !open) throw new Error('nothing is drawn')
    expect(open.x + open.width).toBeLessThanOrEqual(panel.x + panel.width)
  })
})

test.describe('copying', () => {
  test('a link leads to the same call and tab after call logs are made anew', async ({ page }) => {
    await row(page, 'Cabinet Verne').click()
    await tab(page, /^Debug logs/).click()
    await page.keyboard.press('Control+Shift+k')
    await expect(page.getByText(/^Link copied/)).toBeVisible()
    const link = await clipboard(page)
    expect(link).toMatch(/^calltrail:\/\/call\/Sample\/1773220512\.45\?at=\d{16}&tab=log$/)
    const before = page.url()

    await page.evaluate(async () => {
      const ask = async (method: string, body: unknown): Promise<unknown> =>
        (await (
          await fetch(`/api/${method}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body)
          })
        ).json()) as unknown
      await ask('generation:start', { selection: { kind: 'all' }, dryRun: false })
      for (let tries = 0; tries < 100; tries += 1) {
        const { value } = (await ask('jobs:list', {})) as { value: { status: string }[] }
        if (value.every(({ status }) => status === 'done')) return
        await new Promise((done) => setTimeout(done, 100))
      }
    })
    await page.keyboard.press('Escape')
    await page.evaluate((text) => (window.location.hash = `#/link/${encodeURIComponent(text)}`), link)
    await expect(tab(page, /^Debug logs/)).toHaveAttribute('aria-selected', 'true')
    await expect(detail(page).getByRole('heading', { name: /Cabinet Verne/ })).toBeVisible()
    expect(page.url()).not.toBe(before)
  })

  test('a link to what is not here says what is missing', async ({ page }) => {
    const open = (link: string): Promise<unknown> =>
      page.evaluate((text) => (window.location.hash = `#/link/${encodeURIComponent(text)}`), link)
    const dialog = page.getByRole('dialog', { name: 'The link cannot be opened' })
    await open('calltrail://call/Quay%20Street/17.4?at=1')
    await expect(dialog).toContainText(
      'The call 17.4 is in the workspace “Quay Street”, which is not on this computer.'
    )
    await page.keyboard.press('Escape')
    await open('calltrail://call/Sample/17.4?at=1')
    await expect(dialog).toContainText('it holds no call 17.4')
    await page.keyboard.press('Escape')
    await open('https://example.org/')
    await expect(dialog).toContainText('This is not the address of a call.')
  })

  test('the call is copied as text and as Markdown, and exported with its events', async ({ page }) => {
    await row(page, 'Cabinet Verne').dblclick()
    await expect(detail(page)).toContainText('of 14')
    await page.keyboard.press('Control+Shift+s')
    await expect(page.getByText('Summary copied')).toBeVisible()
    const lines = (await clipboard(page)).split(/\r?\n/)
    expect(lines[0]).toBe('Call from Cabinet Verne +33155501234 to Chloé Nakamura 0155509903')
    expect(lines).toContain('Talk: 2m 04s')
    expect(lines.at(-1)).toMatch(/^calltrail:\/\/call\/Sample\//)
    await page.keyboard.press('Control+Shift+m')
    await expect(page.getByText('Copied as Markdown')).toBeVisible()
    expect(await clipboard(page)).toMatch(/^### Call from Cabinet Verne/)

    const dialog = page.getByRole('dialog', { name: 'Export this call' })
    await detail(page).getByRole('button', { name: 'Export call' }).click()
    const start = dialog.getByRole('button', { name: 'Export call' })
    await expect(start).toBeFocused()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    await expect(dialog).toBeHidden()
    expect(download.suggestedFilename()).toBe('call-2026-03-11-101512-+33155501234-0155509903.json')
    const whole = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      conversation_id: string
      cels: { eventtype: string }[]
    }
    expect(whole.conversation_id).toBe('1773220512.45')
    expect(whole.cels).toHaveLength(21)

    await detail(page).getByRole('button', { name: 'Export call' }).click()
    await dialog.getByRole('radio', { name: /^HTML/ }).click({ force: true })
    const [page2] = await Promise.all([page.waitForEvent('download'), start.click()])
    expect(page2.suggestedFilename()).toMatch(/\.html$/)
    const html = readFileSync(await page2.path(), 'utf8')
    expect(html).toContain('<h1>Call from Cabinet Verne +33155501234 to Chloé Nakamura 0155509903</h1>')
    expect(html.match(/<tr><td>/g)).toHaveLength(21)
    expect(html).not.toContain('<script')

    await detail(page).getByRole('button', { name: 'Export call' }).click()
    await dialog.getByRole('radio', { name: /^PDF/ }).click({ force: true })
    const [pages] = await Promise.all([page.waitForEvent('download'), start.click()])
    expect(pages.suggestedFilename()).toMatch(/\.pdf$/)
    const { elements, untold } = readPdfStructure(readFileSync(await pages.path()))
    expect(untold).toEqual([])
    const told = (path: string): string[] =>
      elements.filter((each) => each.path === path).map(({ text }) => text)
    expect(told('H1')).toEqual(['Call from Cabinet Verne +33155501234 to Chloé Nakamura 0155509903'])
    expect(told('Sect/H2')).toEqual(expect.arrayContaining(['What happened', 'Events']))
    expect(told('Sect/Table/TR')).toHaveLength(22)
  })
})

const VTT = `WEBVTT

00:00.000 --> 00:02.000
<v Chloé Nakamura>Good morning, Chloé speaking.

00:05.000 --> 00:10.000
<v Cabinet Verne>It is the delivery for rue des Tanneurs.

00:32.000 --> 00:36.000
<v Chloé Nakamura>Merci d’avoir patienté.
`

test.describe('conversation', () => {
  test.beforeEach(({ page }) => forgetPlaces(page))

  test('tells the end, the recordings, and that no file of theirs was found', async ({ page }) => {
    await row(page, 'Cabinet Verne').click()
    await tab(page, /^Conversation/).click()
    await expect(detail(page)).toContainText(
      'Cabinet Verne, the caller, hung up at 10:17:22. Reason: Ended normally (Q.850 cause 16).'
    )
    await expect(detail(page).getByRole('radio', { name: 'Recording 1, 53s' })).toBeChecked()
    await expect(detail(page)).toContainText('The file was not found')
    await expect(detail(page)).toContainText('33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav')
    await expect(
      detail(page).getByRole('img', { name: /^Call of 2m 10s: ring 5s, talk 2m 04s; 2 recordings/ })
    ).toBeVisible()
    await row(page, 'Thames Freight').click()
    await expect(detail(page)).toContainText('the events of this call name no recording')
  })

  test('a transcript is attached, followed, searched, saved, taken off and had back', async ({
    page,
    app
  }) => {
    const file = join(app.home, 'verne.vtt')
    writeFileSync(file, VTT)
    await row(page, 'Cabinet Verne').dblclick()
    await tab(page, /^Conversation/).click()
    const chooser = page.waitForEvent('filechooser')
    await detail(page).getByRole('button', { name: 'Attach a transcript…' }).click()
    await (await chooser).setFiles(file)
    const lines = detail(page).getByRole('list', { name: 'Transcript' }).getByRole('listitem')
    // Three lines, and the pause of the recording before the one that was said after it.
    await expect(lines).toHaveCount(4)
    await expect(lines.nth(2)).toContainText('Paused for 14s')

    await lines.nth(1).click()
    await expect(lines.nth(1)).toHaveAttribute('aria-current', 'true')
    await detail(page).getByRole('button', { name: 'Go to 0:05' }).press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(lines.nth(3)).toHaveAttribute('aria-current', 'true')
    await expect(lines.nth(1)).not.toHaveAttribute('aria-current', 'true')

    await detail(page).getByRole('textbox', { name: 'Find in the transcript' }).fill('chloe')
    await expect(detail(page)).toContainText('1 of 2 lines')
    await expect(lines.first().locator('mark')).toHaveText('Chloé')

    await detail(page).getByRole('button', { name: 'Save' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /SubRip/ }).click()
    ])
    expect(download.suggestedFilename()).toBe('verne.srt')
    expect(readFileSync(await download.path(), 'utf8')).toContain(
      '00:00:05,000 --> 00:00:10,000\nCabinet Verne: It is the delivery'
    )

    await detail(page).getByRole('button', { name: 'Detach' }).click()
    await expect(lines).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(lines).toHaveCount(4)
    await page.reload()
    await expect(lines).toHaveCount(4)
  })

  test('a dropped file is the transcript, not a dump; one that is none says so', async ({ page }) => {
    await row(page, 'Cabinet Verne').click()
    await tab(page, /^Conversation/).click()
    const drop = async (name: string, content: string): Promise<void> => {
      const data = await page.evaluateHandle(
        ([title, text]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text], title))
          return transfer
        },
        [name, content] as const
      )
      await detail(page)
        .getByRole('region', { name: 'Transcript' })
        .dispatchEvent('drop', { dataTransfer: data })
    }
    await drop('empty.json', '{"no": "transcript"}')
    await expect(detail(page).getByRole('alert')).toBeVisible()
    await drop('said.txt', '0:03 Ann: Hello\n0:09 Bob: Hello yourself')
    await expect(detail(page)).toContainText('Hello yourself')
    await expect(detail(page).getByRole('alert')).toBeHidden()
  })
})

test.describe('debug log', () => {
  test('is read by keys: rows, fields, extra in lines; rows are copied as they are chosen', async ({
    page
  }) => {
    await row(page, 'Cabinet Verne').click()
    await tab(page, /^Debug logs/).click()
    await expect(tab(page, /^Debug logs/)).toContainText('21')
    await log(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const fields = detail(page).getByRole('region', { name: /^XIVO_INCALL, event / })
    await expect(fields).toContainText('"extra": "9fe0f849-8380-4d85-b6d2-59be0ddf8bdd"')
    await page.keyboard.press('End')
    await expect(detail(page).getByRole('region', { name: /^LINKEDID_END/ })).toBeVisible()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+c')
    await expect(page.getByText('2 rows copied')).toBeVisible()
    const copied = (await clipboard(page)).split(/\r?\n/)
    expect(copied).toHaveLength(3)
    expect(copied[1]).toContain('CHAN_START')

    await detail(page).getByRole('button', { name: 'Copy events' }).click()
    await page
      .getByRole('group', { name: /^All 21/ })
      .getByRole('menuitem', { name: 'As JSON lines' })
      .click()
    await expect(page.getByText('21 rows copied')).toBeVisible()
    expect((await clipboard(page)).split(/\r?\n/).map((line) => JSON.parse(line) as object)).toHaveLength(21)
  })

  test('is filtered by text, type and effect', async ({ page }) => {
    await row(page, 'Cabinet Verne').click()
    await tab(page, /^Debug logs/).click()
    const find = detail(page).getByRole('textbox', { name: 'Find in all fields' })
    await find.fill('mixmonitor')
    await expect(detail(page)).toContainText(/\d of 21/)
    await find.fill('no such words')
    await detail(page).getByRole('button', { name: 'Clear the filter' }).click()
    await detail(page).getByRole('button', { name: 'Events', exact: true }).click()
    await page.getByRole('option', { name: /^HANGUP/ }).click()
    await page.keyboard.press('Escape')
    await expect(log(page).getByRole('row').filter({ hasText: 'HANGUP' })).toHaveCount(2)
    await expect(log(page).getByRole('row')).toHaveCount(3)
    await expect(log(page)).toContainText('no effect in wazo-call-logd')
    await detail(page).getByText('Only with effect').click()
    await expect(detail(page)).toContainText('No event matches')
  })

  test('lines of an Asterisk log stand among the events, below them, and go again', async ({ page, app }) => {
    const file = join(app.home, 'full.log')
    writeFileSync(
      file,
      [
        '[2026-03-11 10:15:12.100] VERBOSE[812][C-0000001f] pbx.c: Executing [s@did:1] for PJSIP/t6k2hlin-0000005f',
        '[2026-03-11 10:15:13.000] WARNING[812][C-0000001f] chan.c: something of the same call',
        '[2026-03-11 10:15:13.500] NOTICE[99][C-00000020] chan.c: another call',
        ''
      ].join('\n')
    )
    await row(page, 'Cabinet Verne').click()
    await tab(page, /^Debug logs/).click()
    const chooser = page.waitForEvent('filechooser')
    await detail(page).getByRole('button', { name: 'Attach an Asterisk log file…' }).click()
    await (await chooser).setFiles(file)
    await expect(detail(page)).toContainText('full.log: 2 lines of 3 belong to this call')
    await expect(log(page).getByRole('row').nth(3)).toContainText('Executing [s@did:1]')
    await detail(page).getByText('Below', { exact: true }).click()
    await expect(log(page).getByRole('row').nth(3)).toContainText('WAZO_CALL_LOG_DESTINATION')
    await expect(log(page).getByRole('row').last()).toContainText('something of the same call')
    await detail(page).getByRole('button', { name: 'Remove full.log' }).click()
    await expect(log(page).getByRole('row')).toHaveCount(22)
  })

  test('five thousand events are scrolled and stepped through without delay', async ({ page, app }) => {
    test.setTimeout(120_000)
    const file = join(app.home, 'long.csv')
    const event = (type: string, ms: number): string =>
      `${type},${new Date(1_767_571_200_000 + ms).toISOString().replace('T', ' ').replace('Z', '+00')},Ann,1001,1002,in,PJSIP/a-1,,1767571200.1,1767571200.1,`
    writeFileSync(
      file,
      [
        'eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,uniqueid,linkedid,extra',
        event('CHAN_START', 0),
        ...Array.from({ length: 4997 }, (_, index) => event('HOLD', 10 + index)),
        event('CHAN_END', 6000),
        event('LINKEDID_END', 6000),
        ''
      ].join('\n')
    )
    await createWorkspace(page, 'Long')
    await openFiles(page, file)
    await page.getByRole('button', { name: /^Import 5\s000 events/ }).click()
    await expect(title(page)).toHaveText('Imported long.csv')
    await railItem(page, /^Calls/).click()
    await row(page, 'Ann').click()
    await tab(page, /^Debug logs/).click()
    await expect(log(page)).toHaveAttribute('aria-rowcount', '5001')
    await log(page).focus()
    // Only what is seen is drawn.
    expect(await log(page).getByRole('row').count()).toBeLessThan(120)
    const most = await page.evaluate(async () => {
      const grid = document.querySelector('.log-grid')
      if (!grid) throw new Error('no log')
      let rows = 0
      for (let step = 1; step <= 20; step += 1) {
        grid.dispatchEvent(new KeyboardEvent('keydown', { key: step % 2 ? 'End' : 'Home', bubbles: true }))
        await new Promise((drawn) => requestAnimationFrame(drawn))
        rows = Math.max(rows, grid.querySelectorAll('[role="row"]').length)
      }
      return rows
    })
    // Nor is more drawn on the way from one end to the other.
    expect(most).toBeLessThan(120)
    await page.keyboard.press('End')
    await expect(log(page).getByRole('row').last()).toContainText('LINKEDID_END')
    await expect(log(page).getByRole('row').last()).toBeInViewport()
  })
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('conversation and debug log are free of what axe can see', async ({ page, app }) => {
      test.setTimeout(180_000)
      const look = async (): Promise<void> => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
        ).toEqual([])
      }
      await forgetPlaces(page)
      const file = join(app.home, 'verne.vtt')
      writeFileSync(file, VTT)
      await row(page, 'Cabinet Verne').dblclick()
      await tab(page, /^Conversation/).click()
      const chooser = page.waitForEvent('filechooser')
      await detail(page).getByRole('button', { name: 'Attach a transcript…' }).click()
      await (await chooser).setFiles(file)
      await detail(page).getByRole('textbox', { name: 'Find in the transcript' }).fill('chloe')
      await detail(page).getByRole('button', { name: 'Go to 0:00' }).press('Enter')
      await look()
      await tab(page, /^Debug logs/).click()
      await log(page).focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Enter')
      await look()
      await detail(page).getByRole('button', { name: 'Calls', exact: true }).click()
      await look()
    })
  })
}
