import type { RequestOf } from '@shared/api/contract'
import { RANKING_ROWS, type StatisticsInput } from '@shared/model/statistics'
import { unpackTags } from '../../call-log-columns'
import { dialRulesOf } from '../../dial-rules'
import { userNames } from '../../user-names'
import { readWorkspaceOptions } from '../../workspace-options'
import type { CallColumns, ColumnSource } from '../call-columns'
import { matching } from './results'

/** The columns below, to be read one at a time; once they are in memory, taking all of them costs nothing. */
export const STATISTICS_READS: readonly ((columns: CallColumns) => unknown)[] = [
  ...(['date', 'dateEnd', 'ringDurationUs', 'talkDurationUs', 'hangupCause'] as const).map(
    (field) => (columns: CallColumns) => columns.numbers(field)
  ),
  ...(
    [
      'outcome',
      'direction',
      'hangupSource',
      'sourceExten',
      'sourceName',
      'destinationExten',
      'destinationName',
      'sourceUserUuid',
      'destinationUserUuid',
      'tags'
    ] as const
  ).map((field) => (columns: CallColumns) => columns.texts(field)),
  (columns) => columns.flags()
]

/** What statistics are computed from, as columns that are there already. */
export function statisticsInput(
  source: ColumnSource,
  { filter, zone, rows = RANKING_ROWS }: RequestOf<'statistics:report'>
): StatisticsInput {
  const { columns, store } = source
  const { dictionary } = columns
  const { country } = readWorkspaceOptions(store)
  const names = userNames(store)
  return {
    columns: {
      size: columns.size,
      date: columns.numbers('date'),
      dateEnd: columns.numbers('dateEnd'),
      ring: columns.numbers('ringDurationUs'),
      talk: columns.numbers('talkDurationUs'),
      hangupCause: columns.numbers('hangupCause'),
      flags: columns.flags(),
      outcome: columns.texts('outcome'),
      direction: columns.texts('direction'),
      hangupSource: columns.texts('hangupSource'),
      sourceExten: columns.texts('sourceExten'),
      sourceName: columns.texts('sourceName'),
      destinationExten: columns.texts('destinationExten'),
      destinationName: columns.texts('destinationName'),
      sourceUser: columns.texts('sourceUserUuid'),
      destinationUser: columns.texts('destinationUserUuid'),
      tags: columns.texts('tags'),
      codes: dictionary.size,
      text: (code) => dictionary.text(code),
      codeOf: (text) => dictionary.codeOf(text)
    },
    // A set that is kept for other questions, and never changed.
    positions: matching(source, filter),
    zone,
    from: filter.from ?? null,
    until: filter.until ?? null,
    rules: country === null ? null : dialRulesOf(country),
    rows,
    tagsOf: unpackTags,
    userName: (uuid) => names.get(uuid) ?? null
  }
}
