import { Fragment, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { CopyButton } from './copy-button'

export interface KeyValue {
  readonly label: string
  readonly value: ReactNode
  /** A second, quiet value. */
  readonly second?: ReactNode
  /** Text that a copy icon copies; it is an id then, and set in mono. */
  readonly copy?: string
}

/** Groups of labelled values, parted by lines. */
export function KeyValueList(props: {
  groups: readonly (readonly KeyValue[])[]
  compact?: boolean
}): ReactNode {
  const text = useText()
  return (
    <dl className={props.compact ? 'kv compact' : 'kv'}>
      {props.groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <Fragment key={group[0]?.label ?? index}>
            {index > 0 && <dd className="sep" aria-hidden />}
            {group.map(({ label, value, second, copy }) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>
                  {copy === undefined ? (
                    <>
                      {typeof value === 'string' ? <span>{value}</span> : value}
                      {second !== undefined && second !== '' && <span className="t3">{second}</span>}
                    </>
                  ) : (
                    <span className="copy-value">
                      <span className="mono">{value}</span>
                      {second !== undefined && second !== '' && <span className="t3">{second}</span>}
                      <CopyButton
                        text={copy}
                        name={text('common.named', { name: text('common.copy'), value: label })}
                      />
                    </span>
                  )}
                </dd>
              </Fragment>
            ))}
          </Fragment>
        ))}
    </dl>
  )
}
