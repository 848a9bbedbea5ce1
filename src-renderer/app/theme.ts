import { useEffect } from 'react'
import type { ThemeSetting } from '@shared/api/contract'

const KEY = 'calltrail.theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

function show(setting: ThemeSetting): void {
  const theme = setting === 'system' ? (dark.matches ? 'dark' : 'light') : setting
  document.documentElement.dataset.theme = theme
}

function lastSetting(): ThemeSetting {
  try {
    const last = localStorage.getItem(KEY)
    return last === 'light' || last === 'dark' ? last : 'system'
  } catch {
    return 'system' // Storage is forbidden: the system decides until the settings are there.
  }
}

/** Shows the theme of the last session before the settings are known, so that the window does not flash. */
export function showLastTheme(): void {
  show(lastSetting())
}

/** Keeps the page in the theme of the settings, live when that is the system's. */
export function useTheme(setting: ThemeSetting | undefined): void {
  useEffect(() => {
    if (setting === undefined) return
    try {
      localStorage.setItem(KEY, setting)
    } catch {
      // Without storage the next start may flash once.
    }
    const follow = (): void => show(setting)
    follow()
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [setting])
}
