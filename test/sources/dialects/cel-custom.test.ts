import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncomingCel } from '../../../src-main/sources/source'
import { piped, readSource, sample, sampleBytes } from '../../support/read-source'

const master = sampleBytes('Master.csv').toString()
const rows = master
  .trimEnd()
  .split('\n')
  .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, value = '']) => value.replaceAll('""', '"')))
const same = async (text: string): Promise<void> => {
  const reference = await readSource(sample('Master.csv'))
  const { cels, problems, preview } = await readSource(piped(text))
  expect(preview.format).toBe('cel-custom')
  expect(problems).toEqual([])
  expect(cels).toEqual(reference.cels)
}

describe('a text of cel_custom without header', () => {
  it('may have the literal of the newer sample as second field', async () => {
    await same(master.replace(/^("[A-Z_0-9]+")/gm, '$1,"My Literal"'))
  })

  it.each([
    ['tabs', '\t', '"', '""'],
    ['semicolons', ';', '"', '""'],
    ['single quotes', ',', "'", "''"],
    ['backslashes before quotes', ',', '"', '\\"']
  ])('may be written with %s', async (_, delimiter, quote, escape) => {
    const line = (values: readonly string[]): string =>
      values.map((value) => quote + value.replaceAll(quote, escape) + quote).join(delimiter)
    await same(`${rows.map(line).join('\n')}\n`)
  })

  it('in an order of the site is recognised by its values, and corrected by a person', async () => {
    const order = [14, 2, 0, 9, 15, 3, 1, 19]
    const text = `${rows.map((row) => order.map((at) => `"${row[at]?.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`
    const { preview, cels } = await readSource(piped(text))
    expect(preview.columns.map(({ source, target }) => `${source} ${target}`)).toEqual([
      '1 uniqueid',
      '2 cid_name',
      '3 eventtype',
      '4 channame',
      '5 linkedid',
      '6 cid_num',
      '7 eventtime',
      '8 extra'
    ])
    expect(cels.length).toBe(291)
    const corrected = await readSource(piped(text), { columns: { 1: 'cid_num', 5: 'cid_name', 7: null } })
    expect(cels[0]).toMatchObject({ cidName: "Dmitri O'Hara", cidNum: '1004' })
    expect(corrected.cels[0]).toMatchObject({ cidName: '1004', cidNum: "Dmitri O'Hara", extra: null })
  })

  const quoted = (row: readonly string[], order: readonly number[]): string =>
    order.map((at) => `"${row[at]?.replaceAll('"', '""')}"`).join(',')

  it('in any order loses none of the columns that calls are made of', async () => {
    const { cels: reference } = await readSource(sample('Master.csv'))
    const told = (cels: readonly IncomingCel[]): unknown =>
      cels.map((cel) => [
        ...[cel.eventtype, cel.eventtime, cel.uniqueid, cel.linkedid, cel.channame, cel.exten, cel.context],
        ...[cel.cidName, cel.cidNum, cel.appname, cel.appdata, cel.extra]
      ])
    const all = Array.from({ length: 20 }, (_, at) => at)
    const short = [0, 1, 9, 14, 15, 3, 2, 7, 8, 10, 11, 19]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(all, short).chain((set) => fc.shuffledSubarray(set, { minLength: set.length })),
        async (order) => {
          const { cels, preview } = await readSource(piped(rows.map((row) => quoted(row, order)).join('\n')))
          expect(told(cels)).toEqual(told(reference))
          expect(preview.missing.map(({ code }) => code)).toContain('columns-guessed')
        }
      ),
      { numRuns: 15 }
    )
  })

  it('in the order of the table or with the time first is known for certain', async () => {
    const timeFirst = [1, 0, ...Array.from({ length: 18 }, (_, at) => at + 2)]
    const { preview } = await readSource(piped(rows.map((row) => quoted(row, timeFirst)).join('\n')))
    expect(preview.columns.slice(0, 4).map(({ target }) => target)).toEqual([
      'eventtime',
      'eventtype',
      'cid_name',
      'cid_num'
    ])
    expect(preview.missing.map(({ code }) => code)).not.toContain('columns-guessed')
  })

  it('says when the columns of the caller or of the channel were not found', async () => {
    const { preview } = await readSource(piped(rows.map((row) => quoted(row, [0, 1, 14, 15])).join('\n')))
    expect(preview.missing.map(({ code }) => code)).toEqual(expect.arrayContaining(['caller', 'channame']))
  })

  it('with tabs and no more quotes than needed is no COPY text', async () => {
    const value = (text: string): string => (/["\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    await same(`${rows.map((row) => row.map(value).join('\t')).join('\n')}\n`)
  })

  it('proposes the zone of local times, and resolves the hour that autumn repeats', async () => {
    const { preview, cels } = await readSource(sample('Master-local.csv'), { timeZone: 'Europe/Paris' })
    expect(preview.zone).toMatchObject({ needed: true, proposed: 'Europe/Paris', offsetsMinutes: [120, 60] })
    const call = cels.filter(({ linkedid }) => linkedid === '1761440310.8').map(({ eventtime }) => eventtime)
    expect(call).toEqual([...call].sort((a, b) => a - b))
    expect((call.at(-1) as number) - (call[0] as number)).toBe(312_000_000)
  })
})

describe('COPY text', () => {
  const copied = sampleBytes('wazo-cel.copy.txt').toString()

  it('may begin with a header, have CRLF, and end with its mark', async () => {
    const reference = await readSource(sample('wazo-cel.copy.txt'))
    const header = reference.preview.columns.map(({ target }) => target).join('\t')
    const { cels, problems, preview } = await readSource(
      piped(`${header}\n${copied.replace(/2061$/m, '\\N')}\\.\n`.replaceAll('\n', '\r\n'))
    )
    expect([preview.format, preview.hasHeader, problems]).toEqual(['copy-text', true, []])
    expect(cels.map(({ eventtime }) => eventtime)).toEqual(reference.cels.map(({ eventtime }) => eventtime))
  })

  it('of mysqldump is known by the order of FreePBX', async () => {
    const reference = await readSource(sample('freepbx-backup-cel-compact.sql'), { timeZone: 'Europe/Paris' })
    const columns = reference.preview.columns.length
    const { rows: shown } = reference.preview
    const text = shown.map((row) => row.join('\t')).join('\n')
    const { cels, preview } = await readSource(piped(`${text}\n`), { timeZone: 'Europe/Paris' })
    expect([columns, preview.format]).toEqual([20, 'copy-text'])
    expect(cels).toEqual(reference.cels.slice(0, shown.length))
  })

  it('tells a line that has lost its tabs', async () => {
    const broken = copied.split('\n').map((line, index) => (index === 4 ? line.replaceAll('\t', ' ') : line))
    const { cels, problems } = await readSource(piped(broken.join('\n')))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[5, 'too-few-columns']])
    expect(cels.length).toBe(270)
  })
})
