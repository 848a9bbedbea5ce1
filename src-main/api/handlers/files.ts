import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { ApiContext, Desktop } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Choosing files. The window gets names and opaque ids, never paths. */
export function fileHandlers({ desktop, files, info }: ApiContext): HandlersOf<'files'> {
  return {
    'files:choose': async ({ purpose }) => {
      const paths = await needed(desktop).chooseFiles(purpose)
      return paths === null ? null : (await Promise.all(paths.map((path) => files.addSources(path)))).flat()
    },
    'files:choose-save': async ({ suggestedName }) => {
      // In the browser the file is made here and fetched by the page afterwards.
      if (desktop === null) return files.addDownload(suggestedName)
      const path = await desktop.chooseSave(suggestedName)
      return path === null ? null : files.addTarget(path)
    },
    'files:save-beside': async ({ fileId, suggestedName }) => {
      if (desktop === null) return files.addDownload(suggestedName)
      const folder = dirname(files.get(fileId, 'target').path)
      return files.addTarget(freePath(folder, basename(suggestedName)))
    },
    'files:open-path': async ({ path }) => {
      if (info.host !== 'http') {
        throw new AppError({
          code: 'invalid-request',
          message: 'Paths are taken in browser mode only.',
          hint: 'Use the file dialog, or drop the file on the window.'
        })
      }
      return files.addSources(resolve(path.trim().replace(/^~(?=$|[/\\])/, homedir())))
    },
    'files:reveal': async ({ fileId }) => {
      needed(desktop).reveal(files.get(fileId, 'target', 'source').path)
      return null
    }
  }
}

/** A path in a folder where nothing is yet: `calls.csv`, else `calls-2.csv` and so on. */
function freePath(folder: string, name: string): string {
  const ending = extname(name)
  const stem = basename(name, ending)
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? name : `${stem}-${n}${ending}`)
    if (!existsSync(path)) return path
  }
}

function needed(desktop: Desktop | null): Desktop {
  if (desktop !== null) return desktop
  throw new AppError({
    code: 'no-dialog',
    message: 'Browser mode has no file dialogs of the system.',
    hint: 'Send the file from the page, or type its path.'
  })
}
