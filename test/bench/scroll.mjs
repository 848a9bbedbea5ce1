/**
 * How the list scrolls in Chromium: frames and rows that stand empty. The built window in browser mode on a workspace of
 * plausible calls, of which it takes a copy; `start` makes one and keeps it:
 *
 *   node test/bench/run.mjs start --calls 1000000 --folder kept
 *   npx electron-vite build && node test/bench/scroll.mjs kept/calls-1000000-2.calltrail
 */
/* global document, performance, requestAnimationFrame */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { BROWSER_ARGUMENTS, findBrowser } from '../support/browser.ts'

const [workspace] = process.argv.slice(2)
if (workspace === undefined) {
  console.error('Which workspace? For example: kept/calls-1000000-2.calltrail')
  process.exit(2)
}
const NAME = 'Many calls'

/**
 * Scrolls by so many pixels a frame; runs in the page. `longestBlank` is the longest time that a row in sight stood empty,
 * `blankFrames` how many frames showed one; times in milliseconds.
 */
async function scrollBy(step) {
  const grid = document.querySelector('[role=grid]')
  if (!grid) throw new Error('There is no grid.')
  const isBlank = () => {
    const { top, bottom } = grid.getBoundingClientRect()
    return [...grid.querySelectorAll('.loading-bar')].some((bar) => {
      const box = bar.getBoundingClientRect()
      return box.bottom > top && box.top < bottom
    })
  }
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
  const times = []
  let blankSince = null
  let longestBlank = 0
  let blankFrames = 0
  let before = await nextFrame()
  for (let frame = 0; frame < step.frames; frame += 1) {
    grid.scrollTop += step.pixels
    const now = await nextFrame()
    times.push(now - before)
    before = now
    if (isBlank()) {
      blankFrames += 1
      blankSince ??= now
      longestBlank = Math.max(longestBlank, now - blankSince)
    } else blankSince = null
  }
  times.sort((a, b) => a - b)
  const at = (share) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  return {
    frames: times.length,
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    longestBlank: Math.round(longestBlank),
    blankFrames
  }
}

/** Jumps to a place of the whole list, as by the scroll bar; answers the time until all rows that are seen stand there. */
async function jumpTo(share) {
  const grid = document.querySelector('[role=grid]')
  if (!grid) throw new Error('There is no grid.')
  const start = performance.now()
  grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * share
  await new Promise((done) => requestAnimationFrame(done))
  while (grid.querySelector('.loading-bar') && performance.now() - start < 5000)
    await new Promise((done) => setTimeout(done, 2))
  return performance.now() - start
}

const home = mkdtempSync(join(tmpdir(), 'calltrail-scroll-'))
mkdirSync(join(home, 'workspaces'), { recursive: true })
for (const end of ['', '-columns'])
  if (existsSync(workspace + end))
    copyFileSync(workspace + end, join(home, 'workspaces', `${NAME}.calltrail${end}`))

const server = spawn(process.execPath, [resolve('out/main/server.js')], {
  env: { ...process.env, CALLTRAIL_HOME: home, SSH_CONNECTION: '' },
  stdio: ['ignore', 'pipe', 'pipe']
})
const address = await new Promise((done, fail) => {
  let output = ''
  const read = (chunk) => {
    output += chunk.toString()
    const found = /Calltrail is open at (\S+)/.exec(output)?.[1]
    if (found) done(found)
  }
  server.stdout.on('data', read)
  server.stderr.on('data', read)
  server.once('exit', () => fail(new Error(output)))
})
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGUMENTS] })

async function measure(page) {
  await page.goto(address)
  await page.getByRole('button', { name: /^Workspace / }).click()
  await page.getByRole('menuitem', { name: NAME }).click()
  await page.locator('.ag-row [col-id=outcome] .icon').first().waitFor({ timeout: 120_000 })
  // The columns of the index are loaded behind the first rows.
  await page.waitForTimeout(8000)
  const speeds = [
    ['wheel, 4 rows a frame', { pixels: 112, frames: 240 }],
    ['fling, 20 rows a frame', { pixels: 560, frames: 240 }],
    ['rush, 100 rows a frame', { pixels: 2800, frames: 120 }]
  ]
  for (const [name, step] of speeds) console.log(name, JSON.stringify(await page.evaluate(scrollBy, step)))
  const jumps = []
  for (const share of [0.5, 0.1, 0.9, 0.3, 0.7, 0.99, 0.01, 0.6, 0.2, 0.8])
    jumps.push(await page.evaluate(jumpTo, share))
  jumps.sort((a, b) => a - b)
  console.log('jump by the scroll bar, ms', jumps.map(Math.round).join(' '))
}

try {
  console.log(workspace)
  await measure(await browser.newPage({ viewport: { width: 1280, height: 800 } }))
} finally {
  await browser.close()
  server.kill('SIGINT')
  await new Promise((done) => server.once('exit', done))
  rmSync(home, { recursive: true, force: true })
}
