import type { ReactNode } from 'react'
import type { CallWhy, WhyCel, WhyDeclined, WhyStep } from '@shared/model/why'
import { RecordingStory } from '../../components/recording-story'
import { declineText, ruleText } from '../../components/rule-words'
import type { SentenceWords } from '../../filter/filter-sentence'
import { Message } from '../../i18n/use-text'
import { reasonValue } from './reason-value'
import { clockOf, placeText, sectionText, sourcesText } from './reason-text'
import type { FieldReasons } from './reasons-of'

interface ReasonStepsProps {
  readonly why: CallWhy
  readonly field: string
  readonly reasons: FieldReasons
  readonly words: SentenceWords
  /** Goes to a row in the debug log. */
  readonly onRow: (celId: number) => void
}

/** Set by, replaced, could have changed it: the steps of one field, each with its row, sentence and rule. */
export function ReasonSteps({ why, field, reasons, words, onRow }: ReasonStepsProps): ReactNode {
  const { text } = words
  const { setBy, replaced, declined } = reasons
  const sources = setBy ? sourcesText(setBy, why, words) : ''
  const part = (title: string, lines: ReactNode): ReactNode => (
    <section className="reason-part" aria-label={title}>
      <h3>{title}</h3>
      <ol>{lines}</ol>
    </section>
  )
  return (
    <>
      {field === 'recordings' && (
        <section className="reason-part" aria-label={text('recordingStory.title')}>
          <h3>{text('recordingStory.title')}</h3>
          <RecordingStory callLogId={why.callLogId} onEvent={onRow} />
        </section>
      )}
      {setBy ? (
        part(
          text('why.setBy'),
          <>
            <Step step={setBy} words={words} onRow={onRow} isSetter>
              {ruleText(setBy.rule, field, words.language).text}
              {sources && <span className="reason-sources">{text('why.computed', { sources })}</span>}
            </Step>
            {setBy.fromCels
              .filter(({ id }) => id !== setBy.celId)
              .map((cel) => (
                <li key={cel.id} className="reason-step">
                  <Row cel={cel} words={words} onRow={onRow} />
                </li>
              ))}
          </>
        )
      ) : (
        <p className="t2">{text(why.failure ? 'why.failed.never' : 'why.never')}</p>
      )}
      {replaced.length > 0 &&
        part(
          text('why.replaced'),
          replaced.map((step, index) => (
            <Step key={index} step={step} words={words} onRow={onRow}>
              {text('why.was', { value: reasonValue(field, step.value, words) })}
            </Step>
          ))
        )}
      {declined.length > 0 &&
        part(
          text('why.declined'),
          declined.map((step, index) => (
            <Step key={index} step={step} words={words} onRow={onRow}>
              {step.value === null ? (
                declineText(step.reason, words.language).text
              ) : (
                <Message
                  id="why.would"
                  values={{
                    value: reasonValue(field, step.value, words),
                    reason: declineText(step.reason, words.language).text
                  }}
                />
              )}
            </Step>
          ))
        )}
    </>
  )
}

interface StepProps {
  readonly step: WhyStep | WhyDeclined
  readonly words: SentenceWords
  readonly onRow: (celId: number) => void
  readonly isSetter?: boolean
  readonly children: ReactNode
}

function Step({ step, words, onRow, isSetter = false, children }: StepProps): ReactNode {
  return (
    <li className="reason-step">
      <span className={isSetter ? 'dot filled' : 'dot'} aria-hidden />
      {step.cel ? (
        <Row cel={step.cel} words={words} onRow={onRow} />
      ) : (
        <span className="after-rows t3">{placeText(step.rule, words)}</span>
      )}
      <span className={isSetter ? 'reason-text' : 'reason-text t2'}>
        {children} <span className="t3 nowrap">{sectionText(step.rule, words)}</span>
      </span>
    </li>
  )
}

function Row({
  cel,
  words,
  onRow
}: {
  cel: WhyCel
  words: SentenceWords
  onRow: (celId: number) => void
}): ReactNode {
  return (
    <>
      <span className="reason-time t3">{clockOf(cel.eventtime, words.zone)}</span>
      <span className="reason-row">
        <span className="mono">{cel.eventtype}</span>{' '}
        <button
          type="button"
          className="link small"
          aria-label={words.text('why.showRow', { id: String(cel.id) })}
          onClick={() => onRow(cel.id)}
        >
          #{cel.id}
        </button>
      </span>
    </>
  )
}
