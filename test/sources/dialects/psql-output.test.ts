import { describe, expect, it } from 'vitest'
import { piped, readSource, sampleBytes } from '../../support/read-source'

const ALIGNED = `asterisk=# select id, eventtype, cid_name, uniqueid, linkedid, eventtime, extra from cel;
  id   | eventtype  | cid_name |   uniqueid   |   linkedid   |         eventtime         |       extra
-------+------------+----------+--------------+--------------+---------------------------+-------------------
 48211 | CHAN_START | Chloé    | 1761440310.8 | 1761440310.8 | 2025-10-26 02:58:30.4+02  | {"extra":"a | b"}
 48212 | APP_START  | two     +| 1761440310.9 | 1761440310.8 | 2025-10-26 02:58:31.4+02  | {"extra":"line   +
       |            | lines    |              |              |                           | after line"}
 48213 | HANGUP     | 中村     | 1761440310.8 | 1761440310.8 | 2025-10-26 02:58:32+02    |
 48214 | HANGUP
(4 rows)

asterisk=#
`

describe('what psql draws', () => {
  it('aligned is read by its columns, values over several lines included', async () => {
    const { preview, cels, problems } = await readSource(piped(ALIGNED))
    expect(preview.format).toBe('psql-output')
    expect(cels.map(({ serverId, cidName, extra }) => [serverId, cidName, extra])).toEqual([
      [48211, 'Chloé', '{"extra":"a | b"}'],
      [48212, 'two\nlines', '{"extra":"line\nafter line"}'],
      [48213, '中村', '']
    ])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[8, 'too-few-columns']])
  })

  it('with a frame, in Unicode lines, gives the same', async () => {
    const framed = `┌────────────┬──────────────┬──────────────┬──────────────────────────┐
│ eventtype  │   uniqueid   │   linkedid   │        eventtime         │
├────────────┼──────────────┼──────────────┼──────────────────────────┤
│ CHAN_START │ 1761440310.8 │ 1761440310.8 │ 2025-10-26 02:58:30.4+02 │
└────────────┴──────────────┴──────────────┴──────────────────────────┘
`
    const ascii = framed
      .replace(/[┌├└]/g, '+')
      .replace(/[┐┤┘]/g, '+')
      .replace(/[┬┼┴]/g, '+')
      .replaceAll('─', '-')
      .replaceAll('│', '|')
    for (const text of [framed, ascii, `asterisk=# select\n${framed}`, `asterisk=# select\n${ascii}`]) {
      const { cels, problems } = await readSource(piped(text))
      expect(problems).toEqual([])
      expect(cels).toMatchObject([{ eventtype: 'CHAN_START', uniqueid: '1761440310.8' }])
    }
  })

  // psql fills every line of a value up to its longest; searching each for its end from every blank would take minutes.
  it('expanded with a value of very many blanks is read all the same', async () => {
    const blanks = ' '.repeat(300_000)
    const { cels } = await readSource(
      piped(`-[ RECORD 1 ]---
eventtype | CHAN_START
eventtime | 2025-10-26 02:58:30.4+02
uniqueid  | 1761440310.8
linkedid  | 1761440310.8
appdata   | first${blanks}+
          | a${blanks}b+
          | last
`)
    )
    expect(cels.map(({ appdata }) => appdata)).toEqual([`first\na${blanks}b\nlast`])
  })

  it('expanded is read record by record', async () => {
    const expanded = `-[ RECORD 1 ]-----------------------
eventtype | CHAN_START
eventtime | 2025-10-26 02:58:30.4+02
uniqueid  | 1761440310.8
linkedid  | 1761440310.8
appdata   | a|b          +
          | second
-[ RECORD 2 ]-----------------------
eventtype | HANGUP
eventtime | never
uniqueid  | 1761440310.8
linkedid  | 1761440310.8
appdata   |
`
    const { cels, problems } = await readSource(piped(expanded))
    expect(cels.map(({ appdata }) => appdata)).toEqual(['a|b\nsecond'])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[8, 'time-unreadable']])
  })

  it('unaligned, with header and count or without, is delimited text', async () => {
    const rows = sampleBytes('wazo-cel.copy.txt').toString().trimEnd().split('\n')
    const bars = rows.map((row) => row.replaceAll('\t', '|').replaceAll('\\N', '')).join('\n')
    const bare = await readSource(piped(`${bars}\n`))
    expect([bare.preview.format, bare.cels.length, bare.problems.length]).toEqual(['cel-custom', 271, 0])
    const header = bare.preview.columns.map(({ target }) => target).join('|')
    const full = await readSource(piped(`${header}\n${bars}\n(271 rows)\n`))
    expect([full.preview.format, full.cels, full.problems]).toEqual(['delimited', bare.cels, []])
  })
})
