import { useEffect, useRef, useState } from 'react'
import type { Understanding } from '@shared/model/understanding'
import { call } from '../../api/client'
import { reportFailure } from '../../state/failure'

/** What is shown under the find box. */
export type Readings =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'list'; readonly readings: readonly Understanding[]; readonly active: number }
  | { readonly kind: 'nothing'; readonly text: string }

const NONE: Readings = { kind: 'none' }

interface ReadingsState {
  readonly shown: Readings
  readonly show: (readings: Readings) => void
  /** Forgets what is shown and what is on its way. */
  readonly close: () => void
  /** Asks what a text means; an answer that comes after another question or `close` is dropped. */
  readonly ask: (text: string, onAnswer: (readings: readonly Understanding[]) => void) => void
}

/** Asks what a text can mean, one question at a time. */
export function useReadings(): ReadingsState {
  const [shown, show] = useState<Readings>(NONE)
  const question = useRef(0)
  useEffect(() => () => void (question.current += 1), [])

  const close = (): void => {
    question.current += 1
    show(NONE)
  }
  const ask = (text: string, onAnswer: (readings: readonly Understanding[]) => void): void => {
    const asked = (question.current += 1)
    show({ kind: 'looking' })
    call('call-logs:understand', { text }).then(
      (readings) => {
        if (asked !== question.current) return
        show(NONE)
        onAnswer(readings)
      },
      (error: unknown) => {
        if (asked !== question.current) return
        show(NONE)
        reportFailure(error)
      }
    )
  }
  return { shown, show, close, ask }
}
