import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPseudonyms } from '../../src-main/anonymise'
import { keyedBy } from './renamed-call-log'

const make = (options: Partial<Parameters<typeof createPseudonyms>[0]> = {}) =>
  createPseudonyms({ keyed: keyedBy('key of the tests'), keepPrefix: 3, shiftWeeks: 0, ...options })
const { text, payload, channel, callId } = make()

describe('numbers', () => {
  test('keep length, first digits and what stands before them', () => {
    expect(text('0142345678')).toMatch(/^014\d{7}$/)
    expect(text('+33142345678')).toMatch(/^\+331\d{8}$/)
    expect(text('0033142345678')).toBe(text('+33142345678').replace('+', '00'))
    expect(text('1002')).toMatch(/^1\d{3}$/)
    expect(make({ keepPrefix: 0 }).text('0142345678')).toMatch(/^0\d{9}$/)
  })

  test('written in groups are the same number, in the same groups', () => {
    const digits = text('0142345678')
    expect(text('01 42 34 56 78').replaceAll(' ', '')).toBe(digits)
    expect(text('01 42 34 56 78')).toMatch(/^\d\d \d\d \d\d \d\d \d\d$/)
    expect(text('01.42.34.56.78').replaceAll('.', '')).toBe(digits)
    for (const mark of ['/', '_', '-', ':', ' - ', '  ', '\u00a0', '\u202f'])
      expect(
        text(`Lind 01${mark}42${mark}34${mark}56${mark}78`).replace(/^\w+ /, '').replaceAll(mark, '')
      ).toBe(digits)
    expect(text('0 1 4 2 3 4 5 6 7 8').replaceAll(' ', '')).toBe(digits)
    expect(text('12 34 56').replaceAll(' ', '')).toBe(text('123456'))
    // A number with a counter behind it is no unique id.
    expect(text('5145551234.2')).toBe(`${text('5145551234')}.2`)
    expect(payload('{"hangupcause":"0142345678"}')).toContain(`"${digits}"`)
    expect(text('in_01_42_34_56_78_1002')).toMatch(/^[a-z]+_\d\d(?:_\d\d){4}_1\d{3}$/)
    expect(text('in_01_42_34_56_78_1002').replace(/^[a-z]+_|_1\d{3}$|_/g, '')).toBe(digits)
    expect(payload('{"name":"01\\u00a042\\u00a034\\u00a056\\u00a078"}').replace(/\\u00a0/g, '')).toBe(
      `{"name":"${digits}"}`
    )
    expect(text('%2B33%20142%20345%20678').replace(/%2B|%20/g, '')).toBe(text('33142345678'))
  })

  test.each([3, 4])('of %i digits stay apart, and none stays what it was', (length) => {
    const all = Array.from({ length: 10 ** length }, (_, n) => String(n).padStart(length, '0'))
    const changed = all.map(text)
    expect(new Set(changed).size).toBe(all.length)
    expect(all.filter((number, place) => number === changed[place])).toEqual([])
  })

  test('of any length stay apart', () => {
    const digits = fc.stringMatching(/^\d{3,25}$/)
    fc.assert(fc.property(digits, digits, (a, b) => (a === b) === (text(a) === text(b))))
  })

  test('of more digits than any number has keep their length, and change', () => {
    for (const digits of ['0'.repeat(100_000), '7'.repeat(20_000), `1${'0'.repeat(64)}`]) {
      const changed = text(digits)
      expect(changed).toMatch(/^\d+$/)
      expect(changed).toHaveLength(digits.length)
      expect(changed).not.toBe(digits)
      expect(text(`${digits}1`)).not.toBe(`${changed}1`)
    }
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.stringMatching(/^\d{55,140}$/), digit, digit, (long, a, b) => {
        expect(text(`${long}${a}`) === text(`${long}${b}`)).toBe(a === b)
        expect(text(`1${a}${long}`) === text(`1${b}${long}`)).toBe(a === b)
      })
    )
  })

  test('of feature codes: the service stays, the extension becomes its own pseudonym', () => {
    expect(text('*3')).toBe('*3')
    expect(text('*81002')).toBe(`*8${text('1002')}`)
  })
})

describe('names', () => {
  test('become the same one in every case, place and spelling', () => {
    const name = text('Chloé')
    expect(name).toMatch(/^[A-Z][a-z]{3,}$/)
    expect(text('chloé')).toBe(name.toLowerCase())
    expect(text('CHLOÉ')).toBe(name.toUpperCase())
    expect(text('Nakamura, Chloé <1002>')).toBe(`${text('Nakamura')}, ${name} <${text('1002')}>`)
    expect(text('Chlo%C3%A9')).toBe(name)
    expect(payload('{"extra":"Chlo\\u00e9\\nLind"}')).toBe(`{"extra":"${name}\\n${text('Lind')}"}`)
  })

  test('never begin so that a percent sign before them starts an encoding', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/)
    fc.assert(fc.property(word, (name) => !/^[0-9a-f]{2}/i.test(text(name)) || text(name) === name))
  })
})

describe('technical texts', () => {
  test('channels keep technology and counter, and the line its name of the directory', () => {
    const line = text('ab12cd')
    expect(line).toMatch(/^[a-z]{2}\d\d[a-z]{2}$/)
    expect(channel('PJSIP/ab12cd-0000001f')).toBe(`PJSIP/${line}-0000001f`)
    expect(payload('{"hangupsource":"PJSIP/ab12cd-0000001f"}')).toBe(
      `{"hangupsource":"PJSIP/${line}-0000001f"}`
    )
    expect(channel('Local/1002@default-00000011;2')).toBe(`Local/${text('1002')}@default-00000011;2`)
    expect(channel('PJSIP/ab12cd-0000001f<ZOMBIE>')).toBe(`PJSIP/${line}-0000001f<ZOMBIE>`)
  })

  test('payloads stay JSON, causes stay', () => {
    const given = '{"hangupcause":127,"hangupsource":"","dialstatus":"NOANSWER","new_key":33142345678}'
    const changed = JSON.parse(payload(given)) as Record<string, unknown>
    expect(changed).toMatchObject({ hangupcause: 127, hangupsource: '', dialstatus: 'NOANSWER' })
    expect(Object.values(changed).at(-1)).toBe(Number(text('33142345678')))
  })

  test('recording paths stay standard ones', () => {
    const [tenant, uuid] = ['7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01', '03be7e01-52a6-4c11-8a0b-6a0a8ff1f1aa']
    const path = `/var/lib/wazo/sounds/tenants/${tenant}/monitor/${uuid}.wav`
    expect(text(path)).toBe(`/var/lib/wazo/sounds/tenants/${text(tenant)}/monitor/${text(uuid)}.wav`)
    expect(text(uuid)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(text(uuid)).not.toBe(uuid)
  })

  test('users keep their order', () => {
    const userUuids = Array.from(
      { length: 50 },
      (_, n) => `${String((n * 37) % 100).padStart(8, '0')}-1b1f-4a63-9f0e-1d1f6f1c0a01`
    )
    const names = make({ userUuids })
    const renamed = [...userUuids].sort().map(names.text)
    expect([...renamed].sort()).toEqual(renamed)
    expect(new Set(renamed).size).toBe(50)
  })

  test('unique ids move with the times, and so do dates within paths', () => {
    const moved = make({ shiftWeeks: -2 })
    expect(moved.callId('1773219730.41')).toBe('1772010130.41')
    expect(moved.text('2026/03/11/external-1002-20260311-100210-1773219730.41.wav')).toMatch(
      /^2026\/02\/25\/external-1\d{3}-20260225-100210-1772010130\.41\.wav$/
    )
    expect(callId('1773219730.41')).toBe('1773219730.41')
  })

  test('names of servers before unique ids keep their order, everywhere the same', () => {
    const systems = ['pbx', 'alpha', 'zeta']
    const named = make({ systems })
    const ids = systems.map((system) => `${system}-1773219730.41`).sort()
    const renamed = ids.map(named.callId)
    expect([...renamed].sort()).toEqual(renamed)
    expect(renamed.every((id) => /^[a-z]+-1773219730\.41$/.test(id))).toBe(true)
    expect(named.payload(`{"pickup_channel_uniqueid":"${ids[0]}"}`)).toContain(`"${renamed[0]}"`)
  })

  test('addresses become private ones', () => {
    expect(text('sip:1002@203.0.113.77')).toMatch(/^[a-z]+:1\d{3}@10\.\d{1,3}\.\d{1,3}\.\d{1,3}$/)
  })
})

test('nothing throws, whatever the text, and white space and commas stay in their places', () => {
  const separators = (value: string): string => value.replace(/[^\s,]/g, '')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(separators(text(value))).toBe(separators(value))
      expect(() => payload(value)).not.toThrow()
      expect(() => channel(value)).not.toThrow()
    })
  )
})
