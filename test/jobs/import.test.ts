import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { JobPhase } from '../../src-shared/model/job'
import type { JobControl } from '../../src-main/jobs/control'
import { runDeletion } from '../../src-main/jobs/deletion'
import { runGeneration } from '../../src-main/jobs/generation'
import { runImport } from '../../src-main/jobs/import'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import { iterateCallLogs } from '../../src-main/store/iterate-call-logs'
import { openStore } from '../../src-main/store/open-store'
import { listProblems, listSources } from '../../src-main/store/sources'
import { all, begin, closeStore, rollback, type WriteStore } from '../../src-main/store/store'
import { workspaceSummary } from '../../src-main/store/workspace-summary'
import { celTable, memoryStore } from '../store/workspace'
import { bundleScript } from '../support/bundle-script.mjs'
import { CACHE as WORKER_CACHE } from '../support/node-worker-plugin'
import { generateCelCsv } from '../support/cel-generator'
import { temporaryFolder } from '../support/temporary-folder'
import { quiet } from './quiet'

const REF = { id: 'w', name: 'W', color: 1, isSample: false }
const SAMPLE = resolve(import.meta.dirname, '../../resources/samples/wazo-cel.csv')
const CACHE = join(WORKER_CACHE, 'jobs')

function file(path: string): { kind: 'file'; path: string; name: string; sizeBytes: number } {
  return { kind: 'file', path, name: 'dump.csv', sizeBytes: statSync(path).size }
}

function dumpOf(rows: number): { readonly path: string; readonly callLogs: number; readonly rows: number } {
  const path = join(temporaryFolder(), 'dump.csv')
  const generated = generateCelCsv({ rows, seed: 3 })
  writeFileSync(path, [...generated].join(''))
  return { path, callLogs: generated.truth.callLogs, rows: generated.truth.rows }
}

function fileStore(path = join(temporaryFolder(), 'one.calltrail')): WriteStore {
  const store = openStore(path, { mode: 'write' })
  onTestFinished(() => {
    if (store.db.open) closeStore(store)
  })
  return store
}

/** Call logs without what differs from run to run. */
function callLogsOf(store: WriteStore): unknown[] {
  return [...iterateCallLogs(store, { filter: {}, sort: DEFAULT_SORT })]
    .flat()
    .map(({ id: _id, generatedAt: _at, celIds, ...rest }) => ({ ...rest, cels: celIds.length }))
}

/** Asks to stop once the job is that far in a phase, and counts the steps that it told of afterwards. */
function stopAt(phase: JobPhase, done: number): JobControl & { readonly stepsAfter: () => number } {
  let steps: number | null = null
  return {
    progress(step) {
      if (steps !== null) steps += 1
      else if (step.phase === phase && step.done >= done) steps = 0
    },
    cancelled: () => steps !== null,
    stepsAfter: () => steps ?? Number.NaN
  }
}

describe('importing a dump', () => {
  test('counts add up, rows come back, and the same dump again adds nothing', async () => {
    const store = memoryStore()
    const first = await runImport(store, file(SAMPLE), {}, quiet)
    expect(first.read).toBe(first.added + first.duplicates + first.rejected + first.ignored)
    expect(first.added).toBeGreaterThan(0)
    const rows = celTable(store)
    const again = await runImport(store, file(SAMPLE), {}, quiet)
    expect(again).toMatchObject({ added: 0, duplicates: first.added })
    expect(again.generation).toMatchObject({ callLogs: 0, replaced: 0 })
    expect(celTable(store)).toEqual(rows)
    expect(listSources(store)).toHaveLength(2)
  })

  test('leaves no unpacked copy behind when the workspace cannot be written', async () => {
    const copies = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`calltrail-source-${process.pid}-`))
    const store = memoryStore()
    const database = readFileSync(resolve(import.meta.dirname, '../fixtures/samples/cel.sqlite'))
    let copiesWhileReading = 0
    begin(store)
    const input = { kind: 'stream', name: 'cel.sqlite', sizeBytes: null } as const
    const control = { ...quiet, cancelled: () => ((copiesWhileReading ||= copies().length), false) }
    const reading = runImport(store, { ...input, stream: Readable.from([database]) }, {}, control)
    await expect(reading).rejects.toThrow('transaction')
    expect(copiesWhileReading).toBe(1)
    expect(copies()).toEqual([])
    rollback(store)
  })

  test('call logs are those of the dump, whatever its size', async () => {
    const store = memoryStore()
    const { path, callLogs } = dumpOf(30_000)
    const report = await runImport(store, file(path), {}, quiet)
    expect(report.generation?.callLogs).toBe(callLogs)
    expect(report.generation?.cels).toBe(report.added)
  })

  test('a dump in two halves gives the same call logs as the whole', async () => {
    const { path } = dumpOf(6000)
    const whole = memoryStore()
    await runImport(whole, file(path), {}, quiet)

    const lines = readFileSync(path, 'utf8').split('\n')
    const half = Math.floor(lines.length / 2)
    const folder = temporaryFolder()
    const parts = memoryStore()
    const pieces = [lines.slice(0, half), [lines[0] ?? '', ...lines.slice(half - 500)]]
    for (const [index, piece] of pieces.entries()) {
      const part = join(folder, `${index}.csv`)
      writeFileSync(part, `${piece.join('\n')}\n`)
      await runImport(parts, file(part), {}, quiet)
    }
    expect(callLogsOf(parts)).toEqual(callLogsOf(whole))
    expect(all(parts, 'SELECT count(*) AS n FROM cel')).toEqual(all(whole, 'SELECT count(*) AS n FROM cel'))
  })

  test('bad rows become problems that can be read later, and the others are kept', async () => {
    const path = join(temporaryFolder(), 'dump.csv')
    writeFileSync(
      path,
      'id,eventtype,eventtime,uniqueid,linkedid,channame\n' +
        '1,CHAN_START,2026-03-11 09:00:00+00,1.1,1.1,PJSIP/a-1\n' +
        '2,CHAN_START,yesterday,1.1,1.1,PJSIP/a-1\n' +
        '3,LINKEDID_END,2026-03-11 09:00:01+00,1.1,1.1,PJSIP/a-1\n'
    )
    const store = memoryStore()
    const report = await runImport(store, file(path), {}, quiet)
    expect(report).toMatchObject({ read: 3, added: 2, rejected: 1 })
    expect(report.problems).toMatchObject([{ line: 3, code: 'time-unreadable' }])
    expect(listProblems(store, { sourceId: report.sourceId ?? 0, offset: 0, limit: 10 })).toEqual({
      rows: report.problems,
      total: 1
    })
  })

  test('without generation the rows wait, and a later run takes them', async () => {
    const store = memoryStore()
    const { path, callLogs } = dumpOf(2000)
    const report = await runImport(store, file(path), { generate: false }, quiet)
    expect(report.generation).toBeNull()
    expect(workspaceSummary(store, REF)).toMatchObject({ callLogs: 0, unprocessedCels: report.added })
    const run = await runGeneration(store, { selection: { kind: 'last', count: 0 }, dryRun: false }, quiet)
    expect(run.callLogs).toBe(callLogs)
  })
})

describe('stopping in the middle', () => {
  test('a cancelled import leaves the workspace as it was, at its next step', async () => {
    const store = fileStore()
    await runImport(store, file(SAMPLE), {}, quiet)
    const before = { cels: celTable(store), summary: workspaceSummary(store, REF) }
    const { path } = dumpOf(60_000)
    for (const control of [stopAt('reading', 20_000), stopAt('indexing', 1)]) {
      const target = fileStore()
      await expect(runImport(target, file(path), {}, control)).rejects.toMatchObject({ code: 'cancelled' })
      expect(control.stepsAfter()).toBeLessThanOrEqual(1)
      expect(workspaceSummary(target, REF)).toMatchObject({ cels: 0, sources: 0 })
    }
    await expect(runImport(store, file(path), {}, stopAt('reading', 20_000))).rejects.toMatchObject({
      code: 'cancelled'
    })
    expect(celTable(store)).toEqual(before.cels)
    expect(workspaceSummary(store, REF)).toEqual(before.summary)
  })

  test('a cancelled generation keeps what it finished, and the next one does the rest', async () => {
    const { path, callLogs } = dumpOf(150_000)
    const store = fileStore()
    const control = stopAt('generating', 100_000)
    await expect(runImport(store, file(path), {}, control)).rejects.toMatchObject({ code: 'cancelled' })
    const half = workspaceSummary(store, REF).callLogs
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(callLogs)
    await runGeneration(store, { selection: { kind: 'last', count: 0 }, dryRun: false }, quiet)
    expect(workspaceSummary(store, REF).callLogs).toBe(callLogs)
  })

  for (const [phase, done] of [
    ['reading', 20_000],
    ['indexing', 2],
    ['generating', 80_000]
  ] as const) {
    test(`killed while ${phase}, the workspace opens again and can go on`, async () => {
      const { path, callLogs, rows } = dumpOf(120_000)
      const workspace = join(temporaryFolder(), 'one.calltrail')
      await killAt(workspace, path, { phase, done })

      const store = fileStore(workspace)
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
      const left = workspaceSummary(store, REF)
      expect(left.cels).toBe(phase === 'generating' ? rows : 0)
      expect(left.callLogs).toBeLessThan(callLogs)
      expect(indexesOf(store)).toContain('cel_unprocessed')

      await runImport(store, file(path), {}, quiet)
      expect(workspaceSummary(store, REF)).toMatchObject({ cels: rows, callLogs })
    })
  }

  const indexesOf = (store: WriteStore): string[] =>
    all<{ name: string }>(
      store,
      "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'cel'"
    ).map((row) => row.name)

  /** Runs an import in another process that kills itself without warning at a given step. */
  async function killAt(
    workspace: string,
    dump: string,
    { phase, done }: { readonly phase: string; readonly done: number }
  ): Promise<void> {
    mkdirSync(CACHE, { recursive: true })
    const script = await bundleScript(resolve(import.meta.dirname, 'child.ts'), CACHE)
    const args = [script, workspace, dump, phase, String(done)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    const exit = once(child, 'exit')
    const [, signal] = (await exit) as [number | null, string | null]
    expect(signal).toBe('SIGKILL')
    expect(existsSync(workspace)).toBe(true)
  }
})

describe('deleting call logs', () => {
  test('all: every call log goes, every row is free again, and a run brings them back', async () => {
    const { path, callLogs } = dumpOf(5000)
    const store = fileStore()
    await runImport(store, file(path), {}, quiet)
    const before = callLogsOf(store)
    expect(await runDeletion(store, { kind: 'all' }, { dryRun: true }, quiet)).toEqual({
      callLogs,
      withoutCels: 0
    })
    expect(workspaceSummary(store, REF).callLogs).toBe(callLogs)
    await runDeletion(store, { kind: 'all' }, { dryRun: false }, quiet)
    const { cels, unprocessedCels } = workspaceSummary(store, REF)
    expect({ callLogs: callLogsOf(store), unprocessedCels }).toEqual({ callLogs: [], unprocessedCels: cels })
    for (const table of ['call_log_group', 'call_log_participant', 'call_log_tag', 'recording']) {
      expect(all(store, `SELECT 1 FROM ${table}`)).toEqual([])
    }
    await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
    expect(callLogsOf(store)).toEqual(before)
  })

  test('the last days: recent calls go, older ones stay, zero days delete nothing', async () => {
    const store = fileStore()
    const row = (id: string, daysAgo: number): string =>
      [0, 1]
        .map((second) => {
          const time = new Date(Date.now() - daysAgo * 86_400_000 + second * 1000).toISOString()
          return `${second === 0 ? 'CHAN_START' : 'LINKEDID_END'},${time},${id},${id},PJSIP/a-${id},10,20\n`
        })
        .join('')
    const path = join(temporaryFolder(), 'dump.csv')
    writeFileSync(
      path,
      `eventtype,eventtime,uniqueid,linkedid,channame,cid_num,exten\n${row('1.1', 10)}${row('2.1', 1)}`
    )
    await runImport(store, file(path), {}, quiet)
    expect(workspaceSummary(store, REF).callLogs).toBe(2)
    const run = (days: number, dryRun = false) =>
      runDeletion(store, { kind: 'days', days }, { dryRun }, quiet)
    expect(await run(0)).toEqual({ callLogs: 0, withoutCels: 0 })
    expect(await run(3, true)).toMatchObject({ callLogs: 1 })
    expect(await run(3)).toMatchObject({ callLogs: 1 })
    expect(callLogsOf(store)).toMatchObject([{ conversationId: '1.1' }])
    expect(workspaceSummary(store, REF).unprocessedCels).toBe(2)
  })

  test('call logs whose CELs are gone are counted beforehand', async () => {
    const { path, callLogs } = dumpOf(1000)
    const store = fileStore()
    await runImport(store, file(path), {}, quiet)
    const [{ id } = { id: 0 }] = all<{ id: number }>(store, 'SELECT min(id) AS id FROM call_log')
    store.db.prepare('DELETE FROM cel WHERE call_log_id = ?').run(id)
    expect(await runDeletion(store, { kind: 'all' }, { dryRun: true }, quiet)).toEqual({
      callLogs,
      withoutCels: 1
    })
  })
})
