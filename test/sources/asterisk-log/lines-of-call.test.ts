import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { AsteriskLogLines } from '../../../src-shared/model/asterisk-log'
import { type LoggedCall, linesOfCall } from '../../../src-main/sources/asterisk-log/lines-of-call'
import { temporaryFolder } from '../../support/temporary-folder'

const START = Date.parse('2026-06-12T12:03:22Z') * 1000
const CALL: LoggedCall = {
  channels: ['PJSIP/abc-0000001f', 'Local/1001@default-00000002;1', 'PJSIP/abc-0000001f<ZOMBIE>', ''],
  uniqueids: ['1781265802.12', '1781265802.12'],
  startUs: START,
  endUs: START + 60_000_000
}

async function find(
  content: string | Buffer,
  {
    call = CALL,
    name = 'full',
    zone = 'Europe/Paris'
  }: { call?: LoggedCall; name?: string; zone?: string } = {}
): Promise<AsteriskLogLines> {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return linesOfCall({ path, name, sizeBytes: content.length }, call, zone)
}

/** Line, seconds since the start, level, what matched. */
const found = ({ lines }: AsteriskLogLines) =>
  lines.map(({ line, at, level, matched }) => [line, at === null ? null : (at - START) / 1e6, level, matched])

describe('full and messages', () => {
  const FULL = `[2026-06-12 14:03:20] VERBOSE[77][C-0000001e] pbx.c: Executing [s@x:1] NoOp("PJSIP/xyz-0000001e", "") in new stack
[2026-06-12 14:03:22] VERBOSE[77][C-0000001f] netsock2.c: Using SIP RTP TOS bits 184
[2026-06-12 14:03:22] VERBOSE[77][C-0000001f] pbx.c: Executing [1001@default:1] Dial("PJSIP/abc-0000001f", "PJSIP/1001,30") in new stack
[2026-06-12 14:03:23] WARNING[78][C-0000001f] channel.c: no words of ours
second line of the warning
[2026-06-12 14:03:24] NOTICE[79] cel.c: uniqueid 1781265802.12, and others
[2026-06-12 14:03:24] NOTICE[79] cel.c: uniqueid 1781265802.123 is another call's
[2026-06-12 14:03:25] NOTICE[79] x.c: PJSIP/abc-0000001f0 and SIP/PJSIP/abc-0000001f are others
[2026-06-12 14:03:26] VERBOSE[80] app.c: Local/1001@default-00000002;1 answered
[2026-06-12 14:03:26] VERBOSE[80] app.c: Local/1001@default-00000002;2 is the other half
[2026-06-12 14:03:27] DEBUG[80][C-0000001f0] x.c: another identifier
`
  const EXPECTED = [
    [2, 0, 'VERBOSE', 'call-id'],
    [3, 0, 'VERBOSE', 'channel'],
    [4, 1, 'WARNING', 'call-id'],
    [5, 1, null, 'call-id'],
    [6, 2, 'NOTICE', 'uniqueid'],
    [9, 4, 'VERBOSE', 'channel']
  ]

  test('lines by channel, by uniqueid as a whole, by the identifier on them, and what follows them', async () => {
    const answer = await find(FULL)
    expect(found(answer)).toEqual(EXPECTED)
    expect(answer).toMatchObject({ scanned: 11, truncated: false })
    expect(answer.lines[3]?.text).toBe('second line of the warning')
  })

  test('rotated and compressed, with Windows line ends, without the last line end', async () => {
    const text = FULL.replaceAll('\n', '\r\n').trimEnd()
    const answer = await find(gzipSync(text), { name: 'full.2.gz' })
    expect(found(answer)).toEqual(EXPECTED)
    expect(answer.scanned).toBe(11)
    expect(answer.lines[0]?.text.endsWith('184')).toBe(true)
  })

  test('colours of a console hide no names and are not given', async () => {
    const coloured = FULL.replaceAll('PJSIP/', '\u001b[1;35mPJSIP/').replaceAll('",', '\u001b[0m",')
    const answer = await find(coloured)
    expect(found(answer)).toEqual(EXPECTED)
    expect(answer.lines.some(({ text }) => text.includes('\u001b'))).toBe(false)
  })
})

test.each([
  ['Asterisk’s default, without year', '[Jun 12 14:03:25] NOTICE[1] x.c: PJSIP/abc-0000001f', 3, 'NOTICE'],
  ['a day of one digit', '[Jun  2 14:03:22] NOTICE[1] x.c: PJSIP/abc-0000001f', -10 * 86_400, 'NOTICE'],
  ['milliseconds', '[2026-06-12 14:03:25.250] ERROR[1]: x.c: PJSIP/abc-0000001f', 3.25, 'ERROR'],
  [
    'syslog',
    'Jun 12 14:03:25 pbx asterisk[99]: VERBOSE[1][C-00000001]: x.c: PJSIP/abc-0000001f',
    3,
    'VERBOSE'
  ],
  ['a zone of its own', '[2026-06-12T12:03:25+0000] DEBUG[1] x.c: PJSIP/abc-0000001f', 3, 'DEBUG'],
  [
    'JSON',
    '{"hostname":"pbx","timestamp":"2026-06-12 14:03:25","logmsg":{"level":"NOTICE","message":"PJSIP/abc-0000001f"}}',
    3,
    'NOTICE'
  ],
  ['verbose lines of a console', '    -- PJSIP/abc-0000001f answered', null, null],
  ['a level without time', 'WARNING[12]: x.c: PJSIP/abc-0000001f', null, 'WARNING']
])('%s', async (_what, line, seconds, level) => {
  expect(found(await find(`${line}\n`))).toEqual([[1, seconds, level, 'channel']])
})

test('console lines are not taken for what follows a line of the call', async () => {
  const text =
    '    -- PJSIP/abc-0000001f is ringing\n    -- PJSIP/other-00000001 is ringing\n  == Spawn extension\n'
  expect(found(await find(text))).toEqual([[1, null, null, 'channel']])
})

test('a call at the turn of the year: December belongs to the year before', async () => {
  const startUs = Date.parse('2026-01-01T00:00:10Z') * 1000
  const call = { ...CALL, startUs, endUs: startUs + 1e6 }
  const { lines } = await find('[Dec 31 23:59:58] NOTICE[1] x.c: PJSIP/abc-0000001f\n', { call, zone: 'UTC' })
  expect(lines[0]?.at).toBe(startUs - 12_000_000)
})

test('in the hour that autumn repeats, the reading nearest to the call counts', async () => {
  const startUs = Date.parse('2026-10-25T01:30:00Z') * 1000
  const call = { ...CALL, startUs, endUs: startUs }
  const { lines } = await find('[2026-10-25 02:30:01] NOTICE[1] x.c: PJSIP/abc-0000001f\n', { call })
  expect(lines[0]?.at).toBe(startUs + 1_000_000)
})

describe('names come again after a restart', () => {
  const OLD = '[2026-06-11 09:00:00] NOTICE[1][C-0000001f] x.c: PJSIP/abc-0000001f of yesterday\n'

  test('only the time of the call counts where lines of that time name it', async () => {
    const today = '[2026-06-12 14:03:23] NOTICE[1][C-00000003] x.c: PJSIP/abc-0000001f\n'
    const other = '[2026-06-12 14:03:23] NOTICE[1][C-0000001f] x.c: somebody else today\n'
    expect(found(await find(OLD + today + other)).map(([line]) => line)).toEqual([2])
  })

  test('where none does, what there is: the clock may be another', async () => {
    const by = '[2026-06-11 09:00:01] NOTICE[1][C-0000001f] x.c: by its identifier\n'
    expect(found(await find(OLD + by)).map(([line]) => line)).toEqual([1, 2])
  })
})

test('at most 20 000 lines are given; all are counted', async () => {
  const line = '[2026-06-12 14:03:23] DTMF[1] x.c: PJSIP/abc-0000001f\n'
  const answer = await find(line.repeat(20_001) + 'end\n')
  expect(answer.lines).toHaveLength(20_000)
  expect(answer).toMatchObject({ scanned: 20_002, truncated: true })
})

test('a name across two pieces of a large file is found, with the right line', async () => {
  const filler = '[2026-06-12 14:00:00] DEBUG[1] x.c: nothing of this call in here at all\n'
  const text =
    filler.repeat(40_000) + '[2026-06-12 14:03:23] DTMF[1] x.c: PJSIP/abc-0000001f\n' + filler.repeat(9)
  const answer = await find(text)
  expect(found(answer)).toEqual([[40_001, 1, 'DTMF', 'channel']])
  expect(answer.scanned).toBe(40_010)
})

test('nothing of the call gives no lines; what is no text is refused', async () => {
  expect(await find('[2026-06-12 14:03:23] NOTICE[1] x.c: nothing\n')).toEqual({
    lines: [],
    scanned: 1,
    truncated: false
  })
  await expect(find(Buffer.from([0, 1, 2, 3, 0, 0, 9, 0]))).rejects.toMatchObject({ code: 'format-unknown' })
  await expect(find('')).rejects.toMatchObject({ code: 'file-empty' })
  await expect(find(gzipSync('x'.repeat(9000)).subarray(0, 30), { name: 'a.gz' })).rejects.toMatchObject({
    code: 'file-damaged'
  })
})
