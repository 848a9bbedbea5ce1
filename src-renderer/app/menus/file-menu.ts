import { chooseFiles } from '../../api/open-files'
import { syncNow } from '../../api/server'
import { openWorkspace } from '../../api/workspaces'
import { openForget } from '../../state/forget-choice'
import { openLayer } from '../../state/layers'
import { openRecordingExport } from '../../state/recording-choice'
import { openReportDialog } from '../../state/report-choices'
import { repeatLastExport } from '../../state/repeat-export'
import { keyed, line, type MenuState, type TopMenu } from './menu-state'

/** Dumps, directory, server, export, workspaces, settings. */
export function fileMenu({ text, info, summary, workspaces, canSync, hasCalls }: MenuState): TopMenu {
  const others = workspaces.filter(({ id }) => id !== summary?.workspace.id)
  return {
    id: 'file',
    label: text('menu.file'),
    entries: [
      keyed('open', text('menu.open'), () => void chooseFiles('dump')),
      ...(info?.host === 'http'
        ? [{ id: 'path', label: text('menu.openPath'), run: () => openLayer('open-path') }]
        : []),
      { id: 'directory', label: text('menu.directory'), run: () => void chooseFiles('directory') },
      { id: 'connect', label: text('server.connect.menu'), run: () => openLayer('connect') },
      keyed('sync', text('server.sync'), () => syncNow(text), { disabled: !canSync }),
      line('line1'),
      keyed('export', text('menu.export'), () => openLayer('export'), { disabled: !hasCalls }),
      keyed('repeatExport', text('export.repeat'), repeatLastExport, { disabled: !hasCalls }),
      { id: 'report', label: text('menu.report'), disabled: !hasCalls, run: openReportDialog },
      {
        id: 'reportFile',
        label: text('menu.reportFile'),
        disabled: !hasCalls,
        run: () => openLayer('report-file')
      },
      keyed('exportRecordings', text('recordings.export'), () => openRecordingExport(), {
        disabled: !hasCalls
      }),
      {
        id: 'anonymise',
        label: text('menu.anonymise'),
        disabled: summary === undefined || summary.cels === 0,
        run: () => openLayer('anonymise')
      },
      line('line2'),
      ...(others.length > 0
        ? [
            {
              id: 'workspaces',
              label: text('menu.workspaces'),
              entries: others.map(({ id, name }) => ({ id, label: name, run: () => openWorkspace(id) }))
            }
          ]
        : []),
      { id: 'merge', label: text('merge.menu'), run: () => openLayer('merge-people') },
      { id: 'workspace', label: text('menu.newWorkspace'), run: () => openLayer('new-workspace') },
      { id: 'forget', label: text('retention.forget.workspace'), run: () => openForget() },
      keyed('settings', text('menu.settings'), () => openLayer('settings'))
    ]
  }
}
