import type { NewCel } from '../../src-main/store/known-cels'

const MICROS_PER_SECOND = 1_000_000

/** Start of the invented data, microseconds. */
export const START = Date.UTC(2026, 2, 11, 8) * 1000

/** A row with the given columns, all others empty; `at` is in seconds after `START`. */
export function cel(given: Partial<NewCel> & { readonly at?: number }): NewCel {
  const { at = 0, ...columns } = given
  return {
    eventtype: 'CHAN_START',
    eventtime: START + at * MICROS_PER_SECOND,
    userdeftype: '',
    cidName: '',
    cidNum: '',
    cidAni: '',
    cidRdnis: '',
    cidDnid: '',
    exten: '',
    context: '',
    channame: '',
    appname: '',
    appdata: '',
    amaflags: '3',
    accountcode: '',
    peeraccount: '',
    uniqueid: '100.1',
    linkedid: '100.1',
    userfield: '',
    peer: '',
    extra: null,
    serverId: null,
    ...columns
  }
}

/** An answered call of two channels that starts `at` seconds after `START`, finished unless `open`. */
export function call(
  linkedid: string,
  options: {
    readonly at?: number
    readonly from?: string
    readonly to?: string
    readonly open?: boolean
  } = {}
): NewCel[] {
  const { at = 0, from = '1001', to = '1002', open = false } = options
  const caller = {
    linkedid,
    uniqueid: linkedid,
    channame: `PJSIP/a${from}-${linkedid}`,
    cidNum: from,
    cidName: `User ${from}`
  }
  const callee = {
    linkedid,
    uniqueid: `${linkedid}b`,
    channame: `PJSIP/b${to}-${linkedid}`,
    cidNum: to,
    cidName: `User ${to}`
  }
  const bridge = '{"bridge_id":"b","bridge_technology":"simple_bridge"}'
  const rows = [
    cel({ ...caller, at, eventtype: 'CHAN_START', exten: to, context: 'inside' }),
    cel({ ...caller, at: at + 1, eventtype: 'APP_START', exten: to, context: 'inside', appname: 'Dial' }),
    cel({ ...callee, at: at + 2, eventtype: 'CHAN_START', exten: 's', context: 'inside' }),
    cel({ ...callee, at: at + 3, eventtype: 'ANSWER', exten: to, context: 'inside' }),
    cel({ ...caller, at: at + 4, eventtype: 'ANSWER', exten: to, context: 'inside' }),
    cel({ ...callee, at: at + 5, eventtype: 'BRIDGE_ENTER', extra: bridge }),
    cel({ ...caller, at: at + 6, eventtype: 'BRIDGE_ENTER', peer: callee.channame, extra: bridge }),
    cel({ ...callee, at: at + 20, eventtype: 'HANGUP', extra: '{"hangupcause":16,"hangupsource":""}' }),
    cel({ ...callee, at: at + 20, eventtype: 'CHAN_END' }),
    cel({ ...caller, at: at + 21, eventtype: 'HANGUP', extra: '{"hangupcause":16,"hangupsource":""}' }),
    cel({ ...caller, at: at + 21, eventtype: 'CHAN_END' })
  ]
  return open ? rows : [...rows, cel({ ...caller, at: at + 22, eventtype: 'LINKEDID_END' })]
}
