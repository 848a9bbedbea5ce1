import { expect, it } from 'vitest'
import { numberText } from '../../src-renderer/components/number-text'

const french = numberText('grouped', 'FR')
const digits = (text: string): string => text.replace(/[^\d+*#]/g, '')

it('groups numbers by the habits of the country and of the one they name', () => {
  expect(french('0142030405')).toBe('01 42 03 04 05')
  expect(french('+442079460111')).toBe('+44 20 7946 0111')
  expect(french('0033155504471')).toBe('00 33 1 55 50 44 71')
  expect(numberText('grouped', 'US')('2125550143')).toBe('(212) 555-0143')
})

it('leaves extensions, codes and what is no number as they were dialled', () => {
  for (const text of ['1001', '*21#', 'anonymous', '00033142689753', '112', '01 42 03 04 05', ''])
    expect(french(text)).toBe(text)
  expect(french(null)).toBe('')
})

it('never changes a digit', () => {
  const numbers = ['0639984410', '00442079460177', '+33155507788', '0800123456', '33142030405', '0000000000']
  for (const country of ['FR', 'US', 'IT', 'XX', null]) {
    const shown = numberText('grouped', country)
    for (const number of numbers) expect(digits(shown(number))).toBe(number)
  }
})

it('knows only numbers that name their country where none is set', () => {
  const shown = numberText('grouped', null)
  expect(shown('0142030405')).toBe('0142030405')
  expect(shown('+33142030405')).toBe('+33 1 42 03 04 05')
})

it('shows every number as it was dialled when asked to', () => {
  expect(numberText('dialled', 'FR')('0142030405')).toBe('0142030405')
})
