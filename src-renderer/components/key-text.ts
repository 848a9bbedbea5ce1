const NAMES: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Delete',
  del: 'Del',
  space: 'Space',
  contextmenu: 'Menu',
  tab: 'Tab',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→'
}
const MAC_NAMES: Readonly<Record<string, string>> = { ...NAMES, ctrl: '⌘', alt: '⌥', shift: '⇧' }

const isMac = (): boolean => typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/** A key as it stands in menus: `Ctrl+Shift+L`, on a Mac `⌘⇧L`. */
export function keyText(key: string, mac = isMac()): string {
  const parts = key
    .split('+')
    .map((part) => (mac ? MAC_NAMES : NAMES)[part.toLowerCase()] ?? part.toUpperCase())
  return parts.join(mac ? '' : '+')
}
