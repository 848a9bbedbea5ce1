import { Fragment, type ReactNode } from 'react'
import { Dialog } from '../components/dialog'
import type { MessageKey } from '../i18n/en'
import { useText } from '../i18n/use-text'
import { closeLayer } from '../state/layers'

const SHEET: readonly (readonly [MessageKey, readonly (readonly [string, MessageKey])[]])[] = [
  [
    'shortcuts.anywhere',
    [
      ['Ctrl+O', 'menu.open'],
      ['/ Ctrl+F', 'menu.find'],
      ['Ctrl+L', 'filter.bar'],
      ['Ctrl+Shift+L', 'menu.clearFilters'],
      ['Ctrl+Z', 'menu.undoFilter'],
      ['Delete', 'shortcuts.removeChip'],
      ['Ctrl+E', 'menu.export'],
      ['F5', 'server.sync'],
      ['Ctrl+T', 'shortcuts.zone'],
      ['Ctrl+B', 'menu.rail'],
      ['F6 Shift+F6', 'shortcuts.panes'],
      ['Esc', 'shortcuts.clear'],
      ['F1', 'shortcuts.title']
    ]
  ],
  [
    'shortcuts.inGrid',
    [
      ['Enter', 'menu.showCall'],
      ['Ctrl+Enter', 'detail.openPage'],
      ['Shift+↑ Shift+↓', 'shortcuts.selectMore'],
      ['Ctrl+C', 'menu.copyRows'],
      ['Ctrl+Shift+C', 'shortcuts.copyCell'],
      ['Ctrl+I', 'shortcuts.readRow']
    ]
  ],
  [
    'shortcuts.inDetail',
    [
      ['K Alt+↑', 'menu.previousCall'],
      ['J Alt+↓', 'menu.nextCall'],
      ['Esc', 'detail.close']
    ]
  ]
]

/** All keys on one sheet. */
export function ShortcutsDialog(): ReactNode {
  const text = useText()
  return (
    <Dialog title={text('shortcuts.title')} width={520} onClose={closeLayer}>
      {SHEET.map(([title, keys]) => (
        <Fragment key={title}>
          <h2 className="sec">{text(title)}</h2>
          <dl className="key-sheet">
            {keys.map(([names, what]) => (
              <Fragment key={names}>
                <dt>
                  {names.split(' ').map((name) => (
                    <kbd key={name} className="kbd">
                      {name}
                    </kbd>
                  ))}
                </dt>
                <dd>{text(what).replace(/…$/, '')}</dd>
              </Fragment>
            ))}
          </dl>
        </Fragment>
      ))}
    </Dialog>
  )
}
