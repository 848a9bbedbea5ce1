import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorData } from '@shared/errors/app-error'
import { parseInstant } from '@shared/format/instant'
import type { Recording } from '@shared/model/call-log'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { writeFailure } from '../../src-main/exports/atomic-file'
import {
  exportContent,
  tableFor,
  writeExport,
  type ExportListener,
  type ExportResult
} from '../../src-main/exports'
import { HEAD, rowOf } from './rows'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')
const PARIS = 'Europe/Paris'
const QUIET = { onRows: () => undefined, cancelled: () => false }

const us = (text: string): number => parseInstant(text) as number
const usOrNull = (text: string | null): number | null => (text === null ? null : us(text))

type Json = Readonly<Record<string, never>>

/** Call logs as the workspace holds them, from what the reference made of the sample and said of it over REST. */
function sampleCallLogs(): StoredCallLog[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(resolve(SAMPLES, name), 'utf8'))
  const stored = read('expected-call-logs.json') as Json[]
  const shown = new Map(
    (read('call-logd-cdr.json') as { items: Json[] }).items.map((item) => [item['id'], item])
  )
  return stored.map((log) => {
    const rest: Json = shown.get(log['id']) ?? ({} as Json)
    const recordings = log['recordings'] as unknown as {
      uuid: string
      start_time: string
      end_time: string
      path: string
    }[]
    return callLog({
      id: log['id'],
      conversationId: log['conversation_id'],
      tenantUuid: log['tenant_uuid'],
      date: us(log['start'] as never),
      dateAnswer: usOrNull(log['answer'] as never),
      dateEnd: usOrNull(log['end'] as never),
      answered: log['answer'] !== null,
      direction: log['direction'],
      sourceName: log['source_name'],
      sourceExten: log['source_exten'],
      sourceInternalName: log['source_internal_name'],
      sourceInternalExten: log['source_internal_exten'],
      sourceInternalContext: log['source_internal_context'],
      requestedName: log['requested_name'],
      requestedExten: log['requested_exten'],
      requestedContext: log['requested_context'],
      requestedInternalExten: log['requested_internal_exten'],
      requestedInternalContext: log['requested_internal_context'],
      destinationName: log['destination_name'],
      destinationExten: log['destination_exten'],
      destinationInternalExten: log['destination_internal_exten'],
      destinationInternalContext: log['destination_internal_context'],
      userField: log['user_field'],
      recordings: recordings.map((recording): Recording => ({
        uuid: recording.uuid,
        startTime: us(recording.start_time),
        endTime: us(recording.end_time),
        path: recording.path,
        mixmonitorId: null
      })),
      duration: rest['duration'] ?? null,
      callStatus: rest['call_status'] ?? ('blocked' as never),
      tags: rest['tags'] ?? ([] as never),
      destinationUserUuid: rest['destination_user_uuid'] ?? null,
      destinationLineId: rest['destination_line_id'] ?? null,
      requestedUserUuid: rest['requested_user_uuid'] ?? null,
      sourceUserUuid: rest['source_user_uuid'] ?? null,
      sourceLineId: rest['source_line_id'] ?? null
    })
  })
}

function callLog(values: Partial<StoredCallLog>): StoredCallLog {
  return {
    id: 1,
    engineVersion: '1',
    generatedAt: 0,
    stale: false,
    botDurationUs: null,
    botBillUs: null,
    campaignId: null,
    conversationId: '1.1',
    tenantUuid: 'tenant',
    date: us('2026-03-11T09:00:00Z'),
    dateAnswer: null,
    dateEnd: null,
    sourceName: null,
    sourceExten: null,
    sourceInternalName: null,
    sourceInternalExten: null,
    sourceInternalContext: null,
    sourceLineIdentity: null,
    requestedName: null,
    requestedExten: null,
    requestedContext: null,
    requestedInternalExten: null,
    requestedInternalContext: null,
    destinationName: null,
    destinationExten: null,
    destinationInternalExten: null,
    destinationInternalContext: null,
    destinationLineIdentity: null,
    destinationDetails: {},
    userField: null,
    direction: 'internal',
    blocked: false,
    reachedVoicemail: false,
    participants: [],
    recordings: [],
    celIds: [],
    answered: false,
    duration: null,
    callStatus: 'unknown',
    tags: [],
    sourceUserUuid: null,
    sourceLineId: null,
    destinationUserUuid: null,
    destinationLineId: null,
    requestedUserUuid: null,
    ringDurationUs: null,
    talkDurationUs: null,
    totalDurationUs: null,
    hangupCause: null,
    hangupSource: null,
    hangupInferred: false,
    outcome: 'missed',
    trail: [],
    ...values
  }
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Form = 'wazo' | 'xivo'

/** Writes batches of call logs in one of the two forms that other programs have. */
function exportCsv(
  path: string,
  form: Form,
  batches: Iterable<readonly StoredCallLog[]>,
  listener: ExportListener = QUIET
): Promise<ExportResult> {
  const options: ExportOptions = { ...DEFAULT_EXPORT, columns: form, guard: false, timeZone: PARIS }
  const table = tableFor(options, 2)
  function* rows(): Generator<(readonly unknown[])[]> {
    for (const batch of batches) yield batch.map((log) => rowOf(log, table.fields))
  }
  return writeExport(path, exportContent({ options, table, head: HEAD, batches: rows() }), listener)
}

const write = (form: Form, logs: readonly StoredCallLog[]): Promise<unknown> =>
  exportCsv(join(folder, 'out.csv'), form, [logs])

/** Cells of one call. */
function csvCells(form: Form, log: StoredCallLog, timeZone: string, maxRecordings = 0): string[] {
  const table = tableFor({ ...DEFAULT_EXPORT, columns: form, guard: false, timeZone }, maxRecordings)
  const row = rowOf(log, table.fields)
  return table.columns.map(({ text }) => text(row))
}
const written = (): string => readFileSync(join(folder, 'out.csv'), 'utf8')

describe('the sample calls', () => {
  it('are the XiVO file, byte for byte', async () => {
    const logs = sampleCallLogs().sort((a, b) => a.date - b.date)
    const result = await write('xivo', logs)
    const expected = readFileSync(resolve(SAMPLES, 'xivo-call-logs.csv'), 'utf8')
    expect(written()).toBe(expected)
    expect(result).toEqual({ rows: 14, bytes: Buffer.byteLength(expected) })
  })

  it('are the file of wazo-call-logd, byte for byte', async () => {
    const logs = sampleCallLogs()
      .filter((log) => log.callStatus !== 'blocked')
      .sort((a, b) => b.date - a.date)
    await write('wazo', logs)
    expect(written()).toBe(readFileSync(resolve(SAMPLES, 'call-logd-cdr.csv'), 'utf8'))
  })
})

describe('the XiVO form', () => {
  const cells = (values: Partial<StoredCallLog>, timeZone = 'Europe/Paris') =>
    csvCells('xivo', callLog(values), timeZone)

  it('rounds the seconds of conversation', () => {
    const dateAnswer = us('2026-03-11T09:00:00Z')
    expect(cells({ dateAnswer, dateEnd: dateAnswer + 124_600_000 })[3]).toBe('125')
    expect(cells({ dateAnswer, dateEnd: dateAnswer + 124_400_000 })[3]).toBe('124')
  })

  it('gives an unanswered call no seconds, even when its end is known', () => {
    expect(cells({ dateEnd: us('2026-03-11T09:05:00Z') })[3]).toBe('0')
  })

  it('writes the time of the zone, with six digits of fraction or none', () => {
    expect(cells({ date: us('2026-07-01T10:00:00.5Z') })[0]).toBe('2026-07-01T12:00:00.500000')
    expect(cells({ date: us('2026-07-01T10:00:00Z') }, 'UTC')[0]).toBe('2026-07-01T10:00:00')
  })

  it('keeps blank and parentheses around an unknown caller', () => {
    expect(cells({})[1]).toBe(' ()')
  })
})

describe('the wazo form', () => {
  it('has 29 columns and five more per recording', () => {
    const heads = (recordings: number): string[] =>
      tableFor({ ...DEFAULT_EXPORT, columns: 'wazo' }, recordings).columns.map(({ title }) => title)
    expect(heads(0)).toHaveLength(29)
    expect(heads(2).slice(29)).toContain('recording_2_filename')
  })

  it('says that a recording without a path is deleted', () => {
    const recording = { uuid: 'abc', startTime: 0, endTime: 1_000_000, path: null, mixmonitorId: null }
    const cells = csvCells('wazo', callLog({ id: 7, recordings: [recording] }), 'UTC', 1)
    expect(cells.slice(29)).toEqual([
      'abc',
      '1970-01-01T00:00:00+00:00',
      '1970-01-01T00:00:01+00:00',
      'True',
      '1970-01-01T00_00_00UTC-7-abc.wav'
    ])
  })
})

describe('the file', () => {
  it('can be read back, whatever the values hold', async () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '漢') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 }), async (pairs) => {
        await write(
          'xivo',
          pairs.map(([destinationExten, userField]) => callLog({ destinationExten, userField }))
        )
        const rows = Papa.parse<string[]>(written(), { newline: '\r\n', skipEmptyLines: true }).data
        expect(rows.slice(1).map((row) => [row[2], row[4]])).toEqual(pairs)
      }),
      { numRuns: 50 }
    )
  })

  it('holds every row in order when it is larger than one block', async () => {
    const logs = Array.from({ length: 5000 }, (_, id) => callLog({ id, destinationExten: String(id) }))
    const batches = [logs.slice(0, 1), logs.slice(1, 4000), [], logs.slice(4000)]
    const progress: number[] = []
    const result = await exportCsv(join(folder, 'out.csv'), 'wazo', batches, {
      ...QUIET,
      onRows: (rows) => progress.push(rows)
    })
    expect(result.rows).toBe(5000)
    expect(progress.length).toBeGreaterThan(2)
    expect(progress.at(-1)).toBe(5000)
    const ids = written().trimEnd().split('\r\n').slice(1)
    expect(ids.map((line) => Number(line.split(',')[0]))).toEqual(logs.map((log) => log.id))
  })

  it('is not there, and leaves the old one alone, when the export is cancelled', async () => {
    writeFileSync(join(folder, 'out.csv'), 'old')
    const cancelled = exportCsv(join(folder, 'out.csv'), 'xivo', [[callLog({})]], {
      ...QUIET,
      cancelled: () => true
    })
    expect(errorData(await cancelled.catch((error: unknown) => error)).code).toBe('cancelled')
    expect(written()).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })

  it('leaves nothing behind when the rows fail to come', async () => {
    function* broken(): Generator<StoredCallLog[]> {
      yield [callLog({})]
      throw new Error('the store broke')
    }
    await expect(exportCsv(join(folder, 'out.csv'), 'xivo', broken())).rejects.toThrow('the store broke')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a folder that is not there', 'missing/out.csv'],
    ['a name that is a folder', 'taken']
  ])('cannot be written into %s, and says so', async (_, name) => {
    mkdirSync(join(folder, 'taken'))
    const failed = await exportCsv(join(folder, name), 'xivo', [[callLog({})]]).catch(
      (error: unknown) => error
    )
    expect(errorData(failed).code).toBe('file-unwritable')
    expect(errorData(failed).hint).not.toBe('')
    expect(readdirSync(folder)).toEqual(['taken'])
  })

  // The full device of Linux: opening works, every write is refused for lack of space.
  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const full = await open('/dev/full', 'w')
    const cause = await full.writeFile('x').catch((error: unknown) => error)
    await full.close()
    const error = errorData(writeFailure('/somewhere/out.csv', cause))
    expect(error).toMatchObject({ code: 'disk-full', details: { file: 'out.csv' } })
  })
})
