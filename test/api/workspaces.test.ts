import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSettings } from '../../src-main/api/settings-file'
import { openWorkspaces } from '../../src-main/api/workspaces'
import type { Workspaces } from '../../src-main/api/workspaces'
import { temporaryFolder } from '../support/temporary-folder'

function open(folder: string): Workspaces {
  const settings = openSettings(join(folder, 'settings.json'), (message) => expect.unreachable(message))
  mkdirSync(join(folder, 'workspaces'), { recursive: true })
  return openWorkspaces(join(folder, 'workspaces'), settings)
}

test('the first start shows the sample, the next one what was open last', () => {
  const folder = temporaryFolder()
  const workspaces = open(folder)
  expect(workspaces.initial().ref).toMatchObject({ name: 'Sample', isSample: true })
  const mine = workspaces.create('Harbour Lane')
  writeFileSync(mine.path, '')
  workspaces.remember(mine)
  expect(open(folder).initial().ref.name).toBe('Harbour Lane')
})

test('when the last workspace is gone, My calls is shown', () => {
  const folder = temporaryFolder()
  const workspaces = open(folder)
  const mine = workspaces.create('Harbour Lane')
  writeFileSync(mine.path, '')
  workspaces.remember(mine)
  rmSync(mine.path)
  expect(open(folder).initial().ref.name).toBe('My calls')
})

test('the list names My calls, the sample and then the others in order', () => {
  const folder = temporaryFolder()
  const workspaces = open(folder)
  for (const name of ['Zoo', 'acme']) writeFileSync(workspaces.create(name).path, '')
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  writeFileSync(join(elsewhere, 'Museum.calltrail'), '')
  workspaces.adopt(join(elsewhere, 'Museum.calltrail'))
  expect(
    open(folder)
      .list()
      .map(({ ref }) => ref.name)
  ).toEqual(['My calls', 'Sample', 'acme', 'Museum', 'Zoo'])
})

test('workspaces get different colours and keep them and their ids', () => {
  const folder = temporaryFolder()
  const workspaces = open(folder)
  const made = ['a', 'b', 'c', 'd'].map((name) => workspaces.create(name))
  for (const { path } of made) writeFileSync(path, '')
  expect(new Set(made.map(({ ref }) => ref.color)).size).toBe(4)
  const again = open(folder)
  for (const { ref } of made) expect(again.find(ref.id).ref).toEqual(ref)
})

test('a name that cannot be a file name becomes one that can', () => {
  const workspaces = open(temporaryFolder())
  expect(workspaces.create('Acme: north/south?').ref.name).toBe('Acme- north-south-')
  expect(workspaces.create('CON').ref.name).toBe('CON-')
  expect(() => workspaces.create('../../etc/passwd')).toThrow(
    expect.objectContaining({ code: 'invalid-request' })
  )
})

test.each(['', '   ', '...', '.hidden', 'x'.repeat(81)])('the name "%s" is refused', (name) => {
  expect(() => open(temporaryFolder()).create(name)).toThrow(
    expect.objectContaining({ code: 'invalid-request' })
  )
})

test('a name that is taken, in whatever case, is refused', () => {
  const workspaces = open(temporaryFolder())
  expect(() => workspaces.create('my CALLS')).toThrow(/exists already/)
})

test('an id that no workspace has is refused', () => {
  expect(() => open(temporaryFolder()).find('0123456789abcdef')).toThrow(
    expect.objectContaining({ code: 'file-not-found' })
  )
})
