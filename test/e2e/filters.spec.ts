import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './app-fixture'

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const chip = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name, exact: true })
const shows = (page: Page, count: number, total = 14): Promise<void> =>
  expect(title(page)).toHaveText(`Calls, ${count} of ${total}`)

/** Opens the editor of a filter from the menu, found by its name. */
async function add(page: Page, name: string, within: Page | Locator = page, nth = 0): Promise<void> {
  const button = within === page ? 'Filter' : 'Condition'
  await within.getByRole('button', { name: button, exact: true }).nth(nth).click()
  await page.keyboard.type(name)
  await page.getByRole('menuitem', { name, exact: true }).click()
}

/** Asks the host as another window would. */
const ask = <T>(page: Page, method: string, request: object): Promise<T> =>
  page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = (await (await fetch(`/api/${path}`, { method: 'POST', headers, body })).json()) as {
        ok: boolean
        value: T
      }
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value
    },
    [method, JSON.stringify(request)] as const
  )

test.beforeEach(async ({ page }) => {
  await shows(page, 14)
})

test('a number is found in any spelling, and several conditions on numbers hold together', async ({
  page
}) => {
  await ask(page, 'workspaces:set-options', { country: 'FR' })
  await add(page, 'Number')
  const editor = page.getByRole('dialog', { name: 'Numbers' })
  await editor.getByText('From', { exact: true }).click()
  await editor.getByText('is', { exact: true }).click()
  await editor.getByRole('textbox', { name: 'Number', exact: true }).fill('01.55 50 77-88')
  await expect(editor.getByText('1 call with this')).toBeVisible()
  await page.keyboard.press('Enter')
  await shows(page, 1)
  await expect(page.getByRole('gridcell', { name: /\+33155507788/ })).toBeVisible()
  await chip(page, 'From 01.55 50 77-88').click()
  await page.getByRole('textbox', { name: 'Number', exact: true }).fill('0033 1 55')
  await page.getByText('begins', { exact: true }).click()
  await page.getByRole('button', { name: 'Show these calls' }).click()
  await shows(page, 2)

  await add(page, 'Number')
  await page.getByRole('dialog', { name: 'Numbers' }).getByText('To', { exact: true }).click()
  await page.getByText('ends', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Number', exact: true }).fill('00')
  await page.getByText('Calls to which this does not apply').click()
  await page.keyboard.press('Escape')
  await shows(page, 2)
  await add(page, 'Number')
  await page.getByRole('dialog', { name: 'Numbers' }).getByText('To', { exact: true }).click()
  await page.getByText('ends', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Number', exact: true }).fill('00')
  await page.getByText('Calls to which this does not apply').click()
  await page.getByRole('button', { name: 'Show these calls' }).click()
  await expect(chip(page, 'To does not end 00')).toBeVisible()
  await shows(page, 1)
  await chip(page, 'Remove filter: From').click()
  await shows(page, 10)
})

test('a filter is found by other words than its name', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  for (const [word, name] of [
    ['caller', 'Number'],
    ['missed', 'Outcome'],
    ['team', 'Tag'],
    ['linkedid', 'Conversation'],
    ['or', 'Any of several…']
  ] as const) {
    await page.keyboard.press('Control+a')
    await page.keyboard.type(word)
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Hours', exact: true })).toBeHidden()
  }
})

test('lengths are typed as people write them, or chosen', async ({ page }) => {
  await add(page, 'Talk')
  const least = page.getByRole('textbox', { name: 'At least' })
  await least.fill('soon')
  await expect(page.getByText('Not a length: write 30s, 2m or 1:30')).toBeVisible()
  await least.fill('1:30')
  await page.getByRole('textbox', { name: 'At most' }).fill('1m')
  await expect(page.getByText('The greatest length is less than the smallest')).toBeVisible()
  await page.getByRole('textbox', { name: 'At most' }).fill('4m')
  await expect(page.getByText('4 calls with this')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(chip(page, 'Talk 1m 30s to 4m')).toBeFocused()
  await shows(page, 4)
  await chip(page, 'Talk 1m 30s to 4m').click()
  await page.getByRole('button', { name: 'at least 5m' }).click()
  await shows(page, 2)
})

test('tags of one side, users who only rang, and calls by their reason of end', async ({ page }) => {
  await add(page, 'User')
  await page.getByRole('option', { name: /^Bruno Keller 3/ }).click()
  await shows(page, 3)
  await page.getByText('Also users who took part only by ringing').click()
  await expect(page.getByRole('option', { name: /^Bruno Keller 5/ })).toHaveAttribute('aria-selected', 'true')
  await shows(page, 5)
  await page.keyboard.press('Escape')
  await expect(chip(page, 'Took part Bruno Keller')).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await add(page, 'Tag')
  await page.getByRole('option', { name: /^support/ }).click()
  await shows(page, 4)
  await page.getByText('calling side').click()
  await expect(title(page)).not.toHaveText('Calls, 4 of 14')
  await page.keyboard.press('Escape')
  await expect(chip(page, 'Tag support (calling side)')).toBeVisible()
})

test('the opposite of a filter is a click away, undone and redone by keys', async ({ page }) => {
  await add(page, 'Outcome')
  await page.getByRole('option', { name: /^Completed/ }).click()
  await shows(page, 11)
  await page.getByRole('button', { name: 'Show the opposite' }).click()
  await expect(chip(page, 'Outcome not Completed')).toBeVisible()
  await shows(page, 3)
  await add(page, 'Ring')
  await page.getByRole('button', { name: 'at least 20s' }).click()
  await shows(page, 2)
  await chip(page, 'Ring at least 20s').click()
  await page.getByRole('button', { name: 'Show the opposite' }).click()
  await expect(chip(page, 'Not Ring at least 20s')).toBeVisible()
  await shows(page, 1)
  await page.keyboard.press('Control+z')
  await shows(page, 2)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await shows(page, 11)
  await page.keyboard.press('Control+Shift+z')
  await shows(page, 3)
})

test('groups are built without the mouse, told as a sentence and taken apart', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 800 })
  await page.keyboard.press('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('any of several')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Combine conditions' })
  await expect(dialog).toBeVisible()
  const fill = async (group: number, part: string, value: RegExp): Promise<void> => {
    const box = dialog.getByRole('region', { name: `Group ${group}` })
    await box.getByRole('button', { name: 'Condition', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type(part)
    await page.keyboard.press('Enter')
    const option = page.getByRole('option', { name: value })
    await expect(option).toBeVisible()
    await option.focus()
    await page.keyboard.press('Space')
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(option).toBeHidden()
    // The editor gives the focus back to its condition when it has gone; only then may another take it.
    await expect(dialog.getByRole('button', { name: new RegExp(`^${part} `) })).toBeFocused()
  }
  await fill(1, 'Outcome', /^Voicemail/)
  await fill(2, 'User', /^Bruno Keller/)
  await expect(dialog).toContainText('4 calls where Outcome Voicemail or User Bruno Keller')
  await fill(2, 'Direction', /^Internal/)
  await dialog.getByRole('button', { name: 'Apply the groups' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await shows(page, 3)

  await add(page, 'Recording')
  await page.getByText('Without a recording').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'This filter and earlier ones' }).click()
  await expect(
    page.getByText(
      '3 calls where Recording not recorded and (Outcome Voicemail or (Direction Internal and User Bruno Keller))'
    )
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await chip(page, /^Any of /).click()
  await page.getByRole('button', { name: 'Take apart' }).click()
  await shows(page, 0)
  await expect(page.getByRole('heading', { name: /No call matches/ })).toBeVisible()
})

test('a filter becomes one of several alternatives', async ({ page }) => {
  await add(page, 'Direction')
  await page.getByRole('option', { name: /^Outbound/ }).click()
  await shows(page, 2)
  await page.getByRole('button', { name: 'Or something else…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Combine conditions' })
  await add(page, 'Blocked calls', dialog, 1)
  await page.getByText('Blocked calls only').click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Apply the groups' }).click()
  await shows(page, 3)
  await chip(page, /^Any of /).click()
  await page.getByRole('button', { name: 'Show the opposite' }).click()
  await shows(page, 11)
  await expect(chip(page, 'Not (Direction Outbound or Blocked calls only)')).toBeVisible()
})

test('filters of the list are moved into a group, and one of them is enough then', async ({ page }) => {
  await add(page, 'Direction')
  await page.getByRole('option', { name: /^Outbound/ }).click()
  await page.keyboard.press('Escape')
  await add(page, 'Outcome')
  await page.getByRole('option', { name: /^Voicemail/ }).click()
  await shows(page, 0)
  await page.getByRole('button', { name: 'Or something else…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Combine conditions' })
  await dialog.getByRole('button', { name: 'Move into the groups: Direction Outbound' }).click()
  await expect(dialog).toContainText('3 calls where Outcome Voicemail or Direction Outbound')
  await dialog.getByRole('button', { name: 'Apply the groups' }).click()
  await shows(page, 3)
})

test('filters that stood for a while are had back after a restart of the window', async ({ page }) => {
  await add(page, 'Requested extension')
  await page.getByRole('option', { name: /^1002/ }).click()
  await page.keyboard.press('Escape')
  await shows(page, 3)
  await expect
    .poll(async () => (await ask<{ history: unknown[] }>(page, 'views:memory', {})).history.length)
    .toBe(1)
  await page.keyboard.press('Control+Shift+L')
  await shows(page, 14)
  await page.reload()
  await page.getByRole('button', { name: 'This filter and earlier ones' }).click()
  await page.getByRole('option', { name: 'Requested extension 1002' }).click()
  await shows(page, 3)
})

test('the filter is copied as a sentence and as a command', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await add(page, 'Any field')
  await page.getByRole('dialog', { name: 'Field' }).getByRole('button').first().click()
  await page.getByRole('option', { name: 'Caller name', exact: true }).click()
  await page.getByRole('textbox', { name: 'Value' }).fill('Alice Moreau')
  await page.keyboard.press('Enter')
  await expect(chip(page, 'Caller name = Alice Moreau')).toBeVisible()
  await shows(page, 3)
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'This filter and earlier ones' }).click()
  await page.getByRole('button', { name: 'Copy sentence' }).click()
  await expect.poll(copied).toBe('3 calls where Caller name = Alice Moreau')
  const undo = page.getByRole('dialog').getByRole('button', { name: 'Undo' })
  const before = await undo.boundingBox()
  await page.getByRole('button', { name: 'Copy as command' }).click()
  await expect(page.getByRole('button', { name: 'Copied' }).last()).toBeVisible()
  expect(await undo.boundingBox()).toEqual(before)
  await expect.poll(copied).toMatch(/^calltrail --workspace \S+ list .*Alice Moreau/)
})

test('fields that no application is mapped to say why, and lead to the options', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.keyboard.type('campaign')
  const line = page.getByRole('menuitem', { name: 'Campaign, not set up' })
  await expect(line).toContainText('Set up first: say in the settings what carries the campaign')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('of more values than a list holds, all are found by typing', async ({ page }) => {
  const head =
    'eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,accountcode,uniqueid,linkedid,extra'
  const rows = Array.from({ length: 230 }, (_, index) => {
    const second = 1_767_571_200 + index * 60
    const row = (type: string, delay: number): string => {
      const time = new Date((second + delay) * 1000).toISOString().replace('T', ' ').replace('Z', '+00')
      const id = `${second}.${index}`
      return `${type},${time},Caller,1001,1002,internal,PJSIP/a-${index},,camp-${index},${id},${id},`
    }
    return [row('CHAN_START', 0), row('HANGUP', 9), row('CHAN_END', 9), row('LINKEDID_END', 9)].join('\n')
  })
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: 'My calls' }).click()
  await expect(page.getByRole('heading', { name: 'Open call data' })).toBeVisible()
  const fileId = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const answer = await fetch('/api/upload?name=campaigns.csv', { method: 'POST', headers, body })
      return ((await answer.json()) as { value: { fileId: string } }).value.fileId
    },
    [head, ...rows, ''].join('\n')
  )
  await ask(page, 'workspaces:set-options', {
    mapping: { bot: null, billingStepSeconds: 1, campaign: { kind: 'field', field: 'accountcode' } }
  })
  await ask(page, 'imports:start', { fileId, options: { generate: true } })
  await shows(page, 230, 230)

  await add(page, 'Campaign')
  const list = page.getByRole('dialog', { name: 'Campaign' })
  await expect(list).toContainText('The first 200; more, type to search')
  await expect(list.getByRole('option')).toHaveCount(200)
  await expect(list.getByRole('option', { name: 'camp-99 1', exact: true })).toBeHidden()
  await list.getByRole('textbox').fill('CAMP-99')
  await list.getByRole('option', { name: /^camp-99/ }).click()
  await shows(page, 1, 230)
  await list.getByRole('textbox').fill('')
  await expect(list.getByRole('option', { name: /^camp-99/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(chip(page, 'Campaign camp-99')).toBeFocused()
})

test('the menu, editors, groups and the sentence are free of what axe can see', async ({ page }) => {
  const violations = async (): Promise<readonly string[]> => {
    const { violations: found } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // The search field moves through the menu by aria-activedescendant, which axe does not see.
      .exclude('.add-filter .menu')
      .analyze()
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Outcome' })).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  for (const name of ['Number', 'Tag', 'Talk', 'Any field']) {
    await add(page, name)
    await expect(page.locator('.add-filter')).toBeHidden()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await add(page, 'Any of several…')
  await expect(page.getByRole('dialog', { name: 'Combine conditions' })).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'This filter and earlier ones' }).click()
  await expect(page.getByText('All 14 calls')).toBeVisible()
  expect(await violations()).toEqual([])
})
