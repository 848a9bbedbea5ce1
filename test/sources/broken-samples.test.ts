/** Damaged copies of every sample text: a clear error or a list of problems, and never a row that is not there. */
import fc from 'fast-check'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '@shared/errors/error-codes'
import { errorData } from '@shared/errors/app-error'
import type { ImportOptions } from '@shared/model/import-preview'
import type { IncomingCel } from '../../src-main/sources/source'
import { piped, readSource, type ReadSource, sampleBytes } from '../support/read-source'

const FILES = [
  'wazo-cel.csv',
  'wazo-cel-semicolon-bom.csv',
  'wazo-cel.copy.txt',
  'wazo-cel.copy.sql',
  'wazo-cel.inserts.sql',
  'cel.ndjson',
  'cel-asterisk-advanced.json',
  'Master.csv',
  'Master-local.csv',
  'freepbx-asteriskcdrdb-cel.sql',
  'freepbx-backup-cel-compact.sql'
] as const

const PARIS: ImportOptions = { timeZone: 'Europe/Paris' }
const RUNS = 25

/** The rows, or null for a refusal, which must be one of ours, with advice. */
async function readOrRefuse(bytes: Buffer): Promise<ReadSource | null> {
  try {
    return await readSource(piped(bytes, 7000), PARIS)
  } catch (thrown) {
    const error = errorData(thrown)
    expect(ERROR_CODES).toContain(error.code)
    expect(error.code).not.toBe('internal')
    expect(error.hint).not.toBe('')
    return null
  }
}

const keyOf = (cel: IncomingCel): string => JSON.stringify(cel)

describe.each(FILES)('%s', (name) => {
  const whole = sampleBytes(name)
  const text = whole.toString('latin1')
  // Where the first row of events begins and the last one ends, whatever stands around them.
  const firstRow = text.lastIndexOf('\n', text.indexOf('CHAN_START')) + 1
  const lastRow = text.indexOf('\n', text.lastIndexOf('CHAN_START')) + 1

  test('cut anywhere gives the rows before the cut, and at most one that is told or short', async () => {
    const { cels } = await readSource(piped(whole, 7000), PARIS)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        const cut = await readOrRefuse(whole.subarray(0, length))
        if (cut === null) {
          expect(length).toBeLessThan(firstRow + 2000)
          return
        }
        // A dump says besides that it ends too early.
        const rows = cut.problems.filter(({ code }) => code !== 'dump-cut')
        expect(rows.length).toBeLessThanOrEqual(1)
        expect(cut.read).toBe(cut.cels.length + cut.problems.length + cut.ignored)
        // The last row may have been cut within its last value.
        const certain = cut.cels.slice(0, -1)
        expect(certain.map(keyOf)).toEqual(cels.slice(0, certain.length).map(keyOf))
        const before = countEvents(text.slice(firstRow, Math.max(firstRow, length)))
        if (length > firstRow + 2000) expect(cut.cels.length).toBeGreaterThanOrEqual(before - 1)
      }),
      { numRuns: RUNS, seed: 1 }
    )
  })

  test('with garbage among its rows loses those rows and no others', async () => {
    const { cels } = await readSource(piped(whole, 7000), PARIS)
    const known = new Set(cels.map(keyOf))
    const place = fc.integer({ min: firstRow + 3000, max: lastRow })
    const damage = fc.record({ place, bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const bytes = Buffer.from(whole)
        for (const { place: at, bytes: garbage } of damages) Buffer.from(garbage).copy(bytes, at)
        const read = await readOrRefuse(bytes)
        if (read === null) throw new Error('damage among the rows is no reason to refuse the file')
        const kept = read.cels.filter((cel) => known.has(keyOf(cel))).length
        expect(kept).toBeGreaterThanOrEqual(cels.length - 4 * damages.length)
        expect(read.cels.length + read.problems.length).toBeLessThanOrEqual(cels.length + 60)
      }),
      { numRuns: RUNS, seed: 2 }
    )
  })

  test('with one quote more or less loses a row or two', async () => {
    const { cels } = await readSource(piped(whole, 7000), PARIS)
    const known = new Set(cels.map(keyOf))
    const quotes = [...text.matchAll(/["'`]/g)]
      .map(({ index }) => index)
      .filter((at) => at > firstRow + 3000 && at < lastRow)
    if (quotes.length === 0) return
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...quotes), fc.boolean(), async (at, more) => {
        const bytes = Buffer.concat([
          whole.subarray(0, at),
          more ? Buffer.from(text.charAt(at)) : Buffer.alloc(0),
          whole.subarray(more ? at : at + 1)
        ])
        const read = await readOrRefuse(bytes)
        const kept = read?.cels.filter((cel) => known.has(keyOf(cel))).length ?? 0
        expect(kept).toBeGreaterThanOrEqual(cels.length - 2)
      }),
      { numRuns: RUNS, seed: 3 }
    )
  })

  test('followed by a line without end is read up to it, in bounded memory', async () => {
    const head = whole.subarray(0, lastRow)
    const piece = Buffer.alloc(1 << 20, name.endsWith('.sql') ? "('x" : 'x')
    function* endless(): Generator<Buffer> {
      yield head
      for (let count = 0; count < 300; count += 1) yield piece
    }
    let peak = 0
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
    const before = process.memoryUsage().rss
    const input = {
      kind: 'stream',
      stream: Readable.from(endless()),
      name: 'endless',
      sizeBytes: null
    } as const
    const { cels, problems } = await readSource(input, PARIS)
    clearInterval(timer)
    expect(cels.length).toBeGreaterThan(150)
    expect(problems.length).toBeGreaterThan(0)
    expect(peak - before).toBeLessThan(250 << 20)
  })
})

/** Complete rows of events in a piece of a sample: each has its own line. */
function countEvents(text: string): number {
  const lines = text.split('\n').slice(0, -1)
  return lines.filter((line) =>
    /CHAN_|ANSWER|HANGUP|APP_|BRIDGE_|_END|XIVO_|WAZO_|MIXMONITOR_|TRANSFER|PICKUP|LOCAL_|STREAM_/.test(line)
  ).length
}

describe('a file of nothing', () => {
  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(100_000)],
    ['one byte over and over', Buffer.alloc(100_000, 0xee)],
    ['the head of a dump', Buffer.from('--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n')]
  ])('%s: is refused or holds nothing', async (_, bytes) => {
    const read = await readOrRefuse(bytes)
    expect(read?.cels ?? []).toEqual([])
  })
})
