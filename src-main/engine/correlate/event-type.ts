/** Event type of a row as the rules read it; the window and the command line name events by the same function. */
export { eventName as eventTypeOf } from '@shared/format/event-effect'
