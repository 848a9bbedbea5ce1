import type { ReactNode } from 'react'
import type { Settings } from '@shared/api/contract'
import { changeSettings } from '../../api/queries'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'

/** Per cent of the usual size of text. */
const SCALES = ['80', '90', '100', '110', '125', '150', '175', '200'] as const

/** Theme, language and size of text. */
export function AppearancePane({ settings }: { settings: Settings }): ReactNode {
  const text = useText()
  const change = (next: Partial<Settings>): void => void changeSettings(next).catch(reportFailure)
  const scale = String(settings.fontScale)
  const scales = [...new Set([...SCALES, scale])].toSorted((a, b) => Number(a) - Number(b))
  return (
    <div className="settings">
      <span className="label">{text('settings.theme')}</span>
      <Segmented
        label={text('settings.theme')}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={[
          { value: 'system', label: text('settings.theme.system') },
          { value: 'light', label: text('settings.theme.light') },
          { value: 'dark', label: text('settings.theme.dark') }
        ]}
      />
      <span className="label">{text('settings.language')}</span>
      <Segmented
        label={text('settings.language')}
        value={settings.language}
        onChange={(language) => change({ language })}
        options={[
          { value: 'system', label: text('settings.language.system') },
          { value: 'en', label: text('settings.language.en') },
          { value: 'fr', label: text('settings.language.fr') }
        ]}
      />
      <span className="label">{text('options.fontScale')}</span>
      <div className="settings-short">
        <SelectField
          label={text('options.fontScale')}
          value={scale}
          onChange={(next) => change({ fontScale: Number(next) })}
          options={scales.map((value) => ({
            value,
            label: text('options.fontScale.percent', { percent: value })
          }))}
        />
      </div>
    </div>
  )
}
