import { expect, test } from 'vitest'
import { savedRecordingName } from '@shared/format/recording-name'
import type { RecordingFile } from '@shared/model/recording'

const NAME = '2031-05-02T08_15_09UTC-412-5f0d.wav'
const named = (member: string): { downloadName: string; file: RecordingFile } => ({
  downloadName: NAME,
  file: { rootId: 1, member, matchedBy: 'name', sizeBytes: 1, audio: null }
})

test('what is converted is called WAV; an original keeps its own ending', () => {
  expect(savedRecordingName(named('a/b.gsm'), 'wav')).toBe(NAME)
  expect(savedRecordingName(named('a/b.gsm'), 'wav-alaw')).toBe(NAME)
  expect(savedRecordingName(named('a/b.wav'), 'original')).toBe(NAME)
  expect(savedRecordingName(named('a/b.gsm'), 'original')).toBe(NAME.replace('.wav', '.gsm'))
  expect(savedRecordingName(named('a/b.opus.ogg'), 'original')).toBe(NAME.replace('.wav', '.ogg'))
  expect(savedRecordingName(named('a/b.WAV'), 'original')).toBe(NAME.replace('.wav', '.WAV'))
  // Fetched ones, and those without any ending, are what the reference says.
  expect(savedRecordingName({ downloadName: NAME, file: null }, 'original')).toBe(NAME)
  expect(savedRecordingName(named('a.b/c'), 'original')).toBe(NAME)
})
