import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { findSources } from '../../src-main/sources/find-sources'
import { readSource, sampleBytes } from '../support/read-source'
import { temporaryFolder } from '../support/temporary-folder'
import { writeDump } from '../support/pg-dump-writer'

const CSV = 'eventtype,eventtime,uniqueid,linkedid\nHANGUP,2026-03-11 10:02:10+01,1.1,1.1\n'
const USERS = sampleBytes('users-export.csv')

function folderOf(files: Readonly<Record<string, Buffer | string>>): string {
  const folder = join(temporaryFolder(), 'dumps')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

it('a file is itself, whatever it holds', async () => {
  const folder = folderOf({ 'notes.txt': 'hello', 'users.csv.gz': gzipSync(USERS) })
  const notes = await findSources(join(folder, 'notes.txt'))
  expect(notes).toMatchObject({ sources: [{ name: 'notes.txt', sizeBytes: 5, isDirectory: false }] })
  const users = await findSources(join(folder, 'users.csv.gz'))
  expect(users).toMatchObject({ sources: [{ isDirectory: true }] })
})

it('a folder is its files by their content, directories of users first, numbers as numbers', async () => {
  const folder = folderOf({
    'cel.10': CSV,
    'cel.9': gzipSync(CSV),
    'old/cel': CSV,
    'z.dat': USERS,
    'a.csv': 'nothing of ours',
    'cut.gz': gzipSync(CSV).subarray(0, 20),
    empty: ''
  })
  const { sources, passedOver } = await findSources(folder)
  expect(sources.map(({ name }) => name)).toEqual([
    'dumps/z.dat',
    'dumps/cel.9',
    'dumps/cel.10',
    'dumps/cut.gz',
    'dumps/old/cel'
  ])
  expect(passedOver).toBe(2)
})

it('a dump in directory format is one source, however many files it has', async () => {
  const folder = folderOf({
    'backup/toc.dat': writeDump([], { minor: 14, compression: 'none' }),
    'backup/3697.dat': CSV,
    'cel.csv': CSV
  })
  const { sources } = await findSources(folder)
  expect(sources.map(({ name }) => name)).toEqual(['dumps/backup/toc.dat', 'dumps/cel.csv'])
})

it('what it finds can be read', async () => {
  const { sources } = await findSources(folderOf({ 'cel.csv': CSV }))
  for (const { path, name, sizeBytes } of sources) {
    expect((await readSource({ kind: 'file', path, name, sizeBytes })).cels.length).toBe(1)
  }
})

it('a path that is not there is refused with a reason', async () => {
  await expect(findSources(join(temporaryFolder(), 'nothing'))).rejects.toMatchObject({
    code: 'file-not-found'
  })
})
