import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tarMembers } from '../../../src-main/sources/containers/tar-members'
import { parseCopyStatement } from '../../../src-main/sources/pgdump/copy-statement'
import type { SourceInput } from '../../../src-main/sources/source'
import { type DumpOptions, writeDump } from '../../support/pg-dump-writer'
import { piped, readSource, refusalOf, sample, sampleBytes } from '../../support/read-source'
import { writeTar } from '../../support/tar-writer'
import { temporaryFolder } from '../../support/temporary-folder'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/pgdump')
const fixtureBytes = (name: string): Buffer => readFileSync(join(FIXTURES, name))
const at = (path: string): SourceInput => ({
  kind: 'file',
  path,
  name: basename(path),
  sizeBytes: statSync(path).size
})

/** The members of the packed directory dump, as files to be written somewhere. */
async function directoryFiles(): Promise<Map<string, Buffer>> {
  async function* content(): AsyncGenerator<Buffer> {
    yield gunzipSync(fixtureBytes('directory.tgz'))
  }
  const files = new Map<string, Buffer>()
  for await (const member of tarMembers(content(), 'directory.tgz')) {
    const parts: Buffer[] = []
    for await (const part of member.content) parts.push(part)
    files.set(basename(member.name), Buffer.concat(parts))
  }
  return files
}

function unpacked(files: ReadonlyMap<string, Buffer>): string {
  const folder = join(temporaryFolder(), 'dump')
  mkdirSync(folder)
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  return join(folder, 'toc.dat')
}

describe('a dump in custom format', () => {
  it.each(['piped.pgdump', 'plain.pgdump'])('%s gives the events of the sample', async (name) => {
    const { cels, problems } = await readSource(at(join(FIXTURES, name)))
    expect(problems).toEqual([])
    expect(cels).toEqual((await readSource(sample('wazo-asterisk.pgdump'))).cels)
  })

  it('made with INSERT statements is named, with the command that makes a readable one', async () => {
    expect(await refusalOf(at(join(FIXTURES, 'inserts.pgdump')))).toMatchObject({
      code: 'format-not-yet-supported',
      message: expect.stringContaining('INSERT'),
      hint: expect.stringContaining('pg_restore -t cel -a -f cel.sql inserts.pgdump')
    })
  })

  it('without the table cel and without a directory is told apart from one that is damaged', async () => {
    const dump = writeDump([{ name: 'agent', columns: ['id'], text: '1\n' }], {
      minor: 14,
      compression: 'gzip'
    })
    expect(await refusalOf(piped(dump))).toMatchObject({
      code: 'format-unknown',
      message: expect.stringContaining('without the rows of the table cel')
    })
  })
})

const CEL = {
  name: 'cel',
  columns: ['id', 'eventtype', 'eventtime', '"uniqueid"', 'linkedid', 'appdata', 'extra'],
  text: [1, 2, 3]
    .map((id) => `${id}\tHANGUP\t2026-03-11 10:02:1${id}+01\t${id}.1\t${id}.1\ta\\tb\\\\${id}\t\\N\n`)
    .join('')
}
const LOG = { name: 'auth_session', columns: ['uuid', 'secret'], text: 'x\ty\n'.repeat(50_000) }

describe('a dump of format version', () => {
  const versions: DumpOptions[] = [
    { minor: 12, compression: 'gzip' },
    { minor: 13, compression: 'none' },
    { minor: 15, compression: 'none' },
    { minor: 15, compression: 'gzip', pieceBytes: 3 },
    { minor: 16, compression: 'gzip' },
    { minor: 16, compression: 'zstd' }
  ]
  it.each(versions)('1.$minor ($compression) is read', async (options) => {
    const { cels, problems } = await readSource(piped(writeDump([LOG, CEL, LOG], options)))
    expect(problems).toEqual([])
    expect(
      cels.map(({ serverId, uniqueid, appdata, extra }) => [serverId, uniqueid, appdata, extra])
    ).toEqual([
      [1, '1.1', 'a\tb\\1', null],
      [2, '2.1', 'a\tb\\2', null],
      [3, '3.1', 'a\tb\\3', null]
    ])
  })

  it.each([11, 17])('1.%i is named, with the command that makes a readable one', async (minor) => {
    expect(await refusalOf(piped(writeDump([CEL], { minor, compression: 'none' })))).toMatchObject({
      code: 'format-not-yet-supported',
      message: expect.stringContaining(`1.${minor}`),
      hint: expect.stringContaining('pg_restore -t cel -a -f cel.sql')
    })
  })

  it('1.16 compressed with lz4 is named, with the command that makes a readable one', async () => {
    expect(await refusalOf(piped(writeDump([CEL], { minor: 16, compression: 'lz4' })))).toMatchObject({
      code: 'format-not-yet-supported',
      message: expect.stringContaining('lz4'),
      hint: expect.stringContaining('pg_restore -t cel -a -f cel.sql')
    })
  })
})

describe('a dump in directory format', () => {
  it('is read from its folder, by its toc.dat', async () => {
    const { cels, directory, preview } = await readSource(at(unpacked(await directoryFiles())))
    const custom = await readSource(sample('wazo-asterisk.pgdump'))
    expect(cels).toEqual(custom.cels)
    expect(directory).toEqual(custom.directory)
    expect(preview.format).toBe('pg-directory')
  })

  it('is read from an archive, wherever the table of contents lies in it', async () => {
    const { cels, preview } = await readSource(at(join(FIXTURES, 'directory.tgz')))
    expect(cels).toEqual((await readSource(sample('wazo-asterisk.pgdump'))).cels)
    expect(preview).toMatchObject({ format: 'pg-directory' })
  })

  it('may have its rows under any compression', async () => {
    const files = new Map<string, Buffer>()
    for (const [name, content] of await directoryFiles()) {
      if (name.endsWith('.dat.gz')) {
        files.set(name.replace('.gz', '.zst'), zstdCompressSync(gunzipSync(content)))
      } else files.set(name, content)
    }
    expect((await readSource(at(unpacked(files)))).cels.length).toBe(271)
  })

  it('says which rows are missing when a file is not there', async () => {
    const files = await directoryFiles()
    files.delete('3697.dat.gz')
    const words = { code: 'file-damaged', message: expect.stringContaining('cel') }
    expect(await refusalOf(at(unpacked(files)))).toMatchObject(words)
    const archive = writeTar([...files].map(([name, content]) => ({ name, content })))
    expect(await refusalOf(piped(archive, 50_000))).toMatchObject(words)
  })

  it('of which only the table of contents arrives says that the rows are elsewhere', async () => {
    const toc = (await directoryFiles()).get('toc.dat') ?? Buffer.alloc(0)
    expect(await refusalOf(piped(toc))).toMatchObject({
      code: 'format-not-yet-supported',
      message: expect.stringContaining('table of contents')
    })
  })

  it('whose table of contents names a file elsewhere does not get it', async () => {
    const files = await directoryFiles()
    const toc = (files.get('toc.dat') ?? Buffer.alloc(0))
      .toString('latin1')
      .replaceAll('3697.dat', '../7.dat')
    files.set('toc.dat', Buffer.from(toc, 'latin1'))
    const path = unpacked(files)
    writeFileSync(join(path, '../../7.dat'), gunzipSync(files.get('3697.dat.gz') ?? Buffer.alloc(0)))
    expect((await refusalOf(at(path))).code).toBe('file-damaged')
  })
})

describe.each(['wazo-asterisk.pgdump', 'wazo-asterisk.pgdump.tar', 'db.tgz'])('%s, broken', (name) => {
  const whole = sampleBytes(name)

  it('by a cut gives an error with what to do, wherever the cut is', async () => {
    for (let cut = 600; cut < whole.length - 2000; cut += Math.ceil(whole.length / 25)) {
      const error = await refusalOf(piped(whole.subarray(0, cut), 50_000))
      expect(error.code, `cut at ${cut}`).toBe('file-damaged')
      expect(error.hint).not.toBe('')
    }
  })

  it('by changed bytes never ends in anything but an error, problems or rows', async () => {
    for (let offset = 0; offset < whole.length; offset += Math.ceil(whole.length / 40)) {
      const changed = Buffer.from(whole)
      changed.fill(0xa5, offset, offset + 3)
      const outcome = await readSource(piped(changed, 50_000)).then(
        ({ read }) => (read <= 400 ? 'rows' : `${read} rows`),
        (error: { code?: string }) => error.code ?? String(error)
      )
      expect(outcome, `at ${offset}`).toMatch(
        /^(?:rows|file-damaged|format-unknown|format-not-yet-supported|nothing-readable|columns-missing)$/
      )
    }
  })
})

it('a large dump passes in bounded memory', async () => {
  const row = `1\tHANGUP\t2026-03-11 10:02:10+01\t1.1\t1.1\t${'x'.repeat(200)}\t\\N\n`
  const dump = writeDump([{ ...CEL, text: row.repeat(400_000) }, LOG], { minor: 16, compression: 'gzip' })
  const { openSource } = await import('../../../src-main/sources/open-source')
  const { batches } = await openSource(piped(dump, 1 << 16), {})
  const before = process.memoryUsage().rss
  let rows = 0
  let largest = 0
  for await (const batch of batches()) {
    rows += batch.read
    largest = Math.max(largest, process.memoryUsage().rss - before)
  }
  expect(rows).toBe(400_000)
  expect(largest).toBeLessThan(150 << 20)
})

it.each([
  ['COPY public.cel (id, eventtype) FROM stdin;', 'cel', ['id', 'eventtype']],
  ['COPY cel (id) FROM stdin;\n', 'cel', ['id']],
  ['COPY "my schema"."a ""b""" ("order", x) FROM stdin;', 'a "b"', ['order', 'x']]
])('%s names its table and columns', (statement, table, columns) => {
  expect(parseCopyStatement(statement)).toEqual({ table, columns })
})
