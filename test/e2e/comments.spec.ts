import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { callLink } from '../../src-shared/format/call-link'
import { expect, signIn, startApp, test } from './app-fixture'
import { title } from './window'

const cells = (page: Page): Locator => page.getByRole('grid', { name: 'Calls' }).getByRole('gridcell')
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'New comment' })
const comments = (page: Page): Locator =>
  page.getByRole('list', { name: 'Comments on this call' }).getByRole('listitem')

/** Asks the host as the window does. */
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

async function waitForJob(page: Page, job: unknown): Promise<void> {
  const { id } = job as { id: string }
  await expect
    .poll(async () => {
      const jobs = (await ask(page, 'jobs:list', {})) as { id: string; status: string }[]
      return jobs.find((other) => other.id === id)?.status
    })
    .toBe('done')
}

/** Opens the comments of the sample's call of Thames Freight. */
async function openComments(page: Page): Promise<void> {
  await cells(page).filter({ hasText: 'Thames Freight' }).first().click()
  await openTab(page)
}

/** The tab stands in the row or, where the panel is narrow, under "More". */
async function openTab(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: /^Comments/ })
  const more = page.getByRole('button', { name: 'More', exact: true })
  await expect(tab.or(more).first()).toBeVisible()
  if (await tab.isVisible()) await tab.click()
  else {
    await more.click()
    await page.getByRole('menuitem', { name: /^Comments/ }).click()
  }
  await expect(field(page)).toBeVisible()
}

async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await field(page).press('Control+Enter')
  await expect(field(page)).toHaveValue('')
}

const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`))
}

test('Escape leaves the field of a comment and only then closes the call; an unknown name says where names are', async ({
  page
}) => {
  await openComments(page)
  const call = page.getByRole('complementary', { name: 'Call detail' })
  await field(page).fill('half a thought @nobody')
  await expect(
    page.getByText('No name of the team begins so. Names are added in Settings, Team.')
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: /^Comments/ })).toBeFocused()
  await expect(field(page)).toHaveValue('half a thought @nobody')
  await page.keyboard.press('Escape')
  await expect(call).toBeHidden()
})

test('a comment is signed, mentions a colleague, is changed, deleted and brought back', async ({ page }) => {
  await ask(page, 'team:set', { members: ['Bruno', 'Zoé'] })
  await openComments(page)
  await expect(page.getByText('No comment yet')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ann')
  await field(page).click()
  await page.keyboard.type('Please look, @zo')
  const names = page.getByRole('listbox', { name: 'Names to mention' })
  await expect(names.getByRole('option')).toHaveText(['Zoé'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('and call 01 42 68 99 00')
  await expect(field(page)).toHaveValue('Please look, @Zoé and call 01 42 68 99 00')
  await page.keyboard.press('Control+Enter')

  await expect(comments(page)).toHaveCount(1)
  await expect(comments(page)).toContainText('Ann')
  await expect(comments(page).getByText('@Zoé', { exact: true })).toBeVisible()
  await expect(comments(page).getByRole('button', { name: '01 42 68 99 00' })).toBeVisible()
  await expect(page.getByText('You write as Ann.')).toBeVisible()
  await expect(page.getByRole('img', { name: '1 comment' }).first()).toBeVisible()

  await comments(page)
    .getByRole('button', { name: /^Edit the comment/ })
    .click()
  const edited = page.getByRole('textbox', { name: 'Text of the comment' })
  await expect(edited).toBeFocused()
  await edited.fill('Done, thanks')
  await edited.press('Control+Enter')
  await expect(comments(page)).toContainText('Done, thanks')
  await expect(comments(page)).toContainText('edited')

  await comments(page)
    .getByRole('button', { name: /^Delete the comment/ })
    .click()
  await expect(page.getByText('No comment yet')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(comments(page)).toContainText('Done, thanks')
})

test('what is being written waits with its call; Escape leaves names, then the change, never the text of others', async ({
  page
}) => {
  await ask(page, 'team:set', { me: 'Bruno', members: ['Bruno'] })
  await openComments(page)
  await write(page, 'Mine')
  await ask(page, 'team:set', { me: 'Ann', members: ['Ann', 'Bruno'] })
  await expect(page.getByText('You write as Ann.')).toBeVisible()
  await expect(comments(page)).toContainText('Mine')
  await expect(comments(page).getByRole('button', { name: /comment of/ })).toHaveCount(0)

  await field(page).fill('half a thought @b')
  await expect(page.getByRole('listbox', { name: 'Names to mention' })).toBeVisible()
  await field(page).press('Escape')
  await expect(page.getByRole('listbox', { name: 'Names to mention' })).toBeHidden()
  await page.getByRole('button', { name: 'Next call' }).click()
  await expect(field(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Previous call' }).click()
  await expect(field(page)).toHaveValue('half a thought @b')
})

test('comments are filtered and searched, and stay when call logs are made, deleted and made again', async ({
  page
}) => {
  await ask(page, 'team:set', { me: 'Ann', members: ['Ann'] })
  await openComments(page)
  await write(page, 'Réclamation, rappeler')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.keyboard.insertText('comments')
  await page.getByRole('menuitem', { name: 'Comments', exact: true }).click()
  await page.getByRole('radio', { name: 'With comments' }).check({ force: true })
  await page.keyboard.press('Escape')
  await expect(title(page)).not.toHaveText('Calls, 14 of 14')
  const commented = (await title(page).textContent()) ?? ''

  await page.keyboard.press('Control+Shift+l')
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.keyboard.insertText('text of a')
  await page.getByRole('menuitem', { name: 'Text of a comment' }).click()
  await page.getByRole('textbox', { name: /^Text in a comment/ }).fill('reclamation')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(commented)

  await waitForJob(page, await ask(page, 'generation:start', { selection: { kind: 'all' }, dryRun: false }))
  await waitForJob(page, await ask(page, 'call-logs:delete', { selection: { kind: 'all' } }))
  await waitForJob(page, await ask(page, 'generation:start', { selection: { kind: 'all' }, dryRun: false }))
  await page.reload()
  await expect(page.getByRole('img', { name: '1 comment' }).first()).toBeVisible()
  await openComments(page)
  await expect(comments(page)).toContainText('Réclamation, rappeler')
})

test('the address of a call in a comment opens that call', async ({ page }) => {
  await ask(page, 'team:set', { me: 'Ann', members: ['Ann'] })
  const { rows } = (await ask(page, 'call-logs:page', {
    filter: { search: 'Mme Roussel' },
    sort: { column: 'date', descending: true },
    offset: 0,
    limit: 1
  })) as { rows: { conversationId: string; date: number }[] }
  const [other] = rows
  if (!other) throw new Error('The sample has a call of Mme Roussel.')
  const address = callLink({
    workspace: 'Sample',
    conversationId: other.conversationId,
    startUs: other.date,
    tab: 'comments'
  })
  await openComments(page)
  await write(page, `The same as in ${address}.`)
  await comments(page).getByRole('link', { name: address, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^Mme Roussel/ })).toBeVisible()
  await expect(page.getByText('No comment yet')).toBeVisible()
})

test('another window shows at once what is written in this one', async ({ page, context }) => {
  await ask(page, 'team:set', { me: 'Ann', members: ['Ann'] })
  await openComments(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(field(other)).toBeVisible()
  await write(page, 'Seen by both')
  await expect(comments(other)).toContainText('Seen by both')
  await expect(other.getByRole('img', { name: '1 comment' }).first()).toBeVisible()
})

test('a colleague’s workspace brings its comments once, and the team is kept in the settings', async ({
  page,
  app
}) => {
  const theirs = mkdtempSync(join(tmpdir(), 'calltrail-colleague-'))
  const elsewhere = await startApp({ home: theirs })
  const colleague = await page.context().browser()?.newPage()
  if (!colleague) throw new Error('There is a browser.')
  await signIn(colleague, elsewhere)
  await ask(colleague, 'team:set', { me: 'Bruno', members: ['Bruno'] })
  await openComments(colleague)
  await write(colleague, 'From the other side')
  await colleague.close()
  await elsewhere.stop()
  const name = readdirSync(theirs, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('.calltrail')
  )
  if (name === undefined) throw new Error('The colleague has a workspace.')
  const copy = join(theirs, 'bruno.calltrail')
  copyFileSync(join(theirs, name), copy)

  const take = async (button: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: button }).click()
    await (await chooser).setFiles(copy)
  }
  await expect(title(page)).toHaveText('Calls, 14 of 14')
  await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: /^Take over comments/ }).click()
  await take('Choose file…')
  const dialog = page.getByRole('dialog', { name: 'Take over a colleague’s workspace' })
  await expect(dialog.getByText('1 comment added')).toBeVisible()
  await take('Choose another file…')
  await expect(dialog.getByText('Everything in bruno.calltrail is here already')).toBeVisible()
  await page.keyboard.press('Escape')
  await openComments(page)
  await expect(comments(page)).toContainText('From the other side')

  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Team' }).click()
  const pane = page.getByRole('tabpanel', { name: 'Team' })
  await expect(pane.getByRole('listitem')).toHaveText(['Bruno'])
  await pane.getByRole('textbox', { name: 'Add a name' }).fill('Zoé')
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('listitem')).toHaveText(['Bruno', 'Zoé'])
  await pane.getByRole('button', { name: 'Remove Bruno' }).click()
  await expect(pane.getByRole('listitem')).toHaveText(['Zoé'])
  expect(app.home).not.toBe(theirs)
  rmSync(theirs, { recursive: true, force: true })
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('comments, names, team and taking over are free of what axe can see', async ({ page }) => {
      // Each look of axe takes seconds where other work goes on.
      test.setTimeout(180_000)
      await ask(page, 'team:set', { me: 'Ann', members: ['Ann', 'Bruno'] })
      await openComments(page)
      await write(page, 'To @Ann: +44 20 7946 0111')
      await field(page).press('@')
      await expect(page.getByRole('listbox', { name: 'Names to mention' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await comments(page).getByRole('button', { name: /^Edit/ }).click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: 'Team' }).click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: 'File' }).click()
      await page.getByRole('menuitem', { name: /^Take over comments/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}
