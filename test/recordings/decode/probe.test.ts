import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HEAD_BYTES, probeAudio } from '../../../src-main/recordings/decode/probe'
import { chunk, RECORDINGS, samplesOf, soundOf, toneOf, waveFile, waveFormat } from '../../support/sound'

const UUID = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
const probe = (name: string, bytes: Uint8Array): ReturnType<typeof probeAudio> =>
  probeAudio(bytes.subarray(0, HEAD_BYTES), bytes.length, name)

test.each([
  ['WAV', 'wav49', 8000, 3_997_750],
  ['wav49', 'wav49', 8000, 3_997_750],
  ['gsm', 'GSM', 8000, 4_000_000],
  ['ulaw', 'µ-law', 8000, 3_997_750],
  ['alaw', 'A-law', 8000, 3_997_750],
  ['sln', 'sln', 8000, 3_997_750],
  ['sln16', 'sln16', 16_000, 3_997_750],
  ['mp3', 'MP3', 8000, 3_997_750],
  ['ogg', 'Ogg Vorbis', 8000, 3_997_750],
  ['opus.ogg', 'Opus', 48_000, 3_997_750]
])('%s is %s', (ending, format, rate, lengthUs) => {
  const bytes = readFileSync(join(RECORDINGS, 'formats', `${UUID}.${ending}`))
  const { audio, problem } = probe(`${UUID}.${ending}`, bytes)
  expect(problem).toBeNull()
  expect(audio).toMatchObject({ format, rate, channels: 1 })
  // Opus counts in 48 kHz and pads; the others are exact.
  expect(Math.abs((audio?.lengthUs ?? 0) - lengthUs)).toBeLessThan(format === 'Opus' ? 1000 : 1)
})

test('raw formats are known by their endings, in every spelling, at every rate', () => {
  const bytes = toneOf(1000)
  const formats = (names: readonly string[]): readonly (string | undefined)[] =>
    names.map((name) => {
      const { audio } = probe(`x.${name}`, bytes)
      return audio === null ? undefined : `${audio.format} ${audio.rate} ${audio.lengthUs}`
    })
  expect(new Set(formats(['ulaw', 'ul', 'mu', 'ulw', 'pcm', 'ULAW']))).toEqual(new Set(['µ-law 8000 250000']))
  expect(new Set(formats(['alaw', 'al', 'alw']))).toEqual(new Set(['A-law 8000 250000']))
  expect(new Set(formats(['sln', 'slin', 'raw']))).toEqual(new Set(['sln 8000 125000']))
  expect(formats(['sln12', 'sln16', 'sln24', 'sln32', 'sln44', 'sln48', 'sln96', 'sln192', 'g722'])).toEqual([
    'sln12 12000 83333',
    'sln16 16000 62500',
    'sln24 24000 41667',
    'sln32 32000 31250',
    'sln44 44100 22676',
    'sln48 48000 20833',
    'sln96 96000 10417',
    'sln192 192000 5208',
    'G.722 16000 250000'
  ])
})

test.each([
  ['g729', 'G.729'],
  ['ilbc', 'iLBC'],
  ['g719', 'G.719'],
  ['siren7', 'Siren 7'],
  ['siren14', 'Siren 14'],
  ['g726-32', 'G.726'],
  ['vox', 'Dialogic VOX']
])('%s is not decoded, and named', (ending, format) => {
  expect(probe(`x.${ending}`, Buffer.alloc(500, 7))).toMatchObject({
    problem: 'unsupported',
    audio: { format }
  })
})

test('the content decides against the ending', () => {
  const wav = waveFile([chunk('fmt ', waveFormat(1, 1, 8000, 16)), chunk('data', toneOf(800))])
  expect(probe('x.mp3', wav).audio?.format).toBe('WAV')
  expect(probe('x.ulaw', wav).audio?.format).toBe('WAV')
  expect(probe('x', wav).audio?.format).toBe('WAV')
  const flac = Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(100)])
  expect(probe('x.wav', flac)).toMatchObject({ problem: 'unsupported', audio: { format: 'FLAC' } })
})

test('nothing, a header only, and what is no sound are told apart', () => {
  const header = (declared: number): Buffer =>
    waveFile([chunk('fmt ', waveFormat(1, 1, 8000, 16)), chunk('data', Buffer.alloc(0), declared)])
  expect(probe('x.wav', Buffer.alloc(0)).problem).toBe('empty')
  expect(probe('x.gsm', Buffer.alloc(0)).problem).toBe('empty')
  expect(probe('x.wav', header(0)).problem).toBe('empty')
  expect(probe('x.wav', header(32_000)).problem).toBe('empty')
  const wav49 = readFileSync(join(RECORDINGS, 'formats', `${UUID}.WAV`)).subarray(0, 60)
  expect(probe('x.WAV', wav49).problem).toBe('empty')
  expect(probe('x.wav', Buffer.from('RIFF')).problem).toBe('damaged')
  expect(probe('x.wav', Buffer.from('<html>not found</html>')).problem).toBe('damaged')
  expect(probe('x.gsm', Buffer.alloc(330, 1)).problem).toBe('damaged')
  expect(probe('x.mp3', Buffer.alloc(330, 1)).problem).toBe('damaged')
  expect(probe('x.txt', Buffer.from('no sound')).problem).toBe('damaged')
})

test('the size of the file is believed, not that in the header', async () => {
  const sound = toneOf(8000)
  const format = chunk('fmt ', waveFormat(1, 1, 8000, 16))
  const files: readonly (readonly [string, Buffer, number])[] = [
    ['still being written', waveFile([format, chunk('data', sound, 0)], 36), 8000],
    ['never finished', waveFile([format, chunk('data', sound, 0xffffffff)], 0xffffffff), 8000],
    ['appended after a pause', waveFile([format, chunk('data', sound, 4000)], 36 + 4000), 8000],
    ['cut', waveFile([format, chunk('data', sound)]).subarray(0, 44 + 6001), 3000],
    ['whole, with a note behind it', waveFile([format, chunk('data', sound), chunk('LIST', sound)]), 8000]
  ]
  for (const [name, bytes, frames] of files) {
    expect(probe('x.wav', bytes).audio?.lengthUs, name).toBe(frames * 125)
    const samples = await samplesOf(soundOf('x.wav', bytes))
    expect(samples.equals(sound.subarray(0, frames * 2)), name).toBe(true)
  }
})

test('chunks may stand in any order, have odd lengths, and the format may be extensible', async () => {
  const sound = toneOf(500)
  const format = chunk('fmt ', waveFormat(1, 1, 8000, 16))
  const extensible = Buffer.alloc(40)
  waveFormat(0xfffe, 1, 8000, 16).copy(extensible)
  extensible.writeUInt16LE(22, 16)
  extensible.writeUInt16LE(1, 24)
  for (const bytes of [
    waveFile([
      chunk('LIST', Buffer.from('odd')),
      chunk('fact', Buffer.alloc(4)),
      format,
      chunk('data', sound)
    ]),
    waveFile([chunk('data', sound), format]),
    waveFile([chunk('fmt ', extensible), chunk('data', sound)])
  ]) {
    expect((await samplesOf(soundOf('x.wav', bytes))).equals(sound)).toBe(true)
  }
})

test('MP3 behind a picture that is longer than the head is decoded, and as itself', async () => {
  const sound = readFileSync(join(RECORDINGS, 'formats', `${UUID}.mp3`))
  const picture = Buffer.alloc(100_000)
  const tag = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 6, 0x0d, 0x20])
  const bytes = Buffer.concat([tag, picture, sound])
  expect(probe('x.mp3', bytes)).toMatchObject({ problem: null, audio: { format: 'MP3' } })
  expect((await samplesOf(soundOf('x.mp3', bytes))).length).toBeGreaterThan(63_000)
})
