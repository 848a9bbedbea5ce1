import { escapeMarkup, NO_REQUESTS } from '@shared/format/markup'
import { formatZoned } from '@shared/format/zone'
import type { CallLogDetail } from '@shared/model/call-log-row'
import type { StoredCel } from '@shared/model/cel'
import type { Comment } from '@shared/model/comment'
import type { Language } from '../../i18n/language'
import { eventHeads, eventRow } from './call-events'
import { summaryOf, type SummaryWords } from './call-summary'

const STYLE = `
  body { font: 13px/1.45 system-ui, sans-serif; margin: 24px; color: #191f23; background: #fff }
  h1 { font-size: 20px; font-weight: 600; margin: 0 0 12px }
  h2 { font-size: 13px; font-weight: 600; margin: 24px 0 6px }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 }
  dt { color: #5f676d }
  dd { margin: 0; overflow-wrap: anywhere }
  blockquote { margin: 0 0 10px; padding-left: 10px; border-left: 3px solid #dfe2e5; white-space: pre-wrap }
  blockquote p { margin: 0; color: #5f676d }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums }
  th { text-align: left; font-weight: 600; background: #f4f6f7 }
  th, td { padding: 3px 10px; border-bottom: 1px solid #dfe2e5; white-space: nowrap }
  footer { margin-top: 24px; color: #5f676d; overflow-wrap: anywhere }
  @media print { body { margin: 0 } thead { display: table-header-group } }`

interface CallPage {
  readonly detail: CallLogDetail
  readonly cels: readonly StoredCel[]
  readonly comments: readonly Comment[]
  /** Address of the call. */
  readonly link: string
}

/** A call as one page without scripts that needs nothing beside it: its facts, its comments, its events. */
export function callHtml(
  { detail, cels, comments, link }: CallPage,
  words: SummaryWords,
  language: Language
): string {
  const { text, zone } = words
  const { title, facts } = summaryOf(detail, words)
  const time = (us: number): string => formatZoned(us, zone, { fraction: 3 })
  const parts = [
    `<h1>${escapeMarkup(title)}</h1>`,
    `<dl>${facts.map(([name, value]) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd>`).join('')}</dl>`,
    ...(comments.length === 0
      ? []
      : [
          `<h2>${escapeMarkup(text('export.call.comments'))}</h2>`,
          ...comments.map(
            ({ author, createdAt, text: words }) =>
              `<blockquote><p>${escapeMarkup(author)}, ${time(createdAt)}</p>${escapeMarkup(words)}</blockquote>`
          )
        ]),
    `<h2>${escapeMarkup(text('export.call.events'))}</h2>`,
    `<table><thead>${row('th', eventHeads(text))}</thead><tbody>`,
    ...cels.map((cel) => row('td', eventRow(cel, zone))),
    '</tbody></table>',
    `<footer>${escapeMarkup(text('export.call.zone', { zone }))}<br>${escapeMarkup(link)}</footer>`
  ]
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${NO_REQUESTS}<title>${escapeMarkup(title)}</title>` +
    `<style>${STYLE}</style></head><body>\n${parts.join('\n')}\n</body></html>\n`
  )
}

const row = (cell: 'th' | 'td', values: readonly string[]): string =>
  `<tr>${values.map((value) => `<${cell}>${escapeMarkup(value)}</${cell}>`).join('')}</tr>`
