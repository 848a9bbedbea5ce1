import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '@shared/format/instant'
import type { Cel } from '@shared/model/cel'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'
import { openSource } from '../../src-main/sources/open-source'
import { generateCelCsv, type GeneratorOptions } from './cel-generator'

const hashOf = (options: GeneratorOptions): string => {
  const hash = createHash('sha256')
  for (const chunk of generateCelCsv(options)) hash.update(chunk)
  return hash.digest('hex')
}

describe('the generated dump', () => {
  it('is the same for the same seed and another one for another', () => {
    expect(hashOf({ rows: 3000, seed: 7 })).toBe(hashOf({ rows: 3000, seed: 7 }))
    expect(hashOf({ rows: 3000, seed: 7 })).not.toBe(hashOf({ rows: 3000, seed: 8 }))
  })

  it('gives the engine exactly the calls that its truth names', async () => {
    const generated = generateCelCsv({ rows: 40_000, seed: 3, unfinished: 0.02 })
    const input = {
      kind: 'stream',
      stream: Readable.from(generated),
      name: 'generated',
      sizeBytes: null
    } as const
    const { batches } = await openSource(input, {})
    const cels: Cel[] = []
    let read = 0
    for await (const batch of batches()) {
      expect(batch.problems).toEqual([])
      read += batch.read
      for (const { serverId, ...cel } of batch.cels) cels.push({ id: serverId ?? 0, ...cel, callLogId: null })
    }
    const { truth, directory } = generated
    expect(read).toBe(truth.rows)
    const { callLogs, skipped } = generateCallLogs(cels, createDirectoryIndex(directory), {
      serviceTenantUuid: '00000000-0000-4000-8000-000000000000'
    })
    const count = (direction: string): number => callLogs.filter((log) => log.direction === direction).length
    expect({
      callLogs: callLogs.length,
      answered: callLogs.filter((log) => log.answered).length,
      unfinished: skipped.filter((group) => group.code === 'unfinished').length,
      directions: { internal: count('internal'), inbound: count('inbound'), outbound: count('outbound') }
    }).toEqual({
      callLogs: truth.callLogs,
      answered: truth.answered,
      unfinished: truth.unfinished,
      directions: truth.directions
    })
    expect(skipped.length).toBe(truth.unfinished)
    const rowsPerCall = truth.rows / (truth.callLogs + truth.unfinished)
    expect(rowsPerCall).toBeGreaterThan(14)
    expect(rowsPerCall).toBeLessThan(18)
  })

  it('lies in time order, with calls that overlap', () => {
    const ids: string[] = []
    let last = 0
    for (const line of [...generateCelCsv({ rows: 2000 })].join('').split('\n').slice(1, -1)) {
      const time = parseInstant(/,(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+01),/.exec(line)?.[1] ?? '') ?? 0
      expect(time).toBeGreaterThanOrEqual(last)
      last = time
      ids.push(/,(\d+\.\d+),(\d+\.\d+),[^,]*,/.exec(line)?.[2] ?? '')
    }
    expect(last).toBeGreaterThan(0)
    const changes = ids.filter((id, index) => id !== ids[index - 1]).length
    expect(changes).toBeGreaterThan(new Set(ids).size * 2)
  })
})
