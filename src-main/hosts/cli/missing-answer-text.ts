import { restTime } from '@shared/format/rest-json'
import { formatZoned } from '@shared/format/zone'
import type { MissingAnswer, MissingReason } from '@shared/model/why'
import { RULE_TEXTS_EN } from '@shared/rules/en'
import { failureText, shownRule } from '@shared/rules/rule-text'

/** Why something has no call log, a paragraph for each reason. */
export function missingText(answer: MissingAnswer, zone: string): string {
  const { text, reasons, callLogs, complete } = answer
  const named = reasons.filter(({ kind }) => kind === 'has-call-log').length
  const paragraphs = reasons.map((reason) => reasonLines(reason, text, zone).join('\n'))
  if (callLogs > named)
    paragraphs.splice(named, 0, `It has ${callLogs} call logs; the latest ${named} are named.`)
  if (!complete) {
    paragraphs.push(
      'Not all events without call log could be looked at in the time there is; an id or a linkedid is looked up among all.'
    )
  }
  return paragraphs.join('\n\n')
}

function reasonLines(reason: MissingReason, text: string, zone: string): readonly string[] {
  const at = (us: number): string => formatZoned(us, zone)
  switch (reason.kind) {
    case 'has-call-log':
      return [
        `It has a call log: ${reason.callLogId}, conversation ${reason.conversationId}, ${at(reason.date)}, from ${reason.from ?? 'unknown'} to ${reason.to ?? 'unknown'}.`
      ]
    case 'ignored':
      return [
        `Linkedid ${reason.linkedid}, ${at(reason.firstTime)}: only channels that are no calls (${reason.channels.join(', ')}).`,
        'Chat messages never become call logs. Rule 2.1'
      ]
    case 'skipped':
      return skippedLines(reason, zone)
    case 'unprocessed':
      return [
        `Linkedid ${reason.linkedid}, ${at(reason.firstTime)}: its ${reason.events} events are here, and no call log was made of them yet.`,
        `Make it: calltrail generate --linkedid ${reason.linkedid}`
      ]
    case 'purged':
      return [
        `Linkedid ${reason.linkedid}, ${at(reason.firstTime)}: its call log was purged; ${reason.events} events of it are here.`,
        `Make it again: calltrail generate --linkedid ${reason.linkedid}`
      ]
    case 'rejected':
      return [
        `A row of it was refused at import: ${reason.file}${reason.line === null ? '' : `, line ${reason.line}`} (${reason.code}).`,
        reason.text
      ]
    case 'not-in-dump':
      return notHereLines(reason, text, zone)
  }
}

function skippedLines(
  reason: Extract<MissingReason, { readonly kind: 'skipped' }>,
  zone: string
): readonly string[] {
  const { conversationId, code, rule, celId, firstTime } = reason
  const note = shownRule(RULE_TEXTS_EN, rule)?.note ?? null
  return [
    `Conversation ${conversationId}, ${formatZoned(firstTime, zone)}: ${code}. ${reason.reason}`,
    ...(celId === null ? [] : [`The rule failed at event #${celId}.`]),
    `${failureText(RULE_TEXTS_EN, rule)} Rule ${rule}`,
    ...(note === null ? [] : [note])
  ]
}

function notHereLines(
  { firstTime, lastTime, idTime }: Extract<MissingReason, { readonly kind: 'not-in-dump' }>,
  text: string,
  zone: string
): readonly string[] {
  const at = (us: number): string => formatZoned(us, zone)
  if (firstTime === null || lastTime === null) return ['The workspace holds no events.']
  const limits = `The events here are from ${at(firstTime)} to ${at(lastTime)}.`
  if (idTime === null) return [`No event without call log, and no call log, has ${text}.`, limits]
  const outside = idTime + 1_000_000 <= firstTime || idTime > lastTime
  return [
    `No event has ${text}. ${limits}`,
    outside
      ? `Its id says ${at(idTime)}, which lies outside of them: ask for a dump of that time.`
      : `Its id says ${at(idTime)}, which lies within them: the dump may leave events out, or the id is another server's.`
  ]
}

/** The same as JSON: times in the offset of `zone`. */
export function missingJson(answer: MissingAnswer, zone: string): object {
  const time = (us: number | null): string | null => (us === null ? null : restTime(us, zone))
  return {
    text: answer.text,
    read_as: answer.readAs,
    call_logs: answer.callLogs,
    complete: answer.complete,
    reasons: answer.reasons.map((reason) =>
      Object.fromEntries(
        Object.entries(reason).map(([key, value]) => [
          snake(key),
          TIMES.has(key) ? time(value as number | null) : value
        ])
      )
    )
  }
}

const TIMES: ReadonlySet<string> = new Set(['date', 'firstTime', 'lastTime', 'idTime'])
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
