import './fake-window'
import { expect, it } from 'vitest'
import {
  currentView,
  hashOf,
  parseHash,
  showPerson,
  showScreen,
  type View
} from '../../src-renderer/state/navigation'

const PERSONS = [
  { kind: 'user', uuid: 'aaaaaaaa-0000-4000-8000-00000000000a' },
  { kind: 'number', number: '+33142000000' },
  { kind: 'number', number: '*10' },
  { kind: 'tag', tag: 'sales / night é #1?%' }
] as const

it('keeps a person in the address, whatever the name of the tag', () => {
  for (const person of PERSONS) {
    const view: View = { screen: 'person', callId: null, page: false, groupId: null, person }
    expect(hashOf(view).split('/')).toHaveLength(4)
    expect(parseHash(hashOf(view))).toEqual(view)
  }
})

it('shows the list of calls for an address that names nobody', () => {
  for (const hash of ['#/person', '#/person/user', '#/person/tag/%', '#/person/cat/Tom'])
    expect(parseHash(hash)).toMatchObject({ screen: 'calls', person: null })
})

it('leaves nobody behind on other screens', () => {
  showPerson(PERSONS[0])
  expect(currentView()).toMatchObject({ screen: 'person', person: PERSONS[0], callId: null })
  showScreen('quality')
  expect(currentView()).toMatchObject({ screen: 'quality', person: null })
})
