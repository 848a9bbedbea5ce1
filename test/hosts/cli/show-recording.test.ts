import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')
/** Two recordings, the first one paused and resumed. */
const RECORDED = '1773220512.45'
/** Answered, and never recorded. */
const INTERNAL = '1773219730.41'

let run: (...args: string[]) => Promise<CliResult>

beforeEach(() => {
  const folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  run = (...args) => cli(['--workspace', join(folder, 'w.calltrail'), ...args])
})

async function linesOf(call: string, head: string): Promise<readonly string[]> {
  const { exitCode, stdout } = await run('show', call, '--time-zone', 'Europe/Paris')
  expect(exitCode).toBe(0)
  return stdout
    .split('\n')
    .filter((line) => line.startsWith(`${head}  `))
    .map((line) => line.slice(head.length).trim())
}

describe('why a call is recorded, or is not', () => {
  test('tells start, pause, going on and end with their time and event', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.copy.sql'))
    const lines = await linesOf(RECORDED, 'recorded')
    expect(lines.map((line) => line.replace(/\(event \d+\)$/, '(event)'))).toEqual([
      '2026-03-11 10:15:24 (+12s) Started during the conversation on Chloé Nakamura’s side, as *3 does. (event)',
      '2026-03-11 10:15:52 (+40s) Paused on Chloé Nakamura’s side. (event)',
      '2026-03-11 10:16:07 (+55s) Resumed on Chloé Nakamura’s side, in the same file. (event)',
      '2026-03-11 10:16:32 (+1m 20s) Stopped on Chloé Nakamura’s side. (event)',
      '2026-03-11 10:16:47 (+1m 35s) Started during the conversation on Chloé Nakamura’s side, as *3 does. (event)',
      '2026-03-11 10:17:22 (+2m 10s) Ended when Chloé Nakamura’s channel ended. (event)'
    ])
    expect(await linesOf(RECORDED, 'not recorded')).toEqual([])
  })

  test('tells the rules of the directory where nobody started a recording', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.copy.sql'))
    expect(await linesOf(INTERNAL, 'not recorded')).toEqual([
      'Nobody started a recording.',
      'The directory does not ask to record outgoing internal calls of Alice Moreau.',
      'By the directory Alice Moreau may not start a recording with *3.',
      'The directory does not ask to record incoming internal calls of Bruno Keller.',
      'By the directory Bruno Keller may not start a recording with *3.'
    ])
  })

  test('says that the rules are unknown where the directory has none', async () => {
    const directory = resolve(import.meta.dirname, '../../../resources/samples/directory.json')
    await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', directory)
    expect(await linesOf(INTERNAL, 'not recorded')).toEqual([
      'Nobody started a recording.',
      'The directory does not say which calls of Alice Moreau are recorded.',
      'The directory does not say which calls of Bruno Keller are recorded.'
    ])
  })

  test('reads the MixMonitor of a server that has no events for recordings', async () => {
    await run('import', join(SAMPLES, 'freepbx-asteriskcdrdb-cel.sql'), '--time-zone', 'Europe/Paris')
    const lines = await linesOf(RECORDED, 'recorded')
    expect(lines[0]).toContain('Started during the conversation on Chloé Nakamura’s side')
    expect(lines[0]).toContain('2026-03-11')
    expect(lines.filter((line) => line.includes('Started'))).toHaveLength(2)
    expect(lines.at(-1)).toContain('Ended when Chloé Nakamura’s channel ended.')
  })

  test('as JSON, with code, time and event', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.copy.sql'))
    const { stdout } = await run('show', RECORDED, '--json', '--time-zone', 'UTC')
    const { recording_story: story } = JSON.parse(stdout) as { recording_story: readonly unknown[] }
    expect(story[1]).toMatchObject({
      code: 'paused',
      text: 'Paused on Chloé Nakamura’s side.',
      time: '2026-03-11T09:15:52.017378+00:00',
      seconds_into_call: 40.001505,
      cel_id: expect.any(Number),
      recording_uuid: '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
    })
  })

  test('--why recordings is in words: each recording a line, what it replaced, and what happened', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.copy.sql'))
    const { exitCode, stdout } = await run(
      'show',
      RECORDED,
      '--why',
      'recordings',
      '--time-zone',
      'Europe/Paris'
    )
    expect(exitCode).toBe(0)
    expect(stdout.split('\n').slice(2, 4)).toEqual([
      'recordings                      33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav from 2026-03-11 10:15:24.018988 to 2026-03-11 10:16:32.020233',
      '                                6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b.wav from 2026-03-11 10:16:47.017505 to 2026-03-11 10:17:22.519166'
    ])
    expect(stdout).toMatch(/MIXMONITOR_START .* {2}33dfa51f-\S+ from 2026-03-11 10:15:24\.018988, going on$/m)
    expect(stdout).toMatch(/^2026-03-11 10:15:52 \(\+40s\) Paused on Chloé Nakamura’s side\./m)
    expect(stdout).not.toMatch(/[{}[\]]|mixmonitorId/)
  })

  test('--why recordings --json gives steps and story for programs', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.copy.sql'))
    const { stdout } = await run('--json', 'show', RECORDED, '--why', 'recordings')
    expect(JSON.parse(stdout)).toMatchObject({
      steps: expect.arrayContaining([expect.objectContaining({ field: 'recordings' })]),
      recording_story: expect.arrayContaining([expect.objectContaining({ code: 'paused' })])
    })
  })

  test('--why recordings of a call that was not recorded says why not', async () => {
    await run('import', join(SAMPLES, 'wazo-cel.copy.sql'))
    const { stdout } = await run('show', INTERNAL, '--why', 'recordings')
    expect(stdout).toContain('Nobody started a recording.')
  })
})
