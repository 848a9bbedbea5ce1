import { CircleX, type LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components'
import { Icon } from './icon'

interface TextFieldProps {
  readonly label: string
  /** Shows the label above the field; it names the field in any case. */
  readonly showLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly icon?: LucideIcon
  readonly help?: string | undefined
  /** What is wrong with the value; shown in place of the help. */
  readonly problem?: string | null
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
  readonly end?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly inputMode?: 'numeric' | 'text'
  /** A password is shown as dots, and browsers are asked not to keep it. */
  readonly isPassword?: boolean
  readonly className?: string
  readonly isDisabled?: boolean
  /** Id of a text elsewhere that describes the field. */
  readonly describedBy?: string
  /** The value is wrong, and the text that describes the field says why. */
  readonly isWrong?: boolean
}

/** A field of one line. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, showLabel = false, value, onChange, placeholder = '', icon, help, problem = null } = props
  const { autoFocus = false, onEnter, end, inputRef, inputMode = 'text', className = '' } = props
  const { isPassword = false, isDisabled = false, describedBy, isWrong = problem !== null } = props
  return (
    <AriaTextField
      className={className}
      value={value}
      onChange={onChange}
      isInvalid={isWrong}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(showLabel ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onEnter) onEnter()
        else event.continuePropagation()
      }}
    >
      {showLabel && <Label className="label">{label}</Label>}
      <div
        className="field"
        data-invalid={isWrong ? '' : undefined}
        data-disabled={isDisabled ? '' : undefined}
      >
        {icon && <Icon of={icon} size={14} />}
        <Input
          placeholder={placeholder}
          inputMode={inputMode}
          spellCheck={false}
          {...(isPassword ? { type: 'password', autoComplete: 'off' } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {end}
      </div>
      {problem !== null ? (
        <Text slot="errorMessage" className="help bad" elementType="p">
          <Icon of={CircleX} size={12} />
          {problem}
        </Text>
      ) : (
        help && (
          <Text slot="description" className="help" elementType="p">
            {help}
          </Text>
        )
      )}
    </AriaTextField>
  )
}
