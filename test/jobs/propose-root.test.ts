import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposeRoot } from '../../src-main/jobs/propose-root'
import { addRecordings, MONITOR, recording, TENANT, uuidOf, wav, writeFiles } from '../support/recordings'
import { temporaryFolder } from '../support/temporary-folder'
import { writeZip } from '../support/zip-writer'
import { memoryStore } from '../store/workspace'

const OTHER = '20000000-0000-4000-8000-000000000002'
const TENANTS = '/var/lib/wazo/sounds/tenants'

/** Two recordings of one tenant, one of another, and one that was deleted. */
function workspace() {
  const store = memoryStore()
  addRecordings(
    store,
    [recording(1)],
    [recording(2)],
    [recording(3, { path: `${TENANTS}/${OTHER}/monitor/${uuidOf(3)}.wav` })],
    [recording(4, { path: null })]
  )
  return store
}

describe('one file that was found', () => {
  it('gives its folder for that of the server', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, {
      [`monitor/${uuidOf(1)}.wav`]: null,
      [`monitor/${uuidOf(2)}.wav`]: null,
      'monitor/odd.wav': null
    })
    const proposal = await proposeRoot(workspace(), { path: join(folder, 'monitor', `${uuidOf(1)}.wav`) })
    expect(proposal).toMatchObject({
      path: join(folder, 'monitor'),
      kind: 'folder',
      files: 3,
      truncated: false
    })
    expect(proposal.choices[0]).toEqual({
      root: join(folder, 'monitor'),
      prefix: MONITOR,
      found: 2,
      of: 3,
      examples: [
        { path: `${MONITOR}/${uuidOf(1)}.wav`, member: `${uuidOf(1)}.wav` },
        { path: `${MONITOR}/${uuidOf(2)}.wav`, member: `${uuidOf(2)}.wav` }
      ]
    })
  })

  it('gives a folder above where more tenants lie beside', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, {
      [`copy/tenants/${TENANT}/monitor/${uuidOf(1)}.wav`]: null,
      [`copy/tenants/${TENANT}/monitor/${uuidOf(2)}.wav`]: null,
      [`copy/tenants/${OTHER}/monitor/${uuidOf(3)}.wav`]: null
    })
    const path = join(folder, 'copy/tenants', TENANT, 'monitor', `${uuidOf(1)}.wav`)
    const { choices } = await proposeRoot(workspace(), { path })
    expect(choices[0]).toMatchObject({ root: join(folder, 'copy/tenants'), prefix: TENANTS, found: 3 })
  })

  it('does not offer folders above that hold nothing more', async () => {
    const folder = temporaryFolder()
    const place = join(folder, MONITOR)
    writeFiles(place, { [`${uuidOf(1)}.wav`]: null, [`${uuidOf(2)}.wav`]: null })
    writeFiles(folder, { 'var/lib/wazo/music.mp3': 'x' })
    const { choices } = await proposeRoot(workspace(), { path: join(place, `${uuidOf(1)}.wav`) })
    expect(choices.map(({ root, prefix }) => [root, prefix])).toEqual([
      [place, MONITOR],
      [join(folder, 'var/lib/wazo'), '/var/lib/wazo'],
      [place, null],
      [join(folder, 'var/lib/wazo'), null]
    ])
  })
})

it('a folder stands for what its files’ folders say; by names alone it finds them too', async () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    [`monitor/${uuidOf(1)}.mp3`]: 'x',
    [`attic/2026-03-11T09_02_10UTC-1-${uuidOf(4)}.wav`]: null
  })
  const { choices, path } = await proposeRoot(workspace(), { path: folder })
  expect(path).toBe(folder)
  expect(choices.map(({ root, prefix, found }) => [root, prefix, found])).toEqual([
    [folder, `${TENANTS}/${TENANT}`, 2],
    [folder, null, 2]
  ])
})

it('an archive stands for the root of the server where its members say so', async () => {
  const path = join(temporaryFolder(), 'copy.zip')
  writeFileSync(
    path,
    writeZip([
      { name: `var/lib/wazo/sounds/tenants/${TENANT}/monitor/${uuidOf(1)}.wav`, content: wav() },
      { name: `../${uuidOf(2)}.wav`, content: wav() }
    ])
  )
  const { kind, files, choices } = await proposeRoot(workspace(), { path })
  expect({ kind, files }).toEqual({ kind: 'archive', files: 1 })
  expect(choices[0]).toMatchObject({ root: path, prefix: '/', found: 1 })
})

describe('nothing to propose', () => {
  it('a folder in which no file is found by its name can still be taken, for attaching by hand', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'music.mp3': 'x' })
    const { files, choices } = await proposeRoot(workspace(), { path: folder })
    expect(files).toBe(1)
    expect(choices).toEqual([
      { root: folder, prefix: null, found: 0, of: expect.any(Number) as number, examples: [] }
    ])
  })

  it.each([
    ['what is not there', 'nowhere', 'file-not-found'],
    ['what is neither sound nor archive', 'letter.txt', 'format-unknown'],
    ['an empty file', 'empty.bin', 'file-empty']
  ])('%s is refused in words', async (_what, name, code) => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'letter.txt': 'Dear Sir', 'empty.bin': '' })
    await expect(proposeRoot(workspace(), { path: join(folder, name) })).rejects.toMatchObject({ code })
  })

  it('an empty folder is no error', async () => {
    const folder = join(temporaryFolder(), 'new')
    mkdirSync(folder)
    expect(await proposeRoot(workspace(), { path: folder })).toMatchObject({ files: 0, choices: [] })
  })
})
