import { useState, type ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { AppError } from '@shared/errors/app-error'
import type { CallFilter } from '@shared/model/call-filter'
import type { Label } from '@shared/model/label'
import { saveLabel } from '../../api/labels'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { LabelDot } from '../../components/label-mark'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { LabelRule, type RuleKind } from './label-rule'

const COLORS = [0, 1, 2, 3, 4, 5, 6] as const

interface LabelFormProps {
  /** Null makes a new label. */
  readonly label: Label | null
  /** A colour for a new one. */
  readonly color: number
  readonly onDone: () => void
}

/** Name, colour and rule of a label. */
export function LabelForm({ label, color: proposed, onDone }: LabelFormProps): ReactNode {
  const text = useText()
  const [name, setName] = useState(label?.name ?? '')
  const [color, setColor] = useState(label?.color ?? proposed)
  const [kind, setKind] = useState<RuleKind>(label?.rule ? 'keep' : 'none')
  const [presentRule, setPresentRule] = useState<CallFilter>({})
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const isTaken = error instanceof AppError && error.code === 'name-taken'
  const lacksRule = kind === 'present' && Object.keys(presentRule).length === 0
  const canSave = name.trim() !== '' && !lacksRule

  const save = (): void => {
    if (!canSave) return
    const rule = kind === 'none' ? null : kind === 'keep' ? (label?.rule ?? null) : presentRule
    setBusy(true)
    setError(null)
    saveLabel({ ...(label ? { id: label.id } : {}), name: name.trim(), color, rule })
      .then(onDone, setError)
      .finally(() => setBusy(false))
  }

  return (
    <div className="label-form">
      <TextField
        showLabel
        autoFocus
        label={text('labels.name')}
        value={name}
        onChange={(next) => {
          setName(next)
          setError(null)
        }}
        onEnter={save}
        problem={isTaken ? text('labels.name.taken') : null}
      />
      <div>
        <span className="label">{text('labels.color')}</span>
        <RadioGroup
          className="label-colors"
          orientation="horizontal"
          aria-label={text('labels.color')}
          value={String(color)}
          onChange={(next) => setColor(Number(next))}
        >
          {COLORS.map((value) => (
            <Radio key={value} value={String(value)} aria-label={text(`labels.color.${value}`)}>
              <LabelDot color={value} />
            </Radio>
          ))}
        </RadioGroup>
        <span className="t2 small">{text(`labels.color.${color as (typeof COLORS)[number]}`)}</span>
      </div>
      <LabelRule
        kept={label?.rule ?? null}
        kind={kind}
        onChange={(next, rule) => {
          setKind(next)
          setPresentRule(rule)
        }}
      />
      {error !== null && !isTaken && <ErrorBlock error={error} />}
      <div className="row">
        <Button kind="primary" busy={busy} isDisabled={!canSave} onPress={save}>
          {text(label ? 'labels.save' : 'labels.createButton')}
        </Button>
        <Button onPress={onDone}>{text('common.cancel')}</Button>
      </div>
    </div>
  )
}
