import { expect, test } from 'vitest'
import { normaliseStackAddress, stackAddress } from '../../../src-main/recordings/stack/address'

test.each([
  ['pbx.example.org', 'https://pbx.example.org'],
  [' https://PBX.example.org/ ', 'https://pbx.example.org'],
  ['pbx.example.org:8443', 'https://pbx.example.org:8443'],
  ['https://pbx.example.org:443', 'https://pbx.example.org'],
  ['https://pbx.example.org/api/call-logd/1.0', 'https://pbx.example.org'],
  ['http://10.0.0.5', 'http://10.0.0.5'],
  ['[2001:db8::5]:8443', 'https://[2001:db8::5]:8443']
])('%s is kept as %s', (typed, kept) => {
  expect(normaliseStackAddress(typed)).toBe(kept)
})

test.each([
  '',
  'https://',
  'ftp://pbx',
  'https://pbx/app/#/calls',
  'https://pbx?x=1',
  'two words',
  'https://pbx:99999'
])('%j is no address', (typed) => {
  expect(() => normaliseStackAddress(typed)).toThrow(/is no address of a stack/)
})

test.each(['https://ann:hunter2@pbx.example.org', 'ann:hunter2@pbx', 'hunter2@two words'])(
  '%s is refused without being repeated',
  (typed) => {
    expect(() => normaliseStackAddress(typed)).toThrow(
      expect.objectContaining({ code: 'invalid-request', message: expect.not.stringContaining('hunter2') })
    )
  }
)

test('the port is that of the scheme unless it is written', () => {
  expect(stackAddress('https://pbx')).toEqual({ isEncrypted: true, host: 'pbx', port: 443, shown: 'pbx' })
  expect(stackAddress('http://[::1]:81')).toEqual({
    isEncrypted: false,
    host: '::1',
    port: 81,
    shown: '[::1]:81'
  })
})
