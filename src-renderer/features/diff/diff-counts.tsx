import { Equal, GitCompareArrows, Monitor, Server, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatCount, formatDecimal } from '@shared/format/number'
import type { DiffKind, DiffSummary } from '@shared/model/diff'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { changeDiffView, useDiffView } from '../../state/diff-view'

/** Four counts; three of them list their calls. */
export function DiffCounts({ summary }: { summary: DiffSummary }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { kind } = useDiffView()
  const share = summary.server === 0 ? 0 : (summary.equal / summary.server) * 100
  const percent = `${formatDecimal(share, 1, language === 'fr' ? ',' : '.')}\u2009%`
  const lists: readonly {
    readonly kind: DiffKind
    readonly icon: LucideIcon
    readonly count: number
    readonly note: string
  }[] = [
    {
      kind: 'different',
      icon: GitCompareArrows,
      count: summary.different,
      note: `${text('diff.different.text', { count: summary.fields.length })}, ${text('diff.unexplained', { count: summary.unexplained })}`
    },
    { kind: 'only-server', icon: Server, count: summary.onlyServer, note: text('diff.only-server.text') },
    { kind: 'only-here', icon: Monitor, count: summary.onlyHere, note: text('diff.only-here.text') }
  ]
  return (
    <div className="figures diff-counts">
      <div>
        <span className="lab">
          <Icon of={Equal} size={14} />
          {text('diff.equal')}
        </span>
        <b>{formatCount(summary.equal)}</b>
        <span className="note">{text('diff.equal.text', { percent })}</span>
      </div>
      {lists.map((list) => (
        <button
          key={list.kind}
          type="button"
          aria-pressed={list.kind === kind}
          onClick={() => changeDiffView({ kind: list.kind, cause: 'all' })}
        >
          <span className="lab">
            <Icon of={list.icon} size={14} />
            {text(`diff.${list.kind}`)}
          </span>
          <b>{formatCount(list.count)}</b>
          <span className="note">{list.note}</span>
        </button>
      ))}
    </div>
  )
}
