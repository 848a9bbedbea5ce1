import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, numberKey, numberMatcher, type DialRules } from '@shared/format/phone-number'
import type { NumberMode } from '@shared/model/call-filter'

const FRANCE: DialRules = {
  callingCode: '33',
  internationalPrefixes: ['00'],
  nationalPrefix: '0',
  prefixOptional: false,
  nationalNumber: '[1-9]\\d{8}'
}
const ITALY: DialRules = {
  callingCode: '39',
  internationalPrefixes: ['00'],
  nationalPrefix: null,
  prefixOptional: false,
  nationalNumber: '0\\d{5,11}|3(?:[0-8]\\d{7,10}|9\\d{7,8})|8\\d{5}(?:\\d{2,4})?'
}
const NORTH_AMERICA: DialRules = {
  callingCode: '1',
  internationalPrefixes: ['011'],
  nationalPrefix: '1',
  prefixOptional: true,
  nationalNumber: '[2-9]\\d{9}'
}

test('what people write between digits does not count', () => {
  for (const text of [
    '+33 1 42 34 56 78',
    '+33\u00a01\u202f42 34 56 78',
    '+33.1.42.34.56.78',
    '+33-1-42\u201134-56-78',
    '+33 (0)1 42 34 56 78',
    '[+33] 1/42 34 56 78',
    '\u202a+33 1 42 34 56 78\u202c'
  ])
    expect(digitsOf(text)).toBe('+33142345678')
  expect(digitsOf('+39 (0)6 698 1')).toBe('+39066981')
  expect(digitsOf(' *21# ')).toBe('*21#')
  expect(digitsOf(' Anonymous ')).toBe('anonymous')
  expect(digitsOf('Jean-Paul 12')).toBe('jean-paul 12')
})

describe('one key for all spellings', () => {
  const same = (rules: DialRules, key: string, ...spellings: string[]): void => {
    for (const text of spellings) expect([text, numberKey(text, rules)]).toEqual([text, key])
  }

  test('with a national prefix', () => {
    same(
      FRANCE,
      '+33142345678',
      '+33 1 42 34 56 78',
      '0033 1 42 34 56 78',
      '01 42 34 56 78',
      '33142345678',
      '+33 (0)1 42 34 56 78',
      '+330142345678',
      '00330142345678'
    )
    same(FRANCE, '+442079460000', '+44 20 7946 0000', '0044 20 7946 0000')
  })

  test('without one: the leading zero is part of the number in Italy', () => {
    same(ITALY, '+390669812345', '+39 06 698 12345', '0039 06 698 12345', '06 698 12345', '390669812345')
    // Begins with the calling code, and is a mobile number as it stands.
    same(ITALY, '+393912345678', '391 234 5678', '+39 391 234 5678')
  })

  test('where it may be left out, and more is dialled for the plus', () => {
    same(
      NORTH_AMERICA,
      '+12125550100',
      '(212) 555-0100',
      '1-212-555-0100',
      '+1 212 555 0100',
      '011 1 212 555 0100'
    )
    same(NORTH_AMERICA, '+33142345678', '011 33 1 42 34 56 78')
  })

  test('extensions, services, codes and texts stay themselves', () => {
    for (const text of [
      '1001',
      '15',
      '0',
      '00',
      '0033',
      '112',
      '3631',
      '*21#',
      'anonymous',
      's',
      '',
      '700123'
    ])
      expect(numberKey(text, FRANCE)).toBe(text)
    // Too long or too short for a number of the country.
    for (const text of ['014234567', '01423456789', '142345678', '00331', '33142']) {
      expect(numberKey(text, FRANCE)).toBe(text)
    }
  })

  test('behind the digit of an outside line, unless that makes another number', () => {
    same(FRANCE, '+33142345678', '000 33 1 42 34 56 78', '9 0033 1 42 34 56 78', '9 01 42 34 56 78')
    same(NORTH_AMERICA, '+12125550100', '9 1 212 555 0100', '9 212 555 0100', '9 011 1 212 555 0100')
    same(ITALY, '+390669812345', '9 06 698 12345')
    // Luxembourg, and not 03 52 27 12 34 behind a zero.
    same(FRANCE, '+352271234', '00 352 27 12 34')
    expect(numberKey('0000142345678', FRANCE)).toBe('0000142345678')
    expect(numberKey('8 01 42 34 56 78', FRANCE)).toBe('80142345678')
  })

  test('without rules a number stands as it is', () => {
    expect(numberKey('+33 1 42', null)).toBe('+33142')
    expect(numberKey('0033 1 42 34 56 78', null)).toBe('0033142345678')
  })
})

describe('finding numbers', () => {
  const finds = (
    mode: NumberMode,
    value: string,
    text: string | null,
    rules: DialRules | null = FRANCE,
    not = false
  ): boolean => numberMatcher({ mode, value, not }, rules)(text)

  const SPELLINGS = ['+33142345678', '0033142345678', '0142345678', '33142345678', '01 42 34 56 78']

  test('any spelling finds any other', () => {
    for (const text of SPELLINGS) {
      for (const value of [...SPELLINGS, '+33 (0)1 42 34 56 78']) {
        for (const mode of ['exact', 'begins', 'contains', 'ends'] as const)
          expect([mode, value, text, finds(mode, value, text)]).toEqual([mode, value, text, true])
      }
    }
  })

  test('a beginning may stop anywhere', () => {
    for (const text of SPELLINGS) {
      for (const value of ['01 4', '+33 1 4', '0033 1', '0033', '+3', '0', '3314234'])
        expect([value, text, finds('begins', value, text)]).toEqual([value, text, true])
      for (const value of ['02', '+32', '0032', '1 42', '142345678', '331423457'])
        expect([value, text, finds('begins', value, text)]).toEqual([value, text, false])
    }
  })

  test('a few digits are an extension and no calling code', () => {
    expect(finds('begins', '33', '3301')).toBe(true)
    expect(finds('begins', '33', '0142345678')).toBe(false)
    expect(finds('contains', '331', '0142345678')).toBe(false)
    expect(finds('begins', '1', '1001')).toBe(true)
  })

  test('what is dialled for calls abroad finds them, and no calls within the country', () => {
    expect(finds('begins', '00', '+442079460000')).toBe(true)
    expect(finds('begins', '0044', '+442079460000')).toBe(true)
    expect(finds('begins', '00', '0142345678')).toBe(false)
    expect(finds('contains', '00', '+442079461234')).toBe(false)
    expect(finds('contains', '0044 20', '+442079461234')).toBe(true)
  })

  test('parts and ends are compared by digits', () => {
    expect(finds('contains', '42 34', '+33 1 42-34-56-78')).toBe(true)
    expect(finds('contains', '01 42', '+33 1 42 34 56 78')).toBe(true)
    expect(finds('contains', '4243', '+33 1 42 34 56 78')).toBe(false)
    expect(finds('contains', '+33', '+33142345678')).toBe(true)
    expect(finds('contains', '+42', '+33142345678')).toBe(false)
    expect(finds('ends', '56 78', '0033142345678')).toBe(true)
    expect(finds('ends', '56', '0033142345678')).toBe(false)
    expect(finds('ends', '001', '1001')).toBe(true)
  })

  test('codes and texts are found as they are', () => {
    expect(finds('begins', '*21', '*21#')).toBe(true)
    expect(finds('contains', '21', '*21#')).toBe(true)
    expect(finds('exact', 'Anonymous', 'anonymous')).toBe(true)
    expect(finds('contains', 'nony', 'Anonymous')).toBe(true)
    expect(finds('exact', '1001', '01001')).toBe(false)
  })

  test('without rules digits are compared, a plus only where one is written', () => {
    expect(finds('exact', '+33 1 42 34', '+3314234', null)).toBe(true)
    expect(finds('exact', '01 42 34 56 78', '+33142345678', null)).toBe(false)
    expect(finds('begins', '33', '+33142345678', null)).toBe(true)
    expect(finds('ends', '5678', '+33142345678', null)).toBe(true)
  })

  const numbers = fc.oneof(
    fc.stringMatching(/^(\+|00|0|)(33|44|39|)\d{0,10}$/),
    fc.constantFrom('anonymous', '*21#', '', '1001', 's')
  )
  const rulesets = fc.constantFrom(FRANCE, ITALY, NORTH_AMERICA, null)

  test('nothing is no number: only a negation applies to it, which is the opposite of the test', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<NumberMode>('exact', 'begins', 'contains', 'ends'),
        numbers,
        fc.option(numbers),
        rulesets,
        (mode, value, text, rules) => {
          expect(finds(mode, value, text, rules, true)).toBe(!finds(mode, value, text, rules))
          if (text === null) expect(finds(mode, value, text, rules)).toBe(false)
        }
      )
    )
  })

  test('a number is found by itself, by its beginning and by its end', () => {
    fc.assert(
      fc.property(numbers, fc.nat(14), rulesets, (text, cut, rules) => {
        for (const mode of ['exact', 'begins', 'contains', 'ends'] as const)
          expect(finds(mode, text, text, rules)).toBe(true)
        if (!/^\+?\d+$/.test(text)) return
        expect(finds('begins', text.slice(0, cut), text, rules)).toBe(true)
        const end = text.slice(cut).replace('+', '')
        expect(finds('ends', end, text, rules)).toBe(true)
        expect(finds('contains', end, text, rules)).toBe(true)
      })
    )
  })

  test('the answer is the same for every spelling of a number, and for every spelling of the query', () => {
    const spellings = (nsn: string): readonly string[] => [
      `+33${nsn}`,
      `0033${nsn}`,
      `0${nsn}`,
      `33${nsn}`,
      `+33(0)${nsn}`,
      `9 0${nsn}`
    ]
    const national = fc.stringMatching(/^[1-9]\d{8}$/)
    // Numbers that share their beginning, their end, or nothing.
    const shared = fc.constantFrom('beginning', 'end', 'nothing')
    fc.assert(
      fc.property(national, national, shared, fc.integer({ min: 1, max: 8 }), (a, b, what, digits) => {
        const begun = a.slice(0, digits) + b.slice(digits)
        const other = what === 'beginning' ? begun : what === 'end' ? b.slice(0, digits) + a.slice(digits) : b
        const beginning = a.slice(0, digits)
        const end = a.slice(-digits)
        for (const text of spellings(other)) {
          for (const query of spellings(a)) expect(finds('exact', query, text)).toBe(a === other)
          for (const prefix of ['+33', '0033', '0', '+33 (0)']) {
            const found = finds('begins', prefix + beginning, text)
            expect([prefix, beginning, text, found]).toEqual([
              prefix,
              beginning,
              text,
              other.startsWith(beginning)
            ])
          }
          expect(finds('ends', end, text)).toBe(other.endsWith(end))
          if (other.includes(end)) expect(finds('contains', end, text)).toBe(true)
          if (other.startsWith(beginning)) expect(finds('contains', `0${beginning}`, text)).toBe(true)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('equal numbers have equal keys, whichever is asked for', () => {
    fc.assert(
      fc.property(numbers, numbers, rulesets, (a, b, rules) => {
        const equal = numberKey(a, rules) === numberKey(b, rules)
        expect(finds('exact', a, b, rules)).toBe(equal)
        expect(finds('exact', b, a, rules)).toBe(equal)
      })
    )
  })
})
