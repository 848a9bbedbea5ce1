/** Names of the channels between preload script and main process. */
export const CALL_CHANNEL = 'calltrail:call'
export const EVENT_CHANNEL = 'calltrail:event'
export const ADOPT_CHANNEL = 'calltrail:adopt'
