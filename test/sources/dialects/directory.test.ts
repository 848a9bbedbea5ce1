import { describe, expect, it } from 'vitest'
import { NO_RULES } from '../../support/recording-rules'
import { piped, readSource, refusalOf, sample, sampleBytes } from '../../support/read-source'

const UUID = 'e1bae450-99c8-4146-a96e-1787fa21d9f1'
const INTERNAL = 'ctx-harbour-internal-bc9908eb-3c4e-4112-b23c-09ce535af1fa'

describe('the user export of a server', () => {
  it('gives users with their tags, main lines and main extensions', async () => {
    const { preview, directory, cels, problems } = await readSource(sample('users-export.csv'))
    expect({ cels, problems }).toEqual({ cels: [], problems: [] })
    expect(preview).toMatchObject({
      kind: 'directory',
      format: 'users-export',
      rowCount: 5,
      directory: { users: 5, lines: 5, contexts: 0, voicemails: 0, tenants: 0 }
    })
    expect(directory?.users[0]).toEqual({
      uuid: 'e1bae450-99c8-4146-a96e-1787fa21d9f1',
      tenantUuid: null,
      userfield: 'sales, emea',
      firstname: 'Alice',
      lastname: 'Moreau',
      lines: [{ id: null, extensions: [{ exten: '1001', context: INTERNAL }] }],
      recordingRules: NO_RULES
    })
    expect(directory?.lines[0]).toEqual({
      id: null,
      name: 'a1x7kq2m',
      userUuids: ['e1bae450-99c8-4146-a96e-1787fa21d9f1'],
      extensions: [{ exten: '1001', context: INTERNAL }]
    })
    expect(directory?.users.find((user) => user.lastname === "O'Hara")?.userfield).toBeNull()
  })

  it('never lets a password out, neither to the preview nor to the workspace', async () => {
    const text = sampleBytes('users-export.csv').toString()
    expect(text).toContain('example-secret')
    const everything = await readSource(piped(`${text}broken row\r\n`))
    expect(JSON.stringify(everything)).not.toContain('example-secret')
    expect(everything.problems.length).toBe(1)
  })

  it('leaves a password out of the problems too', async () => {
    const text = sampleBytes('users-export.csv').toString()
    const cut = text.slice(0, text.lastIndexOf('example-secret') + 'example-secret'.length)
    const everything = await readSource(piped(cut))
    expect(everything.problems.map(({ line, code }) => [line, code])).toEqual([[6, 'too-few-columns']])
    expect(JSON.stringify(everything)).not.toContain('example-secret')
  })

  it.each([
    ['a name with a comma that nobody quoted', ',Alice,Moreau,', ',Alice,Jr,Moreau,', 'too-many-columns'],
    ['a password in place of the SIP name', ',500021,', ',', 'too-few-columns'],
    ['a password in place of the extension', ',example-secret,1001,', ',,example-secret,', 'value-misplaced']
  ])('refuses a row that is shifted, and keeps its text: %s', async (_, proper, shifted, code) => {
    const text = sampleBytes('users-export.csv').toString()
    expect(text).toContain(proper)
    const everything = await readSource(piped(text.replace(proper, shifted)))
    expect(everything.problems).toMatchObject([{ line: 2, code, text: '' }])
    expect(everything.directory?.users).toHaveLength(4)
    expect(JSON.stringify(everything)).not.toContain('example-secret')
  })

  it('leaves out the lines of phones that have no SIP name, and keeps their users', async () => {
    const { directory } = await readSource(
      piped(`uuid,firstname,lastname,userfield,context,sip_username,exten\n${UUID},Zoé,,vip,inside,,1001\n`)
    )
    expect(directory?.lines).toEqual([])
    expect(directory?.users[0]).toMatchObject({ uuid: UUID, firstname: 'Zoé', lastname: null, lines: [] })
  })
})

describe('a directory as JSON', () => {
  it('gives everything that a server knows', async () => {
    const { preview, directory } = await readSource(sample('directory.json'))
    expect(preview).toMatchObject({
      kind: 'directory',
      format: 'directory-json',
      directory: { users: 7, lines: 8, contexts: 4, voicemails: 1, tenants: 2 }
    })
    expect(directory?.users.find((user) => user.firstname === 'Eva')?.lines.map((line) => line.id)).toEqual([
      25, 26
    ])
    const shared = directory?.lines.find((line) => line.name === 'b8r3td0v')
    expect(
      shared?.userUuids.map((uuid) => directory?.users.find((user) => user.uuid === uuid)?.firstname)
    ).toEqual(['Bruno', 'Dmitri'])
    expect(directory?.tenants[1]).toEqual({
      uuid: 'be1a7c36-248a-4f5f-bbaa-9b8ff5cdffd5',
      name: 'Quay Street',
      parentUuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
    })
  })

  it('tells which calls of a user are recorded, under the names of the user export', async () => {
    const rules = { call_record_outgoing_external_enabled: true, call_record_incoming_internal_enabled: 0 }
    const users = [
      { uuid: 'one', ...rules, online_call_record_enabled: '1' },
      { uuid: 'two', call_record_outgoing_external_enabled: null }
    ]
    const { directory } = await readSource(piped(JSON.stringify({ users, lines: [] })))
    expect(directory?.users.map(({ recordingRules }) => recordingRules)).toEqual([
      {
        outgoingExternal: true,
        outgoingInternal: null,
        incomingExternal: null,
        incomingInternal: false,
        onDemand: true
      },
      undefined
    ])
  })

  it('may be part of a case', async () => {
    const content = `{"name":"x","directory":${sampleBytes('directory.json').toString()},"cels":[]}`
    expect((await readSource(piped(content))).directory?.users.length).toBe(7)
  })

  it.each([
    ['cut short', sampleBytes('directory.json').subarray(0, 3000)],
    ['without the key of an entry', Buffer.from('{"users":[{"firstname":"Zoé"}],"lines":[]}')]
  ])('%s is refused with the place', async (_, content) => {
    const error = await refusalOf(piped(content))
    expect(error.code).toBe('directory-unreadable')
    expect(error.details?.['technical']).toBeTruthy()
  })
})
