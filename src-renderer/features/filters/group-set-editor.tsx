import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { SelectField } from '../../components/select-field'
import type { GroupSet } from '../../filter/filter-groups'
import { GROUP_PARTS } from '../../filter/filter-parts'
import { useText } from '../../i18n/use-text'
import { GroupBox } from './group-box'

interface GroupSetEditorProps {
  readonly set: GroupSet
  readonly onChange: (set: GroupSet) => void
  /** What holds beside the groups, for the counts. */
  readonly around: CallFilter
  /** Groups may stand in these groups. */
  readonly canNest: boolean
}

/** A group in a group as a set: nothing but alternatives, or nothing but exclusions, is one of its own. */
function setOf(group: CallFilter): GroupSet {
  const [part, ...others] = Object.keys(group)
  const isPure = others.length === 0 && (part === 'anyOf' || part === 'noneOf' || part === 'allOf')
  return isPure ? { kind: part, groups: group[part] ?? [] } : { kind: 'allOf', groups: [group] }
}

/** Several groups under the sentence that says how they combine. Without any group left, the set is gone. */
export function GroupSetEditor({ set, onChange, around, canNest }: GroupSetEditorProps): ReactNode {
  const text = useText()
  const { kind, groups } = set
  const replace = (index: number, group: CallFilter): void =>
    onChange({ kind, groups: groups.map((one, at) => (at === index ? group : one)) })
  return (
    <div className="group-set">
      <div className="row">
        <span className="t2">{text('group.kind')}</span>
        <SelectField
          label={text('group.kind')}
          value={kind}
          options={GROUP_PARTS.map((value) => ({ value, label: text(`group.kind.${value}`) }))}
          onChange={(next) => onChange({ kind: next, groups })}
        />
      </div>
      {groups.map((group, index) => (
        // Groups have no identity but their place.
        <section
          key={index}
          className="group-box"
          aria-label={text('group.alternative', { number: index + 1 })}
        >
          <header>
            <h3 className="grow">{text('group.alternative', { number: index + 1 })}</h3>
            <IconButton
              compact
              icon={X}
              label={text('group.removeGroup', { number: index + 1 })}
              onPress={() => onChange({ kind, groups: groups.filter((_, at) => at !== index) })}
            />
          </header>
          <GroupBox
            filter={group}
            onChange={(next) => replace(index, next)}
            around={around}
            nested={
              canNest
                ? (inner, onInner) => (
                    <GroupSetEditor
                      set={setOf(inner)}
                      onChange={(next) =>
                        onInner(next.groups.length === 0 ? null : { [next.kind]: next.groups })
                      }
                      around={around}
                      canNest={false}
                    />
                  )
                : null
            }
          />
        </section>
      ))}
      <Button kind="plain" icon={Plus} onPress={() => onChange({ kind, groups: [...groups, {}] })}>
        {text('group.addGroup')}
      </Button>
    </div>
  )
}
