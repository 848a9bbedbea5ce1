import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import type { LabelOutcome } from './label-changes'

interface OutcomeLineProps {
  readonly outcome: LabelOutcome | null
  /** It was taken back. */
  readonly onUndone: () => void
}

/** What the last change did, with its undo, in the layer itself: a toast could not be reached while the layer is open. */
export function OutcomeLine({ outcome, onUndone }: OutcomeLineProps): ReactNode {
  const text = useText()
  const undo = outcome?.undo
  return (
    <p className="label-outcome" role="status">
      {outcome && <span>{outcome.text}</span>}
      {undo && (
        <button type="button" className="link" onClick={() => void undo().then(onUndone, reportFailure)}>
          {text('common.undo')}
        </button>
      )}
    </p>
  )
}
