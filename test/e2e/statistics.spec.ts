import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'
import { createWorkspace, importFile, openFiles, railItem, title } from './window'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const chart = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const figure = (page: Page, name: string): Locator =>
  page.locator('.figures > div').filter({ has: page.getByText(name, { exact: true }) })
const chip = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name, exact: true })
const shows = async (page: Page, calls: number): Promise<void> => {
  await expect(title(page)).toHaveText(`Statistics, ${calls} ${calls === 1 ? 'call' : 'calls'}`)
  await expect(figure(page, 'Calls').locator('b')).toHaveText(String(calls))
}
const drawn = (page: Page, name: string): Locator => chart(page, name).locator('.time-chart svg')

/** Opens the page of the sample and waits for its figures and drawings. */
async function openPage(page: Page): Promise<void> {
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await railItem(page, /^Statistics/).click()
  await shows(page, 14)
  await expect(drawn(page, 'Calls over time')).toBeVisible()
}

async function chooseFromMenu(page: Page, name: string, entry: string): Promise<void> {
  await chart(page, name)
    .getByRole('button', { name: `Take away or change: ${name}` })
    .click()
  await page.getByRole('menuitem', { name: entry }).click()
  await expect(page.locator('.popover')).toBeHidden()
}

test('the figures of the sample', async ({ page }) => {
  await openPage(page)
  await expect(figure(page, 'Calls')).toContainText('0.1 a day, 137 days')
  await expect(figure(page, 'Answered')).toContainText('78.6%')
  await expect(figure(page, 'Answered')).toContainText('11 of 14')
  await expect(figure(page, 'Talk time')).toContainText('30m 35s')
  await expect(figure(page, 'Talk time')).toContainText('median 2m 04s')
  await expect(figure(page, 'Ring time')).toContainText('6s')
  await expect(figure(page, 'Ring time')).toContainText('p95 20s')
  await expect(figure(page, 'Missed, no call back')).toContainText('0')
  // Three of the meeting's members were in it from 16:00:44 on.
  await expect(figure(page, 'Most at once')).toContainText('3')
  await expect(figure(page, 'Most at once')).toContainText('11 March 2026, 16:00')
  const outcomes = chart(page, 'Outcomes').getByRole('row')
  await expect(outcomes).toHaveCount(4)
  await expect(outcomes.first()).toContainText('Completed')
  await expect(outcomes.first()).toContainText('11')
  await expect(chart(page, 'Callers').getByRole('row').first()).toContainText('Alice Moreau 1001')
  await expect(chart(page, 'Called numbers')).toContainText('top 10 of 11')
  await expect(page.getByText(/^Computed in <?\d+\.\d s$/)).toBeVisible()

  await figure(page, 'Answered').getByRole('button').click()
  await expect(title(page)).toHaveText('Calls, 11 of 14')
})

test('a bar filters the page, undo brings it back, Ctrl and a click goes to the calls', async ({ page }) => {
  await openPage(page)
  const completed = chart(page, 'Outcomes').getByRole('row', { name: /Completed/ })
  await completed.click()
  await shows(page, 11)
  await expect(chip(page, 'Outcome Completed')).toBeVisible()
  await page.keyboard.press('Control+z')
  await shows(page, 14)

  await chart(page, 'Called numbers').getByRole('button', { name: 'Show 11 rows' }).click()
  await expect(chart(page, 'Called numbers').getByRole('row')).toHaveCount(11)
  await chart(page, 'Tags')
    .getByRole('row', { name: /^support/ })
    .click({ modifiers: ['Control'] })
  await expect(title(page)).toHaveText('Calls, 4 of 14')
})

test('marks by keys: one tab stop each, arrows, Enter filters, the menu key', async ({ page }) => {
  await openPage(page)
  const heat = page.getByRole('grid', { name: 'Calls by weekday and hour' })
  await heat.getByRole('gridcell', { name: 'Wednesday, 10:00 to 11:00: 4 calls' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(heat.getByRole('gridcell', { name: 'Wednesday, 11:00 to 12:00: 2 calls' })).toBeFocused()
  await page.keyboard.press('Enter')
  await shows(page, 2)
  await expect(heat.getByRole('gridcell', { name: 'Wednesday, 11:00 to 12:00: 2 calls' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await shows(page, 14)

  const names = chart(page, 'Outcomes').locator('[data-mark]')
  await names.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(names.nth(1)).toBeFocused()
  await expect(chart(page, 'Outcomes').locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Show these calls' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.popover')).toBeHidden()
  await expect(names.nth(1)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(title(page)).toHaveText('Calls, 1 of 14')
})

test('the course sets the period, by keys and by dragging', async ({ page }) => {
  await openPage(page)
  const course = page.getByRole('slider', { name: 'Calls over time' })
  await course.focus()
  await page.keyboard.press('End')
  await expect(course).toHaveAttribute('aria-valuetext', '9 Mar: 13 calls, 10 answered, 0 missed')
  await page.keyboard.press('Enter')
  await shows(page, 13)
  await expect(chart(page, 'Calls over time')).toContainText('per day')
  await page.keyboard.press('Control+z')
  await shows(page, 14)

  await expect(course).toHaveAttribute('aria-valuemax', '21')
  const box = await course.boundingBox()
  if (!box) throw new Error('The chart has no place on the page.')
  await page.mouse.move(box.x + 2, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 5 })
  await page.mouse.up()
  await shows(page, 1)
})

test('a chart as drawing, picture, table and text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page)
  await chart(page, 'Outcomes')
    .getByRole('row', { name: /Completed/ })
    .click()
  await shows(page, 11)

  const drawing = page.waitForEvent('download')
  await chooseFromMenu(page, 'Calls by weekday and hour', 'Save as SVG')
  const svgFile = await drawing
  expect(svgFile.suggestedFilename()).toBe('statistics-heat.svg')
  const svg = readFileSync(await svgFile.path(), 'utf8')
  expect(svg).toContain('Calls by weekday and hour')
  expect(svg).toContain('11 calls where Outcome Completed')
  expect(svg).toContain('Time zone Europe/Paris')

  const picture = page.waitForEvent('download')
  await chooseFromMenu(page, 'Outcomes', 'Save as PNG')
  const png = readFileSync(await (await picture).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  // Twice 960 pixels.
  expect(png.readUInt32BE(16)).toBe(1920)

  await chooseFromMenu(page, 'Callers', 'Copy as table')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe('Name\tNumber\tCalls\tAnswered\tMissed\tTalk, seconds')
  expect(copied).toContain('Cabinet Verne\t+33155501234\t1\t1\t0\t124')

  await chooseFromMenu(page, 'Calls over time', 'Show as table')
  const table = chart(page, 'Calls over time').getByRole('table')
  await expect(table.getByRole('columnheader', { name: 'Answered' })).toBeVisible()
  await expect(drawn(page, 'Calls over time')).toBeHidden()
})

test('no call matches: the page says which filter leaves none', async ({ page }) => {
  await openPage(page)
  await chart(page, 'Outcomes')
    .getByRole('row', { name: /Blocked/ })
    .click()
  await shows(page, 1)
  await page
    .getByRole('textbox', { name: /^Find/ })
    .or(page.getByRole('combobox', { name: /^Find/ }))
    .fill('Verne')
  await expect(title(page)).toHaveText('Statistics, 0 calls')
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click()
  await expect(drawn(page, 'Calls over time')).toBeVisible()
})

test('who was missed and waits: page of the person, number to copy, calls', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-missed-'))
  const file = join(folder, 'missed.csv')
  writeFileSync(file, missedCalls(['0612340077', '0612340077', '0155501234']))
  await createWorkspace(page, 'Missed')
  await openFiles(page, file)
  await importFile(page, 'missed.csv')
  rmSync(folder, { recursive: true })

  await railItem(page, /^Statistics/).click()
  await shows(page, 3)
  // All on one day: hours it is.
  await expect(chart(page, 'Calls over time')).toContainText('per hour')
  await expect(figure(page, 'Missed, no call back')).toContainText('of 3 missed')
  const rows = chart(page, 'Missed, no call back').locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('0612340077')
  await rows.first().getByRole('button', { name: 'Copy number' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('0612340077')
  await rows.first().getByRole('button', { name: 'Show these calls' }).click()
  await expect(title(page)).toHaveText('Calls, 2 of 3')
})

for (const { locale, heading } of [
  { locale: 'en-GB', heading: 'Statistics, 14 calls' },
  { locale: 'fr-FR', heading: 'Statistiques, 14 appels' }
]) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${theme}`, () => {
      test.use({ locale, colorScheme: theme })
      test('can be read by everybody and fits both sizes', async ({ page }) => {
        test.slow()
        await expect(page.getByRole('gridcell').first()).toBeVisible()
        await page.evaluate(() => (window.location.hash = '#/statistics'))
        await expect(title(page)).toHaveText(heading)
        await expect(page.locator('.time-chart svg')).toHaveCount(2)
        const { violations } = await new AxeBuilder({ page })
          .withTags(TAGS)
          .include('.statistics')
          .include('.statusbar')
          .analyze()
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
        for (const size of [
          { width: 1280, height: 800 },
          { width: 960, height: 600 }
        ]) {
          await page.setViewportSize(size)
          await expect(page.locator('.time-chart svg').first()).toBeVisible()
          const overflow = await page
            .locator('.statistics')
            .evaluate((element) => element.scrollWidth - element.clientWidth)
          expect(overflow).toBeLessThanOrEqual(0)
          await page.screenshot({
            path: `test-results/screens/statistics-${locale}-${theme}-${size.width}.png`
          })
        }
      })
    })
  }
}

/** A CSV dump of unanswered calls from outside, one a minute. */
function missedCalls(numbers: readonly string[]): string {
  const head = 'eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,uniqueid,linkedid,extra'
  const lines = numbers.map((number, index) => {
    const second = 1_767_603_600 + index * 60
    const id = `${second}.${index * 2}`
    const rung = `${second}.${index * 2 + 1}`
    const row = (type: string, delay: number, isRung = false): string => {
      const time = new Date((second + delay) * 1000).toISOString().replace('T', ' ').replace('Z', '+00')
      return isRung
        ? `${type},${time},Ann,1001,s,inside,PJSIP/aaaa-${index},,${rung},${id},`
        : `${type},${time},,${number},s,did,PJSIP/trunk-${index},,${id},${id},`
    }
    return [
      row('CHAN_START', 0),
      row('XIVO_INCALL', 0.1),
      row('CHAN_START', 1, true),
      row('HANGUP', 21, true),
      row('CHAN_END', 21, true),
      row('HANGUP', 22),
      row('CHAN_END', 22),
      row('LINKEDID_END', 22)
    ].join('\n')
  })
  return [head, ...lines, ''].join('\n')
}
