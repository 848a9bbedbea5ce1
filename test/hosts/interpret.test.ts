import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { interpret } from '../../src-main/hosts/cli/interpret'

const row = (eventtype: string, eventtime: string, more: object = {}): object => ({
  eventtype,
  eventtime,
  uniqueid: '1.1',
  linkedid: '1.1',
  channame: 'PJSIP/a-01',
  cid_name: 'A',
  cid_num: '10',
  ...more
})
const CALL = [
  row('CHAN_START', '2031-05-02T08:15:09.000001Z', { exten: '20', context: 'inside' }),
  row('CHAN_END', '2031-05-02T08:15:20Z'),
  row('LINKEDID_END', '2031-05-02 08:15:20+00')
]
const oneCase = (cels: readonly unknown[]): string =>
  JSON.stringify({ cels, directory: {}, service_tenant_uuid: TENANT })
const TENANT = '5e1c0000-0000-4000-8000-000000000001'

interface Answer {
  readonly call_logs?: readonly Readonly<Record<string, unknown>>[]
  readonly skipped?: readonly Readonly<Record<string, unknown>>[]
  readonly error?: { readonly code: string; readonly message: string; readonly line: number }
}

async function run(
  input: string | readonly string[],
  slow = false
): Promise<{ readonly answers: readonly Answer[]; readonly summary: Awaited<ReturnType<typeof interpret>> }> {
  let text = ''
  const output = new Writable({
    highWaterMark: slow ? 1 : 16_384,
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString('utf8')
      if (slow) setImmediate(done)
      else done()
    }
  })
  const summary = await interpret(Readable.from(typeof input === 'string' ? [input] : input), output)
  await new Promise<void>((resolve) => output.end(resolve))
  const answers = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer)
  return { answers, summary }
}

describe('interpret', () => {
  test('answers every line with its call logs, times in UTC with microseconds', async () => {
    const { answers, summary } = await run(`${oneCase(CALL)}\n`)
    expect(answers).toMatchObject([
      {
        call_logs: [
          {
            conversation_id: '1.1',
            tenant_uuid: TENANT,
            date: '2031-05-02T08:15:09.000001Z',
            date_answer: null,
            date_end: '2031-05-02T08:15:20.000000Z',
            source_name: 'A',
            destination_exten: '20',
            cel_ids: [1, 2, 3],
            call_status: 'unknown'
          }
        ],
        skipped: []
      }
    ])
    expect(summary).toEqual({ lines: 1, errors: 0 })
  })

  test('tells why a group gives no call log', async () => {
    const { answers } = await run(oneCase(CALL.slice(0, 2)))
    expect(answers).toMatchObject([
      {
        call_logs: [],
        skipped: [{ code: 'unfinished', conversation_id: '1.1', rule: '3.3', cel_ids: [1, 2], cel_id: null }]
      }
    ])
  })

  test('goes on after lines that it cannot read, and counts blank lines in their numbers', async () => {
    const lines = [
      '{"cels": [',
      '',
      '[1]',
      '{"cels": 5}',
      '{"cels": [{"eventtime": "soon"}]}',
      '{"cels": [7]}',
      oneCase(CALL)
    ]
    const { answers, summary } = await run(lines.join('\n'))
    expect(answers.map((answer) => answer.error && [answer.error.code, answer.error.line])).toEqual([
      ['invalid-json', 1],
      ['invalid-case', 3],
      ['invalid-case', 4],
      ['invalid-case', 5],
      ['invalid-case', 6],
      undefined
    ])
    expect(answers[3]?.error?.message).toBe('cels[0].eventtime is no time: "soon"')
    expect(summary).toEqual({ lines: 6, errors: 5 })
  })

  test('takes missing parts as empty', async () => {
    const { answers } = await run('{}\n{"cels":null,"directory":null}')
    expect(answers).toEqual([
      { call_logs: [], skipped: [] },
      { call_logs: [], skipped: [] }
    ])
  })

  test('cuts lines at line feeds only, whatever separators a text holds', async () => {
    const cels = [
      row('CHAN_START', '2031-05-02T08:15:09Z', { cid_name: 'A\u2028B\u2029\u0085' }),
      ...CALL.slice(1)
    ]
    const { answers } = await run(oneCase(cels))
    expect(answers[0]?.call_logs?.[0]?.['source_name']).toBe('A\u2028B\u2029\u0085')
  })

  test('reads lines cut anywhere, and waits for a slow reader', async () => {
    const text = `${Array.from({ length: 50 }, () => oneCase(CALL)).join('\r\n')}\r\n`
    const pieces = text.match(/[^]{1,97}/g) ?? []
    const { answers, summary } = await run(pieces, true)
    expect(answers).toHaveLength(50)
    expect(answers.every((answer) => answer.call_logs?.length === 1)).toBe(true)
    expect(summary).toEqual({ lines: 50, errors: 0 })
  })
})
