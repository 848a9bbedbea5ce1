import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import { extraOf, textOf, userEventText } from './extra'
import type { Flow } from './flow'
import { readAnswer } from './read-answer'
import { readBridgeEnter, readBridgeExit, readLocalOptimize } from './rows-of-bridges'
import { readChannelEnd, readChannelStart, readLinkedidEnd } from './rows-of-channels'
import { readHold, readStream } from './rows-of-music'
import {
  readApplicationEnd,
  readApplicationStart,
  readMonitorStart,
  readMonitorStop
} from './rows-of-services'
import {
  readAttendedTransfer,
  readBlindTransfer,
  readForward,
  readForwardedUser,
  readPark,
  readPickup,
  readUnpark
} from './rows-of-transfers'

type RowRule = (flow: Flow, cel: Cel) => void

/** A core event that has no place of its own in a diagram; of a key that was pressed, which. */
const readOther: RowRule = ({ channels, steps }, cel) => {
  const digit = textOf(extraOf(cel), 'digit')
  const detail = [eventTypeOf(cel), digit].filter((part) => part !== null && part !== '').join(' ')
  steps.add('other', cel, channels.of(cel).lane, { detail: detail || null })
}

const RULES: Readonly<Record<string, RowRule>> = {
  CHAN_START: readChannelStart,
  CHAN_END: readChannelEnd,
  HANGUP: readChannelEnd,
  LINKEDID_END: readLinkedidEnd,
  ANSWER: readAnswer,
  APP_START: readApplicationStart,
  APP_END: readApplicationEnd,
  BRIDGE_ENTER: readBridgeEnter,
  BRIDGE_START: readBridgeEnter,
  BRIDGE_EXIT: readBridgeExit,
  BRIDGE_END: readBridgeExit,
  LOCAL_OPTIMIZE: readLocalOptimize,
  LOCAL_OPTIMIZE_BEGIN: readLocalOptimize,
  BLINDTRANSFER: readBlindTransfer,
  TRANSFER: readBlindTransfer,
  ATTENDEDTRANSFER: readAttendedTransfer,
  PICKUP: readPickup,
  FORWARD: readForward,
  PARK_START: readPark,
  PARK_END: readUnpark,
  HOLD: readHold,
  UNHOLD: readHold,
  STREAM_BEGIN: readStream,
  STREAM_END: readStream,
  MIXMONITOR_START: readMonitorStart,
  MIXMONITOR_STOP: readMonitorStop,
  XIVO_USER_FWD: readForwardedUser,
  BRIDGE_UPDATE: readOther,
  CONF_START: readOther,
  CONF_END: readOther,
  CONF_ENTER: readOther,
  CONF_EXIT: readOther,
  '3WAY_START': readOther,
  '3WAY_END': readOther,
  HOOKFLASH: readOther,
  DTMF: readOther
}

/** Puts one row behind a step, its own or one that is there already. */
export function readRow(flow: Flow, cel: Cel): void {
  const type = eventTypeOf(cel)
  const rule = Object.hasOwn(RULES, type) ? RULES[type] : undefined
  if (rule !== undefined) return rule(flow, cel)
  // Whatever is no event of Asterisk's own comes from the dialplan (data-formats 1.3).
  flow.steps.add('user-event', cel, flow.channels.of(cel).lane, { detail: userEventText(cel, type) || null })
}
