import { describe, expect, test } from 'vitest'
import { readPasted, type Pasted } from '../../src-main/api/pasted-text'

const NOTHING: Pasted = {
  text: '',
  number: null,
  callId: null,
  onlyCallId: false,
  word: null,
  channel: null,
  recordingCallId: null,
  uuid: null,
  file: null,
  mixmonitorId: null
}
const UUID = '5f0d9a5e-1b1f-4a63-9f0e-1d1f6f1c0a01'

describe('what stands around a text does not count', () => {
  test.each([
    ['  Ann  ', 'Ann'],
    ['"Ann"', 'Ann'],
    ['\u201cAnn Lind\u201d,', 'Ann Lind'],
    ['\u00ab\u00a0Ann\u00a0\u00bb', 'Ann'],
    ['<Ann>', 'Ann'],
    ["'<Ann>'", 'Ann'],
    ['Ann\n\tLind', 'Ann Lind'],
    ["Dmitri O'Hara", "Dmitri O'Hara"],
    ['"', '"'],
    ['', '']
  ])('%j', (given, text) => {
    expect(readPasted(given).text).toBe(text)
  })
})

test.each([
  ['"Ann Lind" <1001>', 'Ann Lind', '1001'],
  ['Ann Lind <+33 1 42 34>', 'Ann Lind', '+33 1 42 34'],
  ['"Ann" <sip:1001@192.0.2.1:5060;transport=tcp>', 'Ann', '1001'],
  ['<1001>', '1001', '1001'],
  ['tel:+33-1-42-34', '+33-1-42-34', '+33-1-42-34'],
  ['sip:%2B331423456@example.test', '+331423456', '+331423456'],
  ['sips:ann:secret@example.test', 'ann', null],
  ['callto://0142345678', '0142345678', '0142345678']
])('the caller id or address %j', (given, text, number) => {
  expect(readPasted(given)).toMatchObject({ text, number })
})

test.each([
  '01 42 34 56 78',
  '01.42.34.56.78',
  '+33 (0)1 42',
  '0033142345678',
  '*97',
  '1001',
  '(514) 555-0100'
])('the number %s', (given) => {
  expect(readPasted(given).number).toBe(given)
})

test.each(['Ann', '7', '1773219730.41', 'sip-1773219730.41', '01 42 Ann', '2026-03-11T09:02', ''])(
  'no number: %j',
  (given) => {
    expect(readPasted(given).number).toBeNull()
  }
)

test('a call id, with a sign or without', () => {
  expect(readPasted('#12')).toMatchObject({ callId: 12, onlyCallId: true, number: null })
  expect(readPasted('1200')).toMatchObject({ callId: 1200, onlyCallId: false, number: '1200' })
  expect(readPasted('12 000')).toMatchObject({ callId: null, number: '12 000' })
})

test.each([
  'PJSIP/a1x7kq2m-0000005c',
  'SIP/trunk.example.test-0000001a',
  'Local/1002@inside-00000001;2',
  'DAHDI/i1/0142345678-3',
  'IAX2/provider-1234'
])('the channel %s', (channel) => {
  expect(readPasted(`"${channel}"`)).toMatchObject({ channel, file: null })
})

test.each(['/var/lib/rec/a.wav', 'monitor/a-1.wav', 'and/or maybe', 'http://example.test', '1/2'])(
  'no channel: %s',
  (text) => {
    expect(readPasted(text).channel).toBeNull()
  }
)

test('names of recordings', () => {
  const download = `2031-05-02T08_15_09UTC-412-${UUID}.wav`
  expect(readPasted(download)).toMatchObject({
    recordingCallId: 412,
    uuid: UUID,
    file: download,
    number: null
  })
  expect(readPasted(UUID.toUpperCase())).toMatchObject({ uuid: UUID, file: null, recordingCallId: null })
  const path = `/var/lib/wazo/sounds/tenants/7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01/monitor/${UUID}.wav`
  expect(readPasted(path)).toMatchObject({ uuid: UUID, file: path })
  expect(readPasted('0x7F1C3C0A41E0').mixmonitorId).toBe('0x7f1c3c0a41e0')
})

test('a text that is nothing else is text, and a word that may be an id', () => {
  expect(readPasted('Ann Lind')).toEqual({ ...NOTHING, text: 'Ann Lind' })
  expect(readPasted('sales')).toEqual({ ...NOTHING, text: 'sales', word: 'sales' })
})

test('a very long text is read in no time', () => {
  // Read again from each of its parts, these would take longer than a test may.
  for (const unit of ['"', '<', '-1', 'a/', '1 ', '- -'])
    expect(readPasted(unit.repeat(200_000))).toMatchObject({ uuid: null, mixmonitorId: null })
})
