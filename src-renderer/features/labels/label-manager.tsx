import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { Label } from '@shared/model/label'
import { useLabels } from '../../api/labels'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { LabelMark } from '../../components/label-mark'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { closeLayer } from '../../state/layers'
import { applyListState, currentListState, noteViewId } from '../../state/list-state'
import { showScreen } from '../../state/navigation'
import { removeLabel, type LabelOutcome } from './label-changes'
import { LabelForm } from './label-form'
import { OutcomeLine } from './outcome-line'
import './labels.css'

/** Shows the calls that carry a label, whenever they were. */
function showCallsOf(label: Label): void {
  noteViewId(null)
  applyListState({
    ...currentListState(),
    filter: { labels: { mode: 'any', values: [label.id] } },
    period: null
  })
  closeLayer()
  showScreen('calls')
}

/** All labels with rule and count; makes, changes and deletes them. */
export function LabelManager(): ReactNode {
  const text = useText()
  const labels = useLabels()
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const [outcome, setOutcome] = useState<LabelOutcome | null>(null)
  const words = useFilterWords(labels.flatMap(({ rule }) => (rule ? [rule] : [])))
  const done = (): void => setEdited(null)
  const freeColor = [1, 2, 3, 4, 5, 6].find((color) => labels.every((label) => label.color !== color)) ?? 0
  return (
    <div className="label-manager">
      {labels.length === 0 && edited === null && <p className="t2">{text('labels.none.text')}</p>}
      <ul>
        {labels.map((label) => (
          <li key={label.id}>
            {edited === label.id ? (
              <LabelForm label={label} color={label.color} onDone={done} />
            ) : (
              <div className="label-row">
                <LabelMark label={label} />
                <span className="grow t3 small">
                  {label.rule
                    ? text('labels.rule.is', { rule: filterSentence(label.rule, words) })
                    : text('labels.rule.none')}
                </span>
                <button
                  type="button"
                  className="link num"
                  disabled={label.calls === 0}
                  aria-label={text('labels.showCalls', { name: label.name, count: label.calls })}
                  onClick={() => showCallsOf(label)}
                >
                  {formatCount(label.calls)}
                </button>
                <IconButton
                  compact
                  icon={Pencil}
                  label={text('labels.edit', { name: label.name })}
                  onPress={() => setEdited(label.id)}
                />
                <IconButton
                  compact
                  icon={Trash2}
                  label={text('labels.delete', { name: label.name })}
                  onPress={() => void removeLabel(label, text).then(setOutcome, reportFailure)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <OutcomeLine outcome={outcome} onUndone={() => setOutcome(null)} />
      {edited === 'new' ? (
        <LabelForm label={null} color={freeColor} onDone={done} />
      ) : (
        <div>
          <Button icon={Plus} onPress={() => setEdited('new')}>
            {text('labels.new')}
          </Button>
        </div>
      )}
    </div>
  )
}
