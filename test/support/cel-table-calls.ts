import type { Cel } from '@shared/model/cel'
import type { Directory } from './cel-table'
import { celTable } from './cel-table'

/**
 * The call of the worked cases: A (10, `PJSIP/a-01`, uniqueid 1.1) dials 20, B (20, `PJSIP/b-02`, uniqueid 1.2) answers.
 * `parts` replaces parts of the table by lines of the same columns; an empty text leaves a part out.
 */
export interface CallParts {
  /** Before the caller's start. */
  readonly before?: string
  readonly start?: string
  /** Between the caller's start and B's. */
  readonly routing?: string
  readonly calleeStart?: string
  readonly ringing?: string
  readonly calleeBridge?: string
  readonly callerBridge?: string
  readonly talking?: string
  readonly calleeEnd?: string
  readonly callerEnd?: string
  /** After the caller's end. */
  readonly after?: string
}

const HEAD = 'event | time | uniqueid | channel | name | num | exten | context | app | data | peer | extra'

const PARTS: Required<CallParts> = {
  before: '',
  start: 'CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | 10 | 20 | inside',
  routing: '',
  calleeStart: 'CHAN_START | 1 | 1.2 | PJSIP/b-02 | B | 20 | | inside',
  ringing: '',
  calleeBridge: 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 20',
  callerBridge: 'BRIDGE_ENTER | 10.5 | 1.1 | PJSIP/a-01 | A | 10 | | | | | PJSIP/b-02',
  talking: '',
  calleeEnd: 'CHAN_END | 20 | 1.2 | PJSIP/b-02 | B | 20',
  callerEnd: 'CHAN_END | 20.1 | 1.1 | PJSIP/a-01 | A | 10',
  after: ''
}

/** The call from A to B with some of its parts replaced. */
export function callFromAToB(parts: CallParts = {}): Cel[] {
  const body = Object.values({ ...PARTS, ...parts })
  return celTable([HEAD, ...body, 'LINKEDID_END | 99 | 1.1'].join('\n'))
}

/** The same, not answered: B rings until both end. */
export function unansweredFromAToB(parts: CallParts = {}): Cel[] {
  return callFromAToB({ calleeBridge: '', callerBridge: '', ...parts })
}

/** One row of a user event on the caller's channel, for `routing`. */
export function callerEvent(
  event: string,
  extra: string,
  more: { time?: number; name?: string; num?: string } = {}
): string {
  const { time = 0.5, name = 'A', num = '10' } = more
  return `${event} | ${time} | 1.1 | PJSIP/a-01 | ${name} | ${num} | 20 | inside | | | | ${extra}`
}

/** The JSON column of a user event's text. */
export function textOf(text: string): string {
  return JSON.stringify({ extra: text })
}

export const TENANT = '7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01'
export const OTHER_TENANT = '8e1d0a6f-2c20-4b74-8a1f-2e2a7a2d1b12'
export const USER_A = 'aaaaaaaa-0000-4000-8000-00000000000a'
export const USER_B = 'bbbbbbbb-0000-4000-8000-00000000000b'

/** A directory that knows lines by name: `line('b', USER_B, '20')` is the line of `PJSIP/b-…`. */
export function line(
  name: string,
  userUuid: string,
  exten?: string,
  id = name.charCodeAt(0)
): NonNullable<Directory['lines']>[number] {
  return {
    id,
    name,
    userUuids: [userUuid],
    extensions: exten === undefined ? [] : [{ exten, context: 'inside' }]
  }
}

export function user(
  uuid: string,
  more: { tenant?: string | null; userfield?: string | null; lineId?: number } = {}
): NonNullable<Directory['users']>[number] {
  const { tenant = TENANT, userfield = null, lineId } = more
  const lines = lineId === undefined ? [] : [{ id: lineId, extensions: [] }]
  return { uuid, tenantUuid: tenant, userfield, firstname: null, lastname: null, lines }
}

/** A and B with one line each. */
export const A_AND_B: Directory = {
  users: [user(USER_A, { lineId: 97 }), user(USER_B, { lineId: 98 })],
  lines: [line('a', USER_A, '10'), line('b', USER_B, '20')]
}
