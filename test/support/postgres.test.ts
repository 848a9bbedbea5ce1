import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findPostgresBinaries } from './postgres-binaries'

test('a server and its folder go with the process that started them, however it ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-watched-'))
  const watched = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
  let isOver = false
  watched.once('exit', () => (isOver = true))
  const script = resolve(import.meta.dirname, 'postgres-watchdog.mjs')
  const watchdog = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'ignore', 'inherit'] })
  watchdog.stdin.write(`1\n${watched.pid}\n`)
  await new Promise((done) => setTimeout(done, 300))
  expect(isOver).toBe(false)
  // What the death of this process would do to the pipe.
  watchdog.stdin.destroy()
  await expect.poll(() => isOver && !existsSync(folder), { timeout: 10_000 }).toBe(true)
})

test('a folder without a server is refused by its name', () => {
  vi.stubEnv('PG_BIN', '/nowhere')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(findPostgresBinaries).toThrow('/nowhere')
})
