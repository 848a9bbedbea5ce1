import { Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { RecordingStackState } from '@shared/model/recording'
import { Checkbox } from '../../components/checkbox'
import { IconButton } from '../../components/icon-button'
import { Notice } from '../../components/notice'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { addressOf, isFingerprint, type StackForm } from './stack-form'

interface StackFieldsProps {
  readonly form: StackForm
  readonly state: RecordingStackState
  readonly onChange: (change: Partial<StackForm>) => void
}

const TLS = ['verify', 'pinned', 'off'] as const

/** Address, tenant, who asks, and what is made of the certificate. */
export function StackFields({ form, state, onChange }: StackFieldsProps): ReactNode {
  const text = useText()
  const address = addressOf(form.address)
  const isPlain = address?.startsWith('http:') === true
  return (
    <>
      <TextField
        showLabel
        label={text('stack.address')}
        placeholder="https://stack.example"
        help={text('stack.address.help')}
        value={form.address}
        onChange={(typed) => onChange({ address: typed })}
        problem={form.address.trim() !== '' && address === null ? text('stack.address.bad') : null}
      />
      <TextField
        showLabel
        label={text('stack.tenant')}
        help={text('stack.tenant.help')}
        value={form.tenant}
        onChange={(tenant) => onChange({ tenant })}
      />
      <div>
        <span className="label">{text('stack.signIn')}</span>
        <Segmented
          compact
          label={text('stack.signIn')}
          value={form.signIn}
          onChange={(signIn) => onChange({ signIn, secret: '' })}
          options={[
            { value: 'token', label: text('stack.signIn.token') },
            { value: 'user', label: text('stack.signIn.user') }
          ]}
        />
      </div>
      <div className="stack-pair">
        {form.signIn === 'user' && (
          <TextField
            showLabel
            label={text('stack.user')}
            value={form.user}
            onChange={(user) => onChange({ user })}
          />
        )}
        <SecretField form={form} state={state} onChange={onChange} />
      </div>
      {state.canKeep ? (
        <Checkbox checked={form.keep} onChange={(keep) => onChange({ keep })}>
          {text('stack.keep')}
        </Checkbox>
      ) : (
        <p className="small t3">{text('stack.session')}</p>
      )}
      {isPlain ? (
        <Notice tone="warn">{text('stack.plain')}</Notice>
      ) : (
        <>
          <SelectField
            showLabel
            label={text('stack.tls')}
            value={form.tls}
            onChange={(tls) => onChange({ tls })}
            options={TLS.map((kind) => ({ value: kind, label: text(`stack.tls.${kind}`) }))}
          />
          {form.tls === 'pinned' && (
            <TextField
              showLabel
              label={text('stack.fingerprint')}
              value={form.fingerprint}
              onChange={(fingerprint) => onChange({ fingerprint })}
              problem={
                form.fingerprint !== '' && !isFingerprint(form.fingerprint)
                  ? text('stack.fingerprint.bad')
                  : null
              }
            />
          )}
          {form.tls === 'off' && <Notice tone="warn">{text('stack.tls.off.text')}</Notice>}
        </>
      )}
    </>
  )
}

/** Token or password. What is known is never shown: the field stands empty. */
function SecretField({ form, state, onChange }: StackFieldsProps): ReactNode {
  const text = useText()
  const [isShown, setIsShown] = useState(false)
  const isKnown = state.secret !== 'none' && state.stack?.signIn.kind === form.signIn
  return (
    <TextField
      showLabel
      isPassword={!isShown}
      label={text(form.signIn === 'token' ? 'stack.token' : 'stack.password')}
      placeholder={isKnown ? text('stack.secret.known') : ''}
      help={isKnown ? text(`stack.secret.${state.secret}`) : undefined}
      value={form.secret}
      onChange={(secret) => onChange({ secret })}
      end={
        <IconButton
          compact
          icon={isShown ? EyeOff : Eye}
          label={text(isShown ? 'stack.secret.hide' : 'stack.secret.show')}
          onPress={() => setIsShown(!isShown)}
        />
      }
    />
  )
}
