import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CacheFolder, cacheMember } from '../../../src-main/recordings/stack/cache-folder'
import { temporaryFolder } from '../../support/temporary-folder'

const NONE: ReadonlySet<string> = new Set()

/** A cache of files of 100 bytes, fetched an hour apart, the first one first. */
function cacheOf(...members: readonly string[]): CacheFolder {
  const path = temporaryFolder()
  members.forEach((member, at) => {
    writeFileSync(join(path, member), Buffer.alloc(100))
    const time = new Date(Date.UTC(2026, 2, 11, at))
    utimesSync(join(path, member), time, time)
  })
  return new CacheFolder(path)
}

test('what was fetched first goes first', async () => {
  expect(await cacheOf('a.wav', 'b.wav', 'c.wav').fit(250, NONE)).toEqual(['a.wav'])
})

test('what was played lately stays longest, also for the next session', async () => {
  const cache = cacheOf('a.wav', 'b.wav', 'c.wav')
  await cache.notePlayed('a.wav', Date.UTC(2026, 2, 12))
  expect(await new CacheFolder(cache.path).fit(150, NONE)).toEqual(['b.wav', 'c.wav'])
})

test('what is in use stays, though it is too much', async () => {
  expect(await cacheOf('a.wav', 'b.wav').fit(0, new Set(['a.wav']))).toEqual(['b.wav'])
})

test('what fits stays', async () => {
  expect(await cacheOf('a.wav', 'b.wav').fit(200, NONE)).toEqual([])
})

test('parts of a program that ended are swept, those of now and what is not ours stay', async () => {
  const cache = cacheOf('old.wav.1.part', 'notes.txt')
  writeFileSync(cache.pathOf('new.wav.2.part'), 'x')
  await cache.fit(0, NONE)
  expect(readdirSync(cache.path).sort()).toEqual(['new.wav.2.part', 'notes.txt'])
})

test('a damaged note of what was played says nothing', async () => {
  const cache = cacheOf('a.wav', 'b.wav')
  writeFileSync(cache.pathOf('played.json'), '{"b.wav":')
  expect(await cache.fit(100, NONE)).toEqual(['a.wav'])
})

test('a folder that is not there is empty', async () => {
  const cache = new CacheFolder(join(temporaryFolder(), 'missing'))
  expect(await cache.list()).toEqual([])
  await cache.notePlayed('a.wav', 1)
  expect(await cache.fit(0, NONE)).toEqual([])
  expect(existsSync(cache.path)).toBe(false)
})

test('no uuid leads out of the folder', () => {
  expect(cacheMember('33dfa51f-e6d7-423a-a495-9b943d4c4fa8')).toBe('33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav')
  expect(cacheMember('../../etc/passwd')).toMatch(/^[0-9a-f]{64}\.wav$/)
})
