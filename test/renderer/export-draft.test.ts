import { expect, it } from 'vitest'
import { DEFAULT_EXPORT, type ExportPreview } from '@shared/model/export'
import './fake-window'
import {
  differs,
  draftOf,
  estimatedBytes,
  exportFileName,
  optionsOf,
  profileOptionsOf,
  screenColumns,
  withSource,
  type DraftSurroundings
} from '../../src-renderer/features/export/draft'
import { exportWarnings } from '../../src-renderer/features/export/warnings'
import { usualDraft } from '../../src-renderer/state/export-choices'

const around: DraftSurroundings = {
  screen: ['date', 'outcome'],
  zoneSetting: 'server',
  zoneOf: (setting) => (setting === 'server' ? 'Europe/Paris' : setting)
}
const draft = usualDraft('en')

it('takes the columns of the list: no drawing, and a number of its own for a name that carries it', () => {
  expect(screenColumns(['date', 'sourceName', 'trail', 'labels', 'commentCount'])).toEqual([
    'date',
    'sourceName',
    'sourceExten',
    'labels',
    'commentCount'
  ])
  expect(screenColumns(['destinationExten', 'destinationName'])).toEqual([
    'destinationExten',
    'destinationName'
  ])
  expect(screenColumns(['recordingState', 'recordingCount'])).toEqual(['recordingState', 'recordingCount'])
})

it('follows list and zone until it is exported; a profile keeps the columns and lets the zone be settled later', () => {
  expect(optionsOf(draft, around)).toMatchObject({ columns: ['date', 'outcome'], timeZone: 'Europe/Paris' })
  expect(profileOptionsOf(draft, around)).toMatchObject({ columns: ['date', 'outcome'], timeZone: 'server' })
  expect(Object.keys(optionsOf(draft, around)).sort()).toEqual(Object.keys(DEFAULT_EXPORT).sort())
})

it('guards its own columns, and leaves the forms of other programs as they are', () => {
  const xivo = withSource(draft, 'xivo', around.screen)
  expect(optionsOf(xivo, around)).toMatchObject({ columns: 'xivo', guard: false })
  const own = withSource(xivo, 'own', around.screen)
  expect(optionsOf(own, around)).toMatchObject({ columns: ['date', 'outcome'], guard: true })
})

it('knows whether the choices are still those of a profile', () => {
  const saved = profileOptionsOf(draft, around)
  const taken = draftOf({ id: 3, name: 'Weekly', options: saved }, draft)
  expect(taken).toMatchObject({ profileId: 3, source: 'own', zone: 'server' })
  expect(differs(profileOptionsOf(taken, around), saved)).toBe(false)
  expect(differs(profileOptionsOf({ ...taken, header: false }, around), saved)).toBe(true)
  expect(differs(profileOptionsOf({ ...taken, own: ['outcome', 'date'] }, around), saved)).toBe(true)
})

it('warns of what a format does to so many calls', () => {
  const keys = (format: typeof draft.format, calls: number): readonly string[] =>
    exportWarnings({ ...draft, format }, calls).map(({ key }) => key)
  expect(keys('csv', 1)).toEqual(['export.warn.excel'])
  expect(keys('pdf', 20_000)).toEqual([])
  expect(keys('pdf', 20_001)).toEqual(['export.warn.pdf'])
  expect(keys('xlsx', 1_048_575)).toEqual([])
  expect(exportWarnings({ ...draft, format: 'xlsx' }, 2_500_000)).toEqual([
    { key: 'export.warn.sheets', count: 3 }
  ])
})

it('judges the size of text by its first rows, and of other formats not at all', () => {
  const preview: ExportPreview = { header: [], rows: [['é']], calls: 50, bytes: 77, seconds: 0, text: 'éé' }
  expect(estimatedBytes(preview, 'csv')).toBe(77)
  expect(estimatedBytes(preview, 'ndjson')).toBe(200)
  expect(estimatedBytes({ ...preview, text: null }, 'xlsx')).toBeNull()
})

it('names files by day, and with the time where one follows another', () => {
  const at = new Date(2026, 2, 9, 7, 5)
  expect(exportFileName('Quay', 'csv', at)).toBe('calltrail-Quay-2026-03-09.csv')
  expect(exportFileName('Quay', 'csv', at, true)).toBe('calltrail-Quay-2026-03-09-0705.csv')
})
