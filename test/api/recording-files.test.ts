import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import type { Desktop } from '../../src-main/api/context'
import { wav } from '../support/recordings'
import { FIRST } from '../support/sample-recordings'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'
import { temporaryFolder } from '../support/temporary-folder'

const MONITOR = 'sounds/tenants/9fe0f849-8380-4d85-b6d2-59be0ddf8bdd/monitor'

interface Opened {
  readonly app: TestApplication
  readonly folder: string
  readonly revealed: readonly string[]
}

async function ask<M extends Method>(
  { app }: Pick<Opened, 'app'>,
  method: M,
  request: RequestOf<M>
): Promise<AnswerOf<M>> {
  const answer = await app.api[method](request)
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer.value as AnswerOf<M>
}

/** The sample with a folder that holds its first recording and a file that is of no call. */
async function open(): Promise<Opened> {
  const folder = realpathSync(temporaryFolder())
  const put = (path: string, bytes: Buffer): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  put(`${MONITOR}/${FIRST}.wav`, wav(500))
  put('kept/nobody.wav', wav(700))
  const revealed: string[] = []
  const desktop: Desktop = {
    chooseFiles: async () => [join(SAMPLES_FOLDER, 'wazo-cel.csv')],
    chooseFolder: async () => folder,
    chooseSave: async () => null,
    reveal: (path) => revealed.push(path)
  }
  const app = await openTestApplication({ host: 'electron', desktop })
  const opened = { app, folder, revealed }
  const [dump] = (await ask(opened, 'files:choose', { purpose: 'dump' })) ?? []
  await ask(opened, 'imports:start', { fileId: dump?.fileId ?? '', options: {} })
  await app.idle()
  const proposal = await ask(opened, 'recordings:choose', { kind: 'folder' })
  await ask(opened, 'recordings:add-root', { proposalId: proposal?.proposalId ?? '', choice: 0 })
  await app.idle()
  return opened
}

test('the file of a recording is shown in its folder; one without file says so', async () => {
  const opened = await open()
  await ask(opened, 'recordings:reveal', { uuid: FIRST })
  expect(opened.revealed).toEqual([join(opened.folder, MONITOR, `${FIRST}.wav`)])
  await ask(opened, 'recordings:detach', { uuid: FIRST })
  await expect(ask(opened, 'recordings:reveal', { uuid: FIRST })).rejects.toThrow('file-not-found')
  expect(opened.revealed).toHaveLength(1)
})

test('a file without call can be heard, and is no more once it belongs to a recording', async () => {
  const opened = await open()
  const { rows } = await ask(opened, 'recordings:strays', { offset: 0, limit: 10 })
  expect(rows.map(({ member }) => member)).toEqual(['kept/nobody.wav'])
  const strayId = rows[0]?.id ?? 0
  const sound = await ask(opened, 'recordings:open-stray', { strayId })
  expect(sound).toMatchObject({ mime: 'audio/wav', audio: { lengthUs: 700_000 } })
  const file = await opened.app.media.get(sound.mediaId)
  expect(readFileSync(file?.path ?? '')).toEqual(wav(700))

  await ask(opened, 'recordings:attach', { strayId, uuid: FIRST })
  await expect(ask(opened, 'recordings:open-stray', { strayId })).rejects.toThrow('file-not-found')
  expect(await ask(opened, 'recordings:open', { uuid: FIRST })).toMatchObject({
    audio: { lengthUs: 700_000 }
  })
})
