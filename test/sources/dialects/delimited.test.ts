import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { formatInstant } from '@shared/format/instant'
import { piped, readSource } from '../../support/read-source'

/** Names under which files hold a column, its own first. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  eventtype: ['eventtype', 'event_type', 'Event', 'EventName', 'TYPE'],
  eventtime: ['eventtime', 'Event Time', 'time', 'event-time', 'eventdate'],
  cid_name: ['cid_name', 'caller_id_name', 'CallerID Name', 'cidname', 'name'],
  cid_num: ['cid_num', 'callerid_num', 'num'],
  exten: ['exten', 'Extension'],
  channame: ['channame', 'channel', 'channel_name'],
  appdata: ['appdata', 'application_data'],
  uniqueid: ['uniqueid', 'Unique ID', 'uid'],
  linkedid: ['linkedid', 'linked_id', 'LID'],
  extra: ['extra', 'eventextra', 'event_extra']
}
const KEYS = { cid_name: 'cidName', cid_num: 'cidNum' } as const

/** Nothing that a spreadsheet or psql could not have in a value. */
const value = fc.string({
  unit: fc.constantFrom('a', 'é', '漢', '"', ',', ';', '\t', '|', ' ', '\n', "'", '\\')
})
const row = fc.record({
  eventtype: fc.constantFrom('CHAN_START', 'HANGUP', 'WAZO_X'),
  eventtime: fc.integer({ min: 0, max: 2_000_000_000_000_000 }),
  cid_name: value,
  cid_num: value,
  exten: value,
  channame: value,
  appdata: value,
  uniqueid: fc.constantFrom('1.1', 'pbx-2.2'),
  linkedid: fc.constantFrom('1.1', '1.10'),
  extra: value
})
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.constantFrom('', '\ufeff'),
  quoteAll: fc.boolean(),
  lastNewline: fc.boolean(),
  columns: fc.shuffledSubarray(Object.keys(NAMES), { minLength: Object.keys(NAMES).length }),
  spelling: fc.nat(4),
  pieceBytes: fc.integer({ min: 1, max: 200 })
})

describe('any delimited dialect', () => {
  it('gives back the rows that were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), dialect, async (rows, form) => {
        const { delimiter, newline, columns } = form
        const quote = (text: string): string =>
          form.quoteAll || /["\n\r]/.test(text) || text.includes(delimiter)
            ? `"${text.replaceAll('"', '""')}"`
            : text
        const header = columns.map((column) => quote(NAMES[column]?.[form.spelling] ?? column))
        const lines = rows.map((values) =>
          columns.map((column) => {
            const cell = values[column as keyof typeof values]
            return quote(
              typeof cell === 'number' ? formatInstant(cell, { separator: ' ', offsetMinutes: 60 }) : cell
            )
          })
        )
        const text = [header, ...lines].map((cells) => cells.join(delimiter)).join(newline)
        const content = form.bom + text + (form.lastNewline ? newline : '')
        const { cels, problems, preview } = await readSource(piped(content, form.pieceBytes))
        expect(problems).toEqual([])
        expect(preview.delimiter).toBe(delimiter)
        expect(
          cels.map((cel) =>
            Object.fromEntries(
              Object.keys(NAMES).map((column) => [
                column,
                cel[(KEYS[column as keyof typeof KEYS] ?? column) as keyof typeof cel]
              ])
            )
          )
        ).toEqual(rows)
      }),
      { numRuns: 200 }
    )
  })
})

describe('backslashes in a text with tabs and a header', () => {
  const read = async (...userfields: string[]): Promise<unknown[]> => {
    const rows = userfields.map((text) => `HANGUP\t2026-03-11 10:02:10Z\t1.1\t1.1\t${text}`)
    const { cels } = await readSource(
      piped(`eventtype\teventtime\tuniqueid\tlinkedid\tuserfield\n${rows.join('\n')}\n`)
    )
    return cels.map(({ userfield }) => userfield)
  }

  it('stay as they are', async () => {
    expect(await read('\\\\', '\\n', '\\\\host\\share')).toEqual(['\\\\', '\\n', '\\\\host\\share'])
    expect(await read('\\N', '\\', 'C:\\Dir')).toEqual(['\\N', '\\', 'C:\\Dir'])
  })

  it('are escapes where a null and their doubling show that COPY wrote it', async () => {
    expect(await read('\\N', '\\\\', 'a\\tb')).toEqual(['', '\\', 'a\tb'])
  })
})

describe('two columns for one field', () => {
  it('are decided by the more exact name', async () => {
    const { cels, preview } = await readSource(
      piped('type,eventtype,eventtime,uniqueid,linkedid\nwrong,HANGUP,2026-03-11 10:02:10Z,1.1,1.1\n')
    )
    expect(cels[0]?.eventtype).toBe('HANGUP')
    expect(preview.columns[0]).toEqual({ source: 'type', target: null })
  })
})

it('keeps a user-defined event with both of its names', async () => {
  const { cels } = await readSource(
    piped(
      'eventtype,eventtime,userdeftype,uniqueid,linkedid\nUSER_DEFINED,2026-03-11 10:02:10Z,XIVO_INCALL,1.1,1.1\n'
    )
  )
  expect(cels[0]).toMatchObject({ eventtype: 'USER_DEFINED', userdeftype: 'XIVO_INCALL' })
})

it('reads lines that end as on old Macintoshes', async () => {
  const { cels } = await readSource(
    piped(
      'eventtype,eventtime,uniqueid,linkedid\rHANGUP,2026-03-11 10:02:10Z,1.1,1.1\rHANGUP,2026-03-11 10:02:11Z,2.1,2.1\r'
    )
  )
  expect(cels.map((cel) => cel.uniqueid)).toEqual(['1.1', '2.1'])
})

it('passes over the line in which Excel is told the separator', async () => {
  const { cels, problems, preview } = await readSource(
    piped(
      'sep=;\r\neventtype;eventtime;uniqueid;linkedid;appdata\r\n' +
        'HANGUP;2026-03-11 10:02:10Z;1.1;1.1;"two\nlines"\r\nHANGUP;2026-03-11 10:02:11Z;2.1;2.1;x\r\n'
    )
  )
  expect([preview.delimiter, problems]).toEqual([';', []])
  expect(cels.map((cel) => cel.appdata)).toEqual(['two\nlines', 'x'])
})
