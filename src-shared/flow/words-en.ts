import { lengthText } from './length-text'
import type { FlowWords } from './words'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const UNPARKED: Readonly<Record<string, string>> = {
  ParkedCallTimeOut: 'parking time is over',
  ParkedCallGiveUp: 'gave up while parked',
  ParkedCallUnparked: 'fetched',
  ParkedCallFailed: 'parking failed',
  ParkedCallSwap: 'parked place swapped'
}
/** Causes that say more than their number (Q.850). */
const ENDED: Readonly<Record<number, string>> = { 17: 'busy', 19: 'no answer', 21: 'declined' }
const unparked = (reason: string | null): string => UNPARKED[reason ?? ''] ?? 'parking ends'
const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The words of the drawings in English. */
export const FLOW_WORDS_EN: FlowWords = {
  language: 'en',
  labels: {
    start: ({ detail }) => (detail === null ? 'starts' : `starts at ${detail}`),
    dial: ({ detail }) => (detail === null ? 'dials' : `dials ${detail}`),
    ring: () => 'ring',
    answer: ({ to, detail }) => (to === null && detail !== null ? `answered by ${detail}` : 'answer'),
    'bridge-enter': ({ to, detail }) =>
      detail !== null ? `enters ${detail}` : to === null ? 'enters a bridge' : 'connected',
    'bridge-exit': () => 'leaves the bridge',
    hold: () => 'put on hold',
    unhold: () => 'hold ends',
    'blind-transfer': ({ detail }) => (detail === null ? 'blind transfer' : `blind transfer to ${detail}`),
    'attended-transfer': () => 'attended transfer',
    pickup: () => 'pickup',
    forward: ({ detail }) => (detail === null ? 'forward' : `forward: ${detail}`),
    park: ({ detail }) => (detail === null ? 'parked' : `parked in ${detail}`),
    unpark: ({ detail }) => unparked(detail),
    'record-start': () => 'recording starts',
    'record-stop': () => 'recording stops',
    'record-pause': () => 'recording pauses',
    'record-resume': () => 'recording goes on',
    application: ({ detail }) => detail ?? 'application',
    'application-end': ({ detail }) => (detail === null ? 'application ends' : `${detail} ends`),
    'user-event': ({ detail }) => detail ?? 'user event',
    optimized: () => 'connected directly',
    hangup: ({ cause }) => (cause === null ? 'hangs up' : `hangs up, ${cause}`),
    end: ({ cause }) =>
      cause === 26 ? 'taken elsewhere' : cause === null ? 'ends' : `${ENDED[cause] ?? 'ends'}, ${cause}`,
    other: ({ detail }) => detail ?? 'event'
  },
  sentences: {
    start: ({ who, detail }) => (detail === null ? `${who} starts.` : `${who} starts at ${detail}.`),
    dial: ({ who, detail }) => (detail === null ? `${who} dials.` : `${who} dials ${detail}.`),
    ring: ({ who, to }) => (to === null ? `${who} rings.` : `${who} rings ${to}.`),
    answer: ({ who, to, detail }) =>
      to !== null
        ? `${to} is answered by ${who}.`
        : detail === null
          ? `${who} is answered.`
          : `${who} is answered by ${detail}.`,
    'bridge-enter': ({ who, to, detail }) =>
      detail !== null
        ? `${who} enters ${detail}.`
        : to === null
          ? `${who} enters a bridge.`
          : `${who} and ${to} are connected.`,
    'bridge-exit': ({ who, to }) =>
      to === null ? `${who} leaves the bridge.` : `${who} leaves the bridge with ${to}.`,
    hold: ({ who }) => `${who} is put on hold.`,
    unhold: ({ who }) => `${who} is no longer on hold.`,
    'blind-transfer': ({ who, moved, detail }) =>
      `${who} transfers ${moved ?? 'the call'} to ${detail ?? 'an unknown number'} without asking.`,
    'attended-transfer': ({ who, moved, to, detail }) =>
      `${who} joins two calls: ${moved ?? 'one side'} now talks to ${to ?? detail ?? 'the other'}.`,
    pickup: ({ who, to }) =>
      to === null ? `${who} picks the call up.` : `${who} picks up the call of ${to}.`,
    forward: ({ who, detail }) =>
      detail === null ? `The call of ${who} is forwarded.` : `The call of ${who} is forwarded: ${detail}.`,
    park: ({ who, detail }) => (detail === null ? `${who} is parked.` : `${who} is parked in ${detail}.`),
    unpark: ({ who, to, detail }) =>
      to === null ? `${who}: ${unparked(detail)}.` : `${to} fetches ${who} from parking.`,
    'record-start': ({ who, detail }) =>
      detail === null ? `Recording of ${who} starts.` : `Recording of ${who} starts: ${detail}.`,
    'record-stop': ({ who }) => `Recording of ${who} stops.`,
    'record-pause': ({ who }) => `Recording of ${who} pauses.`,
    'record-resume': ({ who }) => `Recording of ${who} goes on.`,
    application: ({ who, detail }) => `${who} runs ${detail ?? 'an application'}.`,
    'application-end': ({ who, detail }) => `${who} leaves ${detail ?? 'an application'}.`,
    'user-event': ({ who, detail }) => `Event on ${who}: ${detail ?? 'without a name'}.`,
    optimized: ({ who }) => `${who} is no longer needed: the channels beside it are connected directly.`,
    hangup: ({ who, cause }) => (cause === null ? `${who} hangs up.` : `${who} hangs up, cause ${cause}.`),
    end: ({ who, cause }) =>
      cause === 26
        ? `${who} stops ringing: taken elsewhere.`
        : cause === null
          ? `${who} ends.`
          : ENDED[cause] === undefined
            ? `${who} ends, cause ${cause}.`
            : `${who} ends: ${ENDED[cause]}, cause ${cause}.`,
    other: ({ who, detail }) => `${detail ?? 'Event'} on ${who}.`
  },
  nthChannel: (nth) => `${ORDINALS[nth] ?? `${nth + 1}th`} channel`,
  length: (us) => lengthText(us, '.'),
  talk: (length) => `talk ${length}`,
  waits: (length) => `waits ${length}`,
  unfinished: 'not over',
  talkSentence: (names, from, length) => `From ${from} together, ${length}: ${joined(names)}.`,
  waitSentence: (name, from, length) => `From ${from} waiting, ${length}: ${name}.`,
  title: (who, dialled) => (dialled === null ? `Call of ${who}` : `${who} calls ${dialled}`),
  empty: 'No events',
  time: 'Time',
  sinceStart: 'Since start',
  talks: 'Together'
}
