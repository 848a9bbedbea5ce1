import type { ReactNode } from 'react'
import { Dialog } from '../components/dialog'
import { ErrorBlock } from '../components/error-block'
import { AnonymiseDialog } from '../features/anonymise/anonymise-dialog'
import { AllReasons } from '../features/call-why/all-reasons'
import { ExportCallDialog } from '../features/call-detail/export-call-dialog'
import { MissingDialog } from '../features/call-why/missing-dialog'
import { MergeDialog } from '../features/comments/merge-dialog'
import { TeamPane } from '../features/comments/team-pane'
import { ConnectDialog } from '../features/connect/connect-dialog'
import { ForgetDialog } from '../features/connect/forget-dialog'
import { GoToDialog } from '../features/filters/go-to-dialog'
import { LabelManager } from '../features/labels/label-manager'
import { PutLabelsDialog } from '../features/labels/put-labels-dialog'
import { DeleteMediaDialog } from '../features/recording-export/delete-media-dialog'
import { ExportRecordingsDialog } from '../features/recording-export/export-recordings-dialog'
import { SaveRecordingDialog } from '../features/recording-export/save-recording-dialog'
import { AttachDialog } from '../features/recordings/attach-dialog'
import { PlaceDialog } from '../features/recordings/place-dialog'
import { StackPane } from '../features/recordings/stack-pane'
import { ForgetCustomerDialog } from '../features/retention/forget-customer-dialog'
import { PurgeDialog } from '../features/retention/purge-dialog'
import { RetentionPane } from '../features/retention/retention-pane'
import { ReportDialog } from '../features/reports/report-dialog'
import { ReportFileDialog } from '../features/reports/report-file-dialog'
import { SettingsDialog } from '../features/settings/settings-dialog'
import { DeleteDialog } from '../features/sources/delete-dialog'
import { GenerateDialog } from '../features/sources/generate-dialog'
import { OpenPathDialog } from '../features/start/open-path-dialog'
import { RenameViewDialog } from '../features/views/rename-view-dialog'
import { SaveViewDialog } from '../features/views/save-view-dialog'
import { NewWorkspaceDialog } from '../features/settings/new-workspace-dialog'
import { useText } from '../i18n/use-text'
import { forgetFailure, useFailure } from '../state/failure'
import { useLayer } from '../state/layers'
import { ExportLayer } from './export-layer'
import { Palette } from './palette'
import { ShortcutsDialog } from './shortcuts-dialog'

/** The dialog that is open, if one is. */
export function Layers(): ReactNode {
  const layer = useLayer()
  const failure = useFailure()
  const text = useText()
  if (failure !== null) {
    return (
      <Dialog title={text('app.name')} onClose={forgetFailure}>
        <ErrorBlock error={failure} />
      </Dialog>
    )
  }
  switch (layer) {
    case null:
      return null
    case 'settings':
      return (
        <SettingsDialog
          labels={<LabelManager />}
          team={<TeamPane />}
          recordings={<StackPane />}
          retention={<RetentionPane />}
        />
      )
    case 'palette':
      return <Palette />
    case 'go-to':
      return <GoToDialog />
    case 'save-view':
      return <SaveViewDialog />
    case 'rename-view':
      return <RenameViewDialog />
    case 'put-labels':
      return <PutLabelsDialog />
    case 'reasons':
      return <AllReasons />
    case 'missing':
      return <MissingDialog />
    case 'merge-people':
      return <MergeDialog />
    case 'export-recordings':
      return <ExportRecordingsDialog />
    case 'save-recording':
      return <SaveRecordingDialog />
    case 'delete-media':
      return <DeleteMediaDialog />
    case 'recording-place':
      return <PlaceDialog />
    case 'recording-strays':
      return <AttachDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'export':
      return <ExportLayer />
    case 'report':
      return <ReportDialog />
    case 'report-file':
      return <ReportFileDialog />
    case 'export-call':
      return <ExportCallDialog />
    case 'anonymise':
      return <AnonymiseDialog />
    case 'generate':
      return <GenerateDialog />
    case 'delete':
      return <DeleteDialog />
    case 'new-workspace':
      return <NewWorkspaceDialog />
    case 'open-path':
      return <OpenPathDialog />
    case 'connect':
      return <ConnectDialog />
    case 'purge':
      return <PurgeDialog />
    case 'forget-customer':
      return <ForgetCustomerDialog />
    case 'forget-server':
      return <ForgetDialog />
  }
}
