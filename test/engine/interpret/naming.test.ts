import { describe, expect, test } from 'vitest'
import { callLogOf, skippedOf } from '../../support/cel-table'
import { callFromAToB, callerEvent, textOf } from '../../support/cel-table-calls'

const alone = { calleeStart: '', calleeBridge: '', calleeEnd: '' }

describe('a conference', () => {
  const called = (extra: string): string | null =>
    callLogOf(callFromAToB({ ...alone, routing: callerEvent('WAZO_CONFERENCE', extra) })).destinationName

  test('has the name behind the first "NAME: ", space included', () => {
    expect(called(textOf(' NAME: Board room'))).toBe('Board room')
    expect(called(textOf('NAME: a NAME: b'))).toBe('a NAME: b')
  })

  test('without payload keeps its name', () => {
    expect(called('null')).toBeNull()
  })

  test.each([textOf('NAME:Board room'), textOf(''), '{"extra":["NAME: x"]}', '{"name":"x"}'])(
    'whose name cannot be found is lost: %s',
    (extra) => {
      expect(skippedOf(callFromAToB({ routing: callerEvent('WAZO_CONFERENCE', extra) })).code).toBe('failed')
    }
  )
})

describe('a meeting', () => {
  const start = 'CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | 10 | wazo-meeting-71 | inside'
  const named = (extra: string, more: object = {}): ReturnType<typeof callLogOf> =>
    callLogOf(callFromAToB({ ...alone, start, routing: callerEvent('WAZO_MEETING_NAME', extra), ...more }))

  test('has its name, and its technical extension is blanked wherever it stands', () => {
    expect(named(textOf('Weekly sync'))).toMatchObject({
      destinationName: 'Weekly sync',
      destinationExten: '',
      requestedExten: ''
    })
  })

  test('keeps its extension where the caller has no end', () => {
    expect(named(textOf('Weekly sync'), { callerEnd: '' }).destinationExten).toBe('wazo-meeting-71')
  })

  test('hides its extension in later rows as well', () => {
    const talking = 'XIVO_FROM_S | 12 | 1.1 | PJSIP/a-01 | A | 10 | wazo-meeting-71 | inside'
    expect(named(textOf('x'), { talking, callerEnd: '' }).requestedExten).toBe('')
  })

  test('may have the name null, or another JSON value as its text', () => {
    expect(named('{"extra":null}').destinationName).toBeNull()
    expect(named('{"extra":{"a":[1,true]}}').destinationName).toBe('{"a":[1,true]}')
    expect(named('{"extra":12}').destinationName).toBe('12')
  })

  test.each([
    ['1.0', '1.0'],
    ['12345678901234567890', '12345678901234567890'],
    ['1e400', '1e400'],
    ['{ "b": 1.50, "2": "\\u00e9 ,}", "a": [ null, {} ] }', '{"b":1.50,"2":"é ,}","a":[null,{}]}'],
    ['"x", "extra" : 2.0', '2.0']
  ])('may have the JSON name %s, kept as it is written', (json, name) => {
    expect(named(`{"more":{"extra":7},"extra": ${json} , "end":"extra"}`).destinationName).toBe(name)
  })

  test('may have a name nested deeper than any stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(
      skippedOf(callFromAToB({ ...alone, routing: callerEvent('WAZO_MEETING_NAME', `{"extra":${deep}}`) }))
        .code
    ).toBe('unstorable')
    expect(
      skippedOf(callFromAToB({ routing: callerEvent('WAZO_CONFERENCE', `{"extra":${deep}}`) }))
    ).toMatchObject({
      code: 'failed',
      rule: '1.3'
    })
  })

  test('leaves another extension alone', () => {
    const routing = callerEvent('WAZO_MEETING_NAME', textOf('x'))
    expect(callLogOf(callFromAToB({ ...alone, routing })).destinationExten).toBe('20')
  })

  test('named before the call has a destination is lost', () => {
    const before = 'WAZO_MEETING_NAME | 0 | 1.1 | PJSIP/a-01 | | | | | | | | {"extra":"x"}'
    expect(skippedOf(callFromAToB({ before }))).toMatchObject({
      code: 'failed',
      rule: '5.3 WAZO_MEETING_NAME',
      celId: 1
    })
  })
})
