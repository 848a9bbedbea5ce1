const COMMON = ['CHAN_START', 'CHAN_END', 'HANGUP', 'ANSWER', 'APP_START', 'APP_END']

/** Numbers of Asterisk 12 and later, from 1; 32 and 33 are written by Wazo's Asterisk only. */
const SINCE_12 = [
  ...COMMON,
  'BRIDGE_ENTER',
  'BRIDGE_EXIT',
  'PARK_START',
  'PARK_END',
  'BLINDTRANSFER',
  'ATTENDEDTRANSFER',
  'USER_DEFINED',
  'LINKEDID_END',
  'PICKUP',
  'FORWARD',
  'LOCAL_OPTIMIZE',
  'LOCAL_OPTIMIZE_BEGIN',
  'STREAM_BEGIN',
  'STREAM_END',
  'DTMF'
]
const WAZO: Readonly<Record<number, string>> = { 32: 'MIXMONITOR_START', 33: 'MIXMONITOR_STOP' }

/** Numbers of Asterisk up to 11, from 1. */
const UP_TO_11 = [
  ...COMMON,
  'BRIDGE_START',
  'BRIDGE_END',
  'CONF_START',
  'CONF_END',
  'PARK_START',
  'PARK_END',
  'BLINDTRANSFER',
  'ATTENDEDTRANSFER',
  'TRANSFER',
  'HOOKFLASH',
  '3WAY_START',
  '3WAY_END',
  'CONF_ENTER',
  'CONF_EXIT',
  'USER_DEFINED',
  'LINKEDID_END',
  'BRIDGE_UPDATE',
  'PICKUP',
  'FORWARD'
]

/**
 * Names of events whose column holds numbers, as cel_odbc and cel_pgsql write them into a column of whole numbers.
 * Asterisk 12 gave other numbers to most events; a file tells which it has by numbers that only one of the lists knows.
 */
export class EventNumbers {
  private isOld: boolean | null = null

  /** True once the numbers are known to be those of Asterisk up to 11. */
  get old(): boolean {
    return this.isOld === true
  }

  /** The event's name; texts that are no number, and numbers that nobody knows, stay as they are. */
  nameOf(eventtype: string, extra: string | null): string {
    const first = eventtype.charCodeAt(0)
    if (!(first >= 48 && first <= 57) || !/^\d{1,2}$/.test(eventtype)) return eventtype
    const number = Number(eventtype)
    this.learn(number, extra)
    return (this.old ? UP_TO_11[number - 1] : (SINCE_12[number - 1] ?? WAZO[number])) ?? eventtype
  }

  private learn(number: number, extra: string | null): void {
    if (this.isOld !== null) return
    if (number >= 22 && number <= 25) this.isOld = true
    // Before version 12 bridges had no id, and nothing wrote `extra`.
    else if (number in WAZO || ((number === 7 || number === 8) && extra?.startsWith('{'))) this.isOld = false
  }
}
