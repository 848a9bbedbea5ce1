import { closeSync, ftruncateSync, openSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { ZipMember } from '../../../src-main/recordings/archive/zip-format'
import { endOf } from '../../../src-main/recordings/archive/zip-format'
import { type MemberToWrite, ZipWriter } from '../../../src-main/recordings/archive/zip-writer'
import { temporaryFolder } from '../../support/temporary-folder'
import { testWithUnzip, unzip } from '../../support/unzip'

const AT = Date.UTC(2026, 2, 11, 9, 2, 11) * 1000

async function* blocksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function* listOf(members: readonly ZipMember[]): AsyncGenerator<ZipMember> {
  yield* members
}

function member(name: string, given: Partial<MemberToWrite> = {}): MemberToWrite {
  return {
    name,
    at: AT,
    method: 'deflate',
    expectedBytes: 10,
    bytes: blocksOf('sound ', 'of ', name),
    ...given
  }
}

async function writer(path: string, position = 0): Promise<ZipWriter> {
  const file = await open(path, position === 0 ? 'w+' : 'r+')
  onTestFinished(() => file.close())
  return new ZipWriter(file, position)
}

test('other programs read members, names in any script, times and both methods', async () => {
  const path = join(temporaryFolder(), 'a.zip')
  const zip = await writer(path)
  const members = [
    await zip.add(member('1/été-日本-🎧.wav')),
    await zip.add(member('2/b.mp3', { method: 'store', bytes: blocksOf('x'.repeat(100_000)) })),
    await zip.add(member('3/empty.wav', { bytes: blocksOf() }))
  ]
  const bytes = await zip.finish(listOf(members))
  expect(statSync(path).size).toBe(bytes)
  const read = await unzip(path)
  expect(read.map(({ name, method, content }) => [name, method, content.length])).toEqual([
    ['1/été-日本-🎧.wav', 8, Buffer.byteLength('sound of 1/été-日本-🎧.wav')],
    ['2/b.mp3', 0, 100_000],
    ['3/empty.wav', 8, 0]
  ])
  expect(read[0]?.content.toString()).toBe('sound of 1/été-日本-🎧.wav')
  // The exact second in UTC, which the old field alone could not say.
  expect(read[0]?.at.getTime()).toBe(AT / 1000)
  await testWithUnzip(path)
})

test('a member whose source fails leaves nothing, and the next one takes its place', async () => {
  const path = join(temporaryFolder(), 'a.zip')
  const zip = await writer(path)
  const first = await zip.add(member('1/a.wav'))
  async function* breaks(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(300_000, 7)
    throw new Error('the drive is gone')
  }
  for (const method of ['deflate', 'store'] as const) {
    await expect(zip.add(member('2/b.wav', { method, bytes: breaks() }))).rejects.toThrow('the drive is gone')
    expect(zip.position).toBe(endOf(first))
  }
  const last = await zip.add(member('3/c.wav'))
  await zip.finish(listOf([first, last]))
  expect((await unzip(path)).map(({ name }) => name)).toEqual(['1/a.wav', '3/c.wav'])
  await testWithUnzip(path)
})

test('an empty archive is one', async () => {
  const path = join(temporaryFolder(), 'a.zip')
  await (await writer(path)).finish(listOf([]))
  expect(await unzip(path)).toEqual([])
})

test('more members than 16 bits count', { timeout: 60_000 }, async () => {
  const path = join(temporaryFolder(), 'a.zip')
  const zip = await writer(path)
  const members: ZipMember[] = []
  for (let n = 0; n < 66_000; n += 1) {
    members.push(await zip.add(member(`${n}/a.wav`, { method: 'store', bytes: blocksOf('x') })))
  }
  await zip.finish(listOf(members))
  const read = await unzip(path, 0)
  expect(read).toHaveLength(66_000)
  expect(read.at(-1)?.name).toBe('65999/a.wav')
  await testWithUnzip(path)
})

// The first member is a hole in the file: nothing of it lies on the disk, and nobody reads it here.
test('members behind 4 GB, and one that is larger', async () => {
  const path = join(temporaryFolder(), 'a.zip')
  const large = 4.5e9
  const first: ZipMember = {
    name: '1/large.wav',
    offset: 0,
    crc: 0,
    packed: large,
    size: large,
    method: 'store',
    at: AT,
    wide: true
  }
  writeFileSync(path, '')
  const hole = openSync(path, 'r+')
  ftruncateSync(hole, endOf(first))
  closeSync(hole)
  const zip = await writer(path, endOf(first))
  const second = await zip.add(member('2/b.wav', { expectedBytes: 5e9 }))
  const third = await zip.add(member('3/c.wav'))
  await zip.finish(listOf([first, second, third]))
  const read = await unzip(path)
  expect(read.map(({ name, size }) => [name, size])).toEqual([
    ['1/large.wav', large],
    ['2/b.wav', 16],
    ['3/c.wav', 16]
  ])
  expect(read[2]?.content.toString()).toBe('sound of 3/c.wav')
  expect(crc32(read[1]?.content ?? '')).toBe(second.crc)
})
