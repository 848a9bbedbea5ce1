import type { ReactNode } from 'react'
import { call } from '../../api/client'
import { changeSettings, queryClient, useAppInfo, useSettings, useSummary } from '../../api/queries'
import { CodeLine } from '../../components/code-line'
import { Dialog } from '../../components/dialog'
import { Segmented } from '../../components/segmented'
import { ZoneField } from '../../components/zone-field'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { closeLayer } from '../../state/layers'
import { displayZoneOf } from '../../state/zone-setting'
import './settings.css'

/** Theme, language and zones; every choice applies at once. */
export function SettingsDialog(): ReactNode {
  const text = useText()
  const settings = useSettings()
  const info = useAppInfo()
  const summary = useSummary()
  if (!settings || !info) return null
  const change = (...args: Parameters<typeof changeSettings>): void => {
    changeSettings(...args).catch(reportFailure)
  }
  const zoneKind = ['server', 'computer', 'UTC'].includes(settings.displayZone)
    ? settings.displayZone
    : 'other'
  return (
    <Dialog title={text('settings.title')} width={560} onClose={closeLayer}>
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
        <span className="label">{text('settings.zone')}</span>
        <div className="settings-zone">
          <Segmented
            label={text('settings.zone')}
            value={zoneKind}
            onChange={(kind) =>
              change({
                displayZone: kind === 'other' ? displayZoneOf(settings.displayZone, info, summary) : kind
              })
            }
            options={[
              { value: 'server', label: text('settings.zone.server') },
              { value: 'computer', label: text('settings.zone.computer') },
              { value: 'UTC', label: text('zone.utc') },
              { value: 'other', label: text('settings.zone.other') }
            ]}
          />
          {zoneKind === 'other' && (
            <ZoneField
              label={text('settings.zone')}
              value={settings.displayZone}
              placeholder={text('import.zone.search')}
              onChange={(displayZone) => change({ displayZone })}
            />
          )}
        </div>
        {summary && (
          <>
            <span className="label">{text('settings.serverZone')}</span>
            <div>
              <ZoneField
                label={text('settings.serverZone')}
                value={summary.zone}
                placeholder={text('settings.serverZone.unknown')}
                onChange={(zone) => {
                  call('workspaces:set-zone', { zone }).then(
                    (changed) => queryClient.setQueryData(['workspaces:summary', {}], changed),
                    reportFailure
                  )
                }}
              />
              <p className="help">{text('settings.serverZone.help')}</p>
            </div>
            <span className="label">{text('settings.workspaceFile')}</span>
            <CodeLine>{summary.location}</CodeLine>
          </>
        )}
      </div>
    </Dialog>
  )
}
