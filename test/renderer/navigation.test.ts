import './fake-window'
import { expect, it } from 'vitest'
import {
  closeCall,
  currentView,
  hashOf,
  parseHash,
  showCall,
  showPerson,
  showScreen,
  showTab,
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
    const view: View = { screen: 'person', callId: null, page: false, groupId: null, tab: null, person }
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

it('keeps the tab in the address and when another call is shown', () => {
  showScreen('calls')
  showCall(7, true)
  showTab('flow')
  expect(hashOf(currentView())).toBe('#/calls/7/page/flow')
  showCall(8)
  expect(currentView()).toMatchObject({ callId: 8, page: true, tab: 'flow' })
  closeCall()
  showCall(9)
  expect(currentView()).toMatchObject({ callId: 9, page: false, tab: null })
})

it('reads back every address of a call and of a group', () => {
  for (const hash of ['#/calls/7', '#/calls/7/log', '#/calls/7/page', '#/calls/7/page/comments'])
    expect(hashOf(parseHash(hash))).toBe(hash)
  for (const hash of ['#/quality/group/3', '#/sources/group/3/log'])
    expect(hashOf(parseHash(hash))).toBe(hash)
  expect(parseHash('#/calls/7/page/nonsense')).toMatchObject({ callId: 7, page: true, tab: null })
  expect(parseHash('#/calls/x/flow')).toMatchObject({ callId: null, tab: null })
})
