import { describe, expect, test } from 'vitest'
import { SERVICE_TENANT, callLogOf, generate, skippedOf } from '../../support/cel-table'
import { callFromAToB, callerEvent, textOf, user, line, USER_A } from '../../support/cel-table-calls'

describe('a call is invalid, and no call log is made,', () => {
  test('without a start', () => {
    expect(skippedOf(callFromAToB({ start: '', calleeStart: '' }))).toMatchObject({
      code: 'invalid',
      rule: '10.1'
    })
  })

  test('when its source has neither name nor extension', () => {
    const start = "CHAN_START | 0 | 1.1 | PJSIP/a-01 | '' | '' | 20 | inside"
    const cels = callFromAToB({ start, callerBridge: '', callerEnd: 'CHAN_END | 20 | 1.1 | PJSIP/a-01' })
    expect(skippedOf(cels)).toMatchObject({ code: 'invalid', rule: '10.1' })
  })

  test('but not when the name is one blank', () => {
    const start = "CHAN_START | 0 | 1.1 | PJSIP/a-01 | · | '' | 20 | inside"
    expect(callLogOf(callFromAToB({ start, callerBridge: '' })).sourceName).toBe(' ')
  })

  test('nor when it has no end, no answer and no destination', () => {
    const parts = { calleeStart: '', calleeBridge: '', callerBridge: '', calleeEnd: '', callerEnd: '' }
    const start = 'CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | 10'
    expect(callLogOf(callFromAToB({ ...parts, start }))).toMatchObject({
      dateEnd: null,
      destinationExten: ''
    })
  })
})

describe('a call log is unstorable with', () => {
  const named = (name: string): ReturnType<typeof callFromAToB> =>
    callFromAToB({
      start: `CHAN_START | 0 | 1.1 | PJSIP/a-01 | ${name} | 10 | 20 | inside`,
      callerBridge: ''
    })
  const destination = (text: string): ReturnType<typeof callFromAToB> =>
    callFromAToB({ routing: callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(text)) })

  test('a source name of 256 characters, while 255 are fine, whatever plane they are from', () => {
    expect(skippedOf(named('x'.repeat(256)))).toMatchObject({ code: 'unstorable', rule: '10.3' })
    expect(callLogOf(named('\u{1f600}'.repeat(255))).sourceName).toHaveLength(510)
  })

  test('a destination detail of 256 characters', () => {
    expect(skippedOf(destination(`type: conference,id: ${'7'.repeat(256)}`)).code).toBe('unstorable')
  })

  test('a NUL character or half a surrogate pair in a text', () => {
    expect(skippedOf(destination('type: conference,id: \u0000')).code).toBe('unstorable')
    expect(skippedOf(destination('type: conference,id: \ud83d')).code).toBe('unstorable')
    expect(callLogOf(destination('type: conference,id: \u{1f600}')).destinationDetails['conference_id']).toBe(
      '\u{1f600}'
    )
  })

  test('a tenant that is no uuid', () => {
    const routing = callerEvent('XIVO_INCALL', textOf('not-a-tenant'))
    expect(skippedOf(callFromAToB({ routing }))).toMatchObject({
      code: 'unstorable',
      reason: 'tenantUuid is no uuid: not-a-tenant'
    })
  })

  test('a tag of 129 characters', () => {
    const directory = { users: [user(USER_A, { userfield: 'x'.repeat(129) })], lines: [line('a', USER_A)] }
    expect(skippedOf(callFromAToB(), directory).code).toBe('unstorable')
  })

  test('but a requested name may be of any length', () => {
    const calleeStart = `CHAN_START | 1 | 1.2 | PJSIP/b-02 | ${'x'.repeat(300)} | 20`
    expect(callLogOf(callFromAToB({ calleeStart })).requestedName).toHaveLength(300)
  })
})

describe('calls of one batch', () => {
  const renumbered = (
    cels: ReturnType<typeof callFromAToB>,
    prefix: string
  ): ReturnType<typeof callFromAToB> =>
    cels.map((cel) => ({
      ...cel,
      linkedid: `${prefix}${cel.linkedid}`,
      uniqueid: `${prefix}${cel.uniqueid}`
    }))

  test('do not suffer from one that fails, is unstorable or unfinished', () => {
    const failing = renumbered(callFromAToB({ calleeStart: 'CHAN_START | 1 | 1.2 | CBAnn/x-02' }), 'a')
    const unstorable = renumbered(callFromAToB({ routing: callerEvent('XIVO_INCALL', textOf('x')) }), 'b')
    const unfinished = renumbered(callFromAToB(), 'c').filter((cel) => cel.eventtype !== 'LINKEDID_END')
    const good = renumbered(callFromAToB(), 'd')
    const { callLogs, skipped } = generate([...failing, ...unstorable, ...unfinished, ...good])
    expect(callLogs.map((call) => call.conversationId)).toEqual(['d1.1'])
    expect(skipped.map(({ code, conversationId }) => [code, conversationId])).toEqual([
      ['failed', 'a1.1'],
      ['unstorable', 'b1.1'],
      ['unfinished', 'c1.1']
    ])
  })

  test('do not suffer from a defect of the engine either', () => {
    const broken = renumbered(callFromAToB(), 'a').map((cel) =>
      cel.eventtype === 'BRIDGE_ENTER'
        ? { ...cel, channame: undefined as unknown as string, peer: null as unknown as string }
        : cel
    )
    const { callLogs, skipped } = generate([...broken, ...renumbered(callFromAToB(), 'b')])
    expect(callLogs).toHaveLength(1)
    expect(skipped).toMatchObject([{ code: 'failed', rule: 'internal' }])
  })
})

test('a skipped group tells its rows and times', () => {
  const group = skippedOf(callFromAToB({ calleeStart: 'CHAN_START | 1 | 1.2 | CBAnn/x-02' }))
  expect(group.celIds).toHaveLength(7)
  expect(group.lastTime - group.firstTime).toBe(99_000_000)
})

test('the tenant of the service may be the last resort', () => {
  expect(callLogOf(callFromAToB()).tenantUuid).toBe(SERVICE_TENANT)
})
