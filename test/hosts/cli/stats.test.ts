import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../src-main/store/open-store'
import { closeStore } from '../../../src-main/store/store'
import { addCallLogs, callLog } from '../../store/call-logs'
import { START } from '../../store/cels'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')

let path: string

beforeEach(() => {
  const folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  path = join(folder, 'w.calltrail')
})

const run = (...args: readonly string[]) => cli(['--workspace', path, ...args])
const stats = async (...args: readonly string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await run('stats', '--time-zone', 'Europe/Paris', ...args)
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
  return stdout
}

describe('figures of the sample, counted by hand from its list', () => {
  beforeEach(() =>
    run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
  )

  test('as text: summary, heat map, course with its long pause, lists', async () => {
    const text = await stats()
    expect(text.split('\n').slice(0, 8)).toEqual([
      'Calls            14, 0.10 a day on 137 days',
      'From, until      2025-10-26 02:58:30, 2026-03-11 17:44:19',
      'Answered         11, 78.6 %',
      'Missed           0, 0.0 %',
      'Not called back  0 of 0 missed from outside',
      'Talk             30m 35s in all, median 2m 04s',
      'Ring             median 6s, p95 20s',
      'Most at once     3, 2026-03-11 16:00:44'
    ])
    expect(text).toContain('\n  Wed                                4  2  1     1  1  3  1\n')
    expect(text).toContain('\n  Sun        1\n')
    expect(text).toContain(
      [
        'Calls by week',
        '  2025-10-20        1    7.1 %  ███',
        '  … 19 weeks without calls',
        `  2026-03-09       13   92.9 %  ${'█'.repeat(30)}`,
        ''
      ].join('\n')
    )
    expect(text).toContain("\n         2         2 answered     9m 24s  Dmitri O'Hara (1004)\n")
    expect(text).toContain('\nCalled, first 10 of 11\n')
    expect(text).toContain('\n         9         7 answered    14m 25s  sales\n')
  })

  test('as JSON, the same text each time', async () => {
    const text = await stats('--json', '--top', '1')
    expect(await stats('--json', '--top', '1')).toBe(text)
    expect(JSON.parse(text)).toMatchObject({
      time_zone: 'Europe/Paris',
      summary: {
        calls: 14,
        answered: 11,
        talk_duration: 1835.52219,
        talk_median: 124.399713,
        ring_p95: 20.219047,
        first: '2025-10-26T02:58:30.400000+02:00',
        days: 137,
        most_at_once: { calls: 3, at: '2026-03-11T16:00:44.012701+01:00' }
      },
      hangup_causes: [{ cause: 16, calls: 14, caller: 9, callee: 4, system: 1, inferred: 0 }],
      users: { total: 5, items: [{ name: 'Alice Moreau', calls: 6, answered: 5 }] },
      tags: { total: 4, items: [{ key: 'sales', calls: 9 }] },
      at_once: { peaks: [{ calls: 3 }, ...Array.from({ length: 9 }, () => ({ calls: 1 }))] }
    })
  })

  test('of a filter: only what matches, in its period', async () => {
    const text = await stats('--from', '2026-03-11', '--until', '2026-03-12', '--call-direction', 'inbound')
    expect(text).toContain('Calls            6, on one day\n')
    expect(text).toContain('\nCalls by hour\n')
    expect(text).toContain('\n  … 10 hours without calls\n')
    expect(text).toMatch(/\n {2}Mon(?: {2}·){24}\n/)
    expect(await stats('--number', '999999')).toBe('No calls match.\n')
  })

  test('one part as CSV, empty where there is no value', async () => {
    expect(await stats('--csv', 'outcomes')).toBe(
      'outcome,calls\r\ncompleted,11\r\nvoicemail,1\r\ncancelled,1\r\nblocked,1\r\n'
    )
    const callers = (await stats('--csv', 'callers', '--top', '7')).split('\r\n')
    expect(callers[0]).toBe('key,name,calls,answered,missed,talk_duration')
    expect(callers[2]).toBe("1004,Dmitri O'Hara,2,2,0,564.000622")
    expect(callers[7]).toMatch(/^\+33155507788,,1,/)
    const hours = (await stats('--csv', 'hours')).split('\r\n')
    expect(hours).toHaveLength(170)
    expect(hours).toContain('wednesday,10,4')
    const peaks = await stats('--csv', 'peaks')
    expect(peaks).toContain('2026-03-11T16:00:44.012701+01:00,2026-03-11T16:05:07.')
  })
})

describe('what cannot be asked', () => {
  test('an unknown part, two forms at once, no rows at all', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
    for (const args of [
      ['--csv', 'everything'],
      ['--csv', 'tags', '--json'],
      ['--top', '0']
    ]) {
      const { exitCode, stdout } = await run('stats', ...args)
      expect([args, exitCode]).toEqual([args, 2])
      expect(stdout).not.toContain('sales')
    }
  })
})

test('names from foreign data run no formula in a spreadsheet and steer no terminal', async () => {
  const store = openStore(path, { mode: 'write' })
  addCallLogs(store, [callLog(1, { sourceName: '=cmd|calc', sourceExten: '1001', date: START })])
  addCallLogs(store, [callLog(2, { sourceName: '\u001b[2Jgone', sourceExten: '1002' })])
  closeStore(store)
  expect(await stats('--csv', 'callers')).toContain("\r\n1001,'=cmd|calc,1,")
  const text = await stats()
  expect(text).toContain('  =cmd|calc (1001)\n')
  expect(text).not.toContain('\u001b')
})

test('a workspace without calls says so', async () => {
  closeStore(openStore(path, { mode: 'write' }))
  expect(await stats()).toBe('No calls match.\n')
  expect(JSON.parse(await stats('--json'))).toMatchObject({
    summary: { calls: 0, talk_median: null, first: null, days: 0, most_at_once: null },
    course: { points: [] }
  })
})
