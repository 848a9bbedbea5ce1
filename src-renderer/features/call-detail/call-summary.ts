import type { DurationStyle } from '@shared/api/contract'
import { formatDuration } from '@shared/format/duration'
import { escapeMarkdown } from '@shared/format/markup'
import { formatZoned } from '@shared/format/zone'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { endedByText, hangupText } from '../../components/hangup-text'
import type { NumberText } from '../../components/number-text'
import { trailText } from '../../components/trail-text'
import type { Translate } from '../../i18n/use-text'

/** What a summary is written with. */
export interface SummaryWords {
  readonly text: Translate
  /** IANA zone of the times. */
  readonly zone: string
  readonly duration: DurationStyle
  readonly number: NumberText
}

/** A call for somebody who does not have it: a line that names it, its facts, and its address. */
export interface Summary {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
}

const party = (name: string | null, number: string, nobody: string): string =>
  [name && name !== number ? name : '', number].filter(Boolean).join(' ') || nobody

/** What is said of a call in any form. */
export function summaryOf({ callLog, userNames }: CallLogDetail, words: SummaryWords): Summary {
  const { text, zone, duration, number } = words
  const nobody = text('detail.unknownParty')
  const moment = (us: number | null): string => (us === null ? '' : formatZoned(us, zone, { fraction: 3 }))
  const length = (us: number | null): string => formatDuration(us, duration)
  const people = callLog.participants.map(({ userUuid, role, answered, tags }) =>
    text('summary.participant', {
      name: userNames[userUuid] ?? userUuid,
      role: text(`detail.role.${role}`),
      answered: role === 'destination' ? String(answered) : 'caller',
      tags: tags.join(', ')
    })
  )
  const facts: readonly (readonly [string, string])[] = [
    [text('detail.from'), party(callLog.sourceName, number(callLog.sourceExten), nobody)],
    [text('detail.requested'), party(callLog.requestedName, number(callLog.requestedExten), '')],
    [text('detail.reached'), party(callLog.destinationName, number(callLog.destinationExten), nobody)],
    [text('detail.direction'), text(`direction.${callLog.direction}`)],
    [text('detail.outcome'), text(`outcome.${callLog.outcome}`)],
    [text('detail.start'), moment(callLog.date)],
    [text('detail.answer'), moment(callLog.dateAnswer) || text('detail.notAnswered')],
    [text('detail.end'), moment(callLog.dateEnd) || text('detail.noEnd')],
    [text('summary.zone'), zone],
    [text('detail.ring'), length(callLog.ringDurationUs)],
    [text('detail.talk'), length(callLog.talkDurationUs)],
    [text('detail.total'), length(callLog.totalDurationUs)],
    [text('summary.course'), callLog.trail.length > 0 ? trailText(callLog.trail, text) : ''],
    [text('detail.hangup'), hangupText(callLog, text)],
    [text('detail.endedBy'), endedByText(callLog, text)],
    [text('detail.participants'), people.join('; ')],
    [text('detail.tags'), callLog.tags.join(', ')],
    [text('detail.recordings'), callLog.recordings.length > 0 ? String(callLog.recordings.length) : ''],
    [text('detail.conversationId'), callLog.conversationId]
  ]
  return {
    title: text('summary.title', {
      from: party(callLog.sourceName, number(callLog.sourceExten), nobody),
      to: party(callLog.destinationName, number(callLog.destinationExten), nobody)
    }),
    facts: facts.filter(([, value]) => value !== '')
  }
}

/** A call as plain text: a line that names it, a fact a line, its address last. */
export function textSummary(detail: CallLogDetail, link: string, words: SummaryWords): string {
  const { title, facts } = summaryOf(detail, words)
  const oneLine = (value: string): string => value.replace(/\s*[\r\n]+\s*/g, ' ')
  return [title, ...facts.map(([label, value]) => words.text('summary.fact', { label, value })), link]
    .map(oneLine)
    .join('\n')
}

/** The same as Markdown: a heading, a table, a link. Names from the events cannot add markup of their own. */
export function markdownSummary(detail: CallLogDetail, link: string, words: SummaryWords): string {
  const { title, facts } = summaryOf(detail, words)
  const { text } = words
  return [
    `### ${escapeMarkdown(title)}`,
    '',
    `| ${text('summary.field')} | ${text('summary.value')} |`,
    '| --- | --- |',
    ...facts.map(([label, value]) => `| ${escapeMarkdown(label)} | ${escapeMarkdown(value)} |`),
    '',
    `[${escapeMarkdown(text('summary.open'))}](${link})`,
    ''
  ].join('\n')
}
