import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AppError } from '@shared/errors/app-error'
import { openSource } from '../../../src-main/sources/open-source'
import { piped, readSource, refusalOf, sample, sampleBytes } from '../../support/read-source'
import { writeTar } from '../../support/tar-writer'
import { writeZip } from '../../support/zip-writer'

const HEADER = 'eventtype,eventtime,uniqueid,linkedid'
const csv = (...ids: number[]): string =>
  [HEADER, ...ids.map((id) => `HANGUP,2026-03-11 10:02:10+01,${id}.1,${id}.1`), ''].join('\n')
const JSON_ROW =
  '{"eventtype":"HANGUP","eventtime":"2026-03-11T10:02:10+01:00","uniqueid":"9.1","linkedid":"9.1"}\n'
const WAV = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(1000)])
const idsOf = (cels: readonly { readonly uniqueid: string }[]): string[] => cels.map((cel) => cel.uniqueid)
const leftovers = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`calltrail-source-${process.pid}-`))

const WRITERS = [
  ['tar', writeTar],
  ['zip', writeZip]
] as const

describe.each(WRITERS)('a %s archive', (layer, write) => {
  it('gives the events of all its members, each under its own name', async () => {
    const archive = write([
      { name: 'log/Master.csv.1', content: gzipSync(csv(1, 2)) },
      { name: 'log/Master.csv', content: `${csv(3)}HANGUP,,4.1,4.1\n` }
    ])
    const { cels, problems, preview } = await readSource(piped(archive))
    expect(idsOf(cels)).toEqual(['1.1', '2.1', '3.1'])
    expect(problems).toEqual([
      { file: 'log/Master.csv', line: 3, code: 'time-unreadable', text: 'HANGUP,,4.1,4.1' }
    ])
    expect(preview).toMatchObject({ format: 'delimited', rowCount: 4, rowCountExact: true })
    expect(preview.compression).toContain(layer)
    expect(preview.members?.shown.map(({ name, taken }) => [name, taken])).toEqual([
      ['log/Master.csv.1', true],
      ['log/Master.csv', true]
    ])
  })

  it('shows rows of members with other columns under those of the first', async () => {
    const other = `linkedid,eventtime,eventtype,uniqueid\n7.7,2026-03-11 10:02:10+01,ANSWER,8.8\n`
    const { preview } = await readSource(
      piped(
        write([
          { name: 'a', content: csv(1) },
          { name: 'b', content: other }
        ])
      )
    )
    expect(preview.rows).toEqual([
      ['HANGUP', '2026-03-11 10:02:10+01', '1.1', '1.1'],
      ['ANSWER', '2026-03-11 10:02:10+01', '8.8', '7.7']
    ])
  })

  it('says of every other member what it is and why it is not read, and counts recordings', async () => {
    const archive = write([
      { name: 'readme.txt', content: 'Dear colleague' },
      { name: 'empty', content: '' },
      { name: 'cut.gz', content: gzipSync(csv(5)).subarray(0, 40) },
      { name: 'monitor/1.wav', content: WAV },
      { name: 'cel.csv', content: csv(1) },
      { name: 'monitor/2.wav', content: WAV }
    ])
    const { preview, cels } = await readSource(piped(archive))
    expect(idsOf(cels)).toEqual(['1.1'])
    expect(preview.members?.recordings).toBe(2)
    expect(preview.members?.shown.map(({ name, reason }) => [name, reason])).toEqual([
      ['cel.csv', null],
      ['readme.txt', 'unknown'],
      ['empty', 'empty'],
      ['cut.gz', 'damaged']
    ])
    for (const { taken, detail } of preview.members?.shown ?? []) expect(detail === '').toBe(taken)
  })

  it('reads events once where it holds them in two forms', async () => {
    const archive = write([
      { name: 'master.db', content: sampleBytes('cel.sqlite') },
      { name: 'cel.ndjson', content: sampleBytes('cel.ndjson') }
    ])
    const { cels, preview } = await readSource(piped(archive, 50_000))
    expect(cels.length).toBe(271)
    expect(preview.members?.shown.map(({ name, reason }) => [name, reason])).toEqual([
      ['cel.ndjson', null],
      ['master.db', 'other-form']
    ])
  })

  it('reads an SQLite database and a directory that lie in it', async () => {
    const archive = write([
      { name: 'master.db', content: sampleBytes('cel.sqlite') },
      { name: 'users.csv', content: sampleBytes('users-export.csv') }
    ])
    const { cels, directory } = await readSource(piped(archive, 50_000))
    expect(cels.length).toBe(291)
    expect(directory?.users.length).toBe(5)
  })

  it('does not take for a directory what only looks like one', async () => {
    const archive = write([
      { name: 'package.json', content: '{"users":7,"name":"x"}' },
      { name: 'cel.csv', content: csv(1) }
    ])
    const { directory, preview } = await readSource(piped(archive))
    expect(directory).toBeNull()
    expect(preview.members?.shown[1]).toMatchObject({ name: 'package.json', taken: false })
  })

  it('within archives is opened, so many times and no more', async () => {
    const nest = (content: Buffer | string, depth: number): Buffer | string =>
      depth === 0 ? content : write([{ name: `level-${depth}`, content: nest(content, depth - 1) }])
    expect(idsOf((await readSource(piped(nest(csv(1), 3)))).cels)).toEqual(['1.1'])
    expect(await refusalOf(piped(nest(csv(1), 4)))).toMatchObject({
      code: 'file-damaged',
      message: expect.stringContaining('again and again')
    })
  })

  it.each(['/etc/passwd', '../../../outside.csv', 'C:\\Windows\\x.csv', 'a/../../b'])(
    'with a member called %s is read, and nothing is written there',
    async (name) => {
      const archive = write([{ name, content: sampleBytes('cel.sqlite') }])
      const { cels, preview } = await readSource(piped(archive, 50_000))
      expect(cels.length).toBe(291)
      expect(preview.members?.shown[0]?.name.replaceAll('/', '\\')).toBe(name.replaceAll('/', '\\'))
    }
  )

  it('that ends too early gives an error, never half of the events', async () => {
    const archive = write([
      { name: 'cel.csv', content: sampleBytes('wazo-cel.csv') },
      { name: 'more.csv', content: csv(1) }
    ])
    const step = Math.ceil(archive.length / 40)
    const cuts = Array.from({ length: 38 }, (_, index) => 600 + index * step)
    for (const at of [...cuts, 1024, archive.length - 2048].filter((cut) => cut < archive.length - 1100)) {
      const error = await refusalOf(piped(archive.subarray(0, at), 50_000))
      expect(error.code, `cut at ${at}`).toBe('file-damaged')
      expect(error.hint).not.toBe('')
    }
  })

  it('without files, or without any that are ours, says so', async () => {
    expect((await refusalOf(piped(write([])))).code).toMatch(/file-empty|format-unknown/)
    const error = await refusalOf(
      piped(
        write([
          { name: 'a.wav', content: WAV },
          { name: 'b.txt', content: 'hello' }
        ])
      )
    )
    expect(error).toMatchObject({ code: 'nothing-readable', details: { files: 2, recordings: 1 } })
  })

  it('leaves nothing behind in the temporary folder', async () => {
    const archive = gzipSync(write([{ name: 'master.db', content: sampleBytes('cel.sqlite') }]))
    await readSource(piped(archive))
    expect(leftovers()).toEqual([])
    const { close, batches } = await openSource(piped(archive), {})
    expect(leftovers().length).toBe(1)
    for await (const batch of batches()) if (batch.read > 0) break
    expect(leftovers()).toEqual([])
    await close?.()
    await refusalOf(
      piped(write([{ name: 'broken.db', content: sampleBytes('cel.sqlite').subarray(0, 900) }]))
    )
    expect(leftovers()).toEqual([])
  })
})

describe('a tar archive of another kind', () => {
  it('has long names in headers of their own', async () => {
    const long = `${'very-long-folder/'.repeat(20)}cel.csv`
    const record = (key: string, value: string): string => {
      const rest = ` ${key}=${value}\n`
      const length = rest.length + String(rest.length + 3).length
      return `${length}${rest}`
    }
    const gnu = writeTar([
      { name: '././@LongLink', content: `${long}\0`, type: 'L' },
      { name: 'short', content: csv(1) }
    ])
    const pax = writeTar([
      { name: 'PaxHeader', content: record('path', long), type: 'x' },
      { name: 'short', content: csv(1) }
    ])
    for (const archive of [gnu, pax]) {
      const { preview } = await readSource(piped(archive))
      expect(preview.members?.shown.map(({ name }) => name)).toEqual([long])
    }
  })

  it('has folders and links, which are passed over', async () => {
    const archive = writeTar([
      { name: 'log/', content: '', type: '5' },
      { name: 'log/link', content: '', type: '2' },
      { name: 'log/cel.csv', content: csv(1) }
    ])
    expect((await readSource(piped(archive))).preview.members?.shown.length).toBe(1)
  })

  it('that states a size beyond its end is damaged', async () => {
    const archive = writeTar([{ name: 'cel.csv', content: csv(1), statedBytes: 1_000_000 }])
    expect((await refusalOf(piped(archive))).code).toBe('file-damaged')
  })
})

describe('a zip archive of another kind', () => {
  const content = csv(1)
  it.each([
    ['a size that is too small', { statedBytes: content.length - 1 }, 'file-damaged'],
    ['a size that is too large', { statedBytes: content.length + 1 }, 'file-damaged'],
    ['a sum that is wrong', { statedSum: 12345 }, 'file-damaged'],
    ['a rare method', { method: 14 }, 'format-not-yet-supported'],
    ['a password', { encrypted: true }, 'format-not-yet-supported']
  ])('whose member has %s is refused', async (_, lie, code) => {
    const error = await refusalOf(piped(writeZip([{ name: 'cel.csv', content, ...lie }])))
    expect(error.code).toBe(code)
    expect(error.message).toContain('cel.csv')
  })

  it('that is a spreadsheet is sent back to be saved as CSV', async () => {
    const workbook = writeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<workbook/>' }
    ])
    expect(await refusalOf(piped(workbook))).toMatchObject({
      code: 'format-not-yet-supported',
      message: expect.stringContaining('a spreadsheet'),
      hint: expect.stringContaining('CSV')
    })
  })

  it('with a byte changed never gives other events', async () => {
    const bytes = sampleBytes('Master.zip')
    const { cels } = await readSource(sample('Master.zip'))
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 80)) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ 0x41
      try {
        expect((await readSource(piped(changed, 5000))).cels, `byte ${at}`).toEqual(cels)
      } catch (error) {
        expect(error, `byte ${at}`).toMatchObject({
          code: expect.stringMatching(/^(?:file|format|nothing)-/)
        })
      }
    }
  })
})

it('of a preview that is never imported nothing is left, once it is closed', async () => {
  const source = await openSource(piped(sampleBytes('Master.zip')), {})
  expect(leftovers().length).toBe(1)
  await source.close?.()
  expect(leftovers()).toEqual([])
})

it('JSON lines in an archive are events as well', async () => {
  expect(idsOf((await readSource(piped(writeTar([{ name: 'x', content: JSON_ROW }])))).cels)).toEqual(['9.1'])
})

it('looking into a large archive can be stopped', async () => {
  const filler = { name: 'filler', content: Buffer.alloc(4 << 20, 'x') }
  const archive = writeTar([filler, filler, filler, { name: 'cel.csv', content: csv(1) }])
  let pauses = 0
  const stop = async (): Promise<void> => {
    if ((pauses += 1) > 5) throw new AppError({ code: 'cancelled', message: 'stopped', hint: '' })
  }
  await expect(openSource(piped(archive, 1 << 16), {}, stop)).rejects.toMatchObject({ code: 'cancelled' })
  expect(leftovers()).toEqual([])
})
