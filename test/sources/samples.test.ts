/** The same calls out of every sample file, as far as its format can carry them. */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { EMPTY_DIRECTORY } from '@shared/model/directory'
import { openSource } from '../../src-main/sources/open-source'
import { readSource, sample } from '../support/read-source'
import { NO_RULES, rulesByName, withoutRules } from '../support/recording-rules'
import {
  callsOf,
  expectedCalls,
  inProposedZone,
  sampleDirectory,
  type ShownCall
} from '../support/sample-calls'

const expected = expectedCalls()

/** Asterisk's own event set has rows that Wazo's leaves out. */
const MORE_ROWS = ['cel_count']
/** FreePBX has another dialplan without Wazo's user events, other channel names, and no user field. */
const FREEPBX = [
  'blocked',
  'cel_count',
  'destination_details',
  'destination_exten',
  'destination_internal_context',
  'destination_internal_exten',
  'destination_line_identity',
  'destination_name',
  'direction',
  'participants',
  'recordings',
  'requested_context',
  'requested_internal_context',
  'requested_internal_exten',
  'source_internal_context',
  'source_internal_exten',
  'source_line_identity',
  'user_field'
]

interface Expectation {
  readonly file: string
  readonly rows: number
  /** Fields in which calls differ from what the reference makes of its own rows; all others are equal in all calls. */
  readonly differing: readonly string[]
  /** The format has whole seconds only: times are compared without their fraction. */
  readonly wholeSeconds?: true
  readonly missing: readonly string[]
}

const NO_DIRECTORY = ['directory']

const FORMATS: readonly Expectation[] = [
  { file: 'wazo-cel.csv', rows: 271, differing: [], missing: NO_DIRECTORY },
  { file: 'wazo-cel-semicolon-bom.csv', rows: 271, differing: [], missing: NO_DIRECTORY },
  { file: 'wazo-cel.copy.txt', rows: 271, differing: [], missing: NO_DIRECTORY },
  { file: 'wazo-cel.copy.sql', rows: 271, differing: [], missing: [] },
  { file: 'wazo-cel.inserts.sql', rows: 271, differing: [], missing: [] },
  { file: 'cel.ndjson', rows: 271, differing: [], missing: NO_DIRECTORY },
  { file: 'Master.csv', rows: 291, differing: MORE_ROWS, missing: ['directory', 'id'] },
  {
    file: 'Master-local.csv',
    rows: 291,
    differing: [...MORE_ROWS, 'recordings'],
    wholeSeconds: true,
    missing: ['directory', 'fractions', 'id']
  },
  { file: 'cel-asterisk-advanced.json', rows: 291, differing: MORE_ROWS, missing: ['directory', 'id'] },
  ...['freepbx-asteriskcdrdb-cel.sql', 'freepbx-backup-cel-compact.sql'].map((file) => ({
    file,
    rows: 226,
    differing: FREEPBX,
    wholeSeconds: true as const,
    missing: ['directory', 'wazo-events', 'fractions', 'userfield']
  })),
  { file: 'cel.sqlite', rows: 291, differing: MORE_ROWS, missing: ['directory', 'id'] },
  {
    file: 'cel-default-columns.sqlite',
    rows: 291,
    differing: MORE_ROWS,
    missing: ['linkedid', 'directory', 'id']
  }
]

describe.each(FORMATS)('$file', ({ file, rows, differing, wholeSeconds, missing }) => {
  test(`gives all calls, and nothing differs but ${differing.join(', ') || 'nothing'}`, async () => {
    const { preview, close } = await openSource(sample(file), {})
    await close?.()
    const { cels, problems, directory } = await readSource(sample(file), inProposedZone(preview.zone))
    expect(problems).toEqual([])
    expect(cels.length).toBe(rows)
    expect(preview.missing.map(({ code }) => code)).toEqual(missing)
    const { calls, skipped } = callsOf(cels, directory ?? sampleDirectory(), preview.completion)
    expect([...calls.keys()].sort()).toEqual([...expected.keys()].sort())
    expect(skipped.filter(({ code }) => code === 'unfinished').map((one) => one.conversationId)).toEqual([
      '1773251920.76'
    ])
    expect(differences(calls, wholeSeconds === true)).toEqual([...differing].sort())
  })
})

/** Fields in which at least one call differs. */
function differences(calls: ReadonlyMap<string, ShownCall>, wholeSeconds: boolean): string[] {
  const differing = new Set<string>()
  for (const [id, call] of expected) {
    for (const [field, value] of Object.entries(call)) {
      const wanted =
        wholeSeconds && typeof value === 'number' && field !== 'cel_count'
          ? Math.floor(value / 1_000_000) * 1_000_000
          : value
      if (!isDeepStrictEqual(calls.get(id)?.[field], wanted)) differing.add(field)
    }
  }
  return [...differing].sort()
}

describe('what else a dump of the whole database holds', () => {
  test.each(['wazo-cel.copy.sql', 'wazo-cel.inserts.sql'])(
    '%s is listed before anything is imported',
    async (file) => {
      const { preview } = await openSource(sample(file), {})
      expect(preview.contents).toMatchObject({
        cels: 271,
        directory: { users: 7, lines: 8, contexts: 4, voicemails: 1, tenants: 2 },
        serverCallLogs: 14,
        queueLog: 5,
        complete: true
      })
      expect([...preview.contents.announced].sort()).toEqual(['cels', 'directory', 'history', 'queue-log'])
      expect(preview.server).toEqual({ version: '26.08', zone: 'Europe/Paris' })
    }
  )

  test.each(['wazo-cel.copy.sql', 'wazo-cel.inserts.sql'])(
    '%s gives the directory that the reference had',
    async (file) => {
      const read = (await readSource(sample(file))).directory ?? EMPTY_DIRECTORY
      const directory = withoutRules(read)
      const { users, lines, contexts, voicemails } = sampleDirectory()
      expect(directory.users).toEqual(users)
      expect(directory.lines).toEqual(lines)
      expect(directory.voicemails).toEqual(voicemails)
      expect(directory.contexts).toEqual(expect.arrayContaining([...contexts]))
      expect(rulesByName(read)).toMatchObject({
        Alice: NO_RULES,
        Chloé: { ...NO_RULES, incomingExternal: true }
      })
      expect(directory.tenants).toEqual([
        {
          uuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd',
          name: 'Harbour Lane',
          parentUuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
        },
        {
          uuid: 'be1a7c36-248a-4f5f-bbaa-9b8ff5cdffd5',
          name: 'Quay Street',
          parentUuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
        }
      ])
    }
  )

  test.each([
    [{ cels: false }, [0, true, 14]],
    [{ directory: false }, [271, false, 14]],
    [{ history: false }, [271, true, 0]]
  ])('is left out where the person declines it: %o', async (take, counts) => {
    const { cels, directory, callLogs, preview } = await readSource(sample('wazo-cel.copy.sql'), { take })
    expect([cels.length, directory !== null, callLogs.length]).toEqual(counts)
    expect(preview.contents.directory?.users).toBe(7)
  })
})
