import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { CopyButton } from '../../components/copy-button'
import { Tooltip } from '../../components/tooltip'
import { WhyValue } from '../../components/why-value'
import { Button as AriaButton } from 'react-aria-components'
import { useText } from '../../i18n/use-text'
import type { DetailField, DetailGroup } from './detail-field'
import { nextStop, type StopKey } from './field-stops'

interface FieldListProps {
  readonly callLogId: number
  readonly groups: readonly DetailGroup[]
  /** Fields that would be otherwise if the call log were made now. */
  readonly differing: readonly string[]
}

/**
 * Fields in groups, parted by lines. One tab stop for all names and values, with arrow keys inside: a name tells what the
 * field is, a value where it comes from.
 */
export function FieldList({ callLogId, groups, differing }: FieldListProps): ReactNode {
  const text = useText()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event
    if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLElement)) return
    if (!list.current || !target.dataset.stop) return
    const next = nextStop(list.current, target, key as StopKey)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    for (const stop of list.current.querySelectorAll<HTMLElement>('[data-stop]')) stop.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }
  const first = groups.flatMap(({ fields }) => fields)[0]
  return (
    <div ref={list} className="fields" onKeyDown={onKeyDown}>
      {groups
        .filter(({ fields }) => fields.length > 0)
        .map(({ title, fields }) => (
          <section key={title} aria-label={text(title)}>
            <dl>
              {fields.map((field) => (
                <FieldLine
                  key={field.id}
                  callLogId={callLogId}
                  field={field}
                  differs={field.why !== undefined && differing.includes(field.why)}
                  leads={field === first}
                />
              ))}
            </dl>
          </section>
        ))}
    </div>
  )
}

interface FieldLineProps {
  readonly callLogId: number
  readonly field: DetailField
  readonly differs: boolean
  /** Its name is where Tab enters the list. */
  readonly leads: boolean
}

function FieldLine({ callLogId, field, differs, leads }: FieldLineProps): ReactNode {
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { label, help, value, shown, second, why, copy, isEmpty } = field
  const worded = <span className={copy === undefined ? '' : 'mono'}>{value}</span>
  return (
    <div className="field-line" data-empty={isEmpty ? '' : undefined}>
      <dt>
        <Tooltip text={help}>
          <AriaButton
            className="field-name"
            data-stop="name"
            excludeFromTabOrder={!leads}
            aria-expanded={isOpen}
            aria-label={text('metadata.what', { field: label })}
            {...(isOpen ? { 'aria-controls': id } : {})}
            onPress={() => setOpen(!isOpen)}
          >
            {label}
          </AriaButton>
        </Tooltip>
      </dt>
      <dd>
        {why === undefined ? (
          worded
        ) : (
          <WhyValue callLogId={callLogId} field={why} label={label} shown={shown} tabIndex={-1}>
            {worded}
          </WhyValue>
        )}
        {differs && <span className="differs">{text('metadata.differs')}</span>}
        {second !== undefined && <span className="t3">{second}</span>}
        {copy !== undefined && (
          <CopyButton text={copy} name={text('common.named', { name: text('common.copy'), value: label })} />
        )}
      </dd>
      {isOpen && (
        <dd id={id} className="what">
          {help}
        </dd>
      )}
    </div>
  )
}
