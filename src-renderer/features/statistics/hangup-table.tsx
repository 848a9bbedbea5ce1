import type { ReactNode } from 'react'
import { shareText } from '@shared/charts/chart-text'
import type { ChartWords } from '@shared/charts/chart-words'
import { formatCount } from '@shared/format/number'
import { HANGUP_SOURCES } from '@shared/model/call-log'
import type { HangupCount, Statistics } from '@shared/model/statistics'
import { useText, type Translate } from '../../i18n/use-text'
import { useMarkMenu } from './mark-menu'
import { pressMark, showCallsOf } from './marks'
import { useChartWords } from './use-chart-words'
import { useRoving } from './use-roving'

interface HangupTableProps {
  readonly statistics: Statistics
  readonly titleId: string
}

/** Who ended these calls: a single one without a number, since it is that of all. */
function endedBy(count: HangupCount, words: ChartWords, text: Translate): string {
  const sources = HANGUP_SOURCES.filter((source) => count[source] > 0)
  const [only] = sources
  const named =
    sources.length === 1 && only !== undefined && count[only] === count.calls
      ? [words.endedBy[only]]
      : sources.map((source) => `${words.endedBy[source]} ${formatCount(count[source])}`)
  return [
    ...named,
    ...(count.inferred > 0
      ? [text('statistics.hangups.inferred', { count: formatCount(count.inferred) })]
      : [])
  ].join(', ')
}

/** Why calls ended, and by whom. One tab stop: arrows move, Enter filters. */
export function HangupTable({ statistics: { hangups, summary }, titleId }: HangupTableProps): ReactNode {
  const text = useText()
  const words = useChartWords()
  const { terms } = words
  const { ref, onKeyDown, tabIndexOf, onFocusOf } = useRoving<HTMLTableElement>()
  const { open, menu } = useMarkMenu()
  return (
    <>
      <div className="scroll-x">
        <table className="t hangups" ref={ref} aria-labelledby={titleId} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className="num q850">
                {terms.code}
              </th>
              <th scope="col">{terms.reason}</th>
              <th scope="col" className="num">
                {terms.calls}
              </th>
              <th scope="col" className="num">
                {terms.share}
              </th>
              <th scope="col" className="gap-left">
                {text('column.hangupSource')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hangups.map((row, index) => {
              const mark = { name: words.cause(row.cause), filter: { hangupCauses: [row.cause] } }
              return (
                <tr
                  key={String(row.cause)}
                  title={text('statistics.markTip')}
                  onClick={(event) => pressMark(event, mark.filter)}
                  onContextMenu={(event) => open(event, mark)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                    event.preventDefault()
                    showCallsOf(mark.filter)
                  }}
                >
                  <td className="num t3 q850">{row.cause}</td>
                  <td>
                    <button
                      type="button"
                      data-mark
                      className="mark-name"
                      tabIndex={tabIndexOf(index)}
                      onFocus={onFocusOf(index)}
                    >
                      {mark.name}
                    </button>
                  </td>
                  <td className="num">{formatCount(row.calls)}</td>
                  <td className="num t3">{shareText(row.calls, summary.calls, words)}</td>
                  <td className="t2 gap-left">{endedBy(row, words, text)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {menu}
    </>
  )
}
