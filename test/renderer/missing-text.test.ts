import { describe, expect, it } from 'vitest'
import type { MissingAnswer, MissingReason } from '@shared/model/why'
import { missingLook } from '../../src-renderer/features/call-why/missing-text'
import { words } from './words'

const answer: MissingAnswer = {
  text: '1773251920.76',
  readAs: 'id',
  reasons: [],
  callLogs: 0,
  complete: true
}
const said = (reason: MissingReason, language: 'en' | 'fr' = 'en'): string => {
  const { title, detail, row } = missingLook(reason, answer, words(language))
  return [title, detail, ...(row ? [row] : [])].join(' | ')
}
/** 2026-03-11 18:58:40 in Paris. */
const AT = 1_773_251_920_000_000
const DAY = 86_400_000_000

describe('why a call is missing, in words', () => {
  it('says that it is there', () => {
    expect(
      said({
        kind: 'has-call-log',
        callLogId: 2068,
        conversationId: '1773251920.76',
        date: AT,
        from: 'Alice Moreau',
        to: null
      })
    ).toMatch(/^It is not missing: call 2068 \| .*, from Alice Moreau to unknown\. A filter/)
  })

  it('gives rule, section and row of a group that fails', () => {
    expect(
      said({
        kind: 'skipped',
        groupId: 7,
        conversationId: '1773251920.76',
        code: 'unfinished',
        rule: '3.3',
        reason: 'No LINKEDID_END for 1773251920.76',
        celId: 271,
        firstTime: AT
      })
    ).toMatch(
      /the call is not finished \| A call is finished .* Section 3\.3\. \| No LINKEDID_END for 1773251920\.76 · event 271/
    )
  })

  it('counts the events that wait', () => {
    expect(said({ kind: 'unprocessed', linkedid: '1773251920.76', events: 1, firstTime: AT })).toContain(
      '1 event of 1773251920.76 is there and waits'
    )
    expect(said({ kind: 'unprocessed', linkedid: '1773251920.76', events: 1200, firstTime: AT })).toContain(
      '1\u2009200 events of 1773251920.76 are there and wait'
    )
  })

  it('shows a rejected row with its file, line and reason', () => {
    const row = {
      kind: 'rejected',
      sourceId: 1,
      file: 'cel.csv',
      code: 'time-unreadable',
      text: '1,x'
    } as const
    expect(said({ ...row, line: 1204 })).toBe(
      'Line 1\u2009204 of cel.csv was rejected | Time cannot be read | 1,x'
    )
    expect(said({ ...row, line: null })).toContain('A row in cel.csv was rejected')
  })

  it('tells whether the time of an id lies within the events', () => {
    const absent = { kind: 'not-in-dump', firstTime: AT - 5 * DAY, lastTime: AT - DAY, idTime: AT } as const
    expect(said(absent)).toContain('a start at 2026-03-11 18:58:40, outside of the events')
    expect(said({ ...absent, lastTime: AT + DAY })).toContain('within the events')
    expect(said({ ...absent, idTime: null })).toContain(
      'from 6 March 2026 to 10 March 2026. The call may lie outside'
    )
    expect(said({ ...absent, firstTime: null, lastTime: null })).toContain('no events in it yet')
    expect(said(absent, 'fr')).toContain('en dehors des événements, qui vont du 6 mars 2026 au 10 mars 2026')
  })

  it('names the channels of what is no call', () => {
    expect(
      said({ kind: 'ignored', linkedid: '1.1', channels: ['Message/ast_msg_queue'], firstTime: AT })
    ).toMatch(/no call, but other traffic .*Message\/ast_msg_queue$/)
  })
})
