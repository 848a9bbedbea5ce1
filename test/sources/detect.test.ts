import { describe, expect, it } from 'vitest'
import { piped, readSource, sample, sampleBytes } from '../support/read-source'

describe('a text', () => {
  it.each([
    ['wazo-cel.csv', 'delimited'],
    ['wazo-cel.copy.txt', 'copy-text'],
    ['wazo-cel.copy.sql', 'pg-dump'],
    ['wazo-cel.inserts.sql', 'pg-dump'],
    ['freepbx-asteriskcdrdb-cel.sql', 'mysql-dump'],
    ['freepbx-backup-cel-compact.sql', 'mysql-dump'],
    ['Master.csv', 'cel-custom'],
    ['cel-asterisk-advanced.json', 'ndjson'],
    ['users-export.csv', 'users-export'],
    ['directory.json', 'directory-json'],
    ['xivo-call-logs.csv', 'xivo-call-logs'],
    ['call-logd-cdr.csv', 'call-logd-csv'],
    ['call-logd-cdr.json', 'call-logd-json']
  ])('is recognised by its content, whatever its name: %s is %s', async (name, format) => {
    const { preview } = await readSource(piped(sampleBytes(name)), { timeZone: 'Europe/Paris' })
    expect(preview.format).toBe(format)
  })

  it('is not recognised by words inside its values', async () => {
    const csv =
      'eventtype,eventtime,uniqueid,linkedid,appdata\n' +
      'HANGUP,2026-03-11 10:02:10+01,1.1,1.1,"\nCOPY public.cel (id) FROM stdin;\n-- MySQL dump"\n'
    const { cels, problems } = await readSource(piped(csv))
    expect(problems).toEqual([])
    expect(cels.length).toBe(1)
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
