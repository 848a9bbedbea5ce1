import { describe, expect, it } from 'vitest'
import { clockIn } from '../../src-renderer/components/clock-field'
import { hoursText } from '../../src-renderer/filter/hours-text'
import { words } from './words'

const PARIS = 'Europe/Paris'
const business = { zone: PARIS, weekdays: [1, 2, 3, 4, 5], from: 540, until: 1080 }

describe('hours in words', () => {
  it('name days in a row as a span and others one by one', () => {
    expect(hoursText(business, words())).toBe('Mon–Fri, 09:00–18:00')
    expect(hoursText({ ...business, weekdays: [1, 3, 5] }, words())).toBe('Mon, Wed, Fri, 09:00–18:00')
    expect(hoursText({ ...business, weekdays: [7, 6] }, words('fr'))).toBe('sam., dim., 09:00–18:00')
  })
  it('leave out what says nothing', () => {
    expect(hoursText({ ...business, weekdays: [1, 2, 3, 4, 5, 6, 7] }, words())).toBe('09:00–18:00')
    expect(hoursText({ ...business, weekdays: [6], from: 0, until: 1440 }, words())).toBe('Sat')
  })
  it('say that hours are those outside, that they span midnight, and whose zone they are', () => {
    expect(hoursText({ ...business, outside: true }, words())).toBe('outside Mon–Fri, 09:00–18:00')
    expect(hoursText({ ...business, from: 1320, until: 360 }, words())).toBe(
      'Mon–Fri, 22:00 to 06:00 the next day'
    )
    expect(hoursText(business, words('en', 'UTC'))).toBe('Mon–Fri, 09:00–18:00 (Europe/Paris)')
  })
})

describe('a typed time of day', () => {
  it.each([
    ['9', 540],
    ['9:30', 570],
    ['9h30', 570],
    ['9h', 540],
    ['0930', 570],
    ['23:59', 1439],
    ['24:00', null],
    ['12:60', null],
    ['', null],
    ['soon', null]
  ])('%s is %s minutes', (typed, minutes) => expect(clockIn(typed)).toBe(minutes))

  it('may be the end of the day where a stretch ends', () => expect(clockIn('24:00', true)).toBe(1440))
})
