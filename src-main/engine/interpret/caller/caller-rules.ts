import { startRecording, stopRecording } from '../../recordings/mixmonitor'
import { eventRules } from '../event-rule'
import { startApplication } from './application'
import { enterCallerBridge } from './bridge'
import { answerCaller, endCaller, startCaller } from './channel'
import { nameDestination, nameRequestedInternal } from './destination'
import { blockedCall, missedCall } from './missed-blocked'
import { nameConference, nameMeeting } from './naming'
import { forwardCall, fromS, incomingCall, outgoingCall } from './routing'

/** What each event does on the caller's channel (5.3). */
export const CALLER_RULES = eventRules('5.3', {
  CHAN_START: startCaller,
  APP_START: startApplication,
  ANSWER: answerCaller,
  BRIDGE_ENTER: enterCallerBridge,
  BRIDGE_START: enterCallerBridge,
  XIVO_FROM_S: fromS,
  XIVO_INCALL: incomingCall,
  XIVO_OUTCALL: outgoingCall,
  XIVO_USER_FWD: forwardCall,
  WAZO_CONFERENCE: nameConference,
  WAZO_MEETING_NAME: nameMeeting,
  WAZO_USER_MISSED_CALL: missedCall,
  WAZO_USER_BLOCKED_CALL: blockedCall,
  WAZO_CALL_LOG_DESTINATION: nameDestination,
  WAZO_CALL_LOG_REQUESTED_INTERNAL: nameRequestedInternal,
  MIXMONITOR_START: (call, cel) => startRecording(call, cel, 'caller'),
  MIXMONITOR_STOP: stopRecording,
  CHAN_END: endCaller
})
