import { flowSentences, type FlowReader } from '@shared/flow/read-flow'
import { flowSvg } from '@shared/flow/svg'
import { formatZoned } from '@shared/format/zone'
import type { CallLogDetail } from '@shared/model/call-log-row'
import type { CallSheet, CallSheetPart } from '@shared/model/call-sheet'
import type { StoredCel } from '@shared/model/cel'
import type { Comment } from '@shared/model/comment'
import type { CallTranscript, TranscriptLine } from '@shared/model/transcript'
import { positionText } from '../../components/position-text'
import type { Language } from '../../i18n/language'
import { eventHeads, eventRow } from './call-events'
import { summaryOf, type SummaryWords } from './call-summary'

/** What is told of a call on pages. */
export interface ToldCall {
  readonly detail: CallLogDetail
  readonly cels: readonly StoredCel[]
  readonly comments: readonly Comment[]
  readonly transcripts: readonly CallTranscript[]
  readonly flow: FlowReader
  /** Address of the call. */
  readonly link: string
}

/** A call as pages to print and to send: its facts, what happened as a drawing, what was written and said, its events. */
export function callSheet(told: ToldCall, words: SummaryWords, language: Language): CallSheet {
  const { detail, cels, comments, transcripts, flow, link } = told
  const { text, zone } = words
  const { title, facts } = summaryOf(detail, words)
  const parts: readonly (CallSheetPart | null)[] = [
    flow.diagram.steps.length === 0
      ? null
      : {
          kind: 'drawing',
          title: text('export.call.flow'),
          svg: flowSvg(flow.diagram, flow.telling),
          alt: flowSentences(flow.diagram, flow.telling).join('\n')
        },
    comments.length === 0
      ? null
      : {
          kind: 'words',
          title: text('export.call.comments'),
          items: comments.map((comment) => ({
            by: `${comment.author}, ${formatZoned(comment.createdAt, zone, { fraction: 3 })}`,
            text: comment.text
          }))
        },
    ...transcripts.map(({ transcript: { source, lines } }): CallSheetPart => ({
      kind: 'words',
      title: text('export.call.transcript', { source }),
      items: lines.map((line) => ({ by: saidBy(line), text: line.text }))
    })),
    {
      kind: 'table',
      title: text('export.call.events'),
      heads: eventHeads(text),
      rows: cels.map((cel) => eventRow(cel, zone))
    }
  ]
  return {
    title,
    language,
    date: detail.callLog.date,
    facts,
    parts: parts.filter((part) => part !== null),
    end: [text('export.call.zone', { zone }), link]
  }
}

const saidBy = ({ fromUs, speaker }: TranscriptLine): string =>
  [fromUs === null ? '' : positionText(fromUs), speaker ?? ''].filter(Boolean).join('  ')
