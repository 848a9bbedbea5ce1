import type { ReactNode } from 'react'
import { useSummary } from '../../api/queries'
import { OutdatedNotice } from '../../components/directory-notices'
import { Notice } from '../../components/notice'
import { shortMomentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { chooseFiles } from '../../api/open-files'
import { useDisplayZone } from '../../state/display-zone'

/** Whether names, lines and tags are known, and from where. */
export function DirectorySection(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const summary = useSummary()
  if (!summary) return null
  const { directory } = summary
  return (
    <section>
      <h2 className="sec">{text('sources.directory.title')}</h2>
      {directory ? (
        <p>
          {text('import.holds.directory', {
            users: directory.users,
            lines: directory.lines,
            voicemails: directory.voicemails
          })}{' '}
          <span className="t3">
            {text('sources.directory.from', {
              origin: directory.origin,
              moment: shortMomentText(directory.loadedAt, zone, language)
            })}
          </span>
        </p>
      ) : (
        <Notice
          tone="warn"
          action={
            <button type="button" className="link" onClick={() => void chooseFiles('directory')}>
              {text('sources.directory')}
            </button>
          }
        >
          {text('sources.directory.none')}
        </Notice>
      )}
      <OutdatedNotice />
    </section>
  )
}
