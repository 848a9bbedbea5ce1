import type { KeyboardEvent, ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { SkippedGroupRow } from '@shared/model/workspace'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import { showGroup } from '../state/navigation'
import { Status } from './badge'
import { reasonText } from './group-rule'
import { SKIP_LOOKS } from './skip-looks'

interface SkippedTableProps {
  readonly groups: readonly SkippedGroupRow[]
  readonly openId: number | null
}

/** Rows that open by click or Enter; arrows move the focus from row to row. */
export function SkippedTable({ groups, openId }: SkippedTableProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.altKey) return
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]?.focus()
    event.preventDefault()
  }
  return (
    <table className="t openable">
      <thead>
        <tr>
          <th>{text('sources.skipped.code')}</th>
          <th>{text('sources.skipped.conversation')}</th>
          <th className="num">{text('sources.skipped.events')}</th>
          <th className="gap-left">{text('sources.skipped.when')}</th>
          <th>{text('sources.skipped.reason')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={move}>
        {groups.map((group) => {
          const look = SKIP_LOOKS[group.code]
          return (
            <tr
              key={group.id}
              aria-current={group.id === openId ? 'true' : undefined}
              onClick={() => showGroup(group.id)}
            >
              <td>
                <Status icon={look.icon} tone={look.tone}>
                  {text(look.word)}
                </Status>
              </td>
              <td>
                <button type="button" className="link mono" onClick={() => showGroup(group.id)}>
                  {group.conversationId}
                </button>
              </td>
              <td className="num">{formatCount(group.celCount)}</td>
              <td className="gap-left t2">{formatZoned(group.firstTime, zone)}</td>
              <td className="wrap t2 select-text" title={group.reason}>
                {reasonText(group, language)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
