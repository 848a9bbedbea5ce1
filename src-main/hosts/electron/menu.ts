import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { AppCommand } from '@shared/api/events'
import type { Labels } from './labels'

/**
 * The native menu. On Windows and Linux the window draws its own menu bar and this one only holds the accelerators;
 * on macOS it is the menu that the person sees.
 */
function menuTemplate(
  labels: Labels,
  platform: string,
  send: (command: AppCommand) => void
): readonly MenuItemConstructorOptions[] {
  const item = (label: string, command: AppCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(command)
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const mac = platform === 'darwin'
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: labels.file,
      submenu: [
        item(labels.open, 'open', 'CmdOrCtrl+O'),
        item(labels.connect, 'connect'),
        item(labels.sync, 'sync'),
        line,
        item(labels.export, 'export', 'CmdOrCtrl+E'),
        item(labels.repeatExport, 'repeat-export', 'CmdOrCtrl+Shift+E'),
        item(labels.report, 'report'),
        item(labels.reportFile, 'report-file'),
        item(labels.exportRecordings, 'export-recordings', 'CmdOrCtrl+Shift+X'),
        item(labels.anonymise, 'anonymise'),
        item(labels.merge, 'merge-people'),
        item(labels.forget, 'forget-customer'),
        line,
        item(labels.settings, 'settings', 'CmdOrCtrl+,'),
        line,
        mac ? { role: 'close', label: labels.close } : { role: 'quit', label: labels.quit }
      ]
    },
    {
      label: labels.edit,
      submenu: [
        { role: 'undo', label: labels.undo },
        { role: 'redo', label: labels.redo },
        line,
        { role: 'cut', label: labels.cut },
        { role: 'copy', label: labels.copy },
        { role: 'paste', label: labels.paste },
        { role: 'selectAll', label: labels.selectAll },
        line,
        item(labels.find, 'find', 'CmdOrCtrl+F'),
        item(labels.goTo, 'go-to', 'CmdOrCtrl+G'),
        item(labels.clearFilters, 'clear-filters')
      ]
    },
    {
      label: labels.view,
      submenu: [
        item(labels.toggleRail, 'toggle-rail', 'CmdOrCtrl+B'),
        item(labels.cycleZone, 'cycle-zone'),
        item(labels.saveView, 'save-view', 'CmdOrCtrl+S'),
        line,
        { role: 'resetZoom', label: labels.actualSize },
        { role: 'zoomIn', label: labels.zoomIn },
        { role: 'zoomOut', label: labels.zoomOut },
        line,
        { role: 'togglefullscreen', label: labels.fullScreen }
      ]
    },
    {
      label: labels.calls,
      submenu: [
        item(labels.showCalls, 'show-calls'),
        item(labels.showQuality, 'show-quality'),
        item(labels.showStatistics, 'show-statistics'),
        item(labels.showRecordings, 'show-recordings'),
        item(labels.showSources, 'show-sources')
      ]
    },
    { label: labels.tools, submenu: [{ role: 'toggleDevTools', label: labels.developerTools }] },
    {
      label: labels.help,
      role: 'help',
      submenu: [
        item(labels.palette, 'palette', 'CmdOrCtrl+Shift+P'),
        item(labels.shortcuts, 'shortcuts', 'F1')
      ]
    }
  ]
}

/** Builds and installs the menu. */
export function installMenu(labels: Labels, send: (command: AppCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(labels, process.platform, send)]))
}
