import { escapeMarkup, NO_REQUESTS } from '@shared/format/markup'
import type { ExportFacts, ExportOptions } from '@shared/model/export'
import { factLines } from '../facts-text'
import type { OutputColumn } from '../table/table'
import type { FormatWriter } from './format'
import { takeRows } from './take-rows'
import { TextBlocks } from './text-blocks'

const STYLE = `
  body { font: 13px/1.45 system-ui, sans-serif; margin: 24px; color: #191f23; background: #fff }
  h1 { font-size: 20px; font-weight: 600; margin: 0 0 4px }
  p, dl { color: #464e54; margin: 0 0 16px }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums }
  th { position: sticky; top: 0; background: #f4f6f7; text-align: left; font-weight: 600 }
  th, td { padding: 4px 10px; border-bottom: 1px solid #dfe2e5; white-space: nowrap }
  td.n { text-align: right }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin-top: 16px; overflow-wrap: anywhere }
  dd { margin: 0 }
  @media print { body { margin: 0 } th { position: static } thead { display: table-header-group } }`

/** One page without scripts that needs nothing beside it. */
export const writeHtml: FormatWriter = async (target, content, listener) => {
  const { options, table, head } = content
  const out = new TextBlocks(target)
  out.add(beginning(head.title, head.sentence || head.command, options))
  out.add(
    `<table><thead><tr>${table.columns.map(({ title }) => `<th>${escapeMarkup(title)}</th>`).join('')}</tr></thead><tbody>\n`
  )
  let rows = 0
  for await (const batch of takeRows(target, content, listener)) {
    for (const row of batch) {
      out.add(`<tr>${table.columns.map((column) => cell(column, column.text(row))).join('')}</tr>\n`)
      if (out.isFull) await out.flush()
    }
    rows += batch.length
  }
  out.add(`</tbody></table>${ending(content.facts(), options)}</body></html>\n`)
  await out.flush()
  return { rows, bytes: out.bytes }
}

const beginning = (title: string, sentence: string, { language }: ExportOptions): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${NO_REQUESTS}<title>${escapeMarkup(title)}</title>` +
  `<style>${STYLE}</style></head><body><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(sentence)}</p>`

const cell = ({ kind }: OutputColumn, text: string): string =>
  kind === 'length' || kind === 'whole'
    ? `<td class="n">${escapeMarkup(text)}</td>`
    : `<td>${escapeMarkup(text)}</td>`

function ending(facts: ExportFacts, { describe, language }: ExportOptions): string {
  if (!describe) return ''
  const lines = factLines(facts, language).map(
    ([name, value]) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd>`
  )
  return `<dl>${lines.join('')}</dl>`
}
