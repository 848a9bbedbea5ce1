import { dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Desktop } from '../../api/context'
import type { FilePurpose } from '@shared/api/contract'
import type { Labels } from './labels'

const TITLES = {
  dump: 'chooseDump',
  directory: 'chooseDirectory',
  workspace: 'chooseWorkspace',
  transcript: 'chooseTranscript',
  log: 'chooseLog',
  recording: 'chooseRecording',
  profile: 'chooseProfile',
  report: 'chooseReport'
} as const satisfies Record<FilePurpose, keyof Labels>

/** The native dialogs, shown on the window. */
export function createDesktop(window: () => BrowserWindow | null, labels: () => Labels): Desktop {
  return {
    chooseFiles: async (purpose) => {
      const words = labels()
      const options: Electron.OpenDialogOptions = {
        title: words[TITLES[purpose]],
        buttonLabel: words.open,
        properties: purpose === 'dump' ? ['openFile', 'multiSelections'] : ['openFile'],
        // Files are recognised by their content, so everything may be chosen.
        filters: [{ name: words.allFiles, extensions: ['*'] }]
      }
      const parent = window()
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : answer.filePaths
    },
    chooseFolder: async () => {
      const words = labels()
      const options: Electron.OpenDialogOptions = {
        title: words.chooseRecordings,
        buttonLabel: words.open,
        properties: ['openDirectory']
      }
      const parent = window()
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    chooseSave: async (suggestedName) => {
      const options: Electron.SaveDialogOptions = {
        title: labels().save,
        defaultPath: suggestedName,
        properties: ['createDirectory', 'showOverwriteConfirmation']
      }
      const parent = window()
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
    reveal: (path) => shell.showItemInFolder(path)
  }
}
