import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFileRegistry } from '../../src-main/api/file-registry'
import { temporaryFolder } from '../support/temporary-folder'

test('the window learns name and size of a chosen file, never its path', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'cel.csv'), 'eventtype\n')
  const files = createFileRegistry(join(folder, 'temporary'))
  const chosen = await files.addSource(join(folder, 'cel.csv'))
  expect(chosen).toEqual({ fileId: expect.any(String), name: 'cel.csv', sizeBytes: 10 })
  expect(JSON.stringify(chosen)).not.toContain(folder)
  expect(files.get(chosen.fileId, 'source').path).toBe(join(folder, 'cel.csv'))
})

test('a file that was chosen to be read cannot be written', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'cel.csv'), '')
  const files = createFileRegistry(folder)
  const { fileId } = await files.addSource(join(folder, 'cel.csv'))
  expect(() => files.get(fileId, 'target', 'download')).toThrow(
    expect.objectContaining({ code: 'file-not-found' })
  )
})

test('a missing file and a folder are refused with a reason', async () => {
  const folder = temporaryFolder()
  const files = createFileRegistry(folder)
  await expect(files.addSource(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'file-not-found' })
  await expect(files.addSource(folder)).rejects.toMatchObject({ code: 'file-unreadable' })
})

test.skipIf(process.platform === 'win32')('a device is no dump', async () => {
  const files = createFileRegistry(temporaryFolder())
  await expect(files.addSource('/dev/null')).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('a folder stands for the files in it that can be read, under their paths from the folder on', async () => {
  const folder = join(temporaryFolder(), 'dumps')
  const files = createFileRegistry(join(folder, '..', 'temporary'))
  mkdirSync(join(folder, 'log'), { recursive: true })
  const header = 'eventtype,eventtime,uniqueid,linkedid\n'
  writeFileSync(join(folder, 'log', 'b.csv'), header)
  writeFileSync(join(folder, 'a.csv'), header)
  writeFileSync(
    join(folder, 'z-users.csv'),
    'uuid,subscription_type,firstname,lastname,userfield,context,exten\n'
  )
  writeFileSync(join(folder, 'notes.txt'), 'hello')
  const chosen = await files.addSources(folder)
  expect(chosen.map(({ name }) => name)).toEqual(['dumps/z-users.csv', 'dumps/a.csv', 'dumps/log/b.csv'])
  const last = chosen[2]?.fileId ?? ''
  expect(files.get(last, 'source').path).toBe(join(folder, 'log', 'b.csv'))
  expect((await files.addSources(join(folder, 'a.csv'))).map(({ name }) => name)).toEqual(['a.csv'])
})

test('a folder without anything to read is refused with a reason', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'notes.txt'), 'hello')
  const files = createFileRegistry(join(folder, 'temporary'))
  await expect(files.addSources(folder)).rejects.toMatchObject({ code: 'nothing-readable' })
  await expect(files.addSources(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'file-not-found' })
})

test('an upload is removed when it is released, a file of the person never', async () => {
  const folder = temporaryFolder()
  const files = createFileRegistry(join(folder, 'temporary'))
  const path = files.uploadPath()
  writeFileSync(path, 'x')
  const upload = await files.adoptUpload(path, 'cel.csv')
  writeFileSync(join(folder, 'own.csv'), 'x')
  const own = await files.addSource(join(folder, 'own.csv'))
  await files.release(upload.fileId)
  await files.release(own.fileId)
  expect(existsSync(path)).toBe(false)
  expect(existsSync(join(folder, 'own.csv'))).toBe(true)
})

test('all that is temporary is removed at once, and what the person chose stays', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'cel.csv'), '')
  const files = createFileRegistry(join(folder, 'temporary'))
  const chosen = await files.addSource(join(folder, 'cel.csv'))
  const made = files.addDownload('calls.csv')
  const { path } = files.get(made.fileId, 'download')
  writeFileSync(path, 'a,b\n')
  await files.releaseTemporary()
  expect(existsSync(path)).toBe(false)
  expect(() => files.get(made.fileId, 'download')).toThrow(
    expect.objectContaining({ code: 'file-not-found' })
  )
  expect(files.get(chosen.fileId, 'source').path).toBe(join(folder, 'cel.csv'))
})

test('closing removes what is temporary; the next start removes what a crash left', () => {
  const root = join(temporaryFolder(), 'temporary')
  const files = createFileRegistry(root)
  writeFileSync(files.uploadPath(), 'x')
  files.close()
  expect(readdirSync(root)).toEqual([])
  // No process has this id: Linux ends below 2^22, others well before.
  mkdirSync(join(root, '99999999-abc'))
  createFileRegistry(root)
  expect(readdirSync(root)).toEqual([])
})
