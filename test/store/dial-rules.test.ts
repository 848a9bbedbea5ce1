import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { numberKey } from '../../src-shared/format/phone-number'
import { dialRulesOf } from '../../src-main/store/dial-rules'

test('rules say what is dialled in a country', () => {
  expect(dialRulesOf('FR')).toMatchObject({
    callingCode: '33',
    internationalPrefixes: ['00'],
    nationalPrefix: '0',
    prefixOptional: false
  })
  expect(dialRulesOf('US')).toMatchObject({
    callingCode: '1',
    internationalPrefixes: ['011'],
    nationalPrefix: '1',
    prefixOptional: true
  })
  expect(dialRulesOf('IT')).toMatchObject({ callingCode: '39', nationalPrefix: null })
  // A prefix per carrier: the longer ones are tried first.
  expect(dialRulesOf('CO')?.internationalPrefixes).toEqual(['00414', '00444', '00456', '005', '007', '009'])
  expect(dialRulesOf('XX')).toBeNull()
})

/** Below seven digits a number is taken for an extension; Argentina's, Belarus's and Kiribati's own ways are not known. */
const NOT_READ = new Set(['AR', 'BY', 'KI'])

test('a number of any country has one key, as it is written there and abroad', () => {
  let countries = 0
  for (const country of getCountries()) {
    const number = getExampleNumber(country, examples)
    if (number === undefined || number.nationalNumber.length < 7 || NOT_READ.has(country)) continue
    countries += 1
    const rules = dialRulesOf(country)
    const abroad = number.format('IDD', { fromCountry: 'FR' })
    const keys = [number.number, number.formatInternational(), number.formatNational()].map((text) =>
      numberKey(text, rules)
    )
    expect([country, ...keys]).toEqual([country, number.number, number.number, number.number])
    if (country !== 'FR' && abroad) expect(numberKey(abroad, dialRulesOf('FR'))).toBe(number.number)
  }
  expect(countries).toBeGreaterThan(200)
})

test('French, German and American numbers are read like the library reads them', () => {
  for (const [country, text] of [
    ['FR', '06 12 34 56 78'],
    ['FR', '0033 6 12 34 56 78'],
    ['DE', '030 123456'],
    ['DE', '0049 30 123456'],
    ['US', '011 44 20 7946 0000'],
    ['US', '212-555-0100'],
    ['CH', '044 668 18 00'],
    ['BE', '0470 12 34 56'],
    ['GB', '020 7946 0000']
  ] as const)
    expect(numberKey(text, dialRulesOf(country))).toBe(parsePhoneNumberFromString(text, country)?.number)
})
