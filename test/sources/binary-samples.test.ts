import { describe, expect, it } from 'vitest'
import { piped, readSource, type ReadSource, sample, sampleBytes } from '../support/read-source'

/** What every form of the sample's events must agree on, whatever its order; server ids are a matter of the form. */
const essence = ({ cels }: ReadSource): string[] =>
  cels
    .map(({ eventtype, eventtime, channame, uniqueid, linkedid, appname, appdata, exten, extra }) => ({
      eventtype,
      eventtime,
      channame,
      uniqueid,
      linkedid,
      appname,
      appdata,
      exten,
      extra: extra || null
    }))
    .map((cel) => JSON.stringify(cel))
    .sort()

const WAZO = [
  'wazo-cel.csv.gz',
  'wazo-cel.csv.bz2',
  'wazo-cel.csv.zst',
  'cel.ndjson.xz',
  'wazo-cel.copy.sql.gz',
  'wazo-cel.copy.sql.zst',
  'wazo-asterisk.pgdump',
  'wazo-asterisk.pgdump.tar',
  'db.tgz'
]

describe.each(WAZO)('%s', (name) => {
  it('gives the 271 events of the CSV file', async () => {
    const source = await readSource(sample(name))
    expect(source.problems).toEqual([])
    expect(essence(source)).toEqual(essence(await readSource(sample('wazo-cel.csv'))))
    expect(source.preview).toMatchObject({ kind: 'cel', rowCount: 271, rowCountExact: true })
    expect(source.bytesRead).toBe(source.preview.sizeBytes)
  })

  it('gives the same through a pipe', async () => {
    const source = await readSource(piped(sampleBytes(name), 777))
    expect(source.cels).toEqual((await readSource(sample(name))).cels)
  })
})

describe.each(['Master.zip', 'cel.sqlite', 'cel-default-columns.sqlite'])('%s', (name) => {
  it('gives the 291 events of the text file', async () => {
    const source = await readSource(sample(name))
    expect(source.problems).toEqual([])
    expect(source.cels.length).toBe(291)
    expect(essence(source).map(withoutLinkedid)).toEqual(
      essence(await readSource(sample('Master.csv'))).map(withoutLinkedid)
    )
  })

  it('gives the same through a pipe', async () => {
    const source = await readSource(piped(sampleBytes(name), 777))
    expect(source.cels).toEqual((await readSource(sample(name))).cels)
  })
})

const withoutLinkedid = (cel: string): string => cel.replace(/"linkedid":"[^"]*"/, '')

it('an SQLite file with a linkedid keeps it, one without says that it is missing', async () => {
  const kept = await readSource(sample('cel.sqlite'))
  expect(essence(kept)).toEqual(essence(await readSource(sample('Master.csv'))))
  const { preview } = await readSource(sample('cel-default-columns.sqlite'))
  expect(preview.missing.map(({ code }) => code)).toContain('linkedid')
})

describe.each(['wazo-asterisk.pgdump', 'wazo-asterisk.pgdump.tar', 'db.tgz'])(
  '%s as a database dump',
  (name) => {
    it('brings the directory, the call logs of the server and the queue log', async () => {
      const { preview, directory } = await readSource(sample(name))
      expect(preview.contents).toMatchObject({ cels: 271, serverCallLogs: 14, queueLog: 5, complete: true })
      expect(preview.contents.announced).toEqual(
        expect.arrayContaining(['cels', 'directory', 'history', 'queue-log'])
      )
      expect(directory).toEqual((await readSource(sample('wazo-cel.copy.sql'))).directory)
      expect(directory?.users.map((user) => user.firstname)).toContain('Chloé')
      expect(directory?.tenants.map((tenant) => tenant.name).sort()).toEqual(['Harbour Lane', 'Quay Street'])
    })
  }
)

it('a Wazo data backup without events says so, and names the file that has them', async () => {
  await expect(readSource(sample('data.tgz'))).rejects.toMatchObject({
    code: 'nothing-readable',
    hint: expect.stringContaining('db.tgz'),
    details: { files: 3, recordings: 2 }
  })
})
