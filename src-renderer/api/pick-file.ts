import type { ChosenFile, FilePurpose } from '@shared/api/contract'
import { adoptFiles, call, host } from './client'

/** Endings that the browser's dialog offers first. */
const ENDINGS: Readonly<Partial<Record<FilePurpose, string>>> = {
  transcript: '.vtt,.srt,.json,.txt',
  workspace: '.calltrail',
  profile: '.toml,.txt',
  report: '.toml,.txt'
}

/** The browser's own file dialog; null when it is left without a choice. */
function pickInPage(purpose: FilePurpose): Promise<File | null> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    const endings = ENDINGS[purpose]
    if (endings !== undefined) input.accept = endings
    input.addEventListener('change', () => done(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => done(null))
    input.click()
  })
}

/** Lets the person choose one file, by the system's dialog or the browser's; null when nothing was chosen. */
export async function pickFile(purpose: FilePurpose): Promise<ChosenFile | null> {
  if (host !== 'http') return (await call('files:choose', { purpose }))?.[0] ?? null
  const picked = await pickInPage(purpose)
  return picked === null ? null : ((await adoptFiles([picked]))[0] ?? null)
}
