/** Whatever the rows are, a drawing holds all of them, in order, and the writers write it. */
import fc from 'fast-check'
import { celFromJson } from '@shared/format/case-json'
import { flowMermaid } from '@shared/flow/mermaid'
import { textWidth } from '@shared/flow/plain-text'
import { flowSvg } from '@shared/flow/svg'
import { flowText } from '@shared/flow/text'
import { FLOW_WORDS_EN } from '@shared/flow/words-en'
import { FLOW_WORDS_FR } from '@shared/flow/words-fr'
import type { Cel } from '@shared/model/cel'
import { describe, expect, test } from 'vitest'
import { drawFlow } from '../../../src-main/engine'
import type { GenerationCase } from '../../conformance/case-files'
import { findCasesFolder, readCases } from '../../conformance/case-files'
import { celTable } from '../../support/cel-table'
import { tagsOf } from '../../support/xml-tags'

const [BLANK] = celTable('event | uniqueid\nCHAN_START | 1.1') as [Cel]

/** Fails when a drawing of the rows is not what every drawing must be. */
function checkDrawing(cels: readonly Cel[], fold: boolean): void {
  const diagram = drawFlow(cels, { fold })
  const { lanes, steps, talks } = diagram
  const ids = steps.flatMap(({ celIds }) => celIds)
  expect([...ids].sort((a, b) => a - b)).toEqual(cels.map(({ id }) => id).sort((a, b) => a - b))
  const known = new Set(lanes.map(({ id }) => id))
  expect(known.size).toBe(lanes.length)
  steps.forEach((step, place) => {
    expect(step.index).toBe(place)
    expect(step.at).toBeGreaterThanOrEqual(steps[place - 1]?.at ?? diagram.startUs)
    expect(step.at).toBeLessThanOrEqual(diagram.endUs)
    for (const id of [step.lane, step.to, step.moved]) if (id !== null) expect(known).toContain(id)
  })
  for (const talk of talks) {
    expect(talk.until ?? talk.from).toBeGreaterThanOrEqual(talk.from)
    expect(talk.lanes.length).toBeGreaterThanOrEqual(talk.holding ? 1 : 2)
    for (const id of talk.lanes) expect(known).toContain(id)
  }
  for (const words of [FLOW_WORDS_EN, FLOW_WORDS_FR]) {
    const telling = { words, zone: 'America/St_Johns', times: fold ? 'day' : 'start' } as const
    const text = flowText(diagram, { ...telling, width: 100 })
    expect(text).toMatch(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]*\n)+$/u)
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(100)
    for (const line of flowMermaid(diagram, telling).trimEnd().split('\n')) expect(line).toMatch(MERMAID)
    tagsOf(flowSvg(diagram, telling))
  }
}

/** The only lines that a sequence diagram of ours holds; `#` and `;` stand only where they write a character. */
const TEXT = String.raw`(?:[^#;<>"\n]|#\d+;)*`
const NAME = String.raw`(?:[^#;<>":\n]|#\d+;|<br\/>)*`
const MERMAID = new RegExp(
  `^(?:sequenceDiagram|  title ${TEXT}|  participant L\\d+ as ${NAME}|  L\\d+-?->>L\\d+: ${TEXT}|  Note over L\\d+(?:,L\\d+)?: ${TEXT})$`
)

const EVENTS = [
  'CHAN_START',
  'CHAN_END',
  'HANGUP',
  'ANSWER',
  'APP_START',
  'APP_END',
  'BRIDGE_ENTER',
  'BRIDGE_EXIT',
  'BRIDGE_START',
  'BRIDGE_END',
  'BLINDTRANSFER',
  'ATTENDEDTRANSFER',
  'PICKUP',
  'FORWARD',
  'PARK_START',
  'PARK_END',
  'LOCAL_OPTIMIZE',
  'LOCAL_OPTIMIZE_BEGIN',
  'LINKEDID_END',
  'STREAM_BEGIN',
  'STREAM_END',
  'MIXMONITOR_START',
  'MIXMONITOR_STOP',
  'USER_DEFINED',
  'XIVO_USER_FWD',
  'constructor',
  ''
]
const CHANNELS = ['PJSIP/a-01', 'PJSIP/b-02', 'Local/x@y-01;1', 'Local/x@y-01;2', 'CBAnn/c-03', 'odd', '']
const HOSTILE = [
  'Ann',
  '<script>&"\'</script>',
  '\u001b[2Jgone',
  '\u202egnihtyna',
  'end\n  L1->>L2: forged; %%{init}%% #quot;',
  '漢字'.repeat(40),
  '\ud800',
  ''
]
const oneOf = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values)

const extras = fc.oneof(
  fc.constantFrom(null, '', '{}', '[]', '7', 'null', '{"bridge_id":', '{"bridge_id":{}}', '{"extra":[1]}'),
  fc
    .record(
      {
        bridge_id: fc.constantFrom('B1', 'B2', ''),
        bridge_technology: fc.constantFrom('simple_bridge', 'holding_bridge', 'softmix'),
        bridge1_id: fc.constant('B1'),
        bridge2_id: fc.constant('B2'),
        channel2_uniqueid: fc.constantFrom('1', '3'),
        transferee_channel_name: oneOf(CHANNELS),
        transfer_target_channel_uniqueid: fc.constantFrom('2', 'N/A'),
        pickup_channel: oneOf(CHANNELS),
        local_two_uniqueid: fc.constantFrom('3', '4'),
        retriever: oneOf(CHANNELS),
        hangupsource: oneOf(CHANNELS),
        hangupcause: fc.constantFrom<unknown>(16, 26, '17', -1, 'x', null),
        filename: fc.constantFrom('/r/a.wav', '/r/'),
        extra: oneOf(HOSTILE)
      },
      { requiredKeys: [] }
    )
    .map((value) => JSON.stringify(value))
)

const rows = fc.array(
  fc.record({
    eventtype: oneOf(EVENTS),
    // Some rows share an instant, some lie within one thing, some are far apart.
    eventtime: fc.nat(60).map((tenths) => BLANK.eventtime + tenths * 40_000),
    userdeftype: oneOf(['', 'MOH_STREAM_BEGIN', 'MENU']),
    uniqueid: oneOf(['1', '2', '3', '4', '5', '']),
    linkedid: oneOf(['1', '2', '']),
    channame: oneOf(CHANNELS),
    cidName: oneOf(HOSTILE),
    cidNum: oneOf(['10', '20', ...HOSTILE]),
    exten: oneOf(['20', 's', '', ...HOSTILE]),
    appname: oneOf(['', 'Dial', 'Queue', 'Pickup', 'Park', 'MixMonitor', 'AppDial', ...HOSTILE]),
    appdata: oneOf(['', 'PJSIP/b', 'Local/x@y', '(Outgoing Line)', '20@default', ...HOSTILE]),
    peer: oneOf(['', ...CHANNELS, 'PJSIP/a-01,PJSIP/b-02']),
    extra: extras
  }),
  { maxLength: 40 }
)

test('any rows', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (contents, fold) => {
      checkDrawing(
        contents.map((content, place) => ({ ...BLANK, ...content, id: place + 1 })),
        fold
      )
    }),
    { numRuns: 400 }
  )
})

test('a conference of three hundred is drawn without waiting', () => {
  const people = Array.from({ length: 300 }, (_, n) => n)
  const row = (n: number, eventtype: string, seconds: number): Cel => ({
    ...BLANK,
    id: n * 2 + (eventtype === 'CHAN_START' ? 0 : 1),
    eventtype,
    eventtime: BLANK.eventtime + Math.round((n + seconds) * 1_000_000),
    uniqueid: `1.${n}`,
    linkedid: `1.${n}`,
    channame: `PJSIP/p${n}-01`,
    extra: '{"bridge_id":"C","bridge_technology":"softmix"}'
  })
  const cels = people.flatMap((n) => [row(n, 'CHAN_START', 0), row(n, 'BRIDGE_ENTER', 0.5)])
  expect(drawFlow(cels, { fold: true }).talks).toHaveLength(299)
})

const folder = findCasesFolder()

if (folder === null) {
  const reason = 'the call-log cases are not there'
  console.warn(`\n  DRAWINGS OF THE CASES NOT TESTED: ${reason}\n`)
  test.skip(`drawings of the cases (${reason})`, () => {})
} else {
  const cases = readCases<GenerationCase>(folder, ['upstream', 'derived'])
  test('the folder holds cases', () => expect(cases.length).toBeGreaterThan(0))
  describe('the cases', () => {
    test.each(cases)('$name', ({ cels }) => {
      for (const fold of [true, false]) checkDrawing(cels.map(celFromJson), fold)
    })
  })
}
