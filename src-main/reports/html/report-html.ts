import type { ChartTable } from '@shared/charts/chart-table'
import { escapeMarkup, NO_REQUESTS } from '@shared/format/markup'
import type { ReportCalls, ReportDocument, ReportSection } from '../document/document'
import { aboutLines, shownText } from '../document/about'
import type { ReportWords } from '../words/words'
import { STYLE } from './style'

/** A report as one page of HTML that needs no script and nothing beside it. */
export function reportHtml(report: ReportDocument): string {
  const { words, title, period, sentence, figures, sections, calls } = report
  const parts = [
    `<!doctype html>\n<html lang="${words.language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    NO_REQUESTS,
    `<title>${escapeMarkup(title)}</title>\n<style>${STYLE}\n</style>\n</head>\n<body>\n<header>`,
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p class="period">${escapeMarkup(period)}</p>\n<p>${escapeMarkup(sentence)}</p>\n</header>\n<main>`,
    figures.length === 0 ? '' : `<dl class="figures">${figures.map(figure).join('')}</dl>`,
    report.facts.calls === 0 ? `<p class="empty">${escapeMarkup(words.noCalls)}</p>` : '',
    ...sections.map((each) => sectionHtml(each, words)),
    calls === null || calls.rows.length === 0 ? '' : callsHtml(calls, words),
    `</main>\n<footer>\n<h2>${escapeMarkup(words.about)}</h2>\n<dl>${aboutLines(report).map(pair).join('')}</dl>\n</footer>`,
    '</body>\n</html>\n'
  ]
  return parts.filter((part) => part !== '').join('\n')
}

const figure = ({ label, value, note }: ReportDocument['figures'][number]): string =>
  `<div><dt>${escapeMarkup(label)}</dt><dd class="value">${escapeMarkup(value)}</dd><dd>${escapeMarkup(note)}</dd></div>`

const pair = ([name, value]: readonly [string, string]): string =>
  `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd>`

function sectionHtml({ id, title, svg, table, bars }: ReportSection, words: ReportWords): string {
  const figures = `<div class="scroll">${tableHtml(table, bars)}</div>`
  const body =
    svg === null
      ? figures
      : `${drawn(svg, title)}<details><summary>${escapeMarkup(words.asTable)}</summary>${figures}</details>`
  return `<section id="${id}"><h2>${escapeMarkup(title)}</h2>\n${body}</section>`
}

/** A chart within the page: named, as wide as the page, and with ids of its own, since all of them share one space. */
const drawn = (svg: string, title: string): string => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const prefix = title.replace(/[^A-Za-z]+/g, '-').toLowerCase()
  return svg
    .replace(
      /^<svg[^>]*>/,
      `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(title)}">`
    )
    .replaceAll('zr-', `${prefix}-`)
}

function tableHtml({ columns, rows }: ChartTable, bars: readonly number[] | null): string {
  const head = columns.map(({ label, isNumber }) => th(label, isNumber))
  const lines = rows.map((row, at) => {
    const cells = row.map(({ text }, column) => td(text, columns[column]?.isNumber ?? false))
    const bar = bars?.[at]
    if (bar !== undefined) cells.push(`<td class="bar"><i style="width:${(bar * 100).toFixed(1)}%"></i></td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><thead><tr>${head.join('')}${bars === null ? '' : '<td></td>'}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`
}

function callsHtml({ heads, rows, of }: ReportCalls, words: ReportWords): string {
  const note = shownText(rows.length, of, words)
  const lines = rows.map(
    (row) => `<tr>${row.map((text, at) => td(text, heads[at]?.isNumber ?? false)).join('')}</tr>`
  )
  return (
    `<section class="calls"><h2>${escapeMarkup(words.calls)}${note === '' ? '' : ` <small>${escapeMarkup(note)}</small>`}</h2>\n` +
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(words.calls)}"><table><thead><tr>` +
    `${heads.map(({ title, isNumber }) => th(title, isNumber)).join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div></section>`
  )
}

const th = (text: string, isNumber: boolean): string =>
  `<th scope="col"${isNumber ? ' class="n"' : ''}>${escapeMarkup(text)}</th>`
const td = (text: string, isNumber: boolean): string =>
  isNumber ? `<td class="n">${escapeMarkup(text)}</td>` : `<td>${escapeMarkup(text)}</td>`
