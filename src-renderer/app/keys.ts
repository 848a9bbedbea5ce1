import { keyText } from '../components/key-text'
import type { MessageKey } from '../i18n/en'
import type { Language } from '../i18n/language'

/**
 * Keys of the window's commands, as `keyName` names a press; the first one is shown in menus. A command with an entry
 * here and none in the menus has its action in `shortcuts.ts` or in the part of the window that it works in.
 */
export const KEYS = {
  open: ['ctrl+o'],
  openWorkspace: ['ctrl+shift+o'],
  find: ['ctrl+f', '/'],
  filterBar: ['ctrl+l'],
  clear: ['ctrl+shift+l'],
  undo: ['ctrl+z'],
  redo: ['ctrl+shift+z', 'ctrl+y'],
  goTo: ['ctrl+g'],
  saveView: ['ctrl+s'],
  views: ['ctrl+1', 'ctrl+2', 'ctrl+3', 'ctrl+4', 'ctrl+5', 'ctrl+6', 'ctrl+7', 'ctrl+8', 'ctrl+9'],
  export: ['ctrl+e'],
  repeatExport: ['ctrl+shift+e'],
  exportRecordings: ['ctrl+shift+x'],
  sync: ['f5'],
  zone: ['ctrl+t'],
  rail: ['ctrl+b'],
  palette: ['ctrl+shift+p'],
  settings: ['ctrl+,'],
  panes: ['f6', 'shift+f6'],
  escape: ['escape'],
  shortcuts: ['f1'],
  openCall: ['enter'],
  openPage: ['ctrl+enter'],
  selectAll: ['ctrl+a'],
  selectMore: ['shift+arrowdown', 'shift+arrowup'],
  selectOne: ['ctrl+space'],
  copy: ['ctrl+c'],
  copyHeaders: ['ctrl+alt+c'],
  copyCell: ['ctrl+shift+c'],
  labels: ['l'],
  playRecordings: ['p'],
  cellMenu: ['shift+f10', 'contextmenu'],
  readRow: ['ctrl+i'],
  previous: ['alt+arrowup', 'k'],
  next: ['alt+arrowdown', 'j'],
  nextTab: ['ctrl+tab', 'alt+pagedown'],
  previousTab: ['ctrl+shift+tab', 'alt+pageup'],
  copyLink: ['ctrl+shift+k'],
  copySummary: ['ctrl+shift+s'],
  copyMarkdown: ['ctrl+shift+m'],
  why: ['?'],
  play: ['space'],
  playBack: ['arrowleft'],
  playOn: ['arrowright'],
  slower: ['['],
  faster: [']'],
  repeat: ['r'],
  repeatFrom: ['a'],
  repeatUntil: ['b'],
  repeatAll: ['x'],
  mute: ['m'],
  removeChip: ['delete']
} as const satisfies Record<string, readonly string[]>

export type KeyedCommand = keyof typeof KEYS

/** The sheet of keys, by the part of the window in which they act. */
export const KEY_SHEET: readonly {
  readonly title: MessageKey
  readonly commands: readonly (readonly [KeyedCommand, MessageKey])[]
}[] = [
  {
    title: 'shortcuts.anywhere',
    commands: [
      ['open', 'menu.open'],
      ['openWorkspace', 'shortcuts.openWorkspace'],
      ['palette', 'palette.title'],
      ['goTo', 'menu.goTo'],
      ['export', 'menu.export'],
      ['repeatExport', 'export.repeat'],
      ['exportRecordings', 'recordings.export'],
      ['sync', 'server.sync'],
      ['zone', 'shortcuts.zone'],
      ['rail', 'menu.rail'],
      ['settings', 'menu.settings'],
      ['panes', 'shortcuts.panes'],
      ['escape', 'shortcuts.clear'],
      ['shortcuts', 'shortcuts.title']
    ]
  },
  {
    title: 'shortcuts.filters',
    commands: [
      ['find', 'menu.find'],
      ['filterBar', 'filter.bar'],
      ['clear', 'menu.clearFilters'],
      ['undo', 'menu.undoFilter'],
      ['redo', 'menu.redoFilter'],
      ['removeChip', 'shortcuts.removeChip'],
      ['saveView', 'menu.saveView'],
      ['views', 'shortcuts.views']
    ]
  },
  {
    title: 'shortcuts.inGrid',
    commands: [
      ['openCall', 'menu.showCall'],
      ['openPage', 'detail.openPage'],
      ['selectAll', 'shortcuts.selectAll'],
      ['selectMore', 'shortcuts.selectMore'],
      ['selectOne', 'shortcuts.selectOne'],
      ['copy', 'menu.copyRows'],
      ['copyHeaders', 'shortcuts.copyHeaders'],
      ['copyCell', 'shortcuts.copyCell'],
      ['labels', 'shortcuts.labels'],
      ['playRecordings', 'shortcuts.playRecordings'],
      ['cellMenu', 'shortcuts.cellMenu'],
      ['readRow', 'shortcuts.readRow']
    ]
  },
  {
    title: 'shortcuts.inDetail',
    commands: [
      ['previous', 'menu.previousCall'],
      ['next', 'menu.nextCall'],
      ['why', 'why.shortcut'],
      ['nextTab', 'detail.nextTab'],
      ['previousTab', 'detail.previousTab'],
      ['copyLink', 'detail.copyLink'],
      ['copySummary', 'detail.copySummary'],
      ['copyMarkdown', 'detail.copyMarkdown']
    ]
  },
  {
    title: 'shortcuts.inPlayer',
    commands: [
      ['play', 'shortcuts.play'],
      ['playBack', 'player.back'],
      ['playOn', 'player.forward'],
      ['slower', 'shortcuts.slower'],
      ['faster', 'shortcuts.faster'],
      ['repeat', 'player.loop'],
      ['repeatFrom', 'player.part.a'],
      ['repeatUntil', 'player.part.b'],
      ['repeatAll', 'player.part.clear'],
      ['mute', 'player.mute']
    ]
  }
]

/** All keys of a command as they stand on the sheet. */
export function keyTexts(command: KeyedCommand, language: Language): readonly string[] {
  if (command === 'views') return [`${keyText(KEYS.views[0], language)}…9`]
  return KEYS[command].map((key) => keyText(key, language))
}
