import type { ReactNode } from 'react'
import type { DirectoryLoad } from '@shared/model/import-preview'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import type { SectionProps } from './section-props'

type Choice = DirectoryLoad | 'auto'
const CHOICES: readonly Choice[] = ['auto', 'replace', 'merge']

/** What becomes of the directory that is here already; each choice says what it does. */
export function DirectoryChoice({
  options,
  onChange
}: Pick<SectionProps, 'options' | 'onChange'>): ReactNode {
  const text = useText()
  const choice: Choice = options.directory ?? 'auto'
  return (
    <div>
      <Segmented
        compact
        label={text('import.directory.how')}
        value={choice}
        onChange={(next) => onChange({ directory: next === 'auto' ? undefined : next })}
        options={CHOICES.map((value) => ({ value, label: text(`import.directory.${value}`) }))}
      />
      <div className="small t3">{text(`import.directory.${choice}.text`)}</div>
    </div>
  )
}
