import { describe, expect, it } from 'vitest'
import {
  commonTail,
  fileKeys,
  recordingKeys,
  serverPath
} from '../../../src-main/recordings/locate/match-keys'
import { namedTime } from '../../../src-main/recordings/locate/named-time'
import { isSoundName, soundStem } from '../../../src-main/recordings/locate/sound-name'

const UUID = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'

it.each([
  ['a.wav', true, 'a'],
  ['A.WAV', true, 'A'],
  ['a.opus.ogg', true, 'a'],
  ['a.wav.mp3', true, 'a'],
  ['in-5-1773220512.46.sln16', true, 'in-5-1773220512.46'],
  ['1773220512.46', false, '1773220512.46'],
  ['a.vtt', false, 'a.vtt'],
  ['._a.wav', false, '._a'],
  ['.wav', false, '.wav']
])('%s is a sound: %s; without its endings %s', (name, isSound, stem) => {
  expect([isSoundName(name), soundStem(name)]).toEqual([isSound, stem])
})

it('relative names lie where Asterisk puts them', () => {
  expect(serverPath('2026/03/a.wav')).toBe('/var/spool/asterisk/monitor/2026/03/a.wav')
  expect(serverPath('//srv/./a.wav')).toBe('/srv/a.wav')
})

describe('file and recording meet', () => {
  const meet = (member: string, path: string, prefix: string | null = null, caseless = false): string[] => {
    const recording = recordingKeys({ uuid: 'none', path, mixmonitorId: '0x7F1C3C0A41E0' }, caseless)
    return fileKeys(member, prefix, caseless)
      .filter((key) => recording.includes(key))
      .map((key) => key.slice(0, 1))
  }

  it.each([
    ['monitor/a.mp3', '/srv/monitor/a.wav', '/srv', ['p', 's']],
    ['monitor/a.mp3', '/srv/monitor/a.wav', '/srv/', ['p', 's']],
    ['monitor/a.mp3', '/srv/monitor/a.wav', '/other', ['s']],
    ['2026/a.wav', '2026/a.wav', '/var/spool/asterisk/monitor', ['p', 's']],
    [`x-${UUID}.wav`, `/srv/${UUID}.wav`, null, ['u']],
    ['call-0x7f1c3c0a41e0.wav', '/srv/other.wav', null, ['m']],
    ['conference-7.wav', '/srv/conference-7.wav', '/srv', []],
    ['A.wav', '/srv/a.wav', null, []]
  ])('%s and %s, prefix %s, by %j', (member, path, prefix, kinds) => {
    expect(meet(member, path, prefix)).toEqual(kinds)
  })

  it('whatever the case where the system does not tell it', () => {
    expect(meet('MONITOR/A.WAV', '/srv/monitor/a.wav', '/srv', true)).toEqual(['p', 's'])
  })
})

it('paths agree from their ends on, endings apart', () => {
  expect(commonTail('/a/b/c.wav', 'b/c.gsm', false)).toBe(2)
  expect(commonTail('/a/b/c.wav', 'x/d.wav', false)).toBe(0)
})

it.each([
  ['x/2026-03-11T09_02_10UTC-412-u.wav', Date.UTC(2026, 2, 11, 9, 2, 10)],
  ['external-1003-+33155501234-20260311-101524-1773220512.46.wav', Date.UTC(2026, 2, 11, 9, 15, 24)],
  ['user-1001-1002-1614679342.wav', 1_614_679_342_000],
  ['20261399-101524.wav', null],
  ['greeting.wav', null]
])('%s began at %s in Paris', (member, milliseconds) => {
  expect(namedTime(member, 'Europe/Paris')).toBe(milliseconds === null ? null : milliseconds * 1000)
})
