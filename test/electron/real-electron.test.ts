import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const reason = whyNot()
if (reason !== null) console.warn(`\n*** The real Electron was NOT tested: ${reason} ***\n`)

/** Why the real thing cannot run here; null when it can. */
function whyNot(): string | null {
  const note = join(ROOT, 'node_modules/electron/path.txt')
  if (!existsSync(note)) return 'its binary is not here ("npx install-electron" fetches it).'
  const binary = join(ROOT, 'node_modules/electron/dist', readFileSync(note, 'utf8').trim())
  if (!existsSync(binary)) return `its binary is missing (${binary}).`
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return display ? null : 'there is no display (try xvfb-run).'
}

test.skipIf(reason !== null)(
  'the real application opens its window with the sample',
  { timeout: 60_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'calltrail-real-'))
    const app = await _electron.launch({
      args: [ROOT, ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, CALLTRAIL_HOME: home } as Record<string, string>
    })
    try {
      const page = await app.firstWindow()
      expect(page.url()).toBe('app://bundle/index.html')
      await page.getByRole('button', { name: /^Workspace Sample/ }).waitFor()
      expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
    } finally {
      await app.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
)
