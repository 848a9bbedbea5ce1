import { expect, test } from 'vitest'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { tableFor } from '../../src-main/exports'
import { readExportRows } from '../../src-main/store/export-rows'
import { linkFiles, recordedCall, recordingUuid } from '../support/recorded-calls'
import { addCallLogs } from './call-logs'
import { memoryStore } from './workspace'

test('the state of the recording is that of the list: the best of several, nothing without any', () => {
  const store = memoryStore()
  addCallLogs(store, [recordedCall(1, 2), recordedCall(2, 0), recordedCall(3), recordedCall(4)])
  linkFiles(store, { path: '/recordings' }, [
    { uuid: recordingUuid(1, 1) },
    { uuid: recordingUuid(3), problem: 'unreadable' }
  ])
  const written = (options: Partial<ExportOptions>): readonly string[] => {
    const table = tableFor({ ...DEFAULT_EXPORT, columns: ['recordingState'], ...options }, 0)
    const texts = readExportRows(store, [1, 2, 3, 4], table.fields).map(
      (row) => table.columns[0]?.text(row) ?? ''
    )
    return [table.columns[0]?.title ?? '', ...texts]
  }
  expect(written({})).toEqual(['recording_state', 'playable', '', 'unreadable', 'missing'])
  expect(written({ words: true, language: 'fr' })).toEqual([
    'État de l’enregistrement',
    'Écoutable',
    '',
    'Illisible',
    'Fichier absent'
  ])
})
