/** What tables of events look like as drawings: each table is a call that a server wrote so. */
import { describe, expect, test } from 'vitest'
import { drawFlow } from '../../../src-main/engine'
import { celTable } from '../../support/cel-table'
import { storyOf } from '../../support/flow-story'

const BRIDGE = (id: string, technology = 'simple_bridge'): string =>
  JSON.stringify({ bridge_id: id, bridge_technology: technology })
const HANGUP = (source = '', cause = 16, dialstatus = ''): string =>
  JSON.stringify({ hangupcause: cause, hangupsource: source, dialstatus })

/** Ann dials 20, Ben answers after four seconds; the rows before anything else happens. */
const TALKING = `
  time  | event        | uniqueid | channel    | name | num | exten | app     | data              | peer       | extra
  0     | CHAN_START   | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |         |                   |            |
  1     | APP_START    | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b/sip:b,30  |            |
  1.001 | CHAN_START   | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |         |                   |            |
  5     | ANSWER       | 1.2      | PJSIP/b-02 | Ben  | 20  | s     | AppDial | (Outgoing Line)   |            |
  5.001 | ANSWER       | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b/sip:b,30  |            |
  5.002 | BRIDGE_ENTER | 1.2      | PJSIP/b-02 | Ben  | 20  | s     | AppDial | (Outgoing Line)   |            | ${BRIDGE('B1')}
  5.003 | BRIDGE_ENTER | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b/sip:b,30  | PJSIP/b-02 | ${BRIDGE('B1')}`
const OPENING = ['dial Ann 20', 'ring Ann > Ben', 'answer Ben > Ann']

describe('a plain call', () => {
  test('who hangs up is told by the event, not by the order of the rows', () => {
    const ends = (source: string): readonly string[] =>
      storyOf(`${TALKING}
  9     | BRIDGE_EXIT | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | PJSIP/b-02 | ${BRIDGE('B1')}
  9.001 | BRIDGE_EXIT | 1.2 | PJSIP/b-02 | Ben | 20 | s | | |            | ${BRIDGE('B1')}
  9.002 | HANGUP      | 1.2 | PJSIP/b-02 | Ben | 20 | s | | |            | ${HANGUP(source)}
  9.002 | CHAN_END    | 1.2 | PJSIP/b-02 | Ben | 20 | s | | |            |
  9.003 | HANGUP      | 1.1 | PJSIP/a-01 | Ann | 10 | s | | |            | ${HANGUP(source, 16, 'ANSWER')}
  9.003 | CHAN_END    | 1.1 | PJSIP/a-01 | Ann | 10 | s | | |            |
  9.003 | LINKEDID_END| 1.1 | PJSIP/a-01 | Ann | 10 | s | | |            |`)
    const talk = 'talk 5.003-9 Ann, Ben'
    expect(ends('PJSIP/a-01')).toEqual([
      ...OPENING,
      'hangup Ann > Ben NORMAL_CLEARING (16)',
      'end Ben NORMAL_CLEARING (16)',
      talk
    ])
    expect(ends('PJSIP/b-02').slice(3)).toEqual([
      'end Ann NORMAL_CLEARING (16)',
      'hangup Ben > Ann NORMAL_CLEARING (16)',
      talk
    ])
    expect(ends('').slice(3)).toEqual(['end Ann NORMAL_CLEARING (16)', 'end Ben NORMAL_CLEARING (16)', talk])
  })

  test('a phone that declines has nothing to hang up', () => {
    const story = (cause: number): string | undefined =>
      storyOf(`
  time  | event      | uniqueid | channel    | name | num | exten | app  | data    | extra
  0     | CHAN_START | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |      |         |
  1     | APP_START  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial | PJSIP/b |
  1.001 | CHAN_START | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |      |         |
  3     | HANGUP     | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |      |         | ${HANGUP('PJSIP/b-02', cause)}`).at(
        -1
      )
    expect(story(17)).toBe('end Ben USER_BUSY (17)')
    expect(story(21)).toBe('end Ben CALL_REJECTED (21)')
  })

  test('a call that is not over ends in an open talk', () => {
    expect(storyOf(TALKING)).toEqual([...OPENING, 'talk 5.003- Ann, Ben'])
  })

  test('a dial that made nothing ring stays visible', () => {
    expect(
      storyOf(`
  time  | event      | uniqueid | channel    | name | num | exten | app  | data     | extra
  0     | CHAN_START | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |      |          |
  1     | APP_START  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial | PJSIP/b  |
  1.1   | HANGUP     | 1.1      | PJSIP/a-01 | Ann  | 10  | s     |      |          | ${HANGUP('', 20, 'CHANUNAVAIL')}
  1.1   | CHAN_END   | 1.1      | PJSIP/a-01 | Ann  | 10  | s     |      |          |`)
    ).toEqual(['dial Ann 20', 'application Ann Dial(PJSIP/b)', 'end Ann SUBSCRIBER_ABSENT (20)'])
  })

  test('every phone that rings at once has its ring, and those that lose end as taken elsewhere', () => {
    expect(
      storyOf(`
  time  | event      | uniqueid | channel    | name | num | exten | app     | data            | extra
  0     | CHAN_START | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |         |                 |
  1     | APP_START  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b&PJSIP/c |
  1.001 | CHAN_START | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |         |                 |
  1.002 | CHAN_START | 1.3      | PJSIP/c-03 | Cleo | 30  | s     |         |                 |
  4     | ANSWER     | 1.3      | PJSIP/c-03 | Cleo | 30  | s     | AppDial | (Outgoing Line) |
  4.001 | HANGUP     | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |         |                 | ${HANGUP('', 26)}
  4.001 | CHAN_END   | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |         |                 |
  4.002 | ANSWER     | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b&PJSIP/c |`)
    ).toEqual([
      'dial Ann 20',
      'ring Ann > Ben',
      'ring Ann > Cleo',
      'answer Cleo > Ann',
      'end Ben ANSWERED_ELSEWHERE (26)'
    ])
  })

  test('of two that dial, the one whose dial names the phone rings it, as a whole word', () => {
    expect(
      storyOf(`
  time  | event      | uniqueid | linkedid | channel     | name | num | exten | app  | data
  0     | CHAN_START | 1.1      | 1.1      | PJSIP/a-01  | Ann  | 10  | 20    |      |
  0.5   | CHAN_START | 1.2      | 1.1      | PJSIP/c-02  | Cleo | 30  | 40    |      |
  1     | APP_START  | 1.1      | 1.1      | PJSIP/a-01  | Ann  | 10  | s     | Dial | PJSIP/b
  1.1   | APP_START  | 1.2      | 1.1      | PJSIP/c-02  | Cleo | 30  | s     | Dial | PJSIP/bb
  1.2   | CHAN_START | 1.3      | 1.1      | PJSIP/b-03  | Ben  | 20  | s     |      |
  1.3   | CHAN_START | 1.4      | 1.1      | PJSIP/bb-04 | Bob  | 40  | s     |      |`).slice(-2)
    ).toEqual(['ring Ann > Ben', 'ring Cleo > Bob'])
  })

  test('moments between two bridges are no conversations', () => {
    expect(
      storyOf(`${TALKING}
  5.06 | BRIDGE_EXIT | 1.2 | PJSIP/b-02 | Ben | 20 | s | | | PJSIP/a-01 | ${BRIDGE('B1')}`).filter((line) =>
        line.startsWith('talk')
      )
    ).toEqual([])
  })

  test('without events of Dial (FreePBX), other rows and bridges tell who rings whom', () => {
    expect(
      storyOf(`
  time  | event        | uniqueid | channel   | name | num | exten | app     | data            | extra
  0     | CHAN_START   | 1.1      | SIP/a-01  | Ann  | 10  | 20    |         |                 |
  1     | CHAN_START   | 1.2      | SIP/b-02  | Ben  | 20  | s     |         |                 |
  2     | CHAN_START   | 1.3      | SIP/c-03  | Cleo | 30  | s     |         |                 |
  5     | ANSWER       | 1.2      | SIP/b-02  | Ben  | 20  | s     | AppDial | (Outgoing Line) |
  5.001 | ANSWER       | 1.1      | SIP/a-01  | Ann  | 10  | s     | Dial    | SIP/b,30        |`)
    ).toEqual(['dial Ann 20', 'ring Ann > Ben', 'ring Ann > Cleo', 'answer Ben > Ann'])
  })

  test('bridges of versions before 12 hold the channel of the row and its peer', () => {
    expect(
      storyOf(`
  time | event        | uniqueid | channel  | name | num | exten | peer
  0    | CHAN_START   | 1.1      | SIP/a-01 | Ann  | 10  | 20    |
  1    | CHAN_START   | 1.2      | SIP/b-02 | Ben  | 20  | s     |
  4    | ANSWER       | 1.2      | SIP/b-02 | Ben  | 20  | s     |
  4.01 | BRIDGE_START | 1.1      | SIP/a-01 | Ann  | 10  | s     | SIP/b-02
  9    | BRIDGE_END   | 1.1      | SIP/a-01 | Ann  | 10  | s     | SIP/b-02
  9.5  | HANGUP       | 1.2      | SIP/b-02 | Ben  | 20  | s     |
  9.5  | CHAN_END     | 1.2      | SIP/b-02 | Ben  | 20  | s     |`)
    ).toEqual([
      'dial Ann 20',
      'ring Ann > Ben',
      'answer Ben > Ann',
      'bridge-exit Ann > Ben',
      'end Ben',
      'talk 4.01-9 Ann, Ben'
    ])
  })

  test('a phone that the system calls rings without anybody dialling', () => {
    expect(
      storyOf(`
  time | event      | uniqueid | channel    | name | num | exten | app      | data
  0    | CHAN_START | 1.1      | PJSIP/a-01 | Ann  | 10  | s     |          |
  3    | ANSWER     | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | AppDial2 | (Outgoing Line)`)
    ).toEqual(['ring Ann', 'answer Ann'])
  })
})

describe('transfers', () => {
  const blind = JSON.stringify({
    extension: '30',
    context: 'default',
    bridge_id: 'B1',
    transferee_channel_name: 'PJSIP/a-01',
    transferee_channel_uniqueid: '1.1'
  })

  test('blind: who transfers whom to which extension', () => {
    expect(
      storyOf(`${TALKING}
  9     | BLINDTRANSFER | 1.2 | PJSIP/b-02 | Ben | 20 | s | AppDial | (Outgoing Line) |            | ${blind}
  9.001 | BRIDGE_EXIT   | 1.1 | PJSIP/a-01 | Ann | 10 | s |         |                 | PJSIP/b-02 | ${BRIDGE('B1')}
  9.002 | BRIDGE_EXIT   | 1.2 | PJSIP/b-02 | Ben | 20 | s |         |                 |            | ${BRIDGE('B1')}
  9.003 | HANGUP        | 1.2 | PJSIP/b-02 | Ben | 20 | s |         |                 |            | ${HANGUP('PJSIP/b-02')}
  9.003 | CHAN_END      | 1.2 | PJSIP/b-02 | Ben | 20 | s |         |                 |            |`).slice(
        3
      )
    ).toEqual(['blind-transfer Ben [Ann] 30', 'hangup Ben NORMAL_CLEARING (16)', 'talk 5.003-9.001 Ann, Ben'])
  })

  test('blind with an unknown transferee: the other one in the bridge', () => {
    const unknown = JSON.stringify({ extension: '30', transferee_channel_name: 'N/A' })
    expect(
      storyOf(`${TALKING}
  9 | BLINDTRANSFER | 1.2 | PJSIP/b-02 | Ben | 20 | s | | | | ${unknown}`)[3]
    ).toBe('blind-transfer Ben [Ann] 30')
  })

  test.each([
    ['called', '1.2 | PJSIP/b-02 | Ben', 'blind-transfer Ben [Ann] 30'],
    ['calls', '1.1 | PJSIP/a-01 | Ann', 'blind-transfer Ann [Ben] 30']
  ])('blind where no row tells of a bridge, by the one who is %s: the one he talks to', (_, who, told) => {
    expect(
      storyOf(`
  time  | event         | uniqueid | channel    | name | num | exten | app     | data              | extra
  0     | CHAN_START    | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |         |                   |
  1     | APP_START     | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b/sip:b,30  |
  1.001 | CHAN_START    | 1.2      | PJSIP/b-02 | Ben  | 20  | s     |         |                   |
  5     | ANSWER        | 1.2      | PJSIP/b-02 | Ben  | 20  | s     | AppDial | (Outgoing Line)   |
  5.001 | ANSWER        | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial    | PJSIP/b/sip:b,30  |
  9     | BLINDTRANSFER | ${who} | 20 | s | | | {"extension":"30"}`).at(-1)
    ).toBe(told)
  })

  const CONSULTING = `${TALKING}
  20     | CHAN_START   | 2.1 | PJSIP/b-03 | Ben  | 20 | 30 |         |                 | | |
  21     | APP_START    | 2.1 | PJSIP/b-03 | Ben  | 20 | s  | Dial    | PJSIP/c         | | |
  21.001 | CHAN_START   | 2.2 | PJSIP/c-04 | Cleo | 30 | s  |         |                 | | |
  25     | ANSWER       | 2.2 | PJSIP/c-04 | Cleo | 30 | s  | AppDial | (Outgoing Line) | | |
  25.002 | BRIDGE_ENTER | 2.2 | PJSIP/c-04 | Cleo | 30 | s  | AppDial | (Outgoing Line) | | ${BRIDGE('B2')}
  25.003 | BRIDGE_ENTER | 2.1 | PJSIP/b-03 | Ben  | 20 | s  | Dial    | PJSIP/c         | PJSIP/c-04 | ${BRIDGE('B2')}`

  /** Rows of a second linkedid, which the table's one default cannot say. */
  const cels = (text: string): ReturnType<typeof celTable> =>
    celTable(text).map((cel) => (cel.uniqueid.startsWith('2.') ? { ...cel, linkedid: '2.1' } : cel))

  test('attended: both calls of the transferer become one', () => {
    const extra = JSON.stringify({
      bridge1_id: 'B1',
      channel2_name: 'PJSIP/b-03',
      channel2_uniqueid: '2.1',
      bridge2_id: 'B2',
      transferee_channel_name: 'PJSIP/a-01',
      transferee_channel_uniqueid: '1.1',
      transfer_target_channel_name: 'PJSIP/c-04',
      transfer_target_channel_uniqueid: '2.2'
    })
    const rows = cels(`${CONSULTING}
  30     | ATTENDEDTRANSFER | 1.2 | PJSIP/b-02 | Ben  | 20 | s | | |            | ${extra}
  30.001 | BRIDGE_EXIT      | 1.1 | PJSIP/a-01 | Ann  | 10 | s | | | PJSIP/b-02 | ${BRIDGE('B1')}
  30.002 | BRIDGE_ENTER     | 1.1 | PJSIP/a-01 | Ann  | 10 | s | | | PJSIP/b-03 | ${BRIDGE('B2')}
  30.003 | BRIDGE_EXIT      | 2.1 | PJSIP/b-03 | Ben  | 20 | s | | | PJSIP/c-04 | ${BRIDGE('B2')}
  30.004 | BRIDGE_EXIT      | 1.2 | PJSIP/b-02 | Ben  | 20 | s | | |            | ${BRIDGE('B1')}
  30.005 | HANGUP           | 1.2 | PJSIP/b-02 | Ben  | 20 | s | | |            | ${HANGUP('PJSIP/b-02')}
  30.006 | HANGUP           | 2.1 | PJSIP/b-03 | Ben  | 20 | s | | |            | ${HANGUP('PJSIP/b-03')}`)
    expect(storyOf(rows).slice(6)).toEqual([
      'attended-transfer Ben > Cleo [Ann]',
      'hangup Ben NORMAL_CLEARING (16)',
      'hangup Ben NORMAL_CLEARING (16)',
      'talk 5.003-30.001 Ann, Ben',
      'talk 25.003-30.003 Ben, Cleo',
      'talk 30.002- Ann, Cleo'
    ])
    expect(drawFlow(rows, { fold: true }).lanes.map(({ name, nth, kind }) => [name, nth, kind])).toEqual([
      ['Ann', 0, 'caller'],
      ['Ben', 0, 'callee'],
      ['Ben', 1, 'caller'],
      ['Cleo', 0, 'callee']
    ])
    // The bridge rows are behind the transfer, not steps of their own.
    expect(drawFlow(rows, { fold: true }).steps[6]?.celIds).toEqual([14, 15, 16, 17, 18])
  })

  test('attended without the names of the other sides: they are who is in the two bridges', () => {
    const extra = JSON.stringify({ bridge1_id: 'B1', channel2_name: 'PJSIP/b-03', bridge2_id: 'B2' })
    const rows = cels(`${CONSULTING}
  30 | ATTENDEDTRANSFER | 1.2 | PJSIP/b-02 | Ben | 20 | s | | | | ${extra}`)
    expect(storyOf(rows)[6]).toBe('attended-transfer Ben > Cleo [Ann]')
  })

  test('attended before anybody answers: who is transferred is answered, not who transferred', () => {
    const extra = JSON.stringify({
      bridge1_id: 'B1',
      channel2_name: 'PJSIP/b-03',
      channel2_uniqueid: '2.1',
      transferee_channel_name: 'PJSIP/a-01',
      transferee_channel_uniqueid: '1.1',
      app: 'Dial'
    })
    const rows = cels(`${TALKING}
  10     | CHAN_START       | 2.1 | PJSIP/b-03 | Ben  | 20 | 30 |         |                 | |
  11     | APP_START        | 2.1 | PJSIP/b-03 | Ben  | 20 | s  | Dial    | PJSIP/c/sip:c   | |
  11.01  | CHAN_START       | 2.2 | PJSIP/c-04 | Cleo | 30 | s  |         |                 | |
  13     | ATTENDEDTRANSFER | 1.2 | PJSIP/b-02 | Ben  | 20 | s  |         |                 | | ${extra}
  13.001 | BRIDGE_EXIT      | 1.1 | PJSIP/a-01 | Ann  | 10 | s  |         |                 | | ${BRIDGE('B1')}
  13.002 | HANGUP           | 2.1 | PJSIP/b-03 | Ben  | 20 | s  |         |                 | | ${HANGUP()}
  15     | ANSWER           | 2.2 | PJSIP/c-04 | Cleo | 30 | s  | AppDial | (Outgoing Line) | |
  15.01  | BRIDGE_ENTER     | 2.2 | PJSIP/c-04 | Cleo | 30 | s  | AppDial | (Outgoing Line) | | ${BRIDGE('B3')}
  15.02  | BRIDGE_ENTER     | 1.1 | PJSIP/a-01 | Ann  | 10 | s  | Dial    | PJSIP/c/sip:c   | | ${BRIDGE('B3')}`)
    expect(storyOf(rows).slice(4)).toEqual([
      'ring Ben > Cleo',
      'attended-transfer Ben > Cleo [Ann]',
      'end Ben NORMAL_CLEARING (16)',
      'answer Cleo > Ann',
      'talk 5.003-13.001 Ann, Ben',
      'talk 15.02- Ann, Cleo'
    ])
  })

  test('attended into an application', () => {
    const extra = JSON.stringify({ bridge1_id: 'B1', channel2_name: 'PJSIP/b-03', app: 'VoiceMail' })
    const rows = cels(`${CONSULTING}
  30 | ATTENDEDTRANSFER | 1.2 | PJSIP/b-02 | Ben | 20 | s | | | | ${extra}`)
    expect(storyOf(rows)[6]).toBe('attended-transfer Ben [Ann] VoiceMail')
  })
})

describe('pickup, forward, park, hold', () => {
  const RINGING = `
  time  | event      | uniqueid | linkedid | channel    | name | num | exten | app  | data    | extra
  0     | CHAN_START | 1.1      | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |      |         |
  1     | APP_START  | 1.1      | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Dial | PJSIP/b |
  1.001 | CHAN_START | 1.2      | 1.1      | PJSIP/b-02 | Ben  | 20  | s     |      |         |
  3     | CHAN_START | 3.1      | 3.1      | PJSIP/c-03 | Cleo | 30  | *820  |      |         |`

  test('PICKUP names who takes the call from whom', () => {
    const extra = JSON.stringify({ pickup_channel: 'PJSIP/c-03', pickup_channel_uniqueid: '3.1' })
    expect(
      storyOf(`${RINGING}
  3.1   | ANSWER | 3.1 | 3.1 | PJSIP/c-03 | Cleo | 30 | *820 | Pickup | 20@default |
  3.101 | PICKUP | 1.2 | 1.1 | PJSIP/b-02 | Ben  | 20 | s    |        |            | ${extra}
  3.102 | HANGUP | 1.2 | 1.1 | PJSIP/b-02 | Ben  | 20 | s    |        |            | ${HANGUP('', 26)}
  3.103 | ANSWER | 1.1 | 1.1 | PJSIP/a-01 | Ann  | 10 | s    | Dial   | PJSIP/b    |`).slice(2)
    ).toEqual(['dial Cleo *820', 'pickup Cleo > Ben', 'end Ben ANSWERED_ELSEWHERE (26)'])
  })

  test('where the server writes no PICKUP, the application that answers tells it', () => {
    expect(
      storyOf(`${RINGING}
  3.1   | ANSWER | 3.1 | 3.1 | PJSIP/c-03 | Cleo | 30 | *820 | Pickup | 20@default |`).slice(3)
    ).toEqual(['pickup Cleo > Ben'])
  })

  test('forwards: by the phone, and by the user as Wazo tells it', () => {
    expect(
      storyOf(`${RINGING}
  2 | FORWARD       | 1.1 | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | {"forward":"Local/40@default"}
  4 | XIVO_USER_FWD | 1.1 | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | {"extra":"NUM:20,CONTEXT:default,NAME:Ben"}`).filter(
        (step) => step.startsWith('forward')
      )
    ).toEqual(['forward Ann Local/40@default', 'forward Ann Ben 20'])
  })

  test('parking: who is parked where, and who fetches them', () => {
    expect(
      storyOf(`${TALKING}
  9    | APP_START  | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | |
  9.1  | PARK_START | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | {"parker_dial_string":"PJSIP/b","parking_lot":"default"}
  9.15 | BRIDGE_ENTER | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | ${BRIDGE('P', 'holding_bridge')}
  19   | PARK_END   | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | {"reason":"ParkedCallUnparked","retriever":"PJSIP/b-02"}`).slice(
        3
      )
    ).toEqual([
      'park Ann default',
      'unpark Ann > Ben ParkedCallUnparked',
      'talk 5.003-9.15 Ann, Ben',
      'wait 9.15- Ann'
    ])
  })

  test('who leaves the parking lot is told once', () => {
    expect(
      storyOf(`${TALKING}
  9      | APP_START    | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | |
  9.1    | BRIDGE_ENTER | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | ${BRIDGE('P', 'holding_bridge')}
  30     | PARK_END     | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | {"reason":"ParkedCallTimeOut"}
  30.001 | BRIDGE_EXIT  | 1.1 | PJSIP/a-01 | Ann | 10 | s | Park | default | | ${BRIDGE('P', 'holding_bridge')}`).slice(
        3
      )
    ).toEqual([
      'park Ann Park(default)',
      'unpark Ann ParkedCallTimeOut',
      'talk 5.003-9.1 Ann, Ben',
      'wait 9.1-30.001 Ann'
    ])
  })

  test('music to somebody who talks is a hold; music before the talk is not', () => {
    const music = '{"class":"default"}'
    const rows = celTable(`${TALKING}
  3  | STREAM_BEGIN | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | | ${music}
  4  | STREAM_END   | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | |
  9  | STREAM_BEGIN | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | | ${music}
  12 | STREAM_END   | 1.1 | PJSIP/a-01 | Ann | 10 | s | | | |`).map((cel) =>
      cel.eventtype.startsWith('STREAM') ? { ...cel, userdeftype: `MOH_${cel.eventtype}` } : cel
    )
    expect(storyOf(rows)).toEqual([
      ...OPENING.slice(0, 2),
      'other Ann MOH_STREAM_BEGIN default',
      'other Ann MOH_STREAM_END',
      'answer Ben > Ann',
      'hold Ann default',
      'unhold Ann',
      'talk 5.003- Ann, Ben'
    ])
  })
})

describe('recordings, applications, events of the dialplan', () => {
  test('a recording that goes on with the same file was paused', () => {
    const start = (file: string): string => JSON.stringify({ filename: `/rec/${file}`, mixmonitor_id: '0x1' })
    expect(
      storyOf(`
  event            | uniqueid | channel    | name | num | exten | extra
  CHAN_START       | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |
  MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | ${start('one.wav')}
  MIXMONITOR_STOP  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | {"mixmonitor_id":"0x1"}
  MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | ${start('one.wav')}
  MIXMONITOR_STOP  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | {"mixmonitor_id":"0x1"}
  MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | ${start('two.wav')}`).slice(1)
    ).toEqual([
      'record-start Ann one.wav',
      'record-pause Ann',
      'record-resume Ann one.wav',
      'record-stop Ann',
      'record-start Ann two.wav'
    ])
  })

  test('applications begin and end; one that is over at once is one step', () => {
    expect(
      storyOf(`
  time  | event      | uniqueid | channel    | name | num | exten | app        | data
  0     | CHAN_START | 1.1      | PJSIP/a-01 | Ann  | 10  | 20    |            |
  1     | APP_START  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | MixMonitor | /rec/one.wav,b
  1.001 | APP_END    | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | MixMonitor | /rec/one.wav,b
  2     | APP_START  | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | VoiceMail  | 20@default,u
  2.01  | ANSWER     | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | VoiceMail  | 20@default,u
  9     | APP_END    | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | VoiceMail  | 20@default,u`).slice(1)
    ).toEqual([
      'record-start Ann one.wav',
      'application Ann VoiceMail(20@default)',
      'answer Ann',
      'application-end Ann VoiceMail(20@default)'
    ])
  })

  test('events of the dialplan show their name and text, also as USER_DEFINED', () => {
    expect(
      storyOf(`
  event           | type  | uniqueid | channel    | name | exten | extra
  CHAN_START      |       | 1.1      | PJSIP/a-01 | Ann  | 20    |
  WAZO_CONFERENCE |       | 1.1      | PJSIP/a-01 | Ann  | s     | {"extra":"·NAME: Weekly, sync"}
  USER_DEFINED    | MENU  | 1.1      | PJSIP/a-01 | Ann  | s     | {"extra":"2"}
  DTMF            | Received | 1.1   | PJSIP/a-01 | Ann  | s     | {"digit":"5","duration_ms":90}`).slice(1)
    ).toEqual([
      'user-event Ann WAZO_CONFERENCE NAME: Weekly, sync',
      'user-event Ann MENU 2',
      'other Ann DTMF 5'
    ])
  })
})

describe('conferences and queues', () => {
  test('who is in a conference changes from entry to entry', () => {
    const room = BRIDGE('C', 'softmix')
    expect(
      storyOf(`
  time | event        | uniqueid | linkedid | channel    | name | exten | app        | data   | extra
  0    | CHAN_START   | 1.1      | 1.1      | PJSIP/a-01 | Ann  | 4000  |            |        |
  1    | BRIDGE_ENTER | 1.1      | 1.1      | PJSIP/a-01 | Ann  | s     | ConfBridge | room-3 | ${room}
  5    | CHAN_START   | 2.1      | 2.1      | PJSIP/b-02 | Ben  | 4000  |            |        |
  6    | BRIDGE_ENTER | 2.1      | 2.1      | PJSIP/b-02 | Ben  | s     | ConfBridge | room-3 | ${room}
  8    | CHAN_START   | 3.1      | 3.1      | PJSIP/c-03 | Cleo | 4000  |            |        |
  9    | BRIDGE_ENTER | 3.1      | 3.1      | PJSIP/c-03 | Cleo | s     | ConfBridge | room-3 | ${room}
  20   | BRIDGE_EXIT  | 1.1      | 1.1      | PJSIP/a-01 | Ann  | s     | ConfBridge | room-3 | ${room}
  20.1 | HANGUP       | 1.1      | 1.1      | PJSIP/a-01 | Ann  | s     |            |        | ${HANGUP('PJSIP/a-01')}`)
    ).toEqual([
      'dial Ann 4000',
      'bridge-enter Ann ConfBridge(room-3)',
      'dial Ben 4000',
      'bridge-enter Ben ConfBridge(room-3)',
      'dial Cleo 4000',
      'bridge-enter Cleo ConfBridge(room-3)',
      'hangup Ann NORMAL_CLEARING (16)',
      'talk 6-9 Ann, Ben',
      'talk 9-20 Ann, Ben, Cleo',
      'talk 20- Ben, Cleo'
    ])
  })

  const LOCAL = 'Local/20@users-00000007'
  const QUEUE = `
  time  | event        | uniqueid | channel    | name | num | exten | app      | data            | peer | extra
  0     | CHAN_START   | 1.1      | PJSIP/a-01 | Ann  | 10  | 500   |          |                 |      |
  1     | APP_START    | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Queue    | sales,t         |      |
  2     | CHAN_START   | 1.2      | ${LOCAL};1 |      |     | 20    |          |                 |      |
  2.001 | CHAN_START   | 1.3      | ${LOCAL};2 |      |     | 20    |          |                 |      |
  2.1   | APP_START    | 1.3      | ${LOCAL};2 | Ann  | 10  | 20    | Dial     | PJSIP/b         |      |
  2.101 | CHAN_START   | 1.4      | PJSIP/b-02 | Ben  | 20  | s     |          |                 |      |
  7     | ANSWER       | 1.4      | PJSIP/b-02 | Ben  | 20  | s     | AppDial  | (Outgoing Line) |      |
  7.001 | ANSWER       | 1.3      | ${LOCAL};2 | Ann  | 10  | 20    | Dial     | PJSIP/b         |      |
  7.002 | BRIDGE_ENTER | 1.4      | PJSIP/b-02 | Ben  | 20  | s     | AppDial  | (Outgoing Line) |      | ${BRIDGE('B1')}
  7.003 | BRIDGE_ENTER | 1.3      | ${LOCAL};2 | Ann  | 10  | 20    | Dial     | PJSIP/b         |      | ${BRIDGE('B1')}
  7.004 | ANSWER       | 1.2      | ${LOCAL};1 |      |     | 20    | AppQueue | (Outgoing Line) |      |
  7.005 | ANSWER       | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Queue    | sales,t         |      |
  7.006 | BRIDGE_ENTER | 1.2      | ${LOCAL};1 |      |     | 20    | AppQueue | (Outgoing Line) |      | ${BRIDGE('B2')}
  7.007 | BRIDGE_ENTER | 1.1      | PJSIP/a-01 | Ann  | 10  | s     | Queue    | sales,t         |      | ${BRIDGE('B2')}`

  test('a queue rings its member through a Local channel, folded into one lane', () => {
    expect(storyOf(QUEUE)).toEqual([
      'dial Ann 500',
      'application Ann Queue(sales)',
      `ring Ann > ${LOCAL}`,
      `ring ${LOCAL} > Ben`,
      `answer Ben > ${LOCAL}`,
      `answer ${LOCAL} > Ann`,
      `talk 7.007- Ann, ${LOCAL}, Ben`
    ])
    expect(drawFlow(celTable(QUEUE), { fold: true }).lanes[1]).toMatchObject({
      id: '1.2',
      uniqueids: ['1.2', '1.3'],
      kind: 'local',
      name: null
    })
  })

  test('unfolded, each half has its lane and its own talk', () => {
    expect(storyOf(QUEUE, false).slice(2)).toEqual([
      `ring Ann > ${LOCAL};1`,
      `start ${LOCAL};2 20`,
      `ring ${LOCAL};2 > Ben`,
      `answer Ben > ${LOCAL};2`,
      `answer ${LOCAL};1 > Ann`,
      `talk 7.003- ${LOCAL};2, Ben`,
      `talk 7.007- Ann, ${LOCAL};1`
    ])
  })

  test('after LOCAL_OPTIMIZE the outer channels are together', () => {
    const extra = JSON.stringify({ local_two: `${LOCAL};2`, local_two_uniqueid: '1.3' })
    for (const fold of [true, false]) {
      const story = storyOf(
        `${QUEUE}
  8     | LOCAL_OPTIMIZE_BEGIN | 1.2 | ${LOCAL};1 | | | 20 | | | | ${extra}
  8.001 | LOCAL_OPTIMIZE       | 1.2 | ${LOCAL};1 | | | 20 | | | | ${extra}`,
        fold
      )
      expect(story).toContain('talk 8.001- Ann, Ben')
      expect(story.filter((step) => step.startsWith('optimized'))).toHaveLength(1)
    }
  })
})

describe('odd rows', () => {
  test('a call that the dump begins in the middle of', () => {
    expect(
      storyOf(`
  time | event       | uniqueid | linkedid | channel    | name | extra
  0    | BRIDGE_EXIT | 1.2      | 1.1      | PJSIP/b-02 | Ben  | ${BRIDGE('B1')}
  0    | HANGUP      | 1.2      | 1.1      | PJSIP/b-02 | Ben  | not JSON
  0    | CHAN_END    | 1.2      | 1.1      | PJSIP/b-02 | Ben  |`)
    ).toEqual(['end Ben'])
  })

  test('bridges without payload are told apart by their peers', () => {
    expect(
      storyOf(`
  time | event        | uniqueid | channel    | name | exten | peer
  0    | CHAN_START   | 1.1      | PJSIP/a-01 | Ann  | 20    |
  1    | CHAN_START   | 1.2      | PJSIP/b-02 | Ben  | s     |
  4    | BRIDGE_ENTER | 1.2      | PJSIP/b-02 | Ben  | s     |
  4.1  | BRIDGE_ENTER | 1.1      | PJSIP/a-01 | Ann  | s     | PJSIP/b-02
  9    | BRIDGE_EXIT  | 1.1      | PJSIP/a-01 | Ann  | s     | PJSIP/b-02
  20   | CHAN_END     | 1.1      | PJSIP/a-01 | Ann  | s     |`)
    ).toEqual([
      'dial Ann 20',
      'ring Ann > Ben',
      'bridge-enter Ben > Ann',
      'bridge-exit Ann > Ben',
      'end Ann',
      'talk 4.1-9 Ann, Ben'
    ])
  })

  test('LINKEDID_END alone, unknown names and an empty table', () => {
    expect(storyOf('event | uniqueid | channel\nLINKEDID_END | 1.1 | PJSIP/a-01')).toEqual([
      'other PJSIP/a-01 LINKEDID_END'
    ])
    expect(storyOf('event | uniqueid | channel\n__proto__ | 1.1 | PJSIP/a-01')).toEqual([
      'user-event PJSIP/a-01 __proto__'
    ])
    expect(drawFlow([], { fold: true })).toEqual({ lanes: [], steps: [], talks: [], startUs: 0, endUs: 0 })
  })
})
