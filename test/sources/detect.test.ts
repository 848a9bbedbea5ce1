import { describe, expect, it } from 'vitest'
import { piped, readSource, refusalOf, sample, sampleBytes } from '../support/read-source'

describe('a file of a kind that cannot be read yet', () => {
  it.each([
    ['wazo-cel.copy.sql', 'PostgreSQL dump in plain SQL'],
    ['wazo-cel.inserts.sql', 'PostgreSQL dump in plain SQL'],
    ['wazo-cel.copy.txt', 'COPY'],
    ['wazo-asterisk.pgdump', 'custom format'],
    ['wazo-asterisk.pgdump.tar', 'tar'],
    ['db.tgz', 'tar'],
    ['freepbx-asteriskcdrdb-cel.sql', 'SQL dump'],
    ['cel.sqlite', 'SQLite'],
    ['Master.csv', 'without header'],
    ['Master-local.csv', 'without header'],
    ['Master.zip', 'zip'],
    ['cel.ndjson.xz', 'xz'],
    ['wazo-cel.csv.bz2', 'bzip2'],
    ['wazo-cel.csv.zst', 'zstd'],
    ['xivo-call-logs.csv', 'XiVO call-log'],
    ['call-logd-cdr.csv', 'wazo-call-logd']
  ])('%s is named (%s), with what to do instead', async (name, words) => {
    const error = await refusalOf(sample(name))
    expect(error.code).toBe('format-not-yet-supported')
    expect(error.message).toContain(name)
    expect(error.message).toContain(words)
    expect(error.hint.length).toBeGreaterThan(20)
  })

  it('is not recognised by words inside its values', async () => {
    const csv =
      'eventtype,eventtime,uniqueid,linkedid,appdata\n' +
      'HANGUP,2026-03-11 10:02:10+01,1.1,1.1,"\nCOPY public.cel (id) FROM stdin;\n-- MySQL dump"\n'
    const { cels, problems } = await readSource(piped(csv))
    expect(problems).toEqual([])
    expect(cels.length).toBe(1)
  })

  it('is recognised when psql has drawn it as a table', async () => {
    const drawn =
      ' eventtype |       eventtime        | uniqueid \n-----------+------------------------+----------\n HANGUP | x | 1.1\n'
    expect(await refusalOf(piped(drawn))).toMatchObject({
      code: 'format-not-yet-supported',
      details: { format: 'the screen output of psql' }
    })
  })

  it('becomes readable with the header line that the advice gives', async () => {
    const { hint } = await refusalOf(sample('Master.csv'))
    const header = /: (eventtype,\S+)$/.exec(hint)?.[1]
    const { cels, problems } = await readSource(piped(`${header}\n${sampleBytes('Master.csv').toString()}`))
    expect(problems).toEqual([])
    expect(cels.length).toBe(291)
    expect(cels[1]).toMatchObject({
      eventtype: 'XIVO_OUTCALL',
      userdeftype: 'XIVO_OUTCALL',
      linkedid: '1761440310.8'
    })
  })
})

describe('an encoding', () => {
  const utf8 = sampleBytes('wazo-cel.csv').toString()
  const utf16 = Buffer.from(utf8, 'utf16le')
  it.each([
    ['UTF-8', 'with a mark', Buffer.from(`\ufeff${utf8}`)],
    ['UTF-16LE', 'with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16LE', 'without a mark', utf16],
    ['UTF-16BE', 'with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['Windows-1252', 'of old spreadsheets', Buffer.from(utf8, 'latin1')]
  ])('%s %s gives the same rows', async (encoding, _, bytes) => {
    const reference = await readSource(sample('wazo-cel.csv'))
    const other = await readSource(piped(bytes, 333))
    expect(other.preview.encoding).toBe(encoding)
    expect(other.cels).toEqual(reference.cels)
  })
})
