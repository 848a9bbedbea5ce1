import { expect, it } from 'vitest'
import type { Recording } from '@shared/model/call-log'
import type { TranscriptLine } from '@shared/model/transcript'
import { parseTranscript } from '@shared/transcript/parse-transcript'
import {
  lengthOf,
  momentAt,
  pausesOf,
  recordingCourses
} from '../../../src-renderer/components/recording-pieces'
import { lineAt, linesWith, markedParts } from '../../../src-renderer/features/conversation/transcript-place'
import { plainText, transcriptAs } from '../../../src-renderer/features/conversation/transcript-text'
import { at } from '../../support/cel-table'
import { storedCels } from './cels'

const CELS = storedCels(`
  time | event            | uniqueid | channel    | name | num  | extra
  10   | MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"filename":"/r/one.wav","mixmonitor_id":"0x1"}
  20   | MIXMONITOR_STOP  | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"mixmonitor_id":"0x1"}
  35   | MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"filename":"/r/one.wav","mixmonitor_id":"0x2"}
  40   | MIXMONITOR_START | 1.2      | PJSIP/b-02 | Bob  | 1002 | {"filename":"/r/two.wav","mixmonitor_id":"0x3"}
  41   | MIXMONITOR_START | 1.2      | PJSIP/b-02 | Bob  | 1002 | no payload
  60   | CHAN_END         | 1.1      | PJSIP/a-01 | Ann  | 1001 | null
`)
const recording = (change: Partial<Recording>): Recording => ({
  uuid: 'one',
  startTime: at(10),
  endTime: at(60),
  path: '/r/one.wav',
  mixmonitorId: '0x1',
  ...change
})

it('follows a recording through its pause: the file is shorter than the time between start and end', () => {
  const [course] = recordingCourses([recording({})], CELS)
  if (!course) throw new Error('no course')
  expect(course.pieces).toEqual([
    { from: at(10), until: at(20) },
    { from: at(35), until: at(60) }
  ])
  expect(course.channel).toMatchObject({ name: 'Ann', number: '1001' })
  expect(lengthOf(course)).toBe(35_000_000)
  expect(pausesOf(course)).toEqual([{ from: at(20), until: at(35), positionUs: 10_000_000 }])
  expect(momentAt(course, 5_000_000)).toBe(at(15))
  expect(momentAt(course, 12_000_000)).toBe(at(37))
})

it('knows the pause of a recording whose file was deleted on the server', () => {
  const [course] = recordingCourses([recording({ path: null })], CELS)
  expect(course?.pieces).toHaveLength(2)
})

it('follows a pause that only the application MixMonitor tells of', () => {
  const cels = storedCels(`
    time | event     | uniqueid | channel    | name | num  | app            | data
    10   | APP_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | MixMonitor     | 2026/one.wav,b
    15   | APP_START | 1.2      | PJSIP/b-02 | Bob  | 1002 | StopMixMonitor |
    20   | APP_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | StopMixMonitor |
    35   | APP_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | MixMonitor     | 2026/one.wav,b
  `)
  const path = '/var/spool/asterisk/monitor/2026/one.wav'
  const [course] = recordingCourses([recording({ path, mixmonitorId: null })], cels)
  expect(course?.pieces).toEqual([
    { from: at(10), until: at(20) },
    { from: at(35), until: at(60) }
  ])
  expect(course?.channel?.name).toBe('Ann')
})

it('keeps recordings apart, and shows one without events from its start to its end', () => {
  const two = recording({ uuid: 'two', path: '/r/two.wav', startTime: at(40), mixmonitorId: '0x3' })
  const [first, second] = recordingCourses([two, recording({ path: '/r/other.wav' })], CELS)
  expect(first?.pieces).toEqual([{ from: at(40), until: at(60) }])
  expect(first?.channel?.name).toBe('Bob')
  expect(second?.pieces).toEqual([{ from: at(10), until: at(60) }])
  expect(second?.channel).toBeNull()
})

const say = (fromUs: number | null, text: string, speaker: string | null = null): TranscriptLine => ({
  fromUs,
  untilUs: null,
  speaker,
  text
})
const LINES = [
  say(0, 'Good morning, <Chloé> speaking & listening.', 'Chloé'),
  say(5_000_000, 'Merci\n\nd’avoir patienté.', 'Verne'),
  say(3_723_004_000, 'End.')
]

function read(text: string) {
  const reading = parseTranscript(text, 'saved')
  if (!reading.ok) throw new Error(reading.reason)
  return reading.transcript
}

it('saves subtitles that say the same when they are read again', () => {
  for (const format of ['vtt', 'srt'] as const) {
    const saved = read(transcriptAs(format, LINES))
    expect(saved.problems).toEqual([])
    expect(saved.lines.map(({ fromUs }) => fromUs)).toEqual([0, 5_000_000, 3_723_004_000])
    expect(saved.lines[1]?.text).toContain('Merci d’avoir patienté.')
  }
  // SRT has no way to write an angle bracket that is no mark.
  expect(read(transcriptAs('vtt', LINES)).lines[0]).toMatchObject({
    speaker: 'Chloé',
    text: 'Good morning, <Chloé> speaking & listening.'
  })
})

it('leaves lines without time out of subtitles and in the text', () => {
  const lines = [say(null, 'before', 'A'), say(61_000_000, 'after')]
  expect(transcriptAs('srt', lines)).not.toContain('before')
  expect(plainText(lines)).toBe('A: before\n1:01 after')
})

it('knows which line is said at a position', () => {
  expect(lineAt(LINES, 4_999_999)).toBe(0)
  expect(lineAt(LINES, 5_000_000)).toBe(1)
  expect(lineAt([say(2_000_000, 'x')], 1)).toBe(-1)
  expect(lineAt([say(null, 'x')], 1)).toBe(-1)
})

it('finds lines by words or speaker without accents, and marks exactly the text that is meant', () => {
  expect(linesWith(LINES, 'chloe')).toEqual([0])
  expect(linesWith(LINES, 'VERNE')).toEqual([1])
  expect(linesWith(LINES, ' ')).toEqual([])
  const parts = markedParts('Les Épinards, l’épine', 'epin')
  expect(parts.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Épin', 'épin'])
  expect(parts.map(({ text }) => text).join('')).toBe('Les Épinards, l’épine')
})

it('what is searched is marked at once in a conversation that stands on one line', () => {
  const line = 'oui épine '.repeat(30_000)
  const parts = markedParts(line, 'epine')
  expect(parts).toHaveLength(60_001)
  expect(parts.map(({ text }) => text).join('')).toBe(line)
})
