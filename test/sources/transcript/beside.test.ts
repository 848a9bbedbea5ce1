import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { transcriptBeside } from '../../../src-main/sources/transcript/beside'
import { readTranscript } from '../../../src-main/sources/transcript/read-transcript'
import { temporaryFolder } from '../../support/temporary-folder'

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nÉté\n'

function write(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
const sourceBeside = async (folder: string, name = 'call.wav'): Promise<string | undefined> =>
  (await transcriptBeside(join(folder, name)))?.source

test('the best of those beside a recording, by its name with another ending or one more', async () => {
  expect(await sourceBeside(write({ 'call.txt': 'Hello', 'call.vtt': VTT, 'other.vtt': VTT }))).toBe(
    'call.vtt'
  )
  expect(await sourceBeside(write({ 'call.wav.txt': 'Hello' }))).toBe('call.wav.txt')
  expect(await sourceBeside(write({ 'other.txt': 'Hello' }))).toBeUndefined()
  expect(await sourceBeside(write({ 'call.txt': 'Hello' }), 'call.txt')).toBeUndefined()
})

test('one that cannot be read leaves the place to the next', async () => {
  const folder = write({
    'call.vtt': 'WEBVTT\n',
    'call.srt': '',
    'call.json': '{"a":1}',
    'call.txt': 'Hello'
  })
  mkdirSync(join(folder, 'call.wav.vtt'))
  expect(await sourceBeside(folder)).toBe('call.txt')
})

test.each([
  'relative/call.wav',
  '\\\\server\\share\\call.wav',
  '//server/share/call.wav',
  '/nowhere/at/all/call.wav'
])('beside %s nothing is looked for', async (path) => {
  expect(await transcriptBeside(path)).toBeNull()
})

test.each([
  ['UTF-8 with mark', Buffer.from(`\ufeff${VTT}`)],
  ['UTF-16', Buffer.from(`\ufeff${VTT}`, 'utf16le')],
  ['Windows-1252', Buffer.from(VTT, 'latin1')]
])('%s is read', async (_encoding, content) => {
  const path = join(write({ a: content }), 'a')
  const { lines, format } = await readTranscript({ path, name: 'a' })
  expect(format).toBe('vtt')
  expect(lines.map(({ text }) => text)).toEqual(['Été'])
})

test('what is refused, and why', async () => {
  const folder = write({
    empty: '',
    wav: Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\0\0'),
    large: 'x',
    blank: ' '
  })
  truncateSync(join(folder, 'large'), 20 * 1024 * 1024 + 1)
  const refused = async (name: string): Promise<unknown> =>
    readTranscript({ path: join(folder, name), name }).catch((error: { code: string }) => error.code)
  expect(await refused('empty')).toBe('file-empty')
  expect(await refused('blank')).toBe('format-unknown')
  expect(await refused('wav')).toBe('format-unknown')
  expect(await refused('large')).toBe('file-too-large')
  expect(await refused('missing')).toBe('file-not-found')
})
