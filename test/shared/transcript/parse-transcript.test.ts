import { describe, expect, test } from 'vitest'
import type { Transcript, TranscriptLine } from '../../../src-shared/model/transcript'
import { parseTranscript } from '../../../src-shared/transcript/parse-transcript'

function read(text: string): Transcript {
  const reading = parseTranscript(text, 'call.txt')
  if (!reading.ok) throw new Error(reading.reason)
  return reading.transcript
}

/** Seconds, seconds, speaker, text. */
const short = ({ fromUs, untilUs, speaker, text }: TranscriptLine) => [
  fromUs === null ? null : fromUs / 1e6,
  untilUs === null ? null : untilUs / 1e6,
  speaker,
  text
]
const linesOf = (text: string) => read(text).lines.map(short)

describe('WebVTT', () => {
  test('voices, settings, notes, styles, regions, tags and entities', () => {
    const text = `\ufeffWEBVTT - a call
Kind: captions

STYLE
::cue(v) { color: red }

REGION
id:one

NOTE
00:00:01.000 --> 00:00:02.000
not said

intro
00:01.500 --> 00:04.000 align:start position:10%
<v.loud Ann Lee>Harbour <b>Lane</b>,
good <00:00:03.000>morning</v>

01:00:00.000 --> 01:00:02.250
<v Ann>Yes?</v> <v Ben>R&amp;D &lt;here&gt;&nbsp;&#233;&#x1F600;

00:05.000 --> 00:06.000
nobody
`
    const { format, lines, problems, source } = read(text)
    expect({ format, source, problems }).toEqual({ format: 'vtt', source: 'call.txt', problems: [] })
    expect(lines.map(short)).toEqual([
      [1.5, 4, 'Ann Lee', 'Harbour Lane, good morning'],
      [3600, 3602.25, 'Ann', 'Yes?'],
      [3600, 3602.25, 'Ben', 'R&D <here> é😀'],
      [5, 6, null, 'nobody']
    ])
  })

  test('what cannot be read is told with its line, and the words are kept', () => {
    const { lines, problems } = read(
      'WEBVTT\n\n00:xx --> 00:02.000\nA\n\n00:05.000 --> 00:03.000\nB\n\nlost words\n\n00:07.000 --> 00:08.000\n\n00:00:61.000 --> 00:62.000\nC'
    )
    expect(lines.map(short)).toEqual([
      [null, 2, null, 'A'],
      [5, null, null, 'B'],
      [null, null, null, 'C']
    ])
    expect(problems).toEqual([
      { code: 'time', line: 3 },
      { code: 'order', line: 6 },
      { code: 'time', line: 9 },
      { code: 'words', line: 11 },
      { code: 'time', line: 13 }
    ])
  })
})

test('SRT with Windows line ends, tags of players, several lines and no numbers', () => {
  const text =
    '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Good</i>\r\nmorning {\\an8}\r\n\r\n00:00:03,5 --> 00:00:04\r\n3 --> 4 is an arrow\r\n'
  expect(read(text)).toMatchObject({ format: 'srt', problems: [] })
  expect(linesOf(text)).toEqual([
    [1, 2.5, null, 'Good morning'],
    [3.5, 4, null, '3 --> 4 is an arrow']
  ])
})

describe('JSON of Whisper', () => {
  test('openai-whisper: segments with seconds', () => {
    const json = {
      text: ' Hello. Hi.',
      segments: [
        { id: 0, seek: 0, start: 0.0, end: 1.48, text: ' Hello.', tokens: [1], avg_logprob: -0.2 },
        { id: 1, seek: 0, start: 1.48, end: 2, text: ' Hi.', words: [] }
      ],
      language: 'en'
    }
    expect(linesOf(JSON.stringify(json, null, 2))).toEqual([
      [0, 1.48, null, 'Hello.'],
      [1.48, 2, null, 'Hi.']
    ])
  })

  test('speakers that a diarising program wrote', () => {
    const segments = [
      { start: 0, end: 1, text: 'Hello', speaker: 'SPEAKER_00' },
      { start: 1, end: 2, text: 'Hi' }
    ]
    expect(linesOf(JSON.stringify({ segments }))).toEqual([
      [0, 1, 'SPEAKER_00', 'Hello'],
      [1, 2, null, 'Hi']
    ])
  })

  test('whisper.cpp: offsets in milliseconds, or clock times alone', () => {
    const transcription = [
      {
        timestamps: { from: '00:00:00,000', to: '00:00:02,120' },
        offsets: { from: 0, to: 2120 },
        text: ' One'
      },
      { timestamps: { from: '00:01:02,120', to: '00:01:03,000' }, text: ' Two' }
    ]
    expect(linesOf(JSON.stringify({ systeminfo: 'x', result: { language: 'en' }, transcription }))).toEqual([
      [0, 2.12, null, 'One'],
      [62.12, 63, null, 'Two']
    ])
  })

  test('faster-whisper: segments alone, as objects and as tuples', () => {
    const objects = [{ id: 1, seek: 10, start: 0.5, end: 1, text: ' One', tokens: [] }]
    expect(linesOf(JSON.stringify(objects))).toEqual([[0.5, 1, null, 'One']])
    expect(linesOf(JSON.stringify([[1, 10, 0.5, 1, ' One', [50], -0.1, 1.2, 0.01, null]]))).toEqual([
      [0.5, 1, null, 'One']
    ])
  })

  test('the whole text where that is all there is', () => {
    expect(linesOf('{"text": "Hello there"}')).toEqual([[null, null, null, 'Hello there']])
  })

  test('passages that are none are told by their number', () => {
    const { lines, problems } = read(JSON.stringify({ segments: [7, { start: 'x', end: 2, text: 'A' }] }))
    expect(lines.map(short)).toEqual([[null, 2, null, 'A']])
    expect(problems).toEqual([
      { code: 'words', line: 1 },
      { code: 'time', line: 2 }
    ])
  })

  test.each(['{"segments": [', '{"calls": 3}', '[{"id": 1}]', '[[1, 2]]', '{}'])(
    '%s is no transcript',
    (text) => {
      expect(parseTranscript(text, 'a.json')).toEqual({ ok: false, reason: 'json' })
    }
  )
})

describe('plain text', () => {
  test('without times: a line for a line', () => {
    const text = 'Good morning.\n\n  How   can I help?\nAt 10:30 we open.'
    expect(read(text).format).toBe('text')
    expect(linesOf(text)).toEqual([
      [null, null, null, 'Good morning.'],
      [null, null, null, 'How can I help?'],
      [null, null, null, 'At 10:30 we open.']
    ])
  })

  test('the ways in which times stand before the words', () => {
    expect(
      linesOf(
        '[00:01.000 --> 00:02.500]  One\n[00:03] Two\n(0:04) Three\n00:00:05 - Four\n01:02:03.5 Five\n6:00 pm is late\n[91:05] Six'
      )
    ).toEqual([
      [1, 2.5, null, 'One'],
      [3, null, null, 'Two'],
      [4, null, null, 'Three'],
      [5, null, null, 'Four'],
      [3723.5, null, null, 'Five'],
      [360, null, null, 'pm is late'],
      [5465, null, null, 'Six']
    ])
  })
})

describe('speakers at the beginning of lines', () => {
  test('are taken where most lines have one', () => {
    expect(linesOf('Ann: Hello\nBen Lee: Hi\nÉloïse: Bonjour : oui\nand more')).toEqual([
      [null, null, 'Ann', 'Hello'],
      [null, null, 'Ben Lee', 'Hi'],
      [null, null, 'Éloïse', 'Bonjour : oui'],
      [null, null, null, 'and more']
    ])
  })

  test('a colon in one line of many is none', () => {
    expect(linesOf('One\nTwo\nNote: three').at(-1)).toEqual([null, null, null, 'Note: three'])
  })

  test('those of diarising programs are always taken', () => {
    expect(linesOf('One\nTwo\n[SPEAKER_01]: three').at(-1)).toEqual([null, null, 'SPEAKER_01', 'three'])
  })
})

test.each(['', '  \n\t\n', 'WEBVTT\n\nNOTE nothing said', '\ufeff'])('%j holds no words', (text) => {
  expect(parseTranscript(text, 'a.vtt')).toEqual({ ok: false, reason: 'empty' })
})

test('lines and problems are bounded, and that lines were left out is told', () => {
  const { lines, problems } = read('word\n'.repeat(60_000))
  expect(lines).toHaveLength(50_000)
  expect(problems).toEqual([{ code: 'size', line: 50_001 }])
  const broken = read(`WEBVTT\n\n${'lost\n\n'.repeat(500)}00:01.000 --> 00:02.000\nA`)
  expect(broken.problems).toHaveLength(100)
})

// One search through the whole for every place in it would take some ten minutes here.
describe('a text that was made to be slow is read all the same', () => {
  test.each(['\n', '\r', ' \n'])('of %j again and again', (piece) => {
    expect(parseTranscript(piece.repeat(600_000), 'a.srt')).toEqual({ ok: false, reason: 'empty' })
  })

  test('of voices that are never closed', () => {
    const { lines } = read(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v Ann'.repeat(400_000)}<v Ben>Hello`)
    expect(lines.at(-1)).toMatchObject({ speaker: 'Ben', text: 'Hello' })
  })

  test('of a voice with more blanks than a name has', () => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v${' '.repeat(600_000)}\n<v Ben>Hello`
    expect(read(text).lines.at(-1)).toMatchObject({ speaker: 'Ben', text: 'Hello' })
  })

  test('of marks of players that are never closed', () => {
    const { lines } = read(`1\n00:00:01,000 --> 00:00:02,000\n${'{\\'.repeat(300_000)}an8}Hello`)
    expect(lines.at(-1)?.text.endsWith('Hello')).toBe(true)
  })
})
