import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportOptions } from '@shared/model/import-preview'
import type { MissingAnswer } from '@shared/model/why'
import { askStore } from '../../src-main/api/ask-store'
import { explainMissing } from '../../src-main/api/explain-missing'
import { runImport } from '../../src-main/jobs/import'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, type WriteStore } from '../../src-main/store/store'
import { quiet } from '../jobs/quiet'
import { call, cel, START } from '../store/cels'
import type { NewCel } from '../../src-main/store/known-cels'

const SECOND = 1_000_000

const COLUMNS = [
  ['eventtype', (row: NewCel) => row.eventtype],
  ['eventtime', (row: NewCel) => new Date(row.eventtime / 1000).toISOString()],
  ['cid_name', (row: NewCel) => row.cidName],
  ['cid_num', (row: NewCel) => row.cidNum],
  ['exten', (row: NewCel) => row.exten],
  ['context', (row: NewCel) => row.context],
  ['channame', (row: NewCel) => row.channame],
  ['appname', (row: NewCel) => row.appname],
  ['uniqueid', (row: NewCel) => row.uniqueid],
  ['linkedid', (row: NewCel) => row.linkedid],
  ['peer', (row: NewCel) => row.peer],
  ['extra', (row: NewCel) => row.extra ?? '']
] as const

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const line = (row: NewCel): string => COLUMNS.map(([, value]) => quoted(value(row))).join(',')
const csv = (lines: readonly string[]): string =>
  [COLUMNS.map(([name]) => name).join(','), ...lines].join('\n') + '\n'

let store: WriteStore

async function take(name: string, lines: readonly string[], options: ImportOptions = {}): Promise<void> {
  const stream = Readable.from([Buffer.from(csv(lines))])
  await runImport(store, { kind: 'stream', stream, name, sizeBytes: null }, options, quiet)
}

/** Calls of every fate, imported from dumps as a person would. */
beforeAll(async () => {
  store = openStore(':memory:', { mode: 'write' })
  const renamed = (rows: readonly NewCel[], from: string, to: string): readonly NewCel[] =>
    rows.map((row) => ({
      ...row,
      channame: row.channame.replace(from, to),
      peer: row.peer.replace(from, to)
    }))
  const nameless = call('1773219740.4', { at: 40, from: '', to: '1009' }).map((row) => ({
    ...row,
    cidName: '',
    cidNum: ''
  }))
  const longName = call('1773219750.5', { at: 50 }).map((row) => ({ ...row, cidName: 'x'.repeat(300) }))
  const chat = ['CHAN_START', 'CHAN_END', 'LINKEDID_END'].map((eventtype, n) =>
    cel({
      eventtype,
      at: 60 + n,
      channame: 'Message/ast_msg_queue',
      uniqueid: '1773219760.6',
      linkedid: '1773219760.6'
    })
  )
  const beside = cel({
    eventtype: 'APP_START',
    at: 31,
    channame: 'PJSIP/a1001-1773219730.3',
    uniqueid: '1773219730.3',
    linkedid: '1773219730.9'
  })
  const rows = [
    ...call('1773219710.1', { at: 10 }),
    ...renamed(call('1773219720.2', { at: 20, to: '1777' }), 'PJSIP/b1777', 'PJSIP/trunk.example'),
    ...call('1773219730.3', { at: 30, to: '1888', open: true }),
    beside,
    ...nameless,
    ...longName,
    ...chat
  ]
  const refused = line(cel({ uniqueid: '1773219770.7', linkedid: '1773219770.7' })).replace(
    /2026-03-11T[^"]*/,
    'yesterday'
  )
  await take('cel.csv', [...rows.map(line), refused])
  await take('late.csv', call('1773219900.8', { at: 200, to: '1999' }).map(line), { generate: false })
  return () => closeStore(store)
})

const explain = (text: string): Promise<MissingAnswer> => explainMissing(askStore(store), text)
const kindsOf = ({ reasons }: MissingAnswer): readonly string[] => reasons.map(({ kind }) => kind)

describe('an id without call log', () => {
  test('of a call that has one names it', async () => {
    for (const id of ['1773219710.1', '1773219710.1b']) {
      const answer = await explain(id)
      expect(answer).toMatchObject({ readAs: 'id', callLogs: 1, complete: true })
      expect(answer.reasons).toMatchObject([
        { kind: 'has-call-log', conversationId: '1773219710.1', date: START + 10 * SECOND }
      ])
    }
  })

  test.each([
    ['1773219720.2', 'failed', '7.2', /PJSIP\/trunk\.example/],
    ['1773219730.3', 'unfinished', '3.3', /1773219730\.3/],
    ['1773219740.4', 'invalid', '10.1', /source/],
    ['1773219750.5', 'unstorable', '10.3', /sourceName/]
  ])('of the group %s that is %s names rule and reason', async (id, code, rule, reason) => {
    const answer = await explain(id)
    expect(kindsOf(answer)).toEqual(['skipped'])
    expect(answer.reasons[0]).toMatchObject({ code, rule, conversationId: id })
    expect(answer.reasons[0]).toHaveProperty('reason', expect.stringMatching(reason))
  })

  test('names the event at which a rule failed', async () => {
    const [reason] = (await explain('1773219720.2')).reasons
    expect(reason).toHaveProperty('celId', expect.any(Number))
  })

  test('that only shares a channel with the group it is in', async () => {
    expect((await explain('1773219730.9')).reasons).toMatchObject([
      { kind: 'skipped', code: 'unfinished', conversationId: '1773219730.3' }
    ])
  })

  test('of a chat message', async () => {
    expect((await explain('1773219760.6')).reasons[0]).toEqual({
      kind: 'ignored',
      linkedid: '1773219760.6',
      channels: ['Message/ast_msg_queue'],
      firstTime: START + 60 * SECOND
    })
  })

  test('of events that no generation has taken yet', async () => {
    const events = call('1773219900.8').length
    expect((await explain('1773219900.8')).reasons).toEqual([
      { kind: 'unprocessed', linkedid: '1773219900.8', events, firstTime: START + 200 * SECOND }
    ])
  })

  test('of a row that was refused, with file and line', async () => {
    const answer = await explain('1773219770.7')
    expect(kindsOf(answer)).toEqual(['rejected'])
    expect(answer.reasons[0]).toMatchObject({ file: 'cel.csv', code: 'time-unreadable' })
    expect(answer.reasons[0]).toHaveProperty('line', expect.any(Number))
  })

  test('that no event has, with the limits of the data and the time in the id', async () => {
    expect(await explain('1773999999.1')).toEqual({
      text: '1773999999.1',
      readAs: 'id',
      reasons: [
        {
          kind: 'not-in-dump',
          firstTime: START + 10 * SECOND,
          lastTime: expect.any(Number),
          idTime: 1_773_999_999 * SECOND
        }
      ],
      callLogs: 0,
      complete: true
    })
  })

  test('that is the beginning of another is not taken for it', async () => {
    expect(kindsOf(await explain('1773219770.70'))).toEqual(['not-in-dump'])
    expect(kindsOf(await explain('1773219770.'))).toEqual(['not-in-dump'])
  })
})

describe('a channel or number without call log', () => {
  test('is found among the events that have none', async () => {
    const channel = await explain('PJSIP/b1888-1773219730.3')
    expect(channel).toMatchObject({ readAs: 'channel', complete: true })
    expect(channel.reasons).toMatchObject([{ kind: 'skipped', code: 'unfinished' }])
    const number = await explain('1888')
    expect(number).toMatchObject({ readAs: 'number', complete: true })
    expect(number.reasons).toMatchObject([{ kind: 'skipped', conversationId: '1773219730.3' }])
    expect(kindsOf(await explain('19 99'))).toEqual(['unprocessed'])
  })

  test('is told beside the calls that it has', async () => {
    const answer = await explain('1001')
    expect(answer.callLogs).toBe(1)
    expect(kindsOf(answer).slice(0, 2)).toEqual(['has-call-log', 'skipped'])
    expect(kindsOf(answer).at(-1)).toBe('unprocessed')
  })

  test('that nothing knows is not in the dump', async () => {
    expect(await explain('0612345678')).toMatchObject({
      readAs: 'number',
      reasons: [{ kind: 'not-in-dump', idTime: null }],
      complete: true
    })
  })
})
