import type { ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { RecordingFact } from '@shared/model/recording'
import { RECORDING_FACTS_EN } from '@shared/rules/recording-facts-en'
import { RECORDING_FACTS_FR } from '@shared/rules/recording-facts-fr'
import { recordingFactText, type RecordingFactTexts } from '@shared/rules/recording-facts'
import { useApi } from '../api/queries'
import type { Language } from '../i18n/language'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import { ErrorBlock } from './error-block'
import './recording-story.css'

const TEXTS: Readonly<Record<Language, RecordingFactTexts>> = {
  en: RECORDING_FACTS_EN,
  fr: RECORDING_FACTS_FR
}

interface RecordingStoryProps {
  readonly callLogId: number
  /** Goes to an event in the debug log. */
  readonly onEvent: (celId: number) => void
}

/** Why a call is recorded or is not: a sentence per fact, those of events with their time. */
export function RecordingStory({ callLogId, onEvent }: RecordingStoryProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data: story, error, refetch } = useApi('recordings:story', { callLogId })
  if (error) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!story) return <p className="t3">{text('recordingStory.loading')}</p>
  return (
    <ol className="recording-story" aria-label={text('recordingStory.name')}>
      {story.facts.map((fact, index) => (
        <li key={index}>
          <FactTime fact={fact} onEvent={onEvent} />
          <span>{recordingFactText(TEXTS[language], fact)}</span>
        </li>
      ))}
    </ol>
  )
}

interface FactTimeProps {
  readonly fact: RecordingFact
  readonly onEvent: (celId: number) => void
}

function FactTime({ fact: { at, celId }, onEvent }: FactTimeProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  if (at === null) return null
  const time = formatZoned(at, zone).slice(11)
  if (celId === null) return <span className="t3">{time}</span>
  return (
    <button
      type="button"
      className="link"
      aria-label={text('recordingStory.event', { time })}
      onClick={() => onEvent(celId)}
    >
      {time}
    </button>
  )
}
