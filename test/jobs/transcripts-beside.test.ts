import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { transcriptsBeside } from '../../src-main/jobs/transcripts-beside'
import type { WriteStore } from '../../src-main/store/store'
import { addRecordings, linkRoot, recording, uuidOf, wav, writeFiles } from '../support/recordings'
import { temporaryFolder } from '../support/temporary-folder'
import { writeTar } from '../support/tar-writer'
import { writeZip } from '../support/zip-writer'
import { memoryStore } from '../store/workspace'

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n'

function workspace(): WriteStore {
  const store = memoryStore()
  addRecordings(store, [recording(1)], [recording(2)])
  return store
}

const recordings = [1, 2].map((n) => ({ uuid: uuidOf(n), path: recording(n).path }))
const found = async (store: WriteStore): Promise<readonly [string | null, string][]> =>
  (await transcriptsBeside(store, { recordings })).map(({ recordingUuid, transcript }) => [
    recordingUuid,
    transcript.source
  ])

it('a transcript beside a linked file is found, whatever the file’s ending', async () => {
  const store = workspace()
  const folder = temporaryFolder()
  writeFiles(folder, { [`a/${uuidOf(1)}.gsm`]: Buffer.alloc(330, 0xd0), [`a/${uuidOf(1)}.vtt`]: VTT })
  await linkRoot(store, folder)
  expect(await found(store)).toEqual([[uuidOf(1), `${uuidOf(1)}.vtt`]])
})

it.each([
  ['ZIP', 'copy.zip', writeZip],
  ['tar', 'copy.tar', writeTar]
])('in a %s its member of the same stem', async (_kind, name, pack) => {
  const store = workspace()
  const path = join(temporaryFolder(), name)
  const member = (ending: string): string => `monitor/${uuidOf(2)}${ending}`
  writeFileSync(
    path,
    pack([
      { name: member('.wav'), content: wav() },
      { name: member('.json'), content: '{"no":"transcript"}' },
      { name: member('.srt'), content: '1\n00:00:01,000 --> 00:00:02,000\nHello\n' }
    ])
  )
  await linkRoot(store, path, { kind: 'archive' })
  expect(await found(store)).toEqual([[uuidOf(2), `${uuidOf(2)}.srt`]])
})

it('one that leads out of the place is not read', async () => {
  const store = workspace()
  const outside = temporaryFolder()
  writeFiles(outside, { 'secret.txt': 'Nobody reads this.' })
  const folder = temporaryFolder()
  writeFiles(folder, { [`${uuidOf(1)}.wav`]: null })
  symlinkSync(join(outside, 'secret.txt'), join(folder, `${uuidOf(1)}.txt`))
  await linkRoot(store, folder)
  expect(await found(store)).toEqual([])
})
