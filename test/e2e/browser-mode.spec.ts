import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, signIn, startApp, test } from './app-fixture'

test('the start address works once; a second browser is told what to do', async ({ app, page, browser }) => {
  expect(page.url()).toBe(app.baseUrl)
  await page.reload()
  expect(page.url()).toBe(app.baseUrl)
  const stranger = await browser.newPage()
  const answer = await stranger.goto(app.startUrl)
  expect(answer?.status()).toBe(401)
  await expect(stranger.locator('body')).toContainText('This address works once')
  await stranger.close()
})

test('a link to the start address in another page works too', async ({ browser, page: _signedIn, app }) => {
  const fresh = await startApp({ home: join(app.home, 'second') })
  const elsewhere = await browser.newPage()
  await elsewhere.setContent(`<a href="${fresh.startUrl}">open</a>`)
  await elsewhere.getByText('open').click()
  await elsewhere.waitForURL(fresh.baseUrl)
  await expect(elsewhere).toHaveTitle(/Calltrail/)
  await elsewhere.close()
  await fresh.stop()
})

test('nothing that the page shows breaks its own content security policy', async ({ page, app }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(app.baseUrl))
      complaints.push(request.url())
  })
  await page.reload()
  await page.waitForLoadState('load')
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
})

test('Ctrl+C ends it cleanly while a page is open, and leaves no temporary files', async ({ page, app }) => {
  await page.evaluate(() => fetch('/api/upload?name=x.csv', { method: 'POST', body: 'x' }))
  expect(await app.stop()).toBe(0)
  expect(readdirSync(join(app.home, 'temporary'))).toEqual([])
  await expect(page.request.get(app.baseUrl)).rejects.toThrow()
})

test('the workspace that was open last is open after the next start', async ({ page, app }) => {
  const created = await page.evaluate(async () => {
    const response = await fetch('/api/workspaces:create', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Harbour Lane' })
    })
    return (await response.json()) as { ok: boolean }
  })
  expect(created).toMatchObject({ ok: true })
  await app.stop()
  const again = await startApp({ home: app.home })
  await signIn(page, again)
  await expect(page.getByText('Harbour Lane').first()).toBeVisible()
  await again.stop()
})
