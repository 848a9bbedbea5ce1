import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRecordingFile, recordingFilesIn } from '../../../src-main/jobs/open-recording-file'
import { safeMember } from '../../../src-main/recordings/locate/member-name'
import { writeFiles } from '../../support/recordings'
import { temporaryFolder } from '../../support/temporary-folder'
import { writeTar } from '../../support/tar-writer'
import { writeZip } from '../../support/zip-writer'

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('names within a place', () => {
  it.each([
    ['a/b.wav', 'a/b.wav'],
    ['./a//b.wav', 'a/b.wav'],
    ['monitor\\b.wav', 'monitor/b.wav'],
    ['2021-03-02 10:22:33.wav', '2021-03-02 10:22:33.wav'],
    ['..wav', '..wav']
  ])('%j is kept as %j', (name, kept) => expect(safeMember(name, 'linux')).toBe(kept))

  it.each([
    '',
    '.',
    '/etc/a.wav',
    '\\\\server\\share\\a.wav',
    '../a.wav',
    'a/../../b.wav',
    'a/.. /b.wav',
    '..\\a.wav',
    'C:\\a.wav',
    'c:a.wav',
    'a.wav:stream',
    'a\u0000.wav',
    'a\nb.wav',
    'a\u001b[2Jb.wav',
    `${'a/'.repeat(3000)}b.wav`
  ])('%j is refused', (name) => expect(safeMember(name, 'linux')).toBeNull())

  it.each(['nul.wav', 'sub/COM1.gsm', '10:22.wav'])('%j is refused on Windows', (name) => {
    expect(safeMember(name, 'win32')).toBeNull()
    expect(safeMember(name, 'linux')).toBe(name)
  })
})

describe('a file in a folder', () => {
  it('is read as often as wanted', async () => {
    const rootPath = temporaryFolder()
    writeFiles(rootPath, { 'a/b.wav': 'sound' })
    const file = await openRecordingFile({ kind: 'folder', rootPath, member: 'a/b.wav' })
    expect(file).toMatchObject({ sizeBytes: 5, path: join(rootPath, 'a/b.wav') })
    expect([await textOf(file.bytes()), await textOf(file.bytes())]).toEqual(['sound', 'sound'])
  })

  it('that is gone, a folder, or leads out over a link is refused', async () => {
    const outside = temporaryFolder()
    writeFiles(outside, { 'secret.wav': 'secret' })
    const rootPath = temporaryFolder()
    mkdirSync(join(rootPath, 'folder.wav'))
    symlinkSync(join(outside, 'secret.wav'), join(rootPath, 'link.wav'))
    symlinkSync(outside, join(rootPath, 'there'))
    const code = (member: string): Promise<unknown> =>
      openRecordingFile({ kind: 'folder', rootPath, member }).then(
        () => null,
        (error: unknown) => (error as { readonly code?: unknown }).code
      )
    expect(await code('gone.wav')).toBe('file-not-found')
    expect(await code('folder.wav')).toBe('file-unreadable')
    expect(await code('link.wav')).toBe('file-unreadable')
    expect(await code('there/secret.wav')).toBe('file-unreadable')
  })

  it('is never one outside of it, whatever the name', async () => {
    const above = temporaryFolder()
    const rootPath = join(above, 'root')
    writeFiles(above, { 'secret.wav': 'outside', 'root/in.wav': 'inside', 'root/deep/in.wav': 'inside' })
    writeFiles(`${rootPath}-not`, { 'in.wav': 'outside' })
    symlinkSync('..', join(rootPath, 'up'))
    symlinkSync(above, join(rootPath, 'deep', 'above'))
    symlinkSync('../secret.wav', join(rootPath, 'link.wav'))
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'up',
      'deep',
      'above',
      'root',
      'root-not',
      'in.wav',
      'link.wav',
      'secret.wav',
      '...',
      '.. ',
      '\u0000',
      above
    )
    const name = fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom('/', '\\'))
      .map(([parts, separator]) => parts.join(separator))
    await fc.assert(
      fc.asyncProperty(name, async (member) => {
        const file = await openRecordingFile({ kind: 'folder', rootPath, member }).catch(() => null)
        if (file !== null) expect(await textOf(file.bytes())).toBe('inside')
      }),
      {
        numRuns: 500,
        examples: [['up/secret.wav'], ['deep/above/secret.wav'], ['../root-not/in.wav'], ['in.wav']]
      }
    )
  })
})

describe.each([
  ['ZIP', 'a.zip', writeZip],
  ['tar', 'a.tar', writeTar]
])('a member of a %s', (_kind, name, pack) => {
  const archive = (): string => {
    const rootPath = join(temporaryFolder(), name)
    writeFileSync(
      rootPath,
      pack([
        { name: 'x/one.wav', content: 'one' },
        { name: './two.wav', content: 'two' },
        { name: 'x/one.wav', content: 'again' }
      ])
    )
    return rootPath
  }

  it('is read as often as wanted, or let go of unread', async () => {
    const rootPath = archive()
    const file = await openRecordingFile({ kind: 'archive', rootPath, member: 'two.wav' })
    expect(file).toMatchObject({ sizeBytes: 3, path: null })
    expect([await textOf(file.bytes()), await textOf(file.bytes())]).toEqual(['two', 'two'])
    const other = await openRecordingFile({ kind: 'archive', rootPath, member: 'x/one.wav' })
    await other.close()
    expect(await textOf(other.bytes())).toBe('one')
  })

  it('several are read in one pass, the first of a name', async () => {
    const seen: string[] = []
    const wanted = new Set(['two.wav', 'x/one.wav', 'not/there.wav'])
    for await (const { member, bytes } of recordingFilesIn({ kind: 'archive', rootPath: archive() }, wanted))
      seen.push(`${member} ${await textOf(bytes)}`)
    expect(seen).toEqual(['x/one.wav one', 'two.wav two'])
  })

  it('that is not there, or leads out, is refused', async () => {
    const rootPath = archive()
    await expect(openRecordingFile({ kind: 'archive', rootPath, member: 'no.wav' })).rejects.toMatchObject({
      code: 'file-not-found'
    })
    await expect(
      openRecordingFile({ kind: 'archive', rootPath, member: '../two.wav' })
    ).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
