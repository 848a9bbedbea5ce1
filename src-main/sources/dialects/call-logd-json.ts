import type { RowProblem } from '@shared/model/job'
import type { ServerCallLog } from '@shared/model/server-call-log'
import { objectsByBraces, parseObject, topLevelObjects } from '../rows/json-objects'
import type { TimeReader } from '../time/time-reader'
import { answeredCallLog, answeredRecording } from './call-logd-fields'
import { type Dialect, rowProblem } from './dialect'
import { historyBatch } from './history-rows'

type JsonObject = Readonly<Record<string, unknown>>

const LIST = /"items"\s*:\s*\[/
const MARKS = ['start', 'call_direction', 'source_extension']
const SHOWN = [
  'id',
  'conversation_id',
  'start',
  'call_direction',
  'source_name',
  'source_extension',
  'destination_extension'
]

/** The JSON answer of wazo-call-logd (`GET /cdr`), or the call logs of one as a list; kept for comparison. */
export const callLogdJson: Dialect = {
  recognise(head) {
    const start = head.text.trimStart()
    if (!start.startsWith('{') && !start.startsWith('[')) return null
    const list = start.startsWith('{') ? LIST.exec(start) : null
    const first = topLevelObjects(list ? start.slice(list.index + list[0].length) : start)[0]
    const object = first === undefined ? undefined : parseObject(first)
    // An answer without any call is one all the same.
    const isEmpty = list !== null && first === undefined && /"filtered"\s*:/.test(start)
    if (!isEmpty && !(object && MARKS.every((key) => key in object))) return null
    return {
      format: 'call-logd-json',
      kind: 'history',
      delimiter: null,
      hasHeader: false,
      columns: () => SHOWN.map((name) => ({ source: name, target: name })),
      async *read(text, { fileName, times, observer }) {
        for await (const block of objectsByBraces(list ? afterList(text) : text, fileName)) {
          const callLogs: ServerCallLog[] = []
          const problems: RowProblem[] = [...block.problems]
          for (const { text: source, line } of block.objects) {
            const cdr = parseObject(source)
            const callLog = cdr ? callLogOf(cdr, times) : 'json-invalid'
            if (typeof callLog === 'string') problems.push(rowProblem(fileName, line, callLog, source))
            else callLogs.push(callLog)
            observer?.row(
              SHOWN.map((name) => textOf(cdr?.[name])),
              null
            )
          }
          yield historyBatch(callLogs, problems)
        }
      }
    }
  }
}

function callLogOf(cdr: JsonObject, times: TimeReader): ReturnType<typeof answeredCallLog> {
  const details = isObject(cdr['destination_details']) ? cdr['destination_details'] : {}
  return answeredCallLog('call-logd-json', (name) => textOf(cdr[name]), times, {
    tags: listOf(cdr['tags']).map(textOf),
    recordings: listOf(cdr['recordings']).flatMap((one) =>
      isObject(one) ? (answeredRecording((name) => textOf(one[name]), times) ?? []) : []
    ),
    destinationDetails: Object.fromEntries(
      Object.entries(details).map(([key, value]) => [key, textOf(value)])
    )
  })
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What follows the opening of the list; the lines before it count, so that problems keep theirs. */
async function* afterList(text: AsyncIterable<string>): AsyncGenerator<string> {
  let before: string | null = ''
  for await (const piece of text) {
    if (before === null) {
      yield piece
      continue
    }
    before += piece
    const found = LIST.exec(before)
    if (!found) continue
    const end = found.index + found[0].length
    yield '\n'.repeat(before.slice(0, end).split('\n').length - 1) + before.slice(end)
    before = null
  }
}
