import { describe, expect, it } from 'vitest'
import { outline, piped, readSource, sample, sampleBytes } from '../../support/read-source'

const event = {
  id: 1,
  eventtype: 'HANGUP',
  eventtime: '2026-03-11T10:02:10.104233+01:00',
  channame: 'PJSIP/a-1',
  uniqueid: '1773219730.41',
  linkedid: '1773219730.41',
  extra: '{"hangupcause":16}'
}
const lines = sampleBytes('cel.ndjson').toString().trimEnd().split('\n')

describe('events as JSON', () => {
  it.each([
    ['a list on one line', `[${lines.join(',')}]`],
    ['a list with a line per event', `[${lines.join(',\n')}]\n`],
    [
      'a list of events over many lines',
      JSON.stringify(
        lines.map((line) => JSON.parse(line) as unknown),
        null,
        2
      )
    ],
    ['lines with a comma at their end', `${lines.join(',\n')}\n`],
    ['lines with CRLF and a blank line', `${lines.join('\r\n')}\r\n\r\n`]
  ])('may be %s', async (_, text) => {
    const reference = await readSource(sample('wazo-cel.csv'))
    const other = await readSource(piped(text, 500))
    expect(other.problems).toEqual([])
    expect(other.cels).toEqual(reference.cels)
    expect(other.preview.rowCount).toBe(271)
  })

  it('may hold extra as an object, or as null', async () => {
    const { cels } = await readSource(
      piped(
        `${JSON.stringify({ ...event, extra: { hangupcause: 16 } })}\n${JSON.stringify({ ...event, extra: null })}\n`
      )
    )
    expect(cels.map((cel) => cel.extra)).toEqual(['{"hangupcause":16}', null])
  })

  it('may hold ids as numbers, whose last zero counts', async () => {
    const text = JSON.stringify(event).replaceAll('"1773219730.41"', '1773219730.40')
    const { cels } = await readSource(piped(text))
    expect(cels[0]).toMatchObject({ uniqueid: '1773219730.40', linkedid: '1773219730.40' })
  })

  it('may hold ids as numbers that a program would write in another way', async () => {
    const text = JSON.stringify({ ...event, exten: 'EXTEN', extra: { extra: 'EXTRA' } })
      .replace('"linkedid":"1773219730.41"', '"linkedid":300.0')
      .replace('"EXTEN"', '12345678901234567890')
      .replace('"EXTRA"', '1.50')
    const { cels } = await readSource(piped(text))
    expect(cels[0]).toMatchObject({
      linkedid: '300.0',
      exten: '12345678901234567890',
      extra: '{"extra":1.50}'
    })
  })

  it('may have doubled backslashes, as COPY writes them, or bare ones, as Asterisk does', async () => {
    const doubled = JSON.stringify(event).replaceAll('\\', '\\\\')
    const bare = JSON.stringify({ ...event, extra: 'X' }).replace('X', 'sip\\user')
    const { cels, problems } = await readSource(piped(`${JSON.stringify(event)}\n${doubled}\n${bare}\n`))
    expect(problems).toEqual([])
    expect(cels.map((cel) => cel.extra)).toEqual(['{"hangupcause":16}', '{"hangupcause":16}', 'sip\\user'])
  })

  it('may begin to have a column in the middle of the file', async () => {
    const { cels, preview } = await readSource(
      piped(
        `${`${JSON.stringify(event)}\n`.repeat(200)}${JSON.stringify({ ...event, peer: 'PJSIP/b-2', colour: 'red' })}\n`
      )
    )
    expect(cels.at(-1)?.peer).toBe('PJSIP/b-2')
    expect(cels[0]?.peer).toBe('')
    expect(preview.columns.slice(-2)).toEqual([
      { source: 'peer', target: 'peer' },
      { source: 'colour', target: null }
    ])
  })
})

describe('a bad line', () => {
  const good = JSON.stringify(event)
  it('is told with its number and text, and the others are read', async () => {
    const { cels, problems } = await readSource(
      piped(
        [
          good,
          '{"eventtype":"HANG',
          '"words"',
          '{"a":1}',
          JSON.stringify({ ...event, linkedid: '' }),
          good
        ].join('\n')
      )
    )
    expect(outline(problems)).toEqual([
      '2 json-invalid {"eventtype":"HANG',
      '3 json-invalid "words"',
      '4 not-an-event {"a":1}',
      expect.stringContaining('5 linkedid-missing {"id":1')
    ])
    expect(cels.length).toBe(2)
  })

  it('of several megabytes is passed over', async () => {
    const { cels, problems } = await readSource(
      piped(
        [good, JSON.stringify({ ...event, appdata: 'x'.repeat(3_000_000) }), good, ''].join('\n'),
        1 << 16
      )
    )
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'row-too-long']])
    expect(cels.length).toBe(2)
  })

  it('in a list is told with the line on which it begins', async () => {
    const { cels, problems } = await readSource(piped(`[\n${good},\n{\n"eventtype": x\n},\n${good}\n]\n`))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'json-invalid']])
    expect(cels.length).toBe(2)
  })

  it('at the end of a list that was cut is told', async () => {
    const { cels, problems } = await readSource(piped(`[${good},\n${good.slice(0, 40)}`))
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'json-invalid']])
    expect(cels.length).toBe(1)
  })
})
