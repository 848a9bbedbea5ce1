import { expect, test } from 'vitest'
import type { RecordingRoot, RecordingRow, StrayCandidate } from '@shared/model/recording'
import { fullPathOf, nameOf } from '../../../src-renderer/features/recordings/recording-words'
import { whyText } from '../../../src-renderer/features/recordings/why-text'
import { words } from '../words'

const S = 1_000_000
const why = (candidate: Omit<StrayCandidate, 'row'>, language: 'en' | 'fr' = 'en'): string =>
  whyText(candidate, words(language).text)

test('what speaks for a candidate is said with how far it is off', () => {
  expect(why({ matchedBy: 'time', timeOffUs: -61 * S, lengthOffUs: 4 * S })).toBe(
    'time and length, 1m 01s off in time, length 4s off'
  )
  expect(why({ matchedBy: 'uniqueid', timeOffUs: 400_000, lengthOffUs: -999_999 })).toBe(
    'unique id in the name, same time, same length'
  )
  expect(why({ matchedBy: 'uuid', timeOffUs: null, lengthOffUs: null })).toBe('uuid in the name')
  expect(why({ matchedBy: 'time', timeOffUs: 2 * S, lengthOffUs: null }, 'fr')).toBe(
    'heure et durée, heure à 2s près'
  )
})

test('the name of a file is what follows the last slash', () => {
  expect(nameOf('2026/03/a.wav')).toBe('a.wav')
  expect(nameOf('a.wav')).toBe('a.wav')
})

test('the path of a file is that of its place and its own, as the computer writes paths', () => {
  const path = (root: string): string =>
    fullPathOf(
      { file: { rootId: 1, member: 'a/b.wav' } } as RecordingRow,
      [{ id: 1, path: root }] as RecordingRoot[]
    )
  expect(path('/mnt/backup')).toBe('/mnt/backup/a/b.wav')
  expect(path('D:\\backup\\')).toBe('D:\\backup\\a\\b.wav')
  expect(fullPathOf({ file: null } as RecordingRow, [])).toBe('')
})
