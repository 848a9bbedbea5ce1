import { own } from '../tables/history-fields'
import { answeredCallLog, answeredRecording } from './call-logd-fields'
import { readHeader } from './delimited'
import type { Dialect } from './dialect'
import { historyRows } from './history-rows'

const MARKS = ['tenant_uuid', 'call_direction', 'source_extension', 'destination_extension', 'start', 'end']

const known = (names: readonly string[]): number => MARKS.filter((column) => names.includes(column)).length

/** The CSV answer of wazo-call-logd (`GET /cdr`), recordings in numbered columns; kept for comparison. */
export const callLogdCsv: Dialect = {
  recognise(head) {
    const header = readHeader(head, known, MARKS.length)
    if (!header) return null
    const recordings = header.names.flatMap((name) => /^(recording_\d+_)uuid$/.exec(name)?.[1] ?? [])
    return {
      format: 'call-logd-csv',
      kind: 'history',
      delimiter: header.delimiter,
      hasHeader: true,
      columns: () => header.names.map((source) => ({ source, target: source })),
      read: (text, environment) =>
        historyRows(text, header, environment, (get) =>
          answeredCallLog('call-logd-csv', get, environment.times, {
            tags:
              get('tags') === ''
                ? []
                : get('tags')
                    .split(';')
                    .map((tag) => own(tag) ?? ''),
            recordings: recordings.flatMap(
              (prefix) => answeredRecording((name) => get(prefix + name), environment.times) ?? []
            ),
            destinationDetails: {}
          })
        )
    }
  }
}
