import { CalendarX2, Check, CircleDashed, EyeOff, FileX2, type LucideIcon } from 'lucide-react'
import { formatZoned } from '@shared/format/zone'
import type { MissingAnswer, MissingReason } from '@shared/model/why'
import { ruleWords } from '../../components/group-rule'
import { SKIP_LOOKS } from '../../components/skip-looks'
import type { Tone } from '../../components/tone'
import type { SentenceWords } from '../../filter/filter-sentence'
import { longDayText, momentText } from '../../i18n/dates'

/** One reason in words. */
interface MissingLook {
  readonly icon: LucideIcon
  readonly tone: Tone
  readonly title: string
  readonly detail: string
  /** A row as it stands in its file. */
  readonly row?: string
}

/** Icon, title and sentence of a reason why there is no call log. */
export function missingLook(reason: MissingReason, answer: MissingAnswer, words: SentenceWords): MissingLook {
  const { text, language, zone } = words
  const moment = (us: number): string => momentText(us, zone, language)
  switch (reason.kind) {
    case 'has-call-log':
      return {
        icon: Check,
        tone: 'ok',
        title: text('missing.call', { id: String(reason.callLogId) }),
        detail: text('missing.call.detail', {
          moment: moment(reason.date),
          from: reason.from ?? text('detail.unknownParty'),
          to: reason.to ?? text('detail.unknownParty')
        })
      }
    case 'skipped':
      return {
        icon: SKIP_LOOKS[reason.code].icon,
        tone: SKIP_LOOKS[reason.code].tone,
        title: text(`missing.skipped.${reason.code}`, { moment: moment(reason.firstTime) }),
        detail: text('missing.skipped.detail', {
          rule: ruleWords(reason.rule, language),
          section: reason.rule
        }),
        // The engine's own sentence is English: a technical detail.
        row: [
          reason.reason,
          ...(reason.celId === null ? [] : [text('group.failedAt.event', { id: String(reason.celId) })])
        ].join(' · ')
      }
    case 'unprocessed':
      return {
        icon: CircleDashed,
        tone: 'warn',
        title: text('missing.unprocessed', { moment: moment(reason.firstTime) }),
        detail: text('missing.unprocessed.detail', { count: reason.events, linkedid: reason.linkedid })
      }
    case 'purged':
      return {
        icon: CircleDashed,
        tone: 'neutral',
        title: text('missing.purged', { moment: moment(reason.firstTime) }),
        detail: text('missing.purged.detail', { count: reason.events, linkedid: reason.linkedid })
      }
    case 'ignored':
      return {
        icon: EyeOff,
        tone: 'neutral',
        title: text('missing.ignored', { moment: moment(reason.firstTime) }),
        detail: text('missing.ignored.detail'),
        row: reason.channels.join(', ')
      }
    case 'rejected':
      return {
        icon: FileX2,
        tone: 'bad',
        title:
          reason.line === null
            ? text('missing.rejected', { file: reason.file })
            : text('missing.rejected.line', { file: reason.file, line: reason.line }),
        detail: text(`problem.${reason.code}`),
        row: reason.text
      }
    case 'not-in-dump':
      return notInDump(reason, answer, words)
  }
}

function notInDump(
  { firstTime, lastTime, idTime }: Extract<MissingReason, { kind: 'not-in-dump' }>,
  answer: MissingAnswer,
  { text, language, zone }: SentenceWords
): MissingLook {
  const day = (us: number): string => longDayText(us, zone, language)
  const look = {
    icon: CalendarX2,
    tone: 'warn',
    title: text('missing.absent', { text: answer.text })
  } as const
  if (firstTime === null || lastTime === null) return { ...look, detail: text('missing.absent.nothing') }
  const limits = { from: day(firstTime), until: day(lastTime) }
  if (idTime === null) return { ...look, detail: text('missing.absent.limits', limits) }
  const isOutside = idTime < firstTime || idTime > lastTime
  return {
    ...look,
    detail: text(isOutside ? 'missing.absent.outside' : 'missing.absent.inside', {
      ...limits,
      moment: formatZoned(idTime, zone)
    })
  }
}
