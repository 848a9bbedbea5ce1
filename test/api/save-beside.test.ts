import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { DEFAULT_EXPORT } from '@shared/model/export'
import type { Desktop } from '../../src-main/api/context'
import { temporaryFolder } from '../support/temporary-folder'
import { openTestApplication } from '../support/test-application'

const request = {
  options: { ...DEFAULT_EXPORT, describe: true },
  filter: {},
  sort: DEFAULT_SORT,
  title: '',
  sentence: ''
}

test('an export is repeated into the folder of the last one, under a name that is free', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'first.csv')
  const revealed: string[] = []
  const desktop: Desktop = {
    chooseFiles: async () => null,
    chooseFolder: async () => null,
    chooseSave: async () => out,
    reveal: (path) => void revealed.push(path)
  }
  const { api, idle } = await openTestApplication({ host: 'electron', desktop })
  const chosen = await api['files:choose-save']({ suggestedName: 'first.csv' })
  if (!chosen.ok || chosen.value === null) throw new Error('Nothing was chosen.')
  writeFileSync(join(folder, 'again.csv'), 'of somebody')

  const { fileId } = chosen.value
  const beside = await api['files:save-beside']({ fileId, suggestedName: '../again.csv' })
  if (!beside.ok) throw new Error(beside.error.message)
  expect(beside.value.name).toBe('again-2.csv')
  await api['exports:start']({ ...request, fileId: beside.value.fileId })
  const [job] = (await idle()).filter(({ kind }) => kind === 'export')
  expect(job?.result).toMatchObject({ kind: 'export', fileName: 'again-2.csv' })
  await api['files:reveal']({ fileId: beside.value.fileId })
  expect(revealed).toEqual([join(folder, 'again-2.csv')])

  expect(
    await api['files:save-beside']({ fileId: 'of an earlier start', suggestedName: 'x.csv' })
  ).toMatchObject({
    ok: false,
    error: { code: 'file-not-found' }
  })
})
