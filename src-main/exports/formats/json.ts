import type { FormatWriter } from './format'
import { takeRows } from './take-rows'
import { TextBlocks } from './text-blocks'

/**
 * One JSON value: with the columns of Wazo the list that the REST interface answers (`items`, `total`, `filtered`; spec
 * 11), else `{ calls, about }`.
 */
export const writeJson: FormatWriter = async (target, content, listener) => {
  const { options, table } = content
  const isRest = options.columns === 'wazo'
  const out = new TextBlocks(target)
  out.add(isRest ? '{"items":[' : '{"calls":[')
  let rows = 0
  for await (const batch of takeRows(target, content, listener)) {
    for (const row of batch) {
      out.add(`${rows === 0 ? '' : ','}\n${JSON.stringify(table.object(row))}`)
      rows += 1
      if (out.isFull) await out.flush()
    }
  }
  const about = options.describe ? `,"about":${JSON.stringify(content.facts())}` : ''
  out.add(isRest ? `\n],"total":${rows},"filtered":${rows}}\n` : `\n]${about}}\n`)
  await out.flush()
  return { rows, bytes: out.bytes }
}

/** A JSON value a line. */
export const writeNdjson: FormatWriter = async (target, content, listener) => {
  const out = new TextBlocks(target)
  let rows = 0
  for await (const batch of takeRows(target, content, listener)) {
    for (const row of batch) {
      out.add(`${JSON.stringify(content.table.object(row))}\n`)
      if (out.isFull) await out.flush()
    }
    rows += batch.length
  }
  await out.flush()
  return { rows, bytes: out.bytes }
}
