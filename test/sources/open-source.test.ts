import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { errorData } from '@shared/errors/app-error'
import { parseInstant } from '@shared/format/instant'
import type { ImportOptions } from '@shared/model/import-preview'
import type { RowProblem } from '@shared/model/job'
import { openSource } from '../../src-main/sources/open-source'
import type { IncomingCel, SourceInput } from '../../src-main/sources/source'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')
const sample = (name: string): SourceInput => {
  const path = resolve(SAMPLES, name)
  return { kind: 'file', path, name: basename(path), sizeBytes: statSync(path).size }
}
const bytesOf = (name: string): Buffer => readFileSync(resolve(SAMPLES, name))
/** Bytes as they come through a pipe, in pieces that respect no line and no character. */
const piped = (content: Buffer | string, pieceBytes = 1000): SourceInput => {
  const bytes = Buffer.from(content)
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)
  )
  return { kind: 'stream', stream: Readable.from(pieces), name: 'piped', sizeBytes: null }
}

async function readAll(input: SourceInput, options: ImportOptions = {}) {
  const { preview, batches } = await openSource(input, options)
  const cels: IncomingCel[] = []
  const problems: RowProblem[] = []
  let read = 0
  let ignored = 0
  let bytesRead = 0
  for await (const batch of batches()) {
    cels.push(...batch.cels)
    problems.push(...batch.problems)
    read += batch.read
    ignored += batch.ignored
    bytesRead = batch.bytesRead
  }
  return { preview, cels, problems, read, ignored, bytesRead }
}

const errorOf = async (input: SourceInput, options: ImportOptions = {}) => {
  try {
    await readAll(input, options)
  } catch (error) {
    return errorData(error)
  }
  throw new Error('nothing was thrown')
}

const us = (text: string): number => parseInstant(text) as number

describe('the sample calls', () => {
  it('come out of the psql export as they stand in it', async () => {
    const { preview, cels, problems, read, ignored, bytesRead } = await readAll(sample('wazo-cel.csv'))
    expect(problems).toEqual([])
    expect({ read, ignored, bytesRead }).toEqual({
      read: 271,
      ignored: 0,
      bytesRead: statSync(resolve(SAMPLES, 'wazo-cel.csv')).size
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
      serverId: 48213
    })
    expect(preview).toMatchObject({
      kind: 'cel',
      format: 'delimited',
      compression: [],
      encoding: 'UTF-8',
      delimiter: ',',
      rowCount: 271,
      rowCountExact: true,
      firstTime: us('2025-10-26T00:58:30.4Z'),
      wazoEvents: true,
      directory: null,
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
    ['wazo-cel.csv.gz', { compression: ['gzip'] }],
    ['wazo-cel-semicolon-bom.csv', { delimiter: ';' }],
    ['cel.ndjson', { format: 'ndjson', delimiter: null }]
  ])('are the same ones in %s', async (name, expected) => {
    const reference = await readAll(sample('wazo-cel.csv'))
    const other = await readAll(sample(name))
    expect(other.problems).toEqual([])
    expect(other.cels).toEqual(reference.cels)
    expect(other.preview).toMatchObject({ ...expected, rowCount: 271 })
  })
})
