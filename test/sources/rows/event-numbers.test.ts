import { describe, expect, it } from 'vitest'
import { piped, readSource } from '../../support/read-source'

const csv = (...rows: (readonly [number | string, string])[]): string =>
  [
    'eventtype,eventtime,uniqueid,linkedid,extra',
    ...rows.map(([type, extra]) => `${type},1773219730.5,1.1,1.1,${extra}`),
    ''
  ].join('\n')
const names = async (text: string): Promise<string[]> =>
  (await readSource(piped(text))).cels.map(({ eventtype }) => eventtype)

describe('numbers instead of names of events', () => {
  it('are those of Asterisk 12 and later unless something speaks against it', async () => {
    const bridge = '"{""bridge_id"":""x""}"'
    expect(await names(csv([1, ''], [7, bridge], [8, bridge], [14, ''], [32, ''], [99, '']))).toEqual([
      'CHAN_START',
      'BRIDGE_ENTER',
      'BRIDGE_EXIT',
      'LINKEDID_END',
      'MIXMONITOR_START',
      '99'
    ])
  })

  it('are the old ones from the first row on where a later row has a number that only these know', async () => {
    expect(await names(csv([1, ''], [7, ''], [8, ''], [14, ''], [22, '']))).toEqual([
      'CHAN_START',
      'BRIDGE_START',
      'BRIDGE_END',
      'ATTENDEDTRANSFER',
      'LINKEDID_END'
    ])
  })
})

describe('an AMI event as JSON', () => {
  it('is read by the names of its keys', async () => {
    const event = {
      Event: 'CEL',
      EventName: 'USER_DEFINED',
      UserDefType: 'XIVO_INCALL',
      AccountCode: 'a',
      CallerIDnum: '1001',
      CallerIDname: 'Alice',
      CallerIDani: '1',
      CallerIDrdnis: '2',
      CallerIDdnid: '3',
      Exten: 's',
      Context: 'c',
      Channel: 'PJSIP/a-00000001',
      Application: 'CELGenUserEvent',
      AppData: 'd',
      EventTime: '2026-03-11 10:02:10',
      AMAFlags: 'DOCUMENTATION',
      UniqueID: '1773219730.1',
      LinkedID: '1773219730.1',
      UserField: 'u',
      Peer: 'p',
      PeerAccount: 'pa',
      Extra: { extra: 'x' }
    }
    const { cels, preview } = await readSource(piped(`${JSON.stringify(event)}\n`), { timeZone: 'UTC' })
    expect(preview.missing.map(({ code }) => code)).not.toContain('linkedid')
    expect(cels).toEqual([
      {
        eventtype: 'USER_DEFINED',
        eventtime: Date.UTC(2026, 2, 11, 10, 2, 10) * 1000,
        userdeftype: 'XIVO_INCALL',
        cidName: 'Alice',
        cidNum: '1001',
        cidAni: '1',
        cidRdnis: '2',
        cidDnid: '3',
        exten: 's',
        context: 'c',
        channame: 'PJSIP/a-00000001',
        appname: 'CELGenUserEvent',
        appdata: 'd',
        amaflags: 'DOCUMENTATION',
        accountcode: 'a',
        peeraccount: 'pa',
        uniqueid: '1773219730.1',
        linkedid: '1773219730.1',
        userfield: 'u',
        peer: 'p',
        extra: '{"extra":"x"}',
        serverId: null
      }
    ])
  })
})
