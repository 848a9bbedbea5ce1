import type { ColumnSource } from '../call-columns'
import { orderOf } from './order'
import { recordingRanks } from './recordings'
import { usedCodes } from './text-marks'

/**
 * What filters, facets and orders need that are used now and then: columns from the file, and what is derived from them.
 * At five million calls each takes 20 to 250 ms when it is first asked for, and nothing once it is here. Most wanted first.
 */
export const PREPARATIONS: readonly ((source: ColumnSource) => unknown)[] = [
  ...(['sourceUserUuid', 'destinationUserUuid', 'hangupSource', 'requestedExten'] as const).map(
    (field) =>
      ({ columns }: ColumnSource) =>
        columns.texts(field)
  ),
  ...(['hangupCause', 'totalDurationUs', 'dateEnd'] as const).map(
    (field) =>
      ({ columns }: ColumnSource) =>
        columns.numbers(field)
  ),
  recordingRanks,
  // Searches and choices leave out columns that do not hold a text.
  ...(
    [
      'sourceExten',
      'destinationExten',
      'sourceName',
      'destinationName',
      'sourceUserUuid',
      'destinationUserUuid'
    ] as const
  ).map(
    (field) =>
      ({ columns }: ColumnSource) =>
        usedCodes(columns, field)
  ),
  ...(['ringDurationUs', 'totalDurationUs', 'sourceExten', 'destinationExten', 'dateEnd'] as const).map(
    (column) => (source: ColumnSource) => orderOf(source, column)
  ),
  ...(['requestedInternalExten', 'requestedInternalContext', 'requestedName', 'campaignId'] as const).map(
    (field) =>
      ({ columns }: ColumnSource) =>
        columns.texts(field)
  )
]
