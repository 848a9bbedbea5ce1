import type { ReactNode } from 'react'
import { AUDIO_TARGETS, type AudioTarget } from '@shared/model/recording'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'

interface AudioFormProps {
  readonly value: AudioTarget
  readonly onChange: (value: AudioTarget) => void
}

/** In which form sound is written. */
export function AudioForm({ value, onChange }: AudioFormProps): ReactNode {
  const text = useText()
  return (
    <RadioList
      label={text('recordings.export.form')}
      value={value}
      onChange={onChange}
      options={AUDIO_TARGETS.map((target) => ({
        value: target,
        label: text(`recordings.form.${target}`),
        help: text(`recordings.form.${target}.text`)
      }))}
    />
  )
}
