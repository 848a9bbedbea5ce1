import { expect, it } from 'vitest'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { numberText } from '../../../src-renderer/components/number-text'
import { callFileName, callJson } from '../../../src-renderer/features/call-detail/call-json'
import { markdownSummary, textSummary } from '../../../src-renderer/features/call-detail/call-summary'
import { anyCallLog } from '../../support/any-call-log'
import { words } from '../words'
import { storedCels } from './cels'

const LINK = 'calltrail://call/Harbour%20Lane/1773219730.1?at=1&tab=flow'
const detail = (change: Parameters<typeof anyCallLog>[0] = {}): CallLogDetail => ({
  callLog: anyCallLog({
    participants: [
      { userUuid: 'u-1', lineId: 1, role: 'source', tags: [], answered: false, requested: false },
      { userUuid: 'u-2', lineId: 2, role: 'destination', tags: [], answered: true, requested: true }
    ],
    ...change
  }),
  tenantName: null,
  userNames: { 'u-1': 'Ann' },
  channelCount: 2,
  directoryOutdated: false
})
const how = (language: 'en' | 'fr' = 'en') => ({
  text: words(language).text,
  zone: 'Europe/Paris',
  duration: 'units' as const,
  number: numberText('dialled', null)
})

it('says a call in lines of text, with its address last', () => {
  const lines = textSummary(detail(), LINK, how()).split('\n')
  expect(lines[0]).toBe('Call from Ann 1001 to Bob 1002')
  expect(lines).toContain('Talk: 1m 00s')
  expect(lines).toContain('Start: 2026-03-11 10:02:10.000')
  expect(lines).toContain('Time zone: Europe/Paris')
  expect(lines).toContain('Hangup reason: Ended normally')
  expect(lines).toContain('Participants: Ann (Caller); u-2 (Callee, answered)')
  expect(lines.at(-1)).toBe(LINK)
  expect(lines.every((line) => !/undefined|null/.test(line))).toBe(true)
})

it('says what is not known in words', () => {
  const lines = textSummary(
    detail({ sourceName: null, sourceExten: null, dateAnswer: null, dateEnd: null, participants: [] }),
    LINK,
    how()
  ).split('\n')
  expect(lines[0]).toBe('Call from unknown to Bob 1002')
  expect(lines).toContain('Answer: Not answered')
  expect(lines).toContain('End: No end in the events')
  expect(lines.some((line) => line.startsWith('Participants'))).toBe(false)
})

it('speaks French', () => {
  expect(textSummary(detail(), LINK, how('fr'))).toMatch(/^Appel de Ann 1001 à Bob 1002\n/)
})

it('is Markdown in which names from the events stay text', () => {
  const markdown = markdownSummary(detail({ sourceName: '**Ann** | <img src=x> [a](b)\n# c' }), LINK, how())
  expect(markdown).toContain('\\*\\*Ann\\*\\* \\| &lt;img src=x> \\[a\\](b) \\# c')
  expect(markdown).toContain(`[Open in Calltrail](${LINK})`)
  const table = markdown.split('\n').filter((line) => line.startsWith('|'))
  expect(new Set(table.map((line) => line.replace(/\\\|/g, '').split('|').length))).toEqual(new Set([4]))
})

it('exports a call with its events and comments', () => {
  const cels = storedCels('event | uniqueid\nCHAN_START | 1.1\nHANGUP | 1.1')
  const comment = {
    id: 'c',
    conversationId: '1773219730.1',
    author: 'Léa',
    createdAt: 0,
    editedAt: null,
    text: '@bo!'
  }
  const whole = JSON.parse(callJson(detail(), cels, [comment], 'Europe/Paris')) as {
    conversation_id: string
    cels: { eventtype: string }[]
    comments: unknown[]
  }
  expect(whole.conversation_id).toBe('1773219730.1')
  expect(whole.cels.map(({ eventtype }) => eventtype)).toEqual(['CHAN_START', 'HANGUP'])
  expect(whole.comments).toEqual([
    { id: 'c', author: 'Léa', created: '1970-01-01T01:00:00+01:00', edited: null, text: '@bo!' }
  ])
})

it('names the file so that every file system takes it', () => {
  expect(callFileName(detail(), 'Europe/Paris', 'json')).toBe('call-2026-03-11-100210-1001-1002.json')
  expect(callFileName(detail({ sourceExten: '*10/..\\#' }), 'UTC', 'html')).toBe(
    'call-2026-03-11-090210-_10_.._-1002.html'
  )
})
