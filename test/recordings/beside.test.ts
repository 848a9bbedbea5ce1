import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { besideFolder, boundBeside, touchBeside, writeBeside } from '../../src-main/recordings/beside'
import { temporaryFolder } from '../support/temporary-folder'

test('files lie beside the workspace, whole or not at all', async () => {
  const folder = besideFolder(join(temporaryFolder(), 'a.calltrail'), 'peaks')
  expect(folder.endsWith(join('a.calltrail-recordings', 'peaks'))).toBe(true)
  await writeBeside(folder, 'x', Buffer.from('one'))
  await writeBeside(folder, 'x', Buffer.from('two'))
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('two')
  mkdirSync(join(folder, 'taken'))
  await expect(writeBeside(folder, 'taken', Buffer.from('three'))).rejects.toThrow()
  expect(readdirSync(folder).toSorted()).toEqual(['taken', 'x'])
})

test('what was not used for longest goes first, and drafts that were left behind', async () => {
  const folder = temporaryFolder()
  const made = (name: string, bytes: number, minutesAgo: number): void => {
    writeFileSync(join(folder, name), Buffer.alloc(bytes))
    const at = new Date(Date.now() - minutesAgo * 60_000)
    utimesSync(join(folder, name), at, at)
  }
  made('old', 100, 30)
  made('older', 100, 40)
  made('new', 100, 1)
  made('.left.part', 100, 90)
  made('.fresh.part', 100, 1)
  await touchBeside(join(folder, 'older'))
  expect(await boundBeside(folder, 250)).toEqual({ bytes: 200, files: 2 })
  expect(readdirSync(folder).toSorted()).toEqual(['.fresh.part', 'new', 'older'])
  expect(await boundBeside(folder, 0)).toEqual({ bytes: 0, files: 0 })
  expect(await boundBeside(join(folder, 'nowhere'), 10)).toEqual({ bytes: 0, files: 0 })
})
