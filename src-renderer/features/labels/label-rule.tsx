import type { ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { RadioList } from '../../components/radio-list'
import { filterSentence } from '../../filter/filter-sentence'
import { namesLabels, ruleOfFilter } from '../../filter/rule-of-filter'
import { useFilterWords } from '../../filter/use-filter-words'
import { setFilter, useListFilter } from '../../state/filter'
import { closeLayer } from '../../state/layers'
import { noteViewId } from '../../state/list-state'
import { showScreen } from '../../state/navigation'

/** By hand only, by the rule that the label has, or by the filter of the list. */
export type RuleKind = 'none' | 'keep' | 'present'

interface LabelRuleProps {
  /** The rule that the label has, null when it has none. */
  readonly kept: CallFilter | null
  readonly kind: RuleKind
  readonly onChange: (kind: RuleKind, presentRule: CallFilter) => void
}

/** Puts a rule into the filter bar, where it is changed; then the present filter is made the rule. */
function openRule(rule: CallFilter): void {
  noteViewId(null)
  setFilter(rule)
  closeLayer()
  showScreen('calls')
}

/** What puts a label on calls, each choice with its sentence. */
export function LabelRule({ kept, kind, onChange }: LabelRuleProps): ReactNode {
  const { filter, period } = useListFilter()
  const present = ruleOfFilter(filter)
  const words = useFilterWords([present, ...(kept ? [kept] : [])])
  const { text } = words
  const isNothing = Object.keys(present).length === 0
  const presentNotes = [
    isNothing ? text('labels.rule.nothing') : filterSentence(present, words),
    ...(period === null ? [] : [text('labels.rule.moving')]),
    ...(namesLabels(filter) ? [text('labels.rule.labels')] : [])
  ]
  return (
    <div>
      <span className="label">{text('labels.rule')}</span>
      <RadioList<RuleKind>
        label={text('labels.rule')}
        value={kind}
        onChange={(next) => onChange(next, present)}
        options={[
          { value: 'none', label: text('labels.rule.none'), help: text('labels.rule.none.help') },
          ...(kept
            ? [
                {
                  value: 'keep' as const,
                  label: text('labels.rule.keep'),
                  help: filterSentence(kept, words),
                  extra: (
                    <button type="button" className="link label-rule-edit" onClick={() => openRule(kept)}>
                      {text('labels.rule.edit')}
                    </button>
                  )
                }
              ]
            : []),
          {
            value: 'present',
            label: text('labels.rule.present'),
            help: text('labels.rule.present.help'),
            extra: (
              <div className="label-rule-present">
                {presentNotes.map((note, index) => (
                  <p key={note} className={index === 0 && !isNothing ? '' : 't3 small'}>
                    {note}
                  </p>
                ))}
              </div>
            )
          }
        ]}
      />
    </div>
  )
}
