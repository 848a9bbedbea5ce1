import { Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { SSL_MODES } from '@shared/model/server'
import { Checkbox } from '../../components/checkbox'
import { IconButton } from '../../components/icon-button'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { portOf, type ConnectForm } from './connect-form'
import { TunnelNote } from './tunnel-note'

export interface ConnectFieldsProps {
  readonly form: ConnectForm
  readonly canKeepPassword: boolean
  readonly onChange: (change: Partial<ConnectForm>) => void
  readonly onEnter: () => void
}

/** Where the server is and who asks. */
export function ConnectFields({ form, canKeepPassword, onChange, onEnter }: ConnectFieldsProps): ReactNode {
  const text = useText()
  return (
    <>
      <div className="connect-by">
        <Segmented
          compact
          label={text('server.by')}
          value={form.by}
          onChange={(by) => onChange({ by })}
          options={[
            { value: 'address', label: text('server.by.address') },
            { value: 'service', label: text('server.by.service') }
          ]}
        />
        {form.by === 'address' && <TunnelNote host={form.host} port={portOf(form)} />}
      </div>
      {form.by === 'address' ? (
        <div className="connect-row address">
          <TextField
            autoFocus
            showLabel
            label={text('server.host')}
            placeholder="203.0.113.20"
            value={form.host}
            onChange={(host) => onChange({ host })}
            onEnter={onEnter}
          />
          <TextField
            showLabel
            inputMode="numeric"
            label={text('server.port')}
            value={form.port}
            onChange={(port) => onChange({ port })}
            onEnter={onEnter}
            problem={portOf(form) === null ? text('server.port.bad') : null}
          />
          <TextField
            showLabel
            label={text('server.database')}
            value={form.database}
            onChange={(database) => onChange({ database })}
            onEnter={onEnter}
          />
        </div>
      ) : (
        <TextField
          autoFocus
          showLabel
          label={text('server.service')}
          help={text('server.service.help')}
          value={form.service}
          onChange={(service) => onChange({ service })}
          onEnter={onEnter}
        />
      )}
      <div className="connect-row">
        {form.by === 'address' && (
          <TextField
            showLabel
            label={text('server.user')}
            value={form.user}
            onChange={(user) => onChange({ user })}
            onEnter={onEnter}
          />
        )}
        <PasswordField
          value={form.password}
          onChange={(password) => onChange({ password })}
          onEnter={onEnter}
        />
      </div>
      <div className="connect-row">
        <div>
          <SelectField
            showLabel
            label={text('server.ssl')}
            value={form.sslMode}
            onChange={(sslMode) => onChange({ sslMode })}
            options={SSL_MODES.map((mode) => ({ value: mode, label: text(`server.ssl.${mode}`) }))}
          />
          {form.trusted && (
            <p className="help">
              {text('server.trusted', { subject: form.trusted.subject })}{' '}
              <button type="button" className="link" onClick={() => onChange({ trusted: null })}>
                {text('server.trusted.forget')}
              </button>
            </p>
          )}
        </div>
        <div className="connect-keep">
          {canKeepPassword ? (
            <Checkbox checked={form.keepPassword} onChange={(keepPassword) => onChange({ keepPassword })}>
              {text('server.password.keep')}
            </Checkbox>
          ) : (
            <p className="small t3">{text('server.password.session')}</p>
          )}
        </div>
      </div>
    </>
  )
}

interface PasswordFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
}

function PasswordField({ value, onChange, onEnter }: PasswordFieldProps): ReactNode {
  const text = useText()
  const [isShown, setIsShown] = useState(false)
  return (
    <TextField
      showLabel
      isPassword={!isShown}
      label={text('server.password')}
      placeholder={text('server.password.empty')}
      value={value}
      onChange={onChange}
      onEnter={onEnter}
      end={
        <IconButton
          compact
          icon={isShown ? EyeOff : Eye}
          label={text(isShown ? 'server.password.hide' : 'server.password.show')}
          onPress={() => setIsShown(!isShown)}
        />
      }
    />
  )
}
