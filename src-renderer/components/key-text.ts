import type { Language } from '../i18n/language'

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
/** As they are printed on French keyboards. */
const FRENCH_NAMES: Readonly<Record<string, string>> = {
  ...NAMES,
  shift: 'Maj',
  enter: 'Entrée',
  escape: 'Échap',
  delete: 'Suppr',
  del: 'Suppr',
  space: 'Espace',
  pageup: 'Pg préc.',
  pagedown: 'Pg suiv.'
}
const MAC_NAMES: Readonly<Record<string, string>> = { ctrl: '⌘', alt: '⌥', shift: '⇧' }

const isMac = (): boolean => typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/** A key as it stands in menus: `Ctrl+Shift+L`, in French `Ctrl+Maj+L`, on a Mac `⌘⇧L`. */
export function keyText(key: string, language: Language, mac = isMac()): string {
  const names = { ...(language === 'fr' ? FRENCH_NAMES : NAMES), ...(mac ? MAC_NAMES : {}) }
  const parts = key.split('+').map((part) => names[part.toLowerCase()] ?? part.toUpperCase())
  return parts.join(mac ? '' : '+')
}
