import { describe, expect, test } from 'vitest'
import { callLogOf } from '../../support/cel-table'
import {
  A_AND_B,
  TENANT,
  USER_A,
  USER_B,
  callFromAToB,
  callerEvent,
  line,
  textOf,
  unansweredFromAToB,
  user
} from '../../support/cel-table-calls'

const destination = (uuid: string, time = 0.5): string =>
  callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(`type: user,uuid: ${uuid},name: x`), { time })
const missed = (uuid: string): string =>
  callerEvent('WAZO_USER_MISSED_CALL', textOf(`t: ${TENANT},s: ${uuid},d: ,e: ,sn: A,dn: B`), { time: 0.7 })

describe('participants from channels', () => {
  test('are looked up by line name: the first line, its first user, its own id', () => {
    const lines = [{ ...line('b', USER_B, '20', 5), userUuids: [USER_B, USER_A] }, line('b', USER_A, '21', 6)]
    const { participants } = callLogOf(unansweredFromAToB(), { users: A_AND_B.users ?? [], lines })
    expect(participants).toMatchObject([{ userUuid: USER_B, lineId: 5, role: 'destination' }])
  })

  test.each([
    ['a line without users', [{ ...line('b', USER_B), userUuids: [] }], [user(USER_B)]],
    ['a line whose first user is unknown', [line('b', USER_A), line('b', USER_B)], [user(USER_B)]],
    ['no such line', [line('B', USER_B)], [user(USER_B)]]
  ])('are none with %s', (_, lines, users) => {
    expect(callLogOf(unansweredFromAToB(), { users, lines }).participants).toEqual([])
  })

  test('have the tags of their user, trimmed, stray commas as empty tags', () => {
    const tagsWith = (userfield: string | null): unknown => {
      const users = [user(USER_B, { userfield })]
      return callLogOf(unansweredFromAToB(), { users, lines: [line('b', USER_B)] }).participants[0]?.tags
    }
    expect(tagsWith(' sales ,emea\u00a0')).toEqual(['sales', 'emea'])
    expect(tagsWith(',sales,,')).toEqual(['', 'sales', '', ''])
    expect(tagsWith('')).toEqual([])
    expect(tagsWith(null)).toEqual([])
  })

  test('are two for two lines of one user', () => {
    const ringing = 'CHAN_START | 1 | 1.3 | PJSIP/c-03 | B | 20'
    const lines = [line('b', USER_B), line('c', USER_B)]
    expect(
      callLogOf(unansweredFromAToB({ ringing }), { users: [user(USER_B)], lines }).participants
    ).toHaveLength(2)
  })
})

describe('users named by events', () => {
  test('without a channel become one participant each, as last mentioned, on their first line', () => {
    const routing = `${destination(USER_B)}\n${missed(USER_B)}`
    const users = [user(USER_B, { userfield: 'sales', lineId: 7 })]
    expect(callLogOf(unansweredFromAToB({ routing }), { users }).participants).toEqual([
      { userUuid: USER_B, lineId: 7, role: 'source', tags: ['sales'], answered: false, requested: false }
    ])
  })

  test('come after the channels, in order of first mention', () => {
    const [first, second] = ['c', 'd'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`) as [
      string,
      string
    ]
    const routing = [destination(second), destination(first, 0.6), destination(second, 0.7)].join('\n')
    const directory = {
      users: [...(A_AND_B.users ?? []), user(first), user(second)],
      lines: A_AND_B.lines ?? []
    }
    const { participants } = callLogOf(unansweredFromAToB({ routing }), directory)
    expect(participants.map((participant) => participant.userUuid)).toEqual([USER_A, USER_B, second, first])
  })

  test('unknown to the directory are passed over', () => {
    expect(callLogOf(unansweredFromAToB({ routing: destination(USER_B) })).participants).toEqual([])
  })

  test('mentioned as often as they have channels are paired in order', () => {
    const ringing = 'CHAN_START | 1 | 1.3 | PJSIP/c-03 | B | 20'
    const routing = `${destination(USER_B)}\n${destination(USER_B, 0.6)}`
    const directory = { users: [user(USER_B)], lines: [line('b', USER_B), line('c', USER_B)] }
    const { participants } = callLogOf(unansweredFromAToB({ routing, ringing }), directory)
    expect(participants.map(({ lineId, requested }) => [lineId, requested])).toEqual([
      [98, true],
      [99, false]
    ])
  })

  test('mentioned more often than they have channels are not marked', () => {
    const routing = `${destination(USER_B)}\n${destination(USER_B, 0.6)}`
    expect(callLogOf(unansweredFromAToB({ routing }), A_AND_B).requestedUserUuid).toBeNull()
  })

  test('stay answered where their channel did', () => {
    const routing = missed(USER_B)
    expect(callLogOf(callFromAToB({ routing }), A_AND_B).participants[1]).toMatchObject({
      userUuid: USER_B,
      answered: true
    })
  })
})
