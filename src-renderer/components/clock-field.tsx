import { useState, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { clockText } from '../filter/hours-text'
import { TextField } from './text-field'

interface ClockFieldProps {
  readonly label: string
  /** Minutes since midnight; null when there is none yet. */
  readonly value: number | null
  readonly onChange: (minutes: number) => void
  /** The end of a day may be written as 24:00. */
  readonly mayEndDay?: boolean
  readonly isDisabled?: boolean
  readonly onEnter?: () => void
}

const MINUTES_PER_DAY = 1440
/** Minutes that the arrow keys move by. */
const STEP = 15

/** `9`, `9:30`, `9h30`, `0930` as minutes since midnight; null when it is no time of day. */
export function clockIn(typed: string, mayEndDay = false): number | null {
  const match = /^(\d{1,2})(?:\s?[:h.]?\s?(\d\d)|\s?h)?$/i.exec(typed.trim())
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0)
  const isReal = Number(match[2] ?? 0) < 60 && minutes < MINUTES_PER_DAY + (mayEndDay ? 1 : 0)
  return isReal ? minutes : null
}

/** A time of day, typed in any usual way; the arrow keys move it by a quarter of an hour. */
export function ClockField(props: ClockFieldProps): ReactNode {
  const { label, value, onChange, mayEndDay = false, isDisabled = false, onEnter } = props
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : clockText(value))
  const isWrong = typed !== null && clockIn(typed, mayEndDay) === null
  const step = (by: number): void => {
    const next = (Math.floor((value ?? 0) / STEP) + by) * STEP
    const most = mayEndDay ? MINUTES_PER_DAY : MINUTES_PER_DAY - STEP
    setTyped(null)
    onChange(Math.min(most, Math.max(0, next)))
  }
  return (
    <div
      className="clock-field"
      onKeyDown={(event) => {
        if (isDisabled || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        step(event.key === 'ArrowUp' ? 1 : -1)
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null)
      }}
    >
      <TextField
        label={label}
        showLabel
        placeholder="--:--"
        value={shown}
        isDisabled={isDisabled}
        onChange={(next) => {
          setTyped(next)
          const minutes = clockIn(next, mayEndDay)
          if (minutes !== null) onChange(minutes)
        }}
        problem={isWrong ? text('clock.invalid') : null}
        {...(onEnter ? { onEnter } : {})}
      />
    </div>
  )
}
