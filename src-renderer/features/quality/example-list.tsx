import { useState, type ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { QualityExample } from '@shared/model/quality'
import { useApi } from '../../api/queries'
import { RejectedRows } from '../../components/rejected-rows'
import { useText } from '../../i18n/use-text'
import { canOpen, openExample } from './open-example'

interface ExampleListProps {
  readonly examples: readonly QualityExample[]
  /** IANA. */
  readonly zone: string
}

/** Cases of a finding; those that are calls, groups or rows open. */
export function ExampleList({ examples, zone }: ExampleListProps): ReactNode {
  const text = useText()
  const { data: sources = [] } = useApi('sources:list', {})
  const [rejectedOf, setRejectedOf] = useState<number | null>(null)
  const source = sources.find(({ id }) => id === rejectedOf)
  return (
    <>
      <ul className="examples">
        {examples.map((example, index) => {
          const words = example.text || example.linkedid || ''
          const hasRows = example.sourceId !== undefined
          const open = hasRows
            ? () => setRejectedOf(example.sourceId ?? null)
            : canOpen(example)
              ? () => openExample(example)
              : null
          const time = example.time === undefined ? '' : formatZoned(example.time, zone)
          return (
            <li key={index}>
              {time !== '' && <span className="t3 nowrap">{time}</span>}
              {open ? (
                <button
                  type="button"
                  className="link cut"
                  title={words}
                  aria-label={text('quality.example.open', { text: `${time} ${words}`.trim() })}
                  onClick={open}
                >
                  {words}
                </button>
              ) : (
                <span className="cut select-text" title={words}>
                  {words}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {source && (
        <RejectedRows sourceId={source.id} fileName={source.fileName} onClose={() => setRejectedOf(null)} />
      )}
    </>
  )
}
