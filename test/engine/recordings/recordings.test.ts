import { describe, expect, test } from 'vitest'
import { at, callLogOf, skippedOf } from '../../support/cel-table'
import { callFromAToB, unansweredFromAToB } from '../../support/cel-table-calls'

const FILE_UUID = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
const FOLDER = '/var/lib/wazo/sounds/tenants/7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01/monitor'
type Side = 'caller' | 'callee'

const on = (side: Side): string => (side === 'caller' ? '1.1 | PJSIP/a-01' : '1.2 | PJSIP/b-02')
const start = (side: Side, time: number, filename: unknown, id: unknown = '0x1'): string =>
  `MIXMONITOR_START | ${time} | ${on(side)} | | | | | | | | ${JSON.stringify({ filename, mixmonitor_id: id })}`
const stop = (side: Side, time: number, id: unknown = '0x1'): string =>
  `MIXMONITOR_STOP | ${time} | ${on(side)} | | | | | | | | ${JSON.stringify({ mixmonitor_id: id })}`
const recordingsOf = (...rows: string[]): ReturnType<typeof callLogOf>['recordings'] =>
  callLogOf(callFromAToB({ talking: rows.join('\n') })).recordings

describe('the uuid of a recording', () => {
  test.each([
    `${FOLDER}/${FILE_UUID}.wav`,
    `${FOLDER}/${FILE_UUID}xwav and more`,
    `${FOLDER}/${FILE_UUID}\u{1f600}wav`
  ])('is that of its standard path: %s', (path) => {
    expect(recordingsOf(start('caller', 11, path))[0]?.uuid).toBe(FILE_UUID)
    expect(recordingsOf(start('callee', 11, path), stop('callee', 12))[0]?.uuid).toBe(FILE_UUID)
  })

  test.each([
    `${FOLDER}/${FILE_UUID.toUpperCase()}.wav`,
    `${FOLDER}/${FILE_UUID.replace('-a495-', '-c495-')}.wav`,
    `${FOLDER}/${FILE_UUID.replace('-423a-', '-623a-')}.wav`,
    `${FOLDER}/${FILE_UUID}wav`,
    `/mnt${FOLDER}/${FILE_UUID}.wav`
  ])('is derived for another path, the same at every generation: %s', (path) => {
    const [first] = recordingsOf(start('caller', 11, path))
    expect(first?.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(first?.uuid).not.toBe(FILE_UUID)
    expect(recordingsOf(start('caller', 11, path))[0]?.uuid).toBe(first?.uuid)
  })

  test('differs between recordings of the caller that are equal in all but their order', () => {
    const uuids = recordingsOf(start('caller', 11, '/a.wav'), start('caller', 11, '/a.wav')).map(
      ({ uuid }) => uuid
    )
    expect(new Set(uuids).size).toBe(2)
  })
})

describe('a recording', () => {
  test.each([
    ['without id', start('caller', 11, '/a.wav', '')],
    ['without file name', start('caller', 11, null)],
    ['without payload', `MIXMONITOR_START | 11 | ${on('caller')}`]
  ])('%s is ignored', (_, row) => expect(recordingsOf(row)).toEqual([]))

  test('whose file name is no text loses the call', () => {
    expect(skippedOf(callFromAToB({ talking: start('caller', 11, ['/a.wav']) }))).toMatchObject({
      code: 'failed',
      rule: '9.1'
    })
  })

  test('of the caller ends with the caller at the latest', () => {
    expect(recordingsOf(start('caller', 11, '/a.wav'))[0]?.endTime).toBe(at(20.1))
  })

  test('ends at its stop, also at one on the other side', () => {
    expect(recordingsOf(start('caller', 11, '/a.wav'), stop('callee', 15))[0]?.endTime).toBe(at(15))
  })

  test.each([
    ['1', '1.0', true],
    ['true', '1', true],
    ['1e2', '100', true],
    ['["a", 1]', '["a",1]', true],
    ['"1"', '1', false],
    ['9007199254740993', '9007199254740992', false]
  ])('with the id %s is ended by a stop with %s: %s', (started, stopped, ends) => {
    const rows = [
      `MIXMONITOR_START | 11 | ${on('caller')} | | | | | | | | {"filename":"/a.wav","mixmonitor_id":${started}}`,
      `MIXMONITOR_STOP | 15 | ${on('caller')} | | | | | | | | {"mixmonitor_id":${stopped}}`
    ]
    expect(recordingsOf(...rows)[0]?.endTime).toBe(at(ends ? 15 : 20.1))
  })

  test('whose id holds half a surrogate pair or a NUL loses the call', () => {
    const started = (id: string): string =>
      `MIXMONITOR_START | 11 | ${on('caller')} | | | | | | | | {"filename":"/a.wav","mixmonitor_id":"${id}"}`
    for (const id of ['\\ud83d', '\\u0000'])
      expect(skippedOf(callFromAToB({ talking: started(id) }))).toMatchObject({
        code: 'unstorable',
        rule: '10.3'
      })
  })

  test('of a callee is not reached by a stop on the caller, whose rows are read before', () => {
    expect(recordingsOf(start('callee', 11, '/a.wav'), stop('caller', 15))[0]?.endTime).toBe(at(20))
  })

  test('ends anew when its id is used again', () => {
    const rows = [
      start('caller', 11, '/a.wav'),
      stop('caller', 12),
      start('caller', 13, '/b.wav'),
      stop('caller', 14)
    ]
    expect(recordingsOf(...rows).map(({ endTime }) => endTime)).toEqual([at(14), at(14)])
  })

  test('once stopped is not moved by the end of a callee', () => {
    const cels = callFromAToB({ talking: `${start('callee', 11, '/a.wav')}\n${stop('callee', 12)}` })
    expect(callLogOf(cels).recordings[0]?.endTime).toBe(at(12))
  })

  test('is not ended by a stop without id', () => {
    expect(recordingsOf(start('caller', 11, '/a.wav'), stop('caller', 12, ''))[0]?.endTime).toBe(at(20.1))
  })

  test('of a call that nobody answered is dropped', () => {
    const cels = unansweredFromAToB({ ringing: start('caller', 11, '/a.wav') })
    expect(callLogOf(cels).recordings).toEqual([])
  })
})

describe('a paused recording', () => {
  const [one, two] = [`${FOLDER}/${FILE_UUID}.wav`, `${FOLDER}/6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b.wav`]

  test('is one, from the first start to the end of the last part in order of creation', () => {
    const rows = [
      start('callee', 11, one, '1'),
      stop('callee', 12, '1'),
      start('callee', 13, one, '2'),
      stop('callee', 14, '2')
    ]
    expect(recordingsOf(...rows)).toEqual([
      { uuid: FILE_UUID, startTime: at(11), endTime: at(14), path: one, mixmonitorId: '1' }
    ])
  })

  test('may have another recording in between', () => {
    const rows = [
      start('callee', 11, one, '1'),
      start('callee', 12, two, '2'),
      start('callee', 13, one, '3'),
      stop('callee', 15, '3')
    ]
    expect(recordingsOf(...rows).map(({ path, endTime }) => [path, endTime])).toEqual([
      [one, at(15)],
      [two, at(20)]
    ])
  })
})
