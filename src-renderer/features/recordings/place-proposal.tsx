import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { RootProposal } from '@shared/model/recording'
import { Notice } from '../../components/notice'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'

interface PlaceProposalProps {
  readonly proposal: RootProposal
  readonly choice: number
  readonly onChoose: (choice: number) => void
}

/** A path of Wazo, where nothing better is at hand. */
const USUAL_PATH = '/var/lib/wazo/sounds/tenants/…/monitor/….wav'

/** What a folder or archive holds, the ways to read it with what each finds, and examples to check them by. */
export function PlaceProposal({ proposal, choice, onChoose }: PlaceProposalProps): ReactNode {
  const text = useText()
  const { choices, files, truncated, path } = proposal
  const chosen = choices[choice]
  return (
    <>
      <div>
        <span className="mono select-text place-path">{path}</span>
        <p className="t2">{text(truncated ? 'place.filesAtLeast' : 'place.files', { count: files })}</p>
      </div>
      {!choices[0]?.found ? (
        <Notice tone="warn" title={files === 0 ? text('place.files', { count: 0 }) : text('place.nothing')}>
          {files === 0 ? text('place.nothing.noFiles') : text('place.nothing.text', { path: USUAL_PATH })}
        </Notice>
      ) : (
        <>
          <div>
            <span className="label">{text('place.choices')}</span>
            <RadioList
              label={text('place.choices')}
              value={String(choice)}
              onChange={(value) => onChoose(Number(value))}
              options={choices.map((one, index) => ({
                value: String(index),
                label: text('place.choice', { found: formatCount(one.found), of: one.of }),
                help:
                  one.prefix === null
                    ? text('place.choice.names', { root: one.root })
                    : text('place.choice.prefix', { prefix: one.prefix, root: one.root })
              }))}
            />
          </div>
          {chosen && chosen.examples.length > 0 && (
            <div>
              <span className="label">{text('place.examples')}</span>
              <ul className="place-examples">
                {chosen.examples.map((example) => (
                  <li key={example.path}>
                    <span className="mono t2">{example.path}</span>
                    <span className="mono">= {example.member}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </>
  )
}
