import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openSource } from '../../src-main/sources/open-source'
import { runImport } from '../../src-main/jobs/import'
import { pageSkippedGroups } from '../../src-main/store/skipped-groups'
import { memoryStore } from '../store/workspace'
import { quiet } from './quiet'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')
const lines = (name: string): string[] => readFileSync(resolve(SAMPLES, name), 'utf8').split('\n')

function stream(content: string): Parameters<typeof openSource>[0] {
  return { kind: 'stream', stream: Readable.from([Buffer.from(content)]), name: 'dump', sizeBytes: null }
}

/** What Asterisk's sample configuration writes of the sample calls, on another server: no LINKEDID_END. */
const STOCK = lines('Master.csv')
  .filter((line) => /^"(?:APP_START|CHAN_START|CHAN_END|ANSWER|HANGUP|BRIDGE_ENTER|BRIDGE_EXIT)"/.test(line))
  .join('\n')
  .replaceAll('"1773', '"1774')

/** Wazo's rows of the sample calls, one of which lost its LINKEDID_END. */
const WAZO = lines('wazo-cel.csv')
  .filter((line) => !/LINKEDID_END.*1773219730\.41/.test(line))
  .join('\n')

test('calls of a server that writes no LINKEDID_END are over when their channels are', async () => {
  const { preview } = await openSource(stream(STOCK), {})
  expect(preview.completion).toBe('channels-ended')
  expect(preview.missing).toContainEqual({ code: 'linkedid-end', severity: 'warning' })
  const store = memoryStore()
  const { generation } = await runImport(store, stream(STOCK), {}, quiet)
  expect(generation?.callLogs).toBeGreaterThan(10)
  expect(generation?.skipped.unfinished).toBe(1)
})

test('calls of a Wazo wait for theirs, also beside those of such a server, in either order', async () => {
  expect((await openSource(stream(WAZO), {})).preview.completion).toBe('linkedid-end')
  const alone = await runImport(memoryStore(), stream(WAZO), {}, quiet)
  expect(alone.generation?.skipped.unfinished).toBe(2)
  for (const dumps of [
    [STOCK, WAZO],
    [WAZO, STOCK]
  ]) {
    const store = memoryStore()
    for (const dump of dumps) await runImport(store, stream(dump), {}, quiet)
    const unfinished = pageSkippedGroups(store, { codes: ['unfinished'], offset: 0, limit: 10 })
    expect(unfinished.rows.map((group) => group.conversationId).sort()).toEqual([
      '1773219730.41',
      '1773251920.76',
      '1774251920.76'
    ])
  }
})
