import type { ExportProfile } from '@shared/api/contract'
import type { PlainCallLog } from '@shared/model/call-log-row'
import { wazoCells, wazoHeader } from './wazo-csv'
import { xivoCells, xivoHeader } from './xivo-csv'

/** What the caller must know before the first line is written. */
export interface CsvOptions {
  /** IANA zone in which times are written. */
  readonly timeZone: string
  /** Most recordings that a call of this export has: the header needs it, and the rows come later. */
  readonly maxRecordings: number
}

/** Names of the columns. */
export function csvHeader(profile: ExportProfile, options: CsvOptions): string[] {
  return profile === 'xivo' ? xivoHeader() : wazoHeader(options.maxRecordings)
}

/** Values of one call, as many as the header has, not yet quoted. */
export function csvCells(profile: ExportProfile, callLog: PlainCallLog, options: CsvOptions): string[] {
  return profile === 'xivo'
    ? xivoCells(callLog, options.timeZone)
    : wazoCells(callLog, options.timeZone, options.maxRecordings)
}
