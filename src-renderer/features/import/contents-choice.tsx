import type { ReactNode } from 'react'
import { Checkbox } from '../../components/checkbox'
import { useText } from '../../i18n/use-text'
import type { SectionProps } from './section-props'

type Takeable = 'cels' | 'directory' | 'history'

/** What a source holds of each kind; what is not wanted can be left out. */
export function ContentsChoice({ preview, options, onChange }: SectionProps): ReactNode {
  const text = useText()
  const { cels, directory, serverCallLogs, queueLog, complete } = preview.contents
  const held: readonly (readonly [Takeable, number | null])[] = [
    ['cels', cels],
    ['directory', directory?.users ?? null],
    ['history', serverCallLogs]
  ]
  const present = held.flatMap(([kind, count]) => (count === null ? [] : [[kind, count] as const]))
  const isTaken = (kind: Takeable): boolean => options.take?.[kind] ?? true
  const taken = present.filter(([kind]) => isTaken(kind)).length
  return (
    <div className="contents">
      {present.map(([kind, count]) => {
        const words = text(`import.inside.${kind}`, { count })
        // The last kind that is taken stays: an import of nothing is none.
        const isLast = taken === 1 && isTaken(kind)
        if (present.length === 1) return <div key={kind}>{words}</div>
        return (
          <Checkbox
            key={kind}
            checked={isTaken(kind)}
            onChange={(on) => !isLast && onChange({ take: { ...options.take, [kind]: on } })}
          >
            {words}
          </Checkbox>
        )
      })}
      {queueLog !== null && <div className="t3">{text('import.inside.queueLog', { count: queueLog })}</div>}
      {!complete && <div className="t3">{text('import.inside.more')}</div>}
    </div>
  )
}

/** True when there is more inside than the main kind says. */
export const holdsSeveral = ({ contents }: SectionProps['preview']): boolean =>
  [contents.cels, contents.directory, contents.serverCallLogs, contents.queueLog].filter(
    (held) => held !== null
  ).length > 1
