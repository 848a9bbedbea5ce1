import type { ReactNode } from 'react'
import { startGeneration } from '../api/generate'
import { isWriting, useJobs } from '../api/jobs'
import { chooseFiles } from '../api/open-files'
import { useSummary } from '../api/queries'
import { useText } from '../i18n/use-text'
import { Notice } from './notice'

/** Tags come from a directory: says that there is none, with the way to load one. */
export function NoDirectoryLine(): ReactNode {
  const text = useText()
  return (
    <>
      {text('noDirectory.text')}{' '}
      <button type="button" className="link" onClick={() => void chooseFiles('directory')}>
        {text('noDirectory.load')}
      </button>
    </>
  )
}

/** The way to make outdated call logs again. */
export function MakeAgain(): ReactNode {
  const text = useText()
  const isBusy = useJobs().some(isWriting)
  return (
    <button
      type="button"
      className="link nowrap"
      disabled={isBusy}
      onClick={() => startGeneration({ kind: 'outdated' })}
    >
      {text('outdated.again')}
    </button>
  )
}

/** Call logs were made with an older directory than the one loaded now. Nothing while all are up to date. */
export function OutdatedNotice(): ReactNode {
  const text = useText()
  const count = useSummary()?.outdatedCallLogs ?? 0
  if (count === 0) return null
  return (
    <Notice tone="warn" action={<MakeAgain />}>
      {text('outdated.text', { count })}
    </Notice>
  )
}
