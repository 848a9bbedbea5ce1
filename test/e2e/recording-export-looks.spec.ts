import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './without-places'
import { addPlace, FIRST, writeSounds } from './player-sounds'
import { title } from './window'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}

/** The usual window in English, the smallest one in the longer language. */
const LOOKS = [
  {
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    words: {
      start: 'Export 1 recording',
      download: /^Download/,
      done: 'Finished',
      statuses: 'What the statuses mean',
      remove: 'Delete copies of recordings…',
      removed: 'Delete copies that Calltrail made'
    }
  },
  {
    locale: 'fr-FR',
    viewport: { width: 960, height: 600 },
    words: {
      start: 'Exporter 1 enregistrement',
      download: /^Télécharger/,
      done: 'Terminé',
      statuses: 'Ce que veulent dire les états',
      remove: 'Supprimer les copies d’enregistrements…',
      removed: 'Supprimer les copies faites par Calltrail'
    }
  }
] as const

for (const { locale, viewport, words } of LOOKS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${viewport.width} wide, ${colorScheme}`, () => {
      test.use({ colorScheme, locale, viewport })

      test('dialogs and the list of exports fit and are free of what axe can see', async ({ page, app }) => {
        // Each look of axe takes seconds where other work goes on.
        test.setTimeout(180_000)
        const picture = (what: string): Promise<unknown> =>
          page.screenshot({
            path: `test-results/screens/recording-export-${locale}-${colorScheme}-${viewport.width}-${what}.png`
          })
        await expect(title(page)).toHaveText(/14 (of|sur) 14$/)
        const sounds = join(app.home, 'sounds')
        writeSounds(sounds, { [FIRST]: { seconds: 2 } })
        await addPlace(page, sounds)

        await page.keyboard.press('Control+Shift+X')
        const start = page
          .getByRole('dialog', { name: words.start })
          .getByRole('button', { name: words.start })
        await expect(start).toBeFocused()
        await expect(start).toBeInViewport({ ratio: 1 })
        await picture('dialog')
        expect(await violations(page)).toEqual([])
        await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()

        await page.evaluate(() => {
          window.location.hash = '#/recordings'
        })
        await page.getByRole('tab', { name: /^Exports/ }).click()
        const line = page.getByRole('row', { name: /recordings\.zip/ })
        await expect(line).toContainText(words.done)
        await expect(line.getByRole('link', { name: words.download })).toBeInViewport({ ratio: 1 })
        await page.getByRole('button', { name: words.statuses }).click()
        await picture('list')
        expect(await violations(page)).toEqual([])

        await page.getByRole('button', { name: words.remove }).click()
        const asked = page.getByRole('alertdialog', { name: words.removed })
        await expect(asked.getByRole('button').last()).toBeFocused()
        await picture('delete')
        expect(await violations(page)).toEqual([])
      })
    })
  }
}
