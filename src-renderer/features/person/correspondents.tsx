import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatCount } from '@shared/format/number'
import type { PersonReport } from '@shared/model/person'
import { useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { numberText } from '../../components/number-text'
import { useText } from '../../i18n/use-text'
import { showPerson } from '../../state/navigation'

/** With whom they speak most; each number leads to its own page. */
export function Correspondents({ report }: { report: PersonReport }): ReactNode {
  const text = useText()
  const settings = useSettings()
  const country = useWorkspaceOptions()?.country ?? null
  const shown = numberText(settings?.numberStyle ?? 'dialled', country)
  return (
    <section>
      <h2 className="sec">{text('person.with')}</h2>
      {report.correspondents.length === 0 ? (
        <p className="t2">{text('person.with.none')}</p>
      ) : (
        <table className="t person-table">
          <thead>
            <tr>
              <th>{text('person.with.name')}</th>
              <th>{text('person.with.number')}</th>
              <th className="num">{text('person.with.calls')}</th>
              <th className="num">{text('person.with.talk')}</th>
            </tr>
          </thead>
          <tbody>
            {report.correspondents.map(({ name, number, calls, talkUs }) => (
              <tr key={`${name} ${number}`}>
                <td>{name !== number && name}</td>
                <td>
                  {number !== null && (
                    <button
                      type="button"
                      className="link"
                      onClick={() => showPerson({ kind: 'number', number })}
                    >
                      {shown(number)}
                    </button>
                  )}
                </td>
                <td className="num">{formatCount(calls)}</td>
                <td className="num">{formatDuration(talkUs, settings?.durationStyle)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
