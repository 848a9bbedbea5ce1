import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const steps = (page: Page): Locator => page.getByRole('listbox', { name: 'Steps of the call' })
const chosen = (page: Page): Locator => steps(page).getByRole('option', { selected: true })

/** Opens the flow of the call that began at a time, as a page or beside the list. */
async function openFlow(page: Page, time: string, form: 'page' | 'panel' = 'page'): Promise<void> {
  await page.getByRole('gridcell', { name: new RegExp(time) }).click()
  await expect(page.getByRole('complementary', { name: 'Call detail' })).toBeVisible()
  if (form === 'page') await page.getByRole('button', { name: 'Open as page' }).click()
  await page.getByRole('tab', { name: 'Flow' }).click()
  await expect(steps(page)).toBeVisible()
}

test('a transferred call is told step by step', async ({ page }) => {
  await openFlow(page, '14:14:50')
  await expect(steps(page).getByRole('option')).toHaveCount(15)
  await expect(steps(page).getByRole('option').first()).toHaveAccessibleName(
    '14:14:50.090 Bruno Keller dials 1003.'
  )
  // The transfer is what tells most.
  await expect(chosen(page)).toHaveAccessibleName(
    /joins two calls: Chloé Nakamura now talks to Eva Lindqvist/
  )
  const facts = page.getByRole('region', { name: 'Facts of the call' })
  await expect(facts).toContainText('step 11 of 15')
  await expect(facts).toContainText('Together before')
  await expect(facts.getByRole('row', { name: /48402.* ATTENDEDTRANSFER Bruno Keller$/ })).toBeVisible()
})

test('steps, lanes, events and size by keys alone', async ({ page }) => {
  await openFlow(page, '14:14:50')
  await chosen(page).focus()
  await page.keyboard.press('Home')
  await expect(chosen(page)).toBeFocused()
  await expect(chosen(page)).toHaveAccessibleName(/dials 1003/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toHaveAccessibleName(/rings Chloé Nakamura/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(chosen(page)).toHaveAccessibleName(/second channel\) dials 1005/)
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.flow-head[data-current]')).toContainText('Chloé Nakamura')
  await page.keyboard.press('End')
  await expect(chosen(page)).toHaveAccessibleName(/^14:16:23\.095/)
  await page.keyboard.press('+')
  await expect(page.getByRole('group', { name: 'Size of the drawing' })).toContainText('125%')
  await page.keyboard.press('0')
  await expect(page.getByRole('group', { name: 'Size of the drawing' })).toContainText('100%')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Show event \d+, / }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chosen(page)).toBeFocused()
})

test('an event of a step opens in the debug logs', async ({ page }) => {
  await openFlow(page, '14:14:50')
  await page.getByRole('button', { name: 'Show event 48402, ATTENDEDTRANSFER, in the debug logs' }).click()
  await expect(page.getByRole('tab', { name: /^Debug logs/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: /48402/ })).toContainText('ATTENDEDTRANSFER')
})

test('times count from the start where somebody wants it, in the next call too', async ({ page }) => {
  await openFlow(page, '14:14:50')
  await page.getByRole('radio', { name: 'Since start' }).check({ force: true })
  await expect(steps(page).getByRole('option').first()).toHaveAccessibleName(/^00:00:00\.000 /)
  await page.getByRole('button', { name: 'Next call' }).click()
  await expect(steps(page).getByRole('option').first()).toHaveAccessibleName(
    '00:00:00.000 Thames Freight dials 0155509901.'
  )
})

test('halves of Local channels unfold into lanes of their own', async ({ page }) => {
  await openFlow(page, '11:00:05')
  const heads = page.locator('.flow-head')
  await expect(heads).toHaveCount(5)
  await page.getByText('Fold Local channels').click()
  await expect(heads).toHaveCount(7)
  await expect(heads.last().locator('i')).toHaveAttribute('data-dashed')
})

test('calls that are selected in the list can join the drawing', async ({ page }) => {
  for (const time of ['16:00:44', '16:00:23', '16:00:02']) {
    const cell = page.getByRole('gridcell', { name: new RegExp(time) })
    await cell.click({ modifiers: ['Control'] })
  }
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Flow' }).click()
  await expect(page.locator('.flow-head')).toHaveCount(1)
  for (const time of ['16:00:23', '16:00:44']) {
    await page.getByText(new RegExp(`${time}, `)).click()
    await expect(page.getByRole('checkbox', { name: new RegExp(`${time}, `) })).toBeChecked()
  }
  await expect(page.locator('.flow-head')).toHaveCount(3)
  await expect(steps(page).getByRole('option', { name: /Dmitri O'Hara dials 4000/ })).toBeAttached()
  await expect(steps(page).getByRole('option', { name: /Alice Moreau dials 4000/ })).toBeAttached()
  await page.getByText(/16:00:23, /).click()
  await expect(page.locator('.flow-head')).toHaveCount(2)
})

test('a voicemail and a conference are drawn too', async ({ page }) => {
  await openFlow(page, '11:20:33')
  await expect(steps(page)).toContainText('11:20:53')
  await expect(
    steps(page)
      .getByRole('option', { name: /VoiceMail\(1005@/ })
      .first()
  ).toBeVisible()
  await page.getByRole('button', { name: 'Calls', exact: true }).last().click()
  await page.keyboard.press('Escape')
  await openFlow(page, '16:00:02')
  await expect(steps(page).getByRole('option', { name: /enters ConfBridge/ })).toBeVisible()
})

test('the wheel with Ctrl enlarges the drawing and leaves the window alone', async ({ page }) => {
  await openFlow(page, '14:14:50')
  await steps(page).hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect(page.getByRole('group', { name: 'Size of the drawing' })).toContainText('135%')
  await page.getByRole('button', { name: 'Show all of it' }).click()
  const scroller = page.locator('.flow-scroll')
  await expect
    .poll(() =>
      scroller.evaluate((box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight])
    )
    .toEqual([0, 0])
})

for (const [format, ending, start] of [
  ['SVG drawing', 'svg', '<svg xmlns='],
  ['PNG picture', 'png', '\u0089PNG'],
  ['Mermaid', 'mmd', 'sequenceDiagram'],
  ['Plain text', 'txt', 'Bruno Keller calls 1003']
] as const) {
  test(`the diagram is saved as ${format}`, async ({ page }) => {
    await openFlow(page, '14:14:50')
    await page.getByRole('button', { name: 'Save diagram' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('group', { name: 'Save as' }).getByRole('menuitem', { name: format }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`flow-1773234890.64.${ending}`)
    expect(readFileSync(await file.path(), 'latin1').slice(0, 200)).toContain(start)
  })
}

test('a group without call log has its diagram', async ({ page }) => {
  await page
    .getByRole('button', { name: /^Quality/ })
    .first()
    .click()
  await page.goto(`${new URL(page.url()).origin}/#/quality/group/1/flow`)
  await expect(steps(page)).toBeVisible()
  await expect(steps(page).getByRole('option').first()).toHaveAccessibleName(/^\d\d:\d\d:\d\d\.\d{3} /)
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('the diagram is free of what axe can see, as page and as panel', async ({ page }) => {
      for (const form of ['panel', 'page'] as const) {
        if (form === 'panel') await openFlow(page, '14:14:50', 'panel')
        else await page.getByRole('button', { name: 'Open as page' }).click()
        await expect(steps(page)).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        expect(
          violations.flatMap((rule) =>
            rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
          )
        ).toEqual([])
      }
    })
  })
}
