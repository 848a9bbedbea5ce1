import { CaseJsonError, celFromJson, directoryFromJson } from '@shared/format/case-json'
import { EMPTY_DIRECTORY } from '@shared/model/directory'
import { describe, expect, test } from 'vitest'

describe('a CEL from JSON', () => {
  const time = { eventtime: '2031-05-02T08:15:09.000001Z' }

  test('has empty texts for missing columns, and its place as id', () => {
    expect(celFromJson({ ...time, eventtype: 'ANSWER' }, 4)).toMatchObject({
      id: 5,
      eventtype: 'ANSWER',
      eventtime: 1_935_476_109_000_001,
      cidName: '',
      peeraccount: '',
      extra: null,
      callLogId: null
    })
  })

  test('takes numbers and nulls as texts', () => {
    expect(
      celFromJson({ ...time, id: '7', amaflags: 3, peer: null, cid_num: 10, call_log_id: 9 }, 0)
    ).toMatchObject({
      id: 7,
      amaflags: '3',
      peer: '',
      cidNum: '10',
      callLogId: 9
    })
  })

  test('keeps the payload as text, also one that came taken apart', () => {
    expect(celFromJson({ ...time, extra: '' }, 0).extra).toBe('')
    expect(celFromJson({ ...time, extra: { extra: 'x' } }, 0).extra).toBe('{"extra":"x"}')
  })

  test.each([[[]], [null], ['text'], [{}], [{ eventtime: 5 }], [{ eventtime: '2031-05-02' }]])(
    'is not made of %j',
    (value) => {
      expect(() => celFromJson(value, 0)).toThrow(CaseJsonError)
    }
  )
})

describe('a directory from JSON', () => {
  test('is empty when nothing is given', () => {
    expect(directoryFromJson(null)).toEqual(EMPTY_DIRECTORY)
    expect(directoryFromJson({ users: null })).toEqual(EMPTY_DIRECTORY)
  })

  test('keeps the order of its lists', () => {
    const extensions = [
      { exten: '10', context: 'a' },
      { exten: 11, context: 'b' }
    ]
    const { users, lines } = directoryFromJson({
      users: [{ uuid: 'u1', tenant_uuid: 't', userfield: 'x', lines: [{ id: 2, extensions }, { id: 1 }] }],
      lines: [{ id: 2, name: 'ab', protocol: 'sip', users: [{ uuid: 'u1' }, 'u2'], extensions }]
    })
    expect(users[0]?.lines.map(({ id }) => id)).toEqual([2, 1])
    expect(lines).toEqual([
      {
        id: 2,
        name: 'ab',
        userUuids: ['u1', 'u2'],
        extensions: [extensions[0], { exten: '11', context: 'b' }]
      }
    ])
  })

  test.each([
    [{ users: [{}] }, 'directory.users[0] has no uuid'],
    [{ lines: {} }, 'directory.lines is no list'],
    [{ voicemails: [{ number: '1' }] }, 'directory.voicemails[0].id is no number'],
    [[], 'directory is no object']
  ])('says where it is wrong: %j', (value, message) => {
    expect(() => directoryFromJson(value)).toThrow(message)
  })
})
