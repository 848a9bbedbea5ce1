import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseInstant } from '@shared/format/instant'
import { openSource } from '../../src-main/sources/open-source'
import { generateCelCsv } from '../support/cel-generator'
import { piped, readSource, refusalOf, sample, sampleBytes } from '../support/read-source'

const us = (text: string): number => parseInstant(text) as number

describe('the sample calls', () => {
  it('come out of the psql export as they stand in it', async () => {
    const { preview, cels, problems, read, ignored, bytesRead } = await readSource(sample('wazo-cel.csv'))
    expect(problems).toEqual([])
    expect({ read, ignored, bytesRead }).toEqual({
      read: 271,
      ignored: 0,
      bytesRead: sampleBytes('wazo-cel.csv').length
    })
    expect(cels[2]).toEqual({
      eventtype: 'APP_START',
      eventtime: us('2025-10-26T00:58:30.743963Z'),
      userdeftype: '',
      cidName: "Dmitri O'Hara",
      cidNum: '1004',
      cidAni: '1004',
      cidRdnis: '',
      cidDnid: '00012125550143',
      exten: 'dial',
      context: 'outcall',
      channame: 'PJSIP/d2h6jf8s-00000004',
      appname: 'Dial',
      appdata: 'PJSIP/0012125550143@t6k2hlin,,o(00012125550143)T',
      amaflags: '3',
      accountcode: '',
      peeraccount: '',
      uniqueid: '1761440310.8',
      linkedid: '1761440310.8',
      userfield: '',
      peer: '',
      extra: '',
      serverId: 48213,
      serverCallLogId: 2061
    })
    expect(preview).toMatchObject({
      fileName: 'wazo-cel.csv',
      kind: 'cel',
      format: 'delimited',
      compression: [],
      encoding: 'UTF-8',
      delimiter: ',',
      hasHeader: true,
      rowCount: 271,
      rowCountExact: true,
      firstTime: us('2025-10-26T00:58:30.4Z'),
      lastTime: Math.max(...cels.map((cel) => cel.eventtime)),
      wazoEvents: true,
      directory: null,
      alreadyHere: null,
      willGive: null,
      problemCount: 0
    })
    expect(preview.missing.map((notice) => notice.code)).toEqual(['directory'])
    expect(preview.columns.map((column) => column.target)).toEqual(
      preview.columns.map((column) => column.source)
    )
    expect(preview.rows[0]?.slice(0, 5)).toEqual([
      '48211',
      'CHAN_START',
      '2025-10-26 02:58:30.4+02',
      '',
      "Dmitri O'Hara"
    ])
  })

  it.each([
    ['wazo-cel.csv.gz', { compression: ['gzip'], delimiter: ',' }],
    ['wazo-cel-semicolon-bom.csv', { delimiter: ';', encoding: 'UTF-8' }],
    ['cel.ndjson', { format: 'ndjson', delimiter: null, hasHeader: false }]
  ])('are the same ones in %s', async (name, expected) => {
    const reference = await readSource(sample('wazo-cel.csv'))
    const other = await readSource(sample(name))
    expect(other.problems).toEqual([])
    // The semicolon file was exported without call_log_id, which is how it differs from a dump of the table.
    const hasCallLogIds = other.preview.columns.some(({ target }) => target === 'call_log_id')
    const wanted = reference.cels.map((cel) => (hasCallLogIds ? cel : { ...cel, serverCallLogId: undefined }))
    expect(other.cels).toEqual(wanted)
    expect(other.preview).toMatchObject({ ...expected, rowCount: 271 })
  })

  it.each([13, 64, 100_000])('come through a pipe in pieces of %i bytes', async (pieceBytes) => {
    const reference = await readSource(sample('wazo-cel.csv'))
    const other = await readSource(piped(sampleBytes('wazo-cel.csv'), pieceBytes))
    expect(other.cels).toEqual(reference.cels)
    expect(other.preview).toMatchObject({ rowCount: 271, rowCountExact: true })
  })

  it('come out of gzip within gzip, and of two gzip files one after the other', async () => {
    const text = sampleBytes('wazo-cel.csv')
    const half = text.indexOf('\n', 40_000) + 1
    const twice = await readSource(piped(gzipSync(gzipSync(text))))
    const joined = await readSource(
      piped(Buffer.concat([gzipSync(text.subarray(0, half)), gzipSync(text.subarray(half))]))
    )
    expect(twice.cels.length).toBe(271)
    expect(twice.preview.compression).toEqual(['gzip', 'gzip'])
    expect(joined.cels).toEqual(twice.cels)
  })

  it('in the newer cel_custom JSON carry the same times as epoch numbers', async () => {
    const { cels, preview, problems } = await readSource(sample('cel-asterisk-advanced.json'))
    expect(problems).toEqual([])
    expect(cels.length).toBe(291)
    expect(cels[0]).toMatchObject({
      eventtime: us('2025-10-26T00:58:30.4Z'),
      cidName: "Dmitri O'Hara",
      cidNum: '1004'
    })
    expect(preview.zone).toMatchObject({ needed: false, proposed: null })
    expect(preview.missing.map((notice) => notice.code)).toEqual(['directory', 'id'])
  })
})

describe('a large dump', () => {
  const text = [...generateCelCsv({ rows: 45_000, seed: 5 })].join('')
  const rows = text.split('\n').length - 2
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'source-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is previewed from its beginning, with the number of rows estimated', async () => {
    const path = join(folder, 'large.csv')
    writeFileSync(path, text)
    const sizeBytes = Buffer.byteLength(text)
    const { preview, cels, largestBatch, bytesRead } = await readSource({
      kind: 'file',
      path,
      name: 'large.csv',
      sizeBytes
    })
    expect(preview.rowCountExact).toBe(false)
    expect(Math.abs(preview.rowCount / rows - 1)).toBeLessThan(0.05)
    expect(preview.rows.length).toBe(50)
    expect(cels.length).toBe(rows)
    expect(cels.map((cel) => cel.serverId)).toEqual(cels.map((_, index) => index + 1))
    expect(preview.problemCount).toBe(0)
    expect(largestBatch).toBeLessThanOrEqual(5000)
    expect(bytesRead).toBe(sizeBytes)
  })

  it('in gzip has its rows estimated from the compressed bytes', async () => {
    const path = join(folder, 'large.csv.gz')
    const compressed = gzipSync(text)
    writeFileSync(path, compressed)
    const { preview } = await openSource({ kind: 'file', path, name: 'x', sizeBytes: compressed.length }, {})
    expect(preview.rowCountExact).toBe(false)
    expect(Math.abs(preview.rowCount / rows - 1)).toBeLessThan(0.2)
  })

  it('from a pipe is previewed, and then read from its beginning all the same', async () => {
    const { preview, cels } = await readSource(piped(gzipSync(text), 1 << 16))
    expect(preview).toMatchObject({ rowCountExact: false, compression: ['gzip'] })
    expect(cels.length).toBe(rows)
    expect(cels[0]?.serverId).toBe(1)
  })

  it('of tiny rows still comes in small batches', async () => {
    const tiny = `eventtype,eventtime,uniqueid,linkedid\n${'A,1761440310,1.1,1.1\n'.repeat(60_000)}`
    const { cels, largestBatch } = await readSource(piped(tiny, 1 << 20))
    expect(cels.length).toBe(60_000)
    expect(largestBatch).toBeLessThanOrEqual(5000)
  })
})

describe('what a person decides', () => {
  const header = 'eventtype,eventtime,chan,uniqueid,linkedid'
  const row = 'HANGUP,2026-03-11 10:02:10+01,PJSIP/a-1,1.1,1.1'

  it('maps a column that has another name', async () => {
    const without = await readSource(piped(`${header}\n${row}\n`))
    const chosen = await readSource(piped(`${header}\n${row}\n`), { columns: { 2: 'channame' } })
    expect(without.preview.columns[2]).toEqual({ source: 'chan', target: null })
    expect(without.cels[0]?.channame).toBe('')
    expect(chosen.preview.columns[2]).toEqual({ source: 'chan', target: 'channame' })
    expect(chosen.cels[0]?.channame).toBe('PJSIP/a-1')
  })

  it('leaves a column out', async () => {
    const { cels } = await readSource(piped(`${header},exten\n${row},100\n`), { columns: { 5: null } })
    expect(cels[0]?.exten).toBe('')
  })

  it('must be a zone that exists', async () => {
    const error = await refusalOf(piped(`${header}\n${row}\n`), { timeZone: 'Europe/Atlantis' })
    expect(error).toMatchObject({ code: 'time-zone-unknown', details: { zone: 'Europe/Atlantis' } })
  })
})

describe('what is missing', () => {
  it('is said before anything is imported', async () => {
    const { preview, problems } = await readSource(
      piped('eventtype,eventtime,channame\nHANGUP,2026-03-11 10:02:10+01,PJSIP/a-1\n')
    )
    expect(preview.missing.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning linkedid',
      'problem uniqueid',
      'warning caller',
      'warning extra',
      'warning directory',
      'note userfield',
      'note id'
    ])
    expect(preview.problems[0]?.code).toBe('uniqueid-missing')
    expect(problems.length).toBe(1)
  })

  it('includes LINKEDID_END, fractions and the events of Wazo where a stock Asterisk wrote the file', async () => {
    const csv =
      'id,eventtype,eventtime,channame,uniqueid,linkedid,userfield,extra\n' +
      '1,HANGUP,2026-03-11 10:02:10+01,PJSIP/a-1,1.1,1.1,,\n'
    const { preview } = await readSource(piped(csv))
    expect(preview.missing.map((notice) => notice.code)).toEqual([
      'caller',
      'linkedid-end',
      'directory',
      'wazo-events',
      'fractions'
    ])
  })
})
