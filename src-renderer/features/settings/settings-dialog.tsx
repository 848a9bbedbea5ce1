import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useAppInfo, useSettings, useSummary } from '../../api/queries'
import { Dialog } from '../../components/dialog'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import {
  chooseSettingsPane,
  SETTINGS_PANES,
  useSettingsPane,
  type SettingsPane
} from '../../state/settings-pane'
import { AppearancePane } from './appearance-pane'
import { DisplayPane } from './display-pane'
import { MappingPane } from './mapping-pane'
import { WorkspacePane } from './workspace-pane'
import './settings.css'

interface SettingsDialogProps {
  /** The section of labels. */
  readonly labels: ReactNode
  /** The section of who works with the workspace. */
  readonly team: ReactNode
  /** The section of fetching recordings from a live stack. */
  readonly recordings: ReactNode
  /** The section of how long things are kept. */
  readonly retention: ReactNode
}

/** Options of the window and of the open workspace. Choices apply at once, but for the mapped fields, which start a job. */
export function SettingsDialog({ labels, team, recordings, retention }: SettingsDialogProps): ReactNode {
  const text = useText()
  const settings = useSettings()
  const info = useAppInfo()
  const summary = useSummary()
  const pane = useSettingsPane()
  if (!settings || !info) return null
  const contents: Readonly<Record<SettingsPane, ReactNode>> = {
    appearance: <AppearancePane settings={settings} />,
    display: <DisplayPane settings={settings} info={info} />,
    workspace: summary && <WorkspacePane key={summary.workspace.id} summary={summary} />,
    mapping: <MappingPane key={summary?.workspace.id} />,
    labels,
    team,
    recordings,
    retention
  }
  return (
    <Dialog title={text('settings.title')} width={720} onClose={closeLayer} flush>
      <Tabs
        className="settings-tabs"
        orientation="vertical"
        selectedKey={pane}
        onSelectionChange={(key) => chooseSettingsPane(key as SettingsPane)}
      >
        <TabList className="settings-list" aria-label={text('options.sections')}>
          {SETTINGS_PANES.map((name) => (
            <Tab key={name} id={name} className="settings-tab">
              {text(`options.${name}`)}
            </Tab>
          ))}
        </TabList>
        {SETTINGS_PANES.map((name) => (
          <TabPanel key={name} id={name} className="settings-pane">
            {contents[name]}
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  )
}
