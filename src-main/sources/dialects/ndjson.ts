import type { PreviewColumn } from '@shared/model/import-preview'
import { type CelBuilder, celBuilder, type Cells } from '../rows/cel-builder'
import { countKnown, mapColumns } from '../rows/columns'
import {
  type JsonBlock,
  objectsByBraces,
  objectsByLine,
  parseObject,
  topLevelObjects
} from '../rows/json-objects'
import { deriveLinkedids } from '../linkedids/derive-linkedids'
import { EventNumbers } from '../rows/event-numbers'
import { withoutNul } from '../bytes/encoding'
import { BatchDraft } from '../rows/cel-batches'
import { columnMissing } from './delimited'
import { type Dialect, type ReadBatch, type ReadEnvironment, rowProblem } from './dialect'

/** Objects of the head that are looked at for their keys. */
const HEAD_OBJECTS = 50
const MIN_KNOWN = 3

/** CELs as JSON objects, one per line or in a list; keys are column names, in any spelling of theirs. */
export const ndjson: Dialect = {
  recognise(head, options) {
    const start = head.text.trimStart()
    if (!start.startsWith('{') && !start.startsWith('[')) return null
    const firstLine = start.split('\n', 1)[0]?.trim() ?? ''
    const byLine = firstLine.startsWith('{') && parseObject(firstLine.replace(/,$/, '')) !== undefined
    const keys = headKeys(start, byLine)
    if (countKnown(keys) < MIN_KNOWN) return null
    const columns = mapColumns(keys, options.columns)
    const has = (target: string): boolean => columns.some((column) => column.target === target)
    if (!has('eventtype')) return null
    if (!has('eventtime')) throw columnMissing(head.fileName, 'eventtime', keys)
    let known: readonly PreviewColumn[] = columns
    return {
      format: 'ndjson',
      kind: 'cel',
      delimiter: null,
      hasHeader: false,
      columns: () => known,
      read(text, environment) {
        const batches = readObjects(text, environment)
        return has('linkedid') || environment.observer ? batches : deriveLinkedids(batches)
      }
    }

    async function* readObjects(
      text: AsyncIterable<string>,
      { fileName, times, numbers = new EventNumbers(), observer }: ReadEnvironment
    ): AsyncGenerator<ReadBatch> {
      const names = [...keys]
      const places = new Map(names.map((name, index) => [name, index]))
      let build: CelBuilder = celBuilder(columns, times, numbers)
      const blocks = (byLine ? objectsByLine : objectsByBraces)(text, fileName)
      for await (const block of blocks as AsyncGenerator<JsonBlock>) {
        let batch = new BatchDraft(block.problems)
        for (let count = 0; count < block.ignored; count += 1) batch.ignore()
        for (const { text: source, line } of block.objects) {
          const object = parseObject(source)
          if (!object) {
            batch.refuse(rowProblem(fileName, line, 'json-invalid', source))
            continue
          }
          const cells: (string | null)[] = new Array<string | null>(names.length).fill(null)
          for (const [key, value] of Object.entries(object)) {
            let place = places.get(key)
            if (place === undefined) {
              place = names.push(key) - 1
              places.set(key, place)
              known = mapColumns(names, options.columns)
              build = celBuilder(known, times, numbers)
            }
            cells[place] = textOf(value)
          }
          const cel = build(cells as Cells)
          if (typeof cel !== 'string') batch.keep(cel)
          else if (countKnown(Object.keys(object)) < MIN_KNOWN) {
            batch.refuse(rowProblem(fileName, line, 'not-an-event', source))
          } else batch.refuse(rowProblem(fileName, line, cel, source))
          observer?.row(cells, typeof cel === 'string' ? null : cel)
          if (batch.isFull) {
            yield batch.done()
            batch = new BatchDraft([])
          }
        }
        yield batch.done()
      }
    }
  }
}

/** Keys of the first objects, in order of first appearance. */
function headKeys(text: string, byLine: boolean): string[] {
  const objects = byLine
    ? text.split('\n', HEAD_OBJECTS).map((line) => line.trim().replace(/,$/, ''))
    : topLevelObjects(text)
  const keys = new Set<string>()
  for (const object of objects.slice(0, HEAD_OBJECTS)) {
    for (const key of Object.keys(parseObject(object) ?? {})) keys.add(key)
  }
  return [...keys]
}

/** A column's value as text: null stays null, an object (`extra` already taken apart) becomes compact JSON again. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return withoutNul(value)
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
