import type { ReactNode } from 'react'
import type { AnonymisePreview } from '@shared/model/anonymise'
import { useText } from '../../i18n/use-text'

interface AnonymiseExamplesProps {
  readonly preview: AnonymisePreview
  /** The file gets a key of its own, so that its pseudonyms will be others. */
  readonly isNewKey: boolean
}

/** Some values before and after. */
export function AnonymiseExamples({ preview, isNewKey }: AnonymiseExamplesProps): ReactNode {
  const text = useText()
  const { examples } = preview
  return (
    <section className="anonymise-examples">
      <h2 className="sec">
        {text('anonymise.examples')}{' '}
        {isNewKey && examples.length > 0 && <small>{text('anonymise.examples.new')}</small>}
      </h2>
      {examples.length === 0 ? (
        <p className="t2">{text('anonymise.examples.none')}</p>
      ) : (
        <table className="t anonymise-values" aria-label={text('anonymise.examples')}>
          <thead>
            <tr>
              <th scope="col">{text('anonymise.examples.column')}</th>
              <th scope="col">{text('anonymise.examples.before')}</th>
              <th scope="col">{text('anonymise.examples.after')}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td className="mono">{before}</td>
                <td className="mono">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
