import { describe, expect, test } from 'vitest'
import type { Directory } from '../../support/cel-table'
import { SERVICE_TENANT, callLogOf } from '../../support/cel-table'
import {
  OTHER_TENANT,
  TENANT,
  callFromAToB,
  callerEvent,
  textOf,
  unansweredFromAToB
} from '../../support/cel-table-calls'

const app = (name: string, data: string, time = 0.6): string =>
  `APP_START | ${time} | 1.1 | PJSIP/a-01 | A | 10 | 20 | inside | ${name} | ${data}`
const box = (
  id: number,
  number: string,
  context: string,
  tenantUuid = SERVICE_TENANT
): NonNullable<Directory['voicemails']>[number] => ({
  id,
  name: `Box ${id}`,
  number,
  context,
  tenantUuid
})
const detailsOf = (routing: string, directory: Directory): Readonly<Record<string, string>> =>
  callLogOf(unansweredFromAToB({ routing }), directory).destinationDetails
const found = (id: number): object => ({
  type: 'voicemail',
  voicemail_id: String(id),
  voicemail_name: `Box ${id}`
})

describe('a call that reaches voicemail', () => {
  test.each(['VoiceMail', 'voicemail', 'VOICEMAIL'])('is recognised by the application %s', (name) => {
    expect(callLogOf(unansweredFromAToB({ routing: app(name, '20@inside') }))).toMatchObject({
      reachedVoicemail: true,
      callStatus: 'voicemail'
    })
  })

  test('is not one that listens to its messages', () => {
    expect(callLogOf(unansweredFromAToB({ routing: app('VoiceMailMain', '20@inside') })).callStatus).toBe(
      'unknown'
    )
  })

  test('shows the first mailbox of that number and context in the tenant of the call', () => {
    const voicemails = [
      box(1, '20', 'other'),
      box(2, '20', 'inside', TENANT),
      box(3, '20', 'inside'),
      box(4, '20', 'inside')
    ]
    expect(detailsOf(app('VoiceMail', '20@inside,u'), { voicemails })).toEqual(found(3))
  })

  test('looks in any context where the arguments name none', () => {
    expect(detailsOf(app('VoiceMail', '20,u'), { voicemails: [box(1, '20', 'other')] })).toEqual(found(1))
    expect(detailsOf(app('VoiceMail', '20@'), { voicemails: [box(1, '20', 'other')] })).toEqual(found(1))
  })

  test('looks in sub-tenants too, however deep, but not above', () => {
    const tenants = [
      { uuid: OTHER_TENANT, name: null, parentUuid: SERVICE_TENANT },
      { uuid: TENANT, name: null, parentUuid: OTHER_TENANT }
    ]
    expect(detailsOf(app('VoiceMail', '20'), { tenants, voicemails: [box(1, '20', 'x', TENANT)] })).toEqual(
      found(1)
    )
    const routing = `${callerEvent('XIVO_INCALL', textOf(TENANT))}\n${app('VoiceMail', '20')}`
    expect(detailsOf(routing, { tenants, voicemails: [box(1, '20', 'x', SERVICE_TENANT)] })).toEqual({})
  })

  test('goes by the last mailbox, callee rows after caller rows', () => {
    const voicemails = [box(1, '20', 'x'), box(2, '21', 'x'), box(3, '22', 'x')]
    expect(detailsOf(`${app('VoiceMail', '20')}\n${app('VoiceMail', '21')}`, { voicemails })).toEqual(
      found(2)
    )
    const ringing = 'APP_START | 2 | 1.2 | PJSIP/b-02 | B | 20 | | | VoiceMail | 22'
    const call = callLogOf(unansweredFromAToB({ routing: app('VoiceMail', '20', 15), ringing }), {
      voicemails
    })
    expect(call.destinationDetails).toEqual(found(3))
  })

  test('replaces the details of a destination event, or keeps them where no mailbox is known', () => {
    const routing = `${callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'))}\n${app('VoiceMail', '20')}`
    expect(detailsOf(routing, { voicemails: [box(1, '20', 'x')] })).toEqual(found(1))
    expect(detailsOf(routing, {})).toEqual({ type: 'group', group_id: '7', group_label: 'Desk' })
  })

  test('shows no mailbox once it is answered', () => {
    const call = callLogOf(callFromAToB({ routing: app('VoiceMail', '20') }), {
      voicemails: [box(1, '20', 'x')]
    })
    expect(call).toMatchObject({ callStatus: 'answered', reachedVoicemail: true, destinationDetails: {} })
  })

  test('keeps a blank in front of the number', () => {
    expect(detailsOf(app('VoiceMail', '·20'), { voicemails: [box(1, '20', 'x')] })).toEqual({})
  })
})
