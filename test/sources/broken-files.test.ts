import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unreadableTime } from '../../src-main/sources/time/unreadable-time'
import { outline, piped, readSource, refusalOf, sampleBytes } from '../support/read-source'

const HEADER = 'eventtype,eventtime,uniqueid,linkedid,appdata'
const row = (id: number, appdata = 'x'): string => `HANGUP,2026-03-11 10:02:10+01,${id}.1,${id}.1,${appdata}`
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n')
const idsOf = (cels: readonly { readonly uniqueid: string }[]): string[] => cels.map((cel) => cel.uniqueid)

describe('a file that cannot be read at all', () => {
  const gz = gzipSync(sampleBytes('wazo-cel.csv'))
  const broken = Buffer.from(gz)
  broken.fill(0x55, 2000, 2400)
  it.each([
    ['of no bytes', Buffer.alloc(0), 'file-empty'],
    ['of blanks only', Buffer.from(' \r\n\n  '), 'file-empty'],
    ['that gzip made of nothing', gzipSync(''), 'file-empty'],
    [
      'of random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251)),
      'format-unknown'
    ],
    ['of prose', Buffer.from('Dear colleague,\nplease find attached\n'), 'format-unknown'],
    ['whose gzip is cut short', gz.subarray(0, gz.length - 900), 'file-damaged'],
    ['whose gzip is broken in the middle', broken, 'file-damaged'],
    [
      'that has event types but no times',
      Buffer.from('eventtype,uniqueid,linkedid\nHANGUP,1.1,1.1\n'),
      'columns-missing'
    ]
  ])('%s is refused with what to do', async (_, content, code) => {
    const error = await refusalOf(piped(content))
    expect(error.code).toBe(code)
    expect(error.message).toContain('piped')
    expect(error.hint).not.toBe('')
  })

  it('because it is not there, or is a folder, says which', async () => {
    const at = (path: string) => ({ kind: 'file', path, name: 'cel.csv', sizeBytes: 1 }) as const
    expect((await refusalOf(at('/nowhere/cel.csv'))).code).toBe('file-not-found')
    expect(await refusalOf(at(import.meta.dirname))).toMatchObject({ code: 'file-unreadable' })
  })
})

describe('one bad row', () => {
  it.each([
    ['without a time', 'HANGUP,,2.1,2.1,x', 'time-unreadable'],
    ['with a time that could be two days', 'HANGUP,03/04/2026 10:00:00,2.1,2.1,x', 'time-unreadable'],
    ['with a day that does not exist', 'HANGUP,2026-02-30 10:00:00+01,2.1,2.1,x', 'time-unreadable'],
    ['without an event', ',2026-03-11 10:02:10+01,2.1,2.1,x', 'eventtype-missing'],
    ['without a linkedid', 'HANGUP,2026-03-11 10:02:10+01,2.1,,x', 'linkedid-missing'],
    ['without a uniqueid', 'HANGUP,2026-03-11 10:02:10+01,,2.1,x', 'uniqueid-missing'],
    ['that is cut short', 'HANGUP,2026-03-11 10:0', 'too-few-columns'],
    ['with a comma too many', 'HANGUP,2026-03-11 10:02:10+01,2.1,2.1,x,y', 'too-many-columns']
  ])('%s is told with its line, and the others are read', async (_, bad, code) => {
    const { cels, problems, read } = await readSource(piped(file(row(1), bad, row(3))))
    expect(problems).toEqual([{ file: 'piped', line: 3, code, text: bad }])
    expect(idsOf(cels)).toEqual(['1.1', '3.1'])
    expect(read).toBe(3)
  })

  it('is counted by physical lines, values over several lines included', async () => {
    const { cels, problems } = await readSource(
      piped(file(row(1, '"a\nb\nc"'), 'bad', row(3, '"d\n"'), 'worse'))
    )
    expect(outline(problems)).toEqual(['5 too-few-columns bad', '8 too-few-columns worse'])
    expect(cels.map((cel) => cel.appdata)).toEqual(['a\nb\nc', 'd\n'])
  })

  it('does not spoil the ones after it when its quote is never closed', async () => {
    const { cels, problems } = await readSource(
      piped(file(row(1), row(2, '"open'), row(3), row(4, '"fine, closed"'), row(5)))
    )
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'quote-unclosed']])
    expect(idsOf(cels)).toEqual(['1.1', '3.1', '4.1', '5.1'])
  })

  it('at the end of a file that was cut within a quoted value is told', async () => {
    const { cels, problems } = await readSource(piped(`${file(row(1))}${row(2, '"{""a"":1,')}`))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'quote-unclosed']])
    expect(idsOf(cels)).toEqual(['1.1'])
  })

  it('is cut to a readable length when it is told', async () => {
    const { problems } = await readSource(piped(file(`HANGUP,never,1.1,1.1,${'x'.repeat(50_000)}`)))
    expect(problems[0]?.text.length).toBe(2000)
  })

  it('of several megabytes is passed over without being kept', async () => {
    const content = file(row(1), row(2, 'x'.repeat(5_000_000)), row(3))
    const { cels, problems } = await readSource(piped(content, 1 << 16))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'row-too-long']])
    expect(idsOf(cels)).toEqual(['1.1', '3.1'])
  })

  it('with an open quote before megabytes of good rows costs one row', async () => {
    const good = Array.from({ length: 60_000 }, (_, index) => row(index + 10))
    const { cels, problems } = await readSource(piped(file(row(1), row(2, '"open'), ...good), 1 << 16))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'quote-unclosed']])
    expect(cels.length).toBe(60_001)
  })

  it('leaves time for the rest when every row has an open quote', async () => {
    const bad = Array.from({ length: 30_000 }, (_, index) => row(index, '"never closed, never'))
    const { cels, problems } = await readSource(piped(file(...bad), 1 << 16))
    expect(cels).toEqual([])
    expect(problems.map((problem) => problem.line)).toEqual(bad.map((_, index) => index + 2))
  })
})

describe('a single line without end', () => {
  it('is refused in bounded memory, however long it is', async () => {
    function* endless(): Generator<Buffer> {
      yield Buffer.from(`${HEADER}\n`)
      const piece = Buffer.alloc(1 << 20, 'x')
      for (let count = 0; count < 300; count += 1) yield piece
    }
    const { Readable } = await import('node:stream')
    const input = {
      kind: 'stream',
      stream: Readable.from(endless()),
      name: 'endless',
      sizeBytes: null
    } as const
    const { cels, problems } = await readSource(input)
    expect(cels).toEqual([])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'row-too-long']])
  })
})

describe('rows that are no events on purpose', () => {
  it('are counted and not told', async () => {
    const { cels, problems, ignored, read } = await readSource(
      piped(file(row(1), '', HEADER, row(2), '   ', '(2 rows)'))
    )
    expect(problems).toEqual([])
    expect(idsOf(cels)).toEqual(['1.1', '2.1'])
    expect({ read, ignored }).toEqual({ read: 6, ignored: 4 })
  })

  it('may follow a comma at the end of each row, as spreadsheets add it', async () => {
    const { cels, problems } = await readSource(piped(file(`${row(1)},,`, `${row(2)},`)))
    expect(problems).toEqual([])
    expect(cels.length).toBe(2)
  })
})

describe('a NUL character within a value', () => {
  const json = { eventtype: 'HANGUP', eventtime: '2026-03-11 10:02:10+01', uniqueid: '1.1', linkedid: '1.1' }
  it.each([
    ['CSV', file(row(1, 'a\0b'), ...Array.from({ length: 9 }, (_, at) => row(at + 2, 'ab')))],
    ['JSON lines', `${JSON.stringify({ ...json, appdata: 'a\0b' })}\n`]
  ])('is dropped, and the event is kept: %s', async (_, text) => {
    const { cels, problems } = await readSource(piped(text))
    expect(problems).toEqual([])
    expect(cels.map(({ appdata }) => appdata)).toEqual(cels.map(() => 'ab'))
  })
})

describe('times in a form that could be two days', () => {
  const at = (time: string): string => file(`HANGUP,${time},1.1,1.1,x`)
  it.each([
    ['11.03.2026 10:02:10.1 CET', 'SET datestyle = ISO'],
    ['03/11/2026 10:02:10.1 CET', 'SET datestyle = ISO'],
    ['Wed 11 Mar 10:02:10.1 2026 CET', 'SET datestyle = ISO'],
    ['11/03/2026 10:02:10', 'yyyy-mm-dd hh:mm:ss']
  ])('are named with what to do: %s', async (time, remedy) => {
    const { preview } = await readSource(piped(at(time)))
    expect(unreadableTime(preview)).toMatchObject({ value: time, advice: expect.stringContaining(remedy) })
  })

  it('are no matter where some can be read', async () => {
    const { preview } = await readSource(piped(`${at('03/11/2026 10:02:10')}${row(2)}\n`))
    expect(unreadableTime(preview)).toBeNull()
  })
})
