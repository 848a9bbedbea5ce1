import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Rectangle } from 'electron'
import type { SettingsFile, WindowBounds } from '../../api/settings-file'
import { preloadPath } from '../locate'
import { PAGE_URL } from './protocol'
import { SECURE_PREFERENCES } from './security'

const MINIMUM = { width: 960, height: 600 }
const FIRST_SIZE = { width: 1280, height: 800 }
const TITLE_BAR_HEIGHT = 36

/** Colours of the window's ground and title bar, as the page draws them, so that nothing flashes while it loads. */
const COLORS = {
  light: { ground: '#FFFFFF', bar: '#F4F6F7', symbols: '#464E54' },
  dark: { ground: '#15181A', bar: '#1B1F21', symbols: '#B2B8BC' }
} as const

const colors = (): (typeof COLORS)['light' | 'dark'] =>
  nativeTheme.shouldUseDarkColors ? COLORS.dark : COLORS.light

/** Opens the one window, at the place where it was closed last. */
export function openWindow(settings: SettingsFile, developmentServer: string | null): BrowserWindow {
  const kept = settings.read().window
  const bounds = kept && isVisible(kept) ? kept : null
  const window = new BrowserWindow({
    ...(bounds ? { x: bounds.x, y: bounds.y } : {}),
    width: bounds?.width ?? FIRST_SIZE.width,
    height: bounds?.height ?? FIRST_SIZE.height,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Calltrail',
    backgroundColor: colors().ground,
    titleBarStyle: 'hidden',
    // macOS keeps its own buttons.
    ...(process.platform === 'darwin' ? {} : { titleBarOverlay: overlay() }),
    webPreferences: { ...SECURE_PREFERENCES, preload: preloadPath() }
  })
  if (bounds?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => settings.update({ window: boundsOf(window) }))
  const repaint = (): void => paint(window)
  nativeTheme.on('updated', repaint)
  window.on('closed', () => void nativeTheme.off('updated', repaint))
  void window.loadURL(developmentServer ?? PAGE_URL)
  return window
}

const overlay = (): Electron.TitleBarOverlayOptions => ({
  color: colors().bar,
  symbolColor: colors().symbols,
  height: TITLE_BAR_HEIGHT
})

function paint(window: BrowserWindow): void {
  window.setBackgroundColor(colors().ground)
  if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay())
}

const boundsOf = (window: BrowserWindow): WindowBounds => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized()
})

// A window remembered on a screen that was unplugged since would open out of sight.
function isVisible(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  const overlapX =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
  const overlapY =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
  return overlapX >= 100 && overlapY >= 100
}
