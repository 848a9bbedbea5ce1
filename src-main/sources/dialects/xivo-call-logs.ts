import type { ServerCallLog } from '@shared/model/server-call-log'
import { blankCallLog, own, wholeNumber } from '../tables/history-fields'
import { readHeader } from './delimited'
import type { Dialect } from './dialect'
import { historyRows } from './history-rows'

const COLUMNS = ['Call Date', 'Caller', 'Called', 'Period', 'user Field'] as const

const known = (names: readonly string[]): number => COLUMNS.filter((column) => names.includes(column)).length

/** The classic call-log export of XiVO: call logs without events behind them, kept for comparison. */
export const xivoCallLogs: Dialect = {
  recognise(head) {
    const header = readHeader(head, known, COLUMNS.length)
    if (!header) return null
    return {
      format: 'xivo-call-logs',
      kind: 'history',
      delimiter: header.delimiter,
      hasHeader: true,
      columns: () => header.names.map((source) => ({ source, target: source })),
      read: (text, environment) =>
        historyRows(text, header, environment, (get) => {
          const date = environment.times.read(isoDate(get('Call Date')), '', '')
          return Number.isNaN(date) ? 'time-unreadable' : callLog(date, get)
        })
    }
  }
}

function callLog(date: number, get: (column: string) => string): ServerCallLog {
  const caller = /^(.*) \(([^()]*)\)$/s.exec(get('Caller'))
  // Whole seconds of conversation, rounded; 0 for a call that was not answered.
  const period = wholeNumber(get('Period'))
  return {
    ...blankCallLog('xivo-csv', date),
    sourceName: textOrNull(caller?.[1]),
    sourceExten: textOrNull(caller?.[2]),
    destinationExten: textOrNull(get('Called')),
    duration: period,
    answered: period !== null && period > 0,
    userField: textOrNull(get('user Field'))
  }
}

/** Very old exports write the month first; the format is this export's own, so nothing is guessed. */
function isoDate(text: string): string {
  return text.replace(/^(\d\d)\/(\d\d)\/(\d{4}) /, '$3-$1-$2 ')
}

/** An empty value, and the word with which the export wrote one. */
function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === 'None' ? null : own(text)
}
