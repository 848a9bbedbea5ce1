import { describe, expect, test } from 'vitest'
import { restCallLog } from '@shared/format/rest-json'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { anyCallLog } from '../support/any-call-log'
import { written, writtenFiles } from './write'

const PARIS = 'Europe/Paris'
const own: ExportOptions = {
  ...DEFAULT_EXPORT,
  timeZone: PARIS,
  columns: [
    'date',
    'sourceName',
    'sourceExten',
    'outcome',
    'hangupCause',
    'talkDurationUs',
    'answered',
    'tags'
  ]
}
const calls = [
  anyCallLog({ tags: ['sales', 'tier 2'] }),
  anyCallLog({
    id: 2,
    sourceName: 'Zoé, "chef"',
    sourceExten: '+33155501234',
    outcome: 'missed',
    answered: false,
    dateAnswer: null,
    talkDurationUs: null,
    hangupCause: null
  })
]

describe('CSV of columns of one’s own choice', () => {
  test('has names for programs, times with offset and lengths in whole seconds', async () => {
    expect(await written(own, calls)).toBe(
      'start,source_name,source_extension,outcome,hangup_cause,talk_duration,answered,tags\r\n' +
        '2026-03-11T10:02:10+01:00,Ann,1001,completed,16,60,true,sales;tier 2\r\n' +
        '2026-03-11T10:02:10+01:00,"Zoé, ""chef""",+33155501234,missed,,,false,\r\n'
    )
  })

  test('has words of the language, local times and clock lengths when asked', async () => {
    const words = { ...own, words: true, language: 'fr', times: 'local', durations: 'clock' } as const
    const [head, first, second] = (await written(words, calls)).split('\r\n')
    expect(head).toBe('Début,De,Numéro de l’appelant,Issue,Motif de fin,Durée de parole,Répondu,Étiquettes')
    expect(first).toBe('2026-03-11 10:02:10,Ann,1001,Abouti,Fin normale,0:01:00,Oui,sales;tier 2')
    expect(second).toContain(',Manqué,,,Non,')
  })

  test('writes a length of nothing, which is not the same as none', async () => {
    const lengths = [anyCallLog({ talkDurationUs: 0 }), anyCallLog({ talkDurationUs: null })]
    const lines = async (durations: ExportOptions['durations']): Promise<string[]> =>
      (await written({ ...own, columns: ['id', 'talkDurationUs'], durations }, lengths))
        .split('\r\n')
        .slice(1, 3)
    expect(await lines('seconds')).toEqual(['1,0', '1,'])
    expect(await lines('clock')).toEqual(['1,0:00:00', '1,'])
    expect(await lines('units')).toEqual(['1,0s', '1,'])
  })

  test('for Excel it has a byte-order mark, and semicolons where the comma is the decimal sign', async () => {
    const french = await written({ ...own, csv: 'excel', language: 'fr' }, calls)
    expect(french.startsWith('\ufeffstart;source_name;')).toBe(true)
    expect(french).toContain('"Zoé, ""chef"""')
    const english = await written({ ...own, csv: 'excel', language: 'en' }, calls)
    expect(english.startsWith('\ufeffstart,source_name,')).toBe(true)
  })

  test('can go without its first line', async () => {
    expect((await written({ ...own, header: false }, calls)).split('\r\n')[0]).toMatch(/^2026-03-11T/)
  })

  test('lists comments and the download names of recordings', async () => {
    const recording = { uuid: 'u1', startTime: 0, endTime: 1, path: '/a', mixmonitorId: null }
    const call = Object.assign(anyCallLog({ id: 7, recordings: [recording] }), {
      comments: [{ id: 'c', conversationId: '1', author: 'Léa', createdAt: 0, editedAt: null, text: 'Again' }]
    })
    const [, line] = (await written({ ...own, columns: ['comments', 'recordings'] }, [call])).split('\r\n')
    expect(line).toBe('"Léa, 1970-01-01T01:00:00+01:00: Again",1970-01-01T00_00_00UTC-7-u1.wav')
  })
})

describe('JSON', () => {
  test('with the columns of Wazo is the answer of its REST interface', async () => {
    const options = { ...DEFAULT_EXPORT, format: 'json', timeZone: PARIS } as const
    expect(JSON.parse(await written(options, calls))).toEqual({
      items: JSON.parse(JSON.stringify(calls.map((call) => restCallLog(call, PARIS)))) as unknown,
      total: 2,
      filtered: 2
    })
  })

  test('of other columns keeps the types of their values', async () => {
    const { calls: rows } = JSON.parse(await written({ ...own, format: 'json' }, calls)) as {
      calls: unknown[]
    }
    expect(rows[1]).toEqual({
      start: '2026-03-11T10:02:10+01:00',
      source_name: 'Zoé, "chef"',
      source_extension: '+33155501234',
      outcome: 'missed',
      hangup_cause: null,
      talk_duration: null,
      answered: false,
      tags: []
    })
  })

  test('as lines is a value a line', async () => {
    const lines = (await written({ ...own, format: 'ndjson' }, calls)).trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual([
      'completed',
      'missed'
    ])
  })
})

describe('HTML', () => {
  test('shows what callers sent as text and never as markup', async () => {
    const hostile = anyCallLog({ sourceName: '<img src=x onerror=alert(1)>' })
    const page = await written({ ...own, format: 'html', describe: true }, [hostile])
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toMatch(/<script|https?:\/\//)
    expect(page).toContain('2 calls where Tag sales')
  })
})

describe('what a file says of itself', () => {
  test('stands in a second file beside formats that cannot say it', async () => {
    const { about } = await writtenFiles({ ...own, describe: true }, calls)
    expect(JSON.parse(about ?? '')).toMatchObject({
      file: 'calls',
      sentence: '2 calls where Tag sales',
      command: 'calltrail list',
      timeZone: PARIS,
      calls: 2,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string
    })
    expect((await writtenFiles({ ...own, describe: true, format: 'json' }, calls)).about).toBeNull()
  })

  test('has the same fingerprint for the same calls in any format, and another for others', async () => {
    const fingerprint = async (options: ExportOptions, logs: typeof calls): Promise<string> => {
      const { file, about } = await writtenFiles({ ...options, describe: true }, logs)
      const text = about ?? file.toString('utf8')
      return /[0-9a-f]{64}/.exec(text)?.[0] ?? ''
    }
    const one = await fingerprint(own, calls)
    expect(one).not.toBe('')
    expect(await fingerprint({ ...own, format: 'ndjson', times: 'local' }, calls)).toBe(one)
    expect(await fingerprint({ ...own, format: 'html' }, calls)).toBe(one)
    expect(await fingerprint(own, [...calls].reverse())).not.toBe(one)
    expect(
      await fingerprint(own, [anyCallLog({ talkDurationUs: 60_000_001 }), calls[1] ?? anyCallLog()])
    ).not.toBe(one)
  })
})
